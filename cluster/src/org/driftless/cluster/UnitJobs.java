/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.driftless.pipeline.engine.WorkUnit;

import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * The units of one map as jobs of Spark, a partition each. Not all at once: if one is late, because its worker was lost, say,
 * the results of only a few jobs wait for it. Spark works on earlier jobs first, and on the next one when cores are free.
 */
final class UnitJobs implements AutoCloseable {

    private static final int JOBS_AHEAD = 3;
    private static final int LEAST_UNITS = 8;

    private record Job(SimpleFutureAction<BoxedUnit> action, int end) {
    }

    private final JavaSparkContext spark;
    private final List<WorkUnit> units;
    private final Deque<Job> jobs = new ArrayDeque<>();
    private final Map<Integer, UnitOutcome> ready = new HashMap<>();
    private int submitted;

    UnitJobs(JavaSparkContext spark, List<WorkUnit> units) {
        this.spark = spark;
        this.units = units;
    }

    /**
     * Takes what was made of a unit; to be called for all, in their order.
     *
     * @param width how many units are worked on at a time, at present
     * @param millis how long to wait
     * @return null if it is not ready by then
     * @throws SparkFailure if Spark has given up
     */
    UnitOutcome take(int unit, int width, long millis) throws SparkFailure, InterruptedException {
        while (!jobs.isEmpty() && jobs.peek().end() <= unit) {
            jobs.remove();
        }
        while (submitted < units.size() && jobs.size() < JOBS_AHEAD) {
            try {
                submit(Math.min(units.size(), submitted + Math.max(LEAST_UNITS, width)));
            } catch (IllegalStateException ended) {
                throw new SparkFailure(ended);
            }
        }
        synchronized (ready) {
            if (!ready.containsKey(unit)) {
                ready.wait(millis);
            }
            UnitOutcome outcome = ready.remove(unit);
            if (outcome != null) {
                return outcome;
            }
        }
        Job job = jobs.element();
        if (job.action().isCompleted() && job.action().value().get().isFailure()) {
            throw new SparkFailure(job.action().value().get().failed().get());
        }
        return null;
    }

    private void submit(int end) {
        int first = submitted;
        // A copy: views of lists can't be sent.
        List<WorkUnit> part = new ArrayList<>(units.subList(first, end));
        RDD<WorkUnit> partitions = spark.parallelize(part, part.size()).rdd();
        List<Object> all = new ArrayList<>(IntStream.range(0, part.size()).boxed().toList());
        SimpleFutureAction<BoxedUnit> action = partitions.sparkContext().submitJob(partitions, new UnitTask(),
                CollectionConverters.asScala(all).toSeq(), (index, outcome) -> {
                    put(first + (Integer) index, outcome);
                    return BoxedUnit.UNIT;
                }, () -> BoxedUnit.UNIT);
        jobs.add(new Job(action, end));
        submitted = end;
    }

    private void put(int unit, UnitOutcome outcome) {
        synchronized (ready) {
            ready.put(unit, outcome);
            ready.notifyAll();
        }
    }

    /** Ends what is still under way. */
    @Override
    public void close() {
        jobs.forEach(job -> job.action().cancel());
    }
}
