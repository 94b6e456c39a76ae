/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one JMH benchmark in a Java of its own, warm. */
final class Jmh {

    private static final double MEDIAN = 50;
    private static final String HEAP = "-Xmx4g";
    /** Now and then the compiler of one process makes slower code than that of others. */
    private static final int FORKS = 3;
    private static final int ALLOWS_UNSAFE = 23;

    private Jmh() {
    }

    /**
     * The median time of one call of a short work, in nanoseconds: two seconds to get warm, two of
     * measuring, in each of three processes.
     *
     * @param parameters names and values, by turns
     */
    static double median(Class<?> benchmark, String method, String... parameters) throws RunnerException {
        return run(options(benchmark, method, parameters).mode(Mode.SampleTime).warmupIterations(2)
                .warmupTime(TimeValue.seconds(1)).measurementIterations(2).measurementTime(TimeValue.seconds(1)));
    }

    /** The same of a work that takes a good part of a second: three calls to get warm, seven of measuring. */
    static double medianOfLong(Class<?> benchmark, String method, String... parameters) throws RunnerException {
        return run(options(benchmark, method, parameters).forks(1).mode(Mode.SingleShotTime).warmupIterations(3)
                .measurementIterations(7));
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, String method, String... parameters) {
        ChainedOptionsBuilder options = new OptionsBuilder().include(benchmark.getName() + "\\." + method + "$")
                .forks(FORKS).threads(1).timeUnit(TimeUnit.NANOSECONDS).verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true).jvmArgs(jvmArguments());
        for (int i = 0; i < parameters.length; i += 2) {
            options.param(parameters[i], parameters[i + 1]);
        }
        return options;
    }

    /** JMH 1.37 uses what newer Javas warn of, on standard output. */
    private static String[] jvmArguments() {
        return Runtime.version().feature() < ALLOWS_UNSAFE ? new String[] {HEAP}
                : new String[] {HEAP, "--sun-misc-unsafe-memory-access=allow"};
    }

    private static double run(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        if (results.size() != 1) {
            throw new RunnerException("One benchmark was to run, not " + results.size());
        }
        return results.iterator().next().getPrimaryResult().getStatistics().getPercentile(MEDIAN);
    }
}
