/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What hangs together: starting in one frame, every frame that shares particles with what is reached already, and a
 * first guess of its motion. A translation needs one shared particle, a rotation two that are at least
 * {@link #MIN_BASELINE} apart (one alone leaves the angle open).
 */
final class Spanning {

    /** Particles nearer to each other than this say nothing useful about rotation, in pixels. */
    static final double MIN_BASELINE = 10;

    private final Measurements m;
    private final boolean rotation;
    /** Frames whose motion can be solved for. */
    final BitSet frames = new BitSet();
    /** Particles, by index, whose reference position can be solved for. */
    final BitSet particles = new BitSet();
    final double centerX;
    final double centerY;
    /** The frames in the order in which they were reached. */
    private final int[] order;
    private int reached;

    private Spanning(Measurements m, boolean rotation, double centerX, double centerY) {
        this.m = m;
        this.rotation = rotation;
        this.centerX = centerX;
        this.centerY = centerY;
        this.order = new int[m.frameCount()];
    }

    /** Everything that hangs together with a frame; nothing if that frame itself is not enough to start from. */
    static Spanning from(int first, Measurements m, boolean rotation, double centerX, double centerY) {
        Spanning spanning = new Spanning(m, rotation, centerX, centerY);
        if (rotation ? m.spans(first, MIN_BASELINE, m.particles()) : m.found(first) > 0) {
            spanning.take(first);
            int before;
            int after = 1;
            do {
                before = after;
                for (int k = first + 1; k < m.frameCount(); k++) {
                    spanning.reach(k);
                }
                for (int k = first - 1; k >= 0; k--) {
                    spanning.reach(k);
                }
                after = spanning.frames.cardinality();
            } while (after > before);
        }
        return spanning;
    }

    /** The largest part that hangs together, begun in the frame with the most particles not yet reached. */
    static Spanning largest(Measurements m, boolean rotation, double centerX, double centerY) {
        Spanning best = null;
        BitSet tried = new BitSet();
        while (true) {
            int start = -1;
            for (int k = 0; k < m.frameCount(); k++) {
                if (!tried.get(k) && m.found(k) > (rotation ? 1 : 0) && (start < 0 || m.found(k) > m.found(start))) {
                    start = k;
                }
            }
            if (start < 0) {
                return best == null ? new Spanning(m, rotation, centerX, centerY) : best;
            }
            Spanning next = from(start, m, rotation, centerX, centerY);
            tried.set(start);
            tried.or(next.frames);
            if (best == null || next.frames.cardinality() > best.frames.cardinality()) {
                best = next;
            }
        }
    }

    /** Frames with a particle that is not reached: nothing links them. */
    List<Integer> unconnected() {
        List<Integer> all = new ArrayList<>();
        for (int k = 0; k < m.frameCount(); k++) {
            boolean known = false;
            for (int o = m.start[k]; o < m.start[k + 1]; o++) {
                known |= particles.get(m.particle[o]);
            }
            if (!known && m.found(k) > 0) {
                all.add(k);
            }
        }
        return all;
    }

    private void reach(int k) {
        if (!frames.get(k) && m.found(k) > 0 && (rotation ? m.spans(k, MIN_BASELINE, particles) : isKnown(k))) {
            take(k);
        }
    }

    private boolean isKnown(int k) {
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            if (particles.get(m.particle[o])) {
                return true;
            }
        }
        return false;
    }

    private void take(int k) {
        order[reached++] = k;
        frames.set(k);
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            particles.set(m.particle[o]);
        }
    }

    /** The first guess of all motions, that of the first frame being zero, and of all positions. */
    MotionState guess() {
        MotionState state = new MotionState(m.frameCount(), m.ids.length, centerX, centerY);
        BitSet known = new BitSet();
        int[] seen = new int[m.ids.length];
        for (int a = 0; a < reached; a++) {
            if (a > 0) {
                state.guess(order[a], m, known, rotation);
            }
            learn(order[a], state, known, seen);
        }
        return state;
    }

    /** Takes in a frame whose motion is guessed; its particles' positions become means over all frames so far. */
    private void learn(int k, MotionState state, BitSet known, int[] seen) {
        double c = Math.cos(state.theta[k]);
        double s = Math.sin(state.theta[k]);
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            int i = m.particle[o];
            double dx = m.x[o] - centerX - state.dx[k];
            double dy = m.y[o] - centerY - state.dy[k];
            double x = c * dx + s * dy + centerX;
            double y = -s * dx + c * dy + centerY;
            int n = seen[i]++;
            state.qx[i] = (n * state.qx[i] + x) / (n + 1);
            state.qy[i] = (n * state.qy[i] + y) / (n + 1);
            known.set(i);
        }
    }
}
