/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.util.List;

import org.driftless.core.image.PartialFrame;
import org.driftless.core.image.RowSet;
import org.driftless.core.particle.Particle;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.PassedFrame;

/**
 * Feeds a tracker with frames of which just some rows are read ahead: those under the boxes as they are known by now, and
 * a margin. What a box needs beside them is read when it is needed, so what is found does not depend on it; the margin
 * then grows.
 */
final class RowsAhead {

    private static final int FIRST_MARGIN = 4;
    /** Runs of rows with fewer rows between are read as one. */
    private static final int MIN_GAP = 8;
    /** From this part on, a frame is quicker read whole than in pieces. */
    private static final double WHOLE = 0.7;

    private final ParticleTracker tracker;
    private final int height;
    private final int maxMargin;
    private int margin;
    private volatile RowSet rows;

    /**
     * @param particles those that it tracks
     * @param height rows of a frame
     */
    RowsAhead(ParticleTracker tracker, List<Particle> particles, int height) {
        this.tracker = tracker;
        this.height = height;
        this.maxMargin = particles.stream().mapToInt(particle -> particle.box().height()).max().orElse(0);
        this.margin = Math.min(FIRST_MARGIN, maxMargin);
    }

    /** What to read of a frame; to be called by any thread. */
    RowSet rows() {
        return rows;
    }

    /** Whether a frame can be tracked in without another look into its file. */
    boolean suffice(PartialFrame image) {
        return image.holds(tracker.rows(0));
    }

    /**
     * Tracks in one frame more.
     *
     * @throws IOException if more of it is needed and can't be read
     */
    PassedFrame pass(int frame, PartialFrame image) throws IOException {
        if (!suffice(image)) {
            margin = Math.min(maxMargin, 2 * margin);
        }
        PassedFrame passed = tracker.pass(frame, image);
        follow();
        return passed;
    }

    /** Takes note of where the boxes are now; to be called before the first frame, and when some were replayed. */
    void follow() {
        rows = quickest(tracker.rows(margin), height);
    }

    /** At least the given rows, in the pieces that are read fastest. */
    static RowSet quickest(RowSet wanted, int height) {
        RowSet under = wanted.closed(MIN_GAP);
        return under.count() > WHOLE * height ? RowSet.all(height) : under;
    }
}
