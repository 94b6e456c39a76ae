/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Who works for us: the processes that Spark has started on its workers, and how many of their cores are busy. */
final class WorkersSeen extends SparkListener {

    private record Executor(String host, int cores) {
    }

    private final Map<String, Executor> executors = new ConcurrentHashMap<>();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();

    @Override
    public void onExecutorAdded(SparkListenerExecutorAdded event) {
        executors.put(event.executorId(), new Executor(event.executorInfo().executorHost(), event.executorInfo().totalCores()));
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved event) {
        Executor executor = executors.remove(event.executorId());
        // Those that had nothing to do are sent away where Spark is told to.
        if (executor != null && !event.reason().contains("by driver")) {
            lost.add(executor.host());
        }
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart event) {
        running.incrementAndGet();
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd event) {
        running.decrementAndGet();
    }

    /** Cores of all; 0 if there is no worker at present. */
    int cores() {
        return executors.values().stream().mapToInt(Executor::cores).sum();
    }

    /** Whether a task runs. */
    boolean areBusy() {
        return running.get() > 0;
    }

    /** The hosts of those that were lost since the last call. */
    List<String> takeLost() {
        List<String> taken = new ArrayList<>();
        for (String host = lost.poll(); host != null; host = lost.poll()) {
            taken.add(host);
        }
        return taken;
    }
}
