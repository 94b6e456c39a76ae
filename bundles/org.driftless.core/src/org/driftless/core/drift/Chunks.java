/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import java.util.stream.IntStream;

/**
 * Work on all frames by as many threads as there are in the caller's pool (the common one outside of any). What a
 * chunk holds follows from the number of frames alone, and whoever adds up adds chunk after chunk, so that results are
 * the same to the last bit whatever the number of threads.
 */
final class Chunks {

    private static final int SMALLEST = 256;
    private static final int MOST = 16;

    private Chunks() {
    }

    /** Work on the frames {@code from} to {@code to - 1}, which may run beside that on other chunks. */
    interface Work {
        void on(int chunk, int from, int to);
    }

    /** How many chunks so many frames make. */
    static int count(int frames) {
        return Math.max(1, (frames + length(frames) - 1) / length(frames));
    }

    private static int length(int frames) {
        return Math.max(SMALLEST, (frames + MOST - 1) / MOST);
    }

    /** Does the work on all chunks; returns when all is done. */
    static void forEach(int frames, Work work) {
        int length = length(frames);
        int count = count(frames);
        if (count == 1) {
            work.on(0, 0, frames);
        } else {
            IntStream.range(0, count).parallel()
                    .forEach(c -> work.on(c, c * length, Math.min(frames, (c + 1) * length)));
        }
    }
}
