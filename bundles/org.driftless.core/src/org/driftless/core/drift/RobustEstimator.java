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
import org.driftless.core.progress.WayOut;
import org.driftless.core.track.Trajectory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The joint, weighted, robust estimate, with the choice of the model. */
final class RobustEstimator {

    private final Measurements m;
    private final int referenceFrame;
    private final MotionModel wanted;
    private final double centerX;
    private final double centerY;
    private final ProgressListener progress;
    private Remark modelReason = Remark.plain("");

    RobustEstimator(List<Trajectory> particles, int width, int height, DriftSettings settings,
            ProgressListener progress) {
        this.m = Measurements.of(particles);
        this.referenceFrame = settings.referenceFrame();
        this.wanted = settings.model();
        this.centerX = (width - 1) / 2.0;
        this.centerY = (height - 1) / 2.0;
        this.progress = progress;
    }

    /**
     * @param lookedAt the frames that are to have a motion
     * @throws DriftException if nothing can be estimated
     */
    DriftEstimate estimate(BitSet lookedAt) throws DriftException {
        GroupSelection chosen = choose();
        JointFit fit = chosen.fit();
        if (fit.frames.cardinality() == 1 && lookedAt.cardinality() > 1) {
            throw new DriftException(Remark.of(w -> "The particles were found in frame " + w.frame(referenceFrame)
                    + " only, so there is no drift to measure; select particles that are seen in more frames."));
        }
        CurveBuilder builder = new CurveBuilder(fit, referenceFrame);
        MotionModel model = fit.rotation ? MotionModel.RIGID : MotionModel.TRANSLATION;
        List<Integer> used = chosen.group().stream().mapToObj(i -> m.ids[i]).toList();
        return new DriftEstimate(builder.curve(lookedAt), model, modelReason, used, chosen.leftOut,
                fit.noiseFactor(), fit.degrees() > 0 ? fit.noise().scaledFloor() : 0, warnings(chosen, used),
                builder.referencePositions(), centerX, centerY);
    }

    private GroupSelection choose() throws DriftException {
        int count = m.particles().cardinality();
        if (wanted == MotionModel.TRANSLATION) {
            modelReason = Remark.plain("translation only, as asked for");
            return select(false).finish();
        }
        if (wanted == MotionModel.RIGID) {
            if (count < 2) {
                throw new DriftException(Remark.of(w -> "Rotation takes two particles or more, and only "
                        + Words.particles(List.of(m.ids[0])) + " can be used; select others, or choose "
                        + w.name(WayOut.MODEL_TRANSLATION) + "."));
            }
            modelReason = Remark.plain("rotation, as asked for");
            return select(true).finish();
        }
        if (count < 2) {
            modelReason = Remark.plain("no rotation: one particle can't show it");
            return select(false).finish();
        }
        return decide();
    }

    private GroupSelection select(boolean rotation) throws DriftException {
        return select(Consensus.of(m, rotation, progress), rotation, null);
    }

    private GroupSelection select(Consensus consensus, boolean rotation, JointFit nearby) throws DriftException {
        return GroupSelection.from(consensus, m, referenceFrame, rotation, nearby, centerX, centerY, progress);
    }

    /**
     * The rotation is tested on the particles that agree without it, if they are as many as those that agree with it:
     * a particle that steps sideways must not pass for a rotation of the others.
     */
    private GroupSelection decide() throws DriftException {
        Consensus withoutTurning = Consensus.of(m, false, progress);
        GroupSelection turning;
        try {
            turning = select(true);
            BitSet still = withoutTurning.groups().get(0);
            if (still.cardinality() >= turning.group().cardinality() && !still.equals(turning.group())
                    && !turning.beganWith(still)) {
                turning = GroupSelection.from(still, m, referenceFrame, true, turning.fit(), centerX, centerY,
                        progress);
            }
        } catch (DriftException e) {
            return withoutRotation(withoutTurning, e);
        }
        RotationTest test = test(turning, withoutTurning.groups().get(0));
        modelReason = Remark.plain(test.words());
        if (!test.rotates()) {
            return select(withoutTurning, false, turning.fit()).finish();
        }
        try {
            return turning.finish();
        } catch (DriftException e) {
            return withoutRotation(withoutTurning, e);
        }
    }

    private RotationTest test(GroupSelection turning, BitSet still) {
        RotationTest test = RotationTest.of(turning.fit(), referenceFrame, progress);
        BitSet witnesses = (BitSet) turning.group().clone();
        witnesses.andNot(still);
        if (test.rotates() && witnesses.cardinality() == 1 && turning.group().cardinality() > 2
                && !LoneWitness.isConfirmed(turning.fit(), witnesses.nextSetBit(0))) {
            return new RotationTest(false, "no rotation: only particle " + m.ids[witnesses.nextSetBit(0)]
                    + " shows one, and the others do not confirm it");
        }
        return test;
    }

    private GroupSelection withoutRotation(Consensus withoutTurning, DriftException why) throws DriftException {
        modelReason = Remark.of(w -> "no rotation, since it can't be measured: " + why.remark().in(w));
        try {
            return select(withoutTurning, false, null).finish();
        } catch (DriftException e) {
            why.addSuppressed(e);
            throw why;
        }
    }

    private List<Remark> warnings(GroupSelection chosen, List<Integer> used) {
        List<Remark> warnings = new ArrayList<>(chosen.warnings);
        if (used.size() == 1) {
            warnings.add(Remark.plain("Only particle " + used.get(0)
                    + " is used: nothing checks it, and rotation can't be measured."));
        } else if (used.size() == 2) {
            warnings.add(Remark.plain("Only particles " + Words.list(used)
                    + " are used: two can't show which of them is wrong."));
        }
        BitSet contested = chosen.fit().doubts().frames();
        if (!contested.isEmpty()) {
            List<Integer> frames = contested.stream().boxed().toList();
            warnings.add(Remark.of(w -> "The particles contradict each other in " + Words.frames(frames, w)
                    + " and none is clearly wrong; the motion there is uncertain."));
        }
        return warnings;
    }
}
