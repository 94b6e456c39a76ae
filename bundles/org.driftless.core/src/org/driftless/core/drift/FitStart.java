/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.progress.ProgressListener;

import java.util.BitSet;

/**
 * Where a joint fit begins: near its end already wherever that is known. After a fit of nearly the same particles it
 * begins from that one. In a long sequence it begins from a fit of some of the frames, evenly spread: they say of the
 * positions nearly all that there is to know, and with the positions given the frames do not know of each other.
 */
final class FitStart {

    /** Of a long sequence about this many frames are fitted first. */
    private static final int SOME_FRAMES = 1000;
    /** A sequence with more frames than this is long. */
    private static final int MANY_FRAMES = 4 * SOME_FRAMES;

    private final Measurements m;
    private final Spanning reach;
    private final boolean rotation;
    private final ProgressListener progress;

    private FitStart(Measurements m, Spanning reach, boolean rotation, ProgressListener progress) {
        this.m = m;
        this.reach = reach;
        this.rotation = rotation;
        this.progress = progress;
    }

    /**
     * Begins a fit, to within about a hundredth of the errors; {@link JointFit#finish} ends it. Few particles, or few
     * frames, may have several optima; they are fitted anew and to the end.
     *
     * @param reach what hangs together in these measurements
     * @param last a fit of other particles, or with another motion, in the same reference frame; null if there is none
     */
    static JointFit of(Measurements m, Spanning reach, boolean rotation, JointFit last, ProgressListener progress) {
        FitStart start = new FitStart(m, reach, rotation, progress);
        int frames = reach.frames.cardinality();
        if (!JointFit.isAmple(frames, reach.particles.cardinality())) {
            return JointFit.of(m, reach, rotation, progress);
        }
        if (last != null) {
            return start.after(last);
        }
        JointFit some = frames > MANY_FRAMES ? start.some() : null;
        return some == null ? JointFit.of(m, reach, rotation, progress) : start.from(some);
    }

    /** A fit of some of the frames; null if they do not hang together. */
    private JointFit some() {
        Measurements few = m.thinOut(SOME_FRAMES);
        Spanning link = Spanning.largest(few, rotation, reach.centerX, reach.centerY);
        return link.particles.equals(reach.particles) ? JointFit.of(few, link, rotation, progress) : null;
    }

    private JointFit from(JointFit some) {
        MotionState state = new MotionState(m.frameCount(), m.ids.length, reach.centerX, reach.centerY);
        state.takePositions(some.state, reach.particles);
        Chunks.forEach(m.frameCount(), (chunk, from, to) -> {
            for (int k = reach.frames.nextSetBit(from); k >= 0 && k < to; k = reach.frames.nextSetBit(k + 1)) {
                state.guess(k, m, reach.particles, rotation);
            }
        });
        JointFit fit = JointFit.begun(m, reach.frames, state, some.noise(), rotation, progress);
        fit.settleRoughly();
        fit.step();
        return fit;
    }

    private JointFit after(JointFit last) {
        MotionState state = new MotionState(m.frameCount(), m.ids.length, reach.centerX, reach.centerY);
        BitSet handed = (BitSet) reach.frames.clone();
        handed.and(last.frames);
        last.state.handOver(handed, rotation, state);
        BitSet known = last.m.particles();
        state.takePositions(last.state, known);
        BitSet others = (BitSet) reach.frames.clone();
        others.andNot(handed);
        if (!others.isEmpty()) {
            MotionState guess = reach.guess();
            guess.handOver(others, rotation, state);
        }
        state.place(m, reach.frames, known);
        JointFit fit = JointFit.begun(m, reach.frames, state, last.noise(), rotation, progress);
        fit.step();
        return fit;
    }
}
