/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.driftless.pipeline.LookTimer;

/** Lets something happen between two looks. Its clock goes on by a second each. */
final class PlayedTimer implements LookTimer {

    /** So that a process that was started gets on, too. */
    private static final long PAUSE_MILLIS = 5;

    private final Deque<Act> acts = new ArrayDeque<>();
    private long now;

    /** What happens. */
    @FunctionalInterface
    interface Act {
        void play() throws Exception;
    }

    void then(Act act) {
        acts.add(act);
    }

    void passMinutes(long minutes) {
        now += TimeUnit.MINUTES.toNanos(minutes);
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void untilNext(BooleanSupplier hurry) throws InterruptedIOException {
        now += TimeUnit.SECONDS.toNanos(1);
        try {
            Thread.sleep(PAUSE_MILLIS);
            if (!acts.isEmpty()) {
                acts.remove().play();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
