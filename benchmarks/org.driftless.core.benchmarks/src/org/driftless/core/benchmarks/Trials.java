/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Repeats a trial with many seeds on all processors, and adds up what each says; always in the same order. */
final class Trials {

    /** One trial. */
    interface Trial {
        double[] run(long seed) throws Exception;
    }

    private Trials() {
    }

    /** @return the sums over all trials of each number that they say */
    static double[] sum(int count, Trial trial) throws InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<double[]>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                long seed = i;
                all.add(workers.submit(() -> trial.run(seed)));
            }
            double[] sum = null;
            for (Future<double[]> one : all) {
                double[] numbers = one.get();
                sum = sum == null ? new double[numbers.length] : sum;
                double[] before = sum;
                Arrays.setAll(sum, j -> before[j] + numbers[j]);
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A trial failed", e.getCause());
        }
    }
}
