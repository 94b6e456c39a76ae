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
import org.driftless.core.progress.Remark;
import org.driftless.core.track.Trajectory;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The drift of other particles than those of an earlier estimate, by that one's model and verdicts and begun where it
 * has ended: nothing is judged anew, which is what takes the time.
 */
final class FirstLook {

    private static final int ROUNDS = 2;

    private final DriftEstimate last;
    private final boolean rotation;
    private final Measurements m;
    private final int reference;

    private FirstLook(List<Trajectory> particles, DriftEstimate last) {
        this.last = last;
        this.rotation = last.model() == MotionModel.RIGID;
        this.m = Measurements.of(particles);
        this.reference = last.curve().referenceFrame();
    }

    /** Empty where the earlier estimate is no ground for it. */
    static Optional<DriftEstimate> of(List<Trajectory> trajectories, DriftEstimate last, BitSet lookedAt,
            ProgressListener progress) {
        SortedMap<Integer, Remark> leftOut = new TreeMap<>(last.reasons());
        leftOut.keySet().retainAll(trajectories.stream().map(Trajectory::particleId).toList());
        List<Trajectory> rest = trajectories.stream().filter(t -> !leftOut.containsKey(t.particleId()))
                .sorted(Comparator.comparingInt(Trajectory::particleId)).toList();
        if (rest.isEmpty() || rest.get(0).frameCount() != last.curve().frameCount()) {
            return Optional.empty();
        }
        FirstLook look = new FirstLook(rest, last);
        BitSet frames = look.frames();
        boolean ample = JointFit.isAmple(frames.cardinality(), rest.size());
        return ample && frames.get(look.reference) ? Optional.of(look.estimate(frames, lookedAt, leftOut, progress))
                : Optional.empty();
    }

    /** The frames whose motion was measured before and can be measured now. */
    private BitSet frames() {
        BitSet all = m.particles();
        BitSet frames = new BitSet();
        for (FrameMotion motion : last.curve().motions()) {
            int k = motion.frame();
            frames.set(k, motion.source() == FrameMotion.Source.MEASURED
                    && (rotation ? m.spans(k, Spanning.MIN_BASELINE, all) : m.found(k) > 0));
        }
        return frames;
    }

    private DriftEstimate estimate(BitSet frames, BitSet lookedAt, SortedMap<Integer, Remark> leftOut,
            ProgressListener progress) {
        JointFit fit = JointFit.near(m, frames, start(frames), rotation, ROUNDS, progress);
        fit.refer(reference);
        CurveBuilder builder = new CurveBuilder(fit, reference);
        List<Integer> used = m.particles().stream().mapToObj(i -> m.ids[i]).toList();
        return new DriftEstimate(builder.curve(lookedAt), last.model(), last.modelRemark(), used, leftOut,
                fit.noiseFactor(), fit.noise().scaledFloor(), List.of(), builder.referencePositions(), last.centerX(),
                last.centerY());
    }

    private MotionState start(BitSet frames) {
        MotionState state = new MotionState(m.frameCount(), m.ids.length, last.centerX(), last.centerY());
        for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
            RigidMotion motion = last.curve().at(k).motion();
            state.dx[k] = motion.dx();
            state.dy[k] = motion.dy();
            state.theta[k] = motion.theta();
        }
        BitSet known = new BitSet();
        for (int i = 0; i < m.ids.length; i++) {
            ReferencePosition at = last.referencePositions().get(m.ids[i]);
            if (at != null) {
                known.set(i);
                state.qx[i] = at.x();
                state.qy[i] = at.y();
            }
        }
        state.place(m, frames, known);
        return state;
    }
}
