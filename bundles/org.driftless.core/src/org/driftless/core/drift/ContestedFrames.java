/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import java.util.BitSet;

/**
 * The frames whose particles contradict each other, and what is to be believed of them. Where one motion is clearly the
 * likeliest it is taken, wherever the rounds had ended. Where none is, the frame counts as contested: Huber's weights,
 * which lie between, and a covariance that reaches to all the motions that it may have been.
 */
final class ContestedFrames {

    /** A frame is contested if the other optima are right with more than this probability. */
    private static final double DOUBTFUL = 0.05;
    /** Weights below this make a bad entry. */
    private static final double BAD = 0.05;

    private final FrameMotions motions;
    private final JointSystem system;
    private final Measurements m;
    private final MotionState state;
    /** The optima of the frames that were looked at. */
    private final FrameOptimum[][] optima;
    private final double[][] spread;

    ContestedFrames(FrameMotions motions, JointSystem system) {
        this.motions = motions;
        this.system = system;
        this.m = motions.m;
        this.state = motions.state;
        this.optima = new FrameOptimum[m.frameCount()][];
        this.spread = new double[m.frameCount()][];
    }

    /** Looks at all frames in which much contradicts; says whether the motion of any of them became another one. */
    boolean settle() {
        boolean[] changed = new boolean[Chunks.count(m.frameCount())];
        Chunks.forEach(m.frameCount(), (chunk, from, to) -> {
            FrameSearch search = new FrameSearch(motions);
            for (int k = system.frames.nextSetBit(from); k >= 0 && k < to; k = system.frames.nextSetBit(k + 1)) {
                if (isSuspect(k)) {
                    changed[chunk] |= settle(k, search.optima(k).toArray(FrameOptimum[]::new));
                }
            }
        });
        for (boolean one : changed) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /** Frames whose particles contradict each other so much that none can be told to be right. */
    BitSet frames() {
        BitSet all = new BitSet();
        for (int k = 0; k < motions.contested.length; k++) {
            all.set(k, motions.contested[k]);
        }
        return all;
    }

    /** Whether so many of a frame's entries are bad that others could agree on another motion. */
    private boolean isSuspect(int k) {
        int bad = 0;
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            bad += motions.omega[o] < BAD ? 1 : 0;
        }
        return motions.contested[k] || bad > 0 && m.found(k) - bad < 2 * bad + 4;
    }

    private boolean settle(int k, FrameOptimum[] found) {
        optima[k] = found;
        boolean before = motions.contested[k];
        if (found.length == 0) {
            motions.contested[k] = true;
            return !before;
        }
        motions.contested[k] = 1 - probability(found, 0) > DOUBTFUL;
        if (motions.contested[k]) {
            return !before;
        }
        FrameOptimum best = found[0];
        if (!before && best.isAt(state.dx[k], state.dy[k], state.theta[k], motions.lever, FrameSearch.SAME)) {
            return false;
        }
        state.dx[k] = best.dx();
        state.dy[k] = best.dy();
        state.theta[k] = best.theta();
        return true;
    }

    private static double probability(FrameOptimum[] all, int which) {
        double sum = 0;
        for (FrameOptimum one : all) {
            sum += Math.exp(all[0].score() - one.score());
        }
        return Math.exp(all[0].score() - all[which].score()) / sum;
    }

    /** Notes how far the motions that a frame may have had lie from the one that it got. */
    void note(int k) {
        FrameOptimum[] all = optima[k];
        if (all == null) {
            return;
        }
        double[] sum = new double[6];
        for (int j = 0; j < all.length; j++) {
            double p = probability(all, j);
            double x = all[j].dx() - state.dx[k];
            double y = all[j].dy() - state.dy[k];
            double t = all[j].turnFrom(state.theta[k]);
            sum[0] += p * x * x;
            sum[1] += p * x * y;
            sum[2] += p * x * t;
            sum[3] += p * y * y;
            sum[4] += p * y * t;
            sum[5] += p * t * t;
        }
        spread[k] = sum;
    }

    /**
     * The mean outer product of what {@link #note} has noted, weighted by how likely each of the motions is: xx, xy, xt,
     * yy, yt, tt; null for a frame in which little contradicts.
     */
    double[] spread(int k) {
        return spread[k];
    }

    /**
     * Squared residual over the covariance where no motion suits enough of a frame's particles, for each of its degrees
     * of freedom; at least 1, which it is for all other frames.
     */
    double inflation(int k) {
        if (!motions.contested[k] || optima[k] != null && optima[k].length > 0) {
            return 1;
        }
        double sum = 0;
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            sum += motions.omega[o] * motions.squares[o];
        }
        return Math.max(1, sum / Math.max(1, 2 * m.found(k) - (motions.rotation ? 3 : 2)));
    }
}
