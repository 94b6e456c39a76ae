/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import java.util.Objects;

/** Does something again and again, but neither too often nor for more than a small part of the time. For one thread. */
final class NowAndThen {

    private static final long SELDOM_NANOS = 5_000_000_000L;
    private static final int SHARE_OF_TIME = 10;

    private final Runnable deed;
    private long next = System.nanoTime() + SELDOM_NANOS;

    NowAndThen(Runnable deed) {
        this.deed = Objects.requireNonNull(deed);
    }

    /** Does it if it is time. */
    void perhaps() {
        long began = System.nanoTime();
        if (began >= next) {
            deed.run();
            long took = System.nanoTime() - began;
            next = began + Math.max(SELDOM_NANOS, SHARE_OF_TIME * took);
        }
    }
}
