/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/** The event loop of the workbench, run by hand, so that it is known how long it was not free. */
final class EventLoop {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final int LOOK_AGAIN_MS = 20;

    private final Display display = Display.getCurrent();
    private long longestNanos;
    private long mostComputedNanos;

    /** Runs until something holds, and says how long that took in nanoseconds. */
    long until(String what, BooleanSupplier holds) {
        long begin = System.nanoTime();
        Runnable nothing = () -> { };
        while (!holds.getAsBoolean()) {
            long before = System.nanoTime();
            if (before - begin > PATIENCE_NANOS) {
                throw new AssertionError("It never happened that " + what);
            }
            long computed = Laps.computedNanos();
            if (display.readAndDispatch()) {
                mostComputedNanos = Math.max(mostComputedNanos, Laps.computedNanos() - computed);
                longestNanos = Math.max(longestNanos, System.nanoTime() - before);
            } else {
                display.timerExec(LOOK_AGAIN_MS, nothing);
                display.sleep();
            }
        }
        return System.nanoTime() - begin;
    }

    /** Runs for a while. */
    void rest(int millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        until("time passes", () -> System.nanoTime() >= end);
    }

    /** The most that was computed for one event since the last call, in nanoseconds. */
    long takeMostComputed() {
        long most = mostComputedNanos;
        mostComputedNanos = 0;
        return most;
    }

    /** The longest time that one event took since the last call, in nanoseconds. */
    long takeLongest() {
        long longest = longestNanos;
        longestNanos = 0;
        return longest;
    }
}
