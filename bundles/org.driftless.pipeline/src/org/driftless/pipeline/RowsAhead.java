/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import org.driftless.core.image.RowSet;
import org.driftless.core.track.ParticleTracker;

/**
 * Which rows of the next frames are read ahead: those under the boxes as they are known by now, and a margin. What a box
 * needs beside them is read when it is needed, so what is found does not depend on it; the margin then grows.
 */
final class RowsAhead {

    private static final int FIRST_MARGIN = 4;
    /** Runs of rows with fewer rows between are read as one. */
    private static final int MIN_GAP = 8;
    /** From this part on, a frame is quicker read whole than in pieces. */
    private static final double WHOLE = 0.7;

    private final int height;
    private final int maxMargin;
    private int margin;
    private volatile RowSet rows;

    /**
     * @param height rows of a frame
     * @param maxMargin the most rows above and below a box
     */
    RowsAhead(int height, int maxMargin) {
        this.height = height;
        this.maxMargin = maxMargin;
        this.margin = Math.min(FIRST_MARGIN, maxMargin);
    }

    /** What to read of a frame; to be called by any thread. */
    RowSet rows() {
        return rows;
    }

    /** Takes note of where the boxes are now. */
    void follow(ParticleTracker tracker) {
        rows = quickest(tracker.rows(margin), height);
    }

    /** At least the given rows, in the pieces that are read fastest. */
    static RowSet quickest(RowSet wanted, int height) {
        RowSet under = wanted.closed(MIN_GAP);
        return under.count() > WHOLE * height ? RowSet.all(height) : under;
    }

    /** To be called when what was read ahead was not enough. */
    void widen() {
        margin = Math.min(maxMargin, 2 * margin);
    }
}
