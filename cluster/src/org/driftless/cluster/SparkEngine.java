/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cluster;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.driftless.core.progress.ProgressListener;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.engine.Engine;
import org.driftless.pipeline.engine.WorkUnit;

/** Units as tasks of Apache Spark, which runs those of a lost worker again. It is started when there is work for it. */
final class SparkEngine implements Engine, AutoCloseable {

    private static final long POLL_MILLIS = 100;
    /** So long the first worker may take to come before the user is told, or the units are made without knowing how many there are. */
    private static final long FIRST_WORKER_SECONDS = 15;
    /** Most workers come within this time after the first one. */
    private static final long OTHER_WORKERS_MILLIS = 500;
    /** What runs looks at each frame whether it is still wanted. */
    private static final long LAST_TASKS_SECONDS = 20;
    /** The process ends as soon as the user has been heard, or before. */
    private static final long SHUTDOWN_SECONDS = 2;

    private final SparkConf conf;
    private final WorkersSeen workers = new WorkersSeen();
    private JavaSparkContext spark;
    private StepException unable;

    /** @param conf all that Spark is to know, see {@link SparkSettings} */
    SparkEngine(SparkConf conf) {
        this.conf = conf;
    }

    @Override
    public void map(List<WorkUnit> units, Sink sink, ProgressListener progress) throws IOException, StepException {
        if (units.isEmpty()) {
            return;
        }
        progress.checkCancelled();
        start();
        if (unable != null) {
            throw unable;
        }
        try (UnitJobs jobs = new UnitJobs(spark, units)) {
            for (int unit = 0; unit < units.size(); unit++) {
                UnitOutcome outcome = await(jobs, unit, units.get(unit), progress);
                outcome.messages().forEach(message -> progress.message(message.severity(), message.text()));
                sink.accept(units.get(unit), outcome.get());
            }
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            // Nothing may be written any more when the step says that it has ended.
            waitFor(() -> spark.sc().isStopped() || !workers.areBusy(), TimeUnit.SECONDS.toMillis(LAST_TASKS_SECONDS));
        }
    }

    private UnitOutcome await(UnitJobs jobs, int index, WorkUnit unit, ProgressListener progress)
            throws StepException, InterruptedException {
        long seen = System.nanoTime();
        boolean told = false;
        while (true) {
            progress.checkCancelled();
            UnitOutcome outcome;
            try {
                outcome = jobs.take(index, width(), POLL_MILLIS);
            } catch (SparkFailure e) {
                throw failed(e, unit, progress);
            }
            for (String host : workers.takeLost()) {
                progress.warn("A worker was lost (" + host + "): its frames are worked on again.");
            }
            if (outcome != null) {
                return outcome;
            }
            if (workers.cores() > 0 || SparkSettings.isLocal(conf)) {
                seen = System.nanoTime();
                told = false;
            } else if (!told && System.nanoTime() - seen > TimeUnit.SECONDS.toNanos(FIRST_WORKER_SECONDS)) {
                progress.warn("There is no worker at " + SparkSettings.master(conf) + " that has cores and memory for us; "
                        + "waiting for one.");
                told = true;
            }
        }
    }

    /** Spark ends itself too when the process is told to end, and may be faster than what tells us. */
    private StepException failed(SparkFailure failure, WorkUnit unit, ProgressListener progress) {
        if (spark.sc().isStopped()) {
            waitFor(progress::isCancelled, TimeUnit.SECONDS.toMillis(SHUTDOWN_SECONDS));
        }
        progress.checkCancelled();
        return failure.inWords(unit, SparkSettings.master(conf));
    }

    @Override
    public int width() {
        start();
        if (unable != null || SparkSettings.isLocal(conf)) {
            return unable != null ? 1 : spark.defaultParallelism();
        }
        return Math.max(1, workers.cores());
    }

    private void start() {
        if (spark != null || unable != null) {
            return;
        }
        try {
            SparkSettings.check(conf);
            spark = new JavaSparkContext(conf);
        } catch (StepException e) {
            unable = e;
            return;
        } catch (RuntimeException e) {
            // Spark throws many kinds, for settings that it does not understand among others.
            unable = new StepException("Spark can't be started at " + SparkSettings.master(conf) + ": " + e.getMessage(), e);
            return;
        }
        if (spark.sc().isStopped()) {
            unable = new StepException("Spark's master at " + SparkSettings.master(conf) + " does not take us: it has another secret "
                    + "than we have, or is another version of Spark (ours is " + spark.version() + ").");
            return;
        }
        awaitWorkers();
    }

    private void awaitWorkers() {
        spark.sc().addSparkListener(workers);
        if (!SparkSettings.isLocal(conf)) {
            waitFor(() -> workers.cores() > 0, TimeUnit.SECONDS.toMillis(FIRST_WORKER_SECONDS));
            waitFor(() -> false, OTHER_WORKERS_MILLIS);
        }
    }

    private static void waitFor(BooleanSupplier condition, long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (!condition.getAsBoolean() && System.nanoTime() < end) {
                Thread.sleep(Math.min(millis, POLL_MILLIS / 4));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("The work was interrupted");
    }

    @Override
    public String describe() {
        return "Spark at " + SparkSettings.master(conf);
    }

    @Override
    public void close() {
        if (spark != null) {
            spark.close();
        }
    }
}
