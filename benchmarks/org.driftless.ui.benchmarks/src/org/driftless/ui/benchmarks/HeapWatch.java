/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.benchmarks;

/** Looks at the heap all the time. */
final class HeapWatch {

    private static final int EVERY_MS = 20;

    private volatile long peak;

    HeapWatch() {
        Thread.ofPlatform().daemon().name("Heap watch").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                peak = Math.max(peak, used());
                Thread.sleep(EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** The most that was in use so far, in bytes, garbage included. */
    long peak() {
        return peak;
    }

    /** What is in use now without garbage, in bytes. */
    long live() {
        System.gc();
        return used();
    }
}
