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
 * {@link #MIN_BASELINE} apart (one alone leaves the angle open). The guess is the closed-form least-squares motion
 * without scale, Umeyama 1991, doi:10.1109/34.88573, with equal weights: good enough to start from.
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
    final MotionState state;
    private final int[] seen;

    private Spanning(Measurements m, boolean rotation, double centerX, double centerY) {
        this.m = m;
        this.rotation = rotation;
        this.state = new MotionState(m.frameCount(), m.ids.length, centerX, centerY);
        this.seen = new int[m.ids.length];
    }

    /** Everything that hangs together with a frame; nothing if that frame itself is not enough to start from. */
    static Spanning from(int first, Measurements m, boolean rotation, double centerX, double centerY) {
        Spanning spanning = new Spanning(m, rotation, centerX, centerY);
        if (rotation ? m.spans(first, MIN_BASELINE, m.particles()) : m.found(first) > 0) {
            spanning.learn(first);
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
        if (!frames.get(k) && m.found(k) > 0 && (rotation ? m.spans(k, MIN_BASELINE, particles) : known(k) > 0)) {
            guess(k);
            learn(k);
        }
    }

    private int known(int k) {
        int n = 0;
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            n += particles.get(m.particle[o]) ? 1 : 0;
        }
        return n;
    }

    private void guess(int k) {
        int n = known(k);
        double px = 0;
        double py = 0;
        double qx = 0;
        double qy = 0;
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            if (particles.get(m.particle[o])) {
                px += m.x[o] / n;
                py += m.y[o] / n;
                qx += state.qx[m.particle[o]] / n;
                qy += state.qy[m.particle[o]] / n;
            }
        }
        if (rotation) {
            double dot = 0;
            double cross = 0;
            for (int o = m.start[k]; o < m.start[k + 1]; o++) {
                if (particles.get(m.particle[o])) {
                    double ux = state.qx[m.particle[o]] - qx;
                    double uy = state.qy[m.particle[o]] - qy;
                    dot += ux * (m.x[o] - px) + uy * (m.y[o] - py);
                    cross += ux * (m.y[o] - py) - uy * (m.x[o] - px);
                }
            }
            state.theta[k] = Math.atan2(cross, dot);
        }
        RigidMotion turn = new RigidMotion(0, 0, state.theta[k]);
        state.dx[k] = px - turn.applyX(qx, qy, state.centerX, state.centerY);
        state.dy[k] = py - turn.applyY(qx, qy, state.centerX, state.centerY);
    }

    /** Takes in a frame whose motion is guessed; its particles' positions become means over all frames so far. */
    private void learn(int k) {
        frames.set(k);
        double c = Math.cos(state.theta[k]);
        double s = Math.sin(state.theta[k]);
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            int i = m.particle[o];
            double dx = m.x[o] - state.centerX - state.dx[k];
            double dy = m.y[o] - state.centerY - state.dy[k];
            double x = c * dx + s * dy + state.centerX;
            double y = -s * dx + c * dy + state.centerY;
            int n = seen[i]++;
            state.qx[i] = (n * state.qx[i] + x) / (n + 1);
            state.qy[i] = (n * state.qy[i] + y) / (n + 1);
            particles.set(i);
        }
    }
}
