/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.benchmarks;

import java.lang.management.ManagementFactory;

/**
 * Times of something that is done again and again: on the clock, and of it what the user interface thread computed. On a
 * machine that is busy with other things the second is what can be compared.
 */
final class Laps {

    private final long[] clock;
    private final long[] computed;
    private int count;
    private long begin;
    private long beginComputed;

    Laps(int laps) {
        clock = new long[laps];
        computed = new long[laps];
    }

    /** What the calling thread has computed so far, in nanoseconds. */
    static long computedNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    void begin() {
        begin = System.nanoTime();
        beginComputed = computedNanos();
    }

    void end() {
        clock[count] = System.nanoTime() - begin;
        computed[count++] = computedNanos() - beginComputed;
    }

    /** In nanoseconds. */
    long[] clock() {
        return clock;
    }

    /** In nanoseconds. */
    long[] computed() {
        return computed;
    }
}
