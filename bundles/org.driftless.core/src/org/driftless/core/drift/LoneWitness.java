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
 * Whether particles that look still without one of them confirm the rotation that this one shows: one that moves by
 * itself around a few neighbours looks like a rotation about them. What the neighbours say of each frame's angle is
 * told apart from what the witness says; then the likelihood of theirs, if it is the angle that the witness shows, is
 * compared with the likelihood if they do not turn.
 */
final class LoneWitness {

    /** Twice the logarithm of the likelihood ratio that it takes. */
    private static final double ENOUGH = 10;

    private LoneWitness() {
    }

    /**
     * Whether the others confirm the rotation; false if they say too little.
     *
     * @param rigid a fit with rotation
     * @param witness index of the particle without which no rotation was seen
     */
    static boolean isConfirmed(JointFit rigid, int witness) {
        MotionState state = rigid.state.copy();
        Measurements others = rigid.m.select(o -> rigid.m.particle[o] != witness && rigid.omega[o] >= LeaveOneOut.BAD);
        BitSet frames = Spanning.largest(others, true, state.centerX, state.centerY).frames;
        frames.and(rigid.frames);
        if (frames.isEmpty()) {
            return false;
        }
        JointSystem own = new JointSystem(others, frames, true);
        own.weigh(others.pick(rigid.omega), rigid.noise());
        own.step(state);
        JointSystem all = rigid.frameCovariances();
        int[] at = frames.stream().toArray();
        double[] angle = new double[at.length];
        double[] variance = new double[at.length];
        double[] shown = new double[at.length];
        double[] either = new double[at.length];
        for (int a = 0; a < at.length; a++) {
            angle[a] = state.theta[at[a]];
            variance[a] = own.ownCovariance(at[a]).tt();
            double weight = 1 / all.ownCovariance(at[a]).tt();
            double byWitness = Math.max(weight - 1 / variance[a], weight * 1e-9);
            shown[a] = angle[a] - (rigid.state.theta[at[a]] * weight - angle[a] / variance[a]) / byWitness;
            either[a] = variance[a] + 1 / byWitness;
        }
        return misfit(angle, variance) - misfit(shown, either) > ENOUGH;
    }

    /** Twice the negative logarithm of the likelihood of values about a common one, but for a constant. */
    private static double misfit(double[] values, double[] variances) {
        double weights = 0;
        double mean = 0;
        for (int a = 0; a < values.length; a++) {
            weights += 1 / variances[a];
            mean += values[a] / variances[a];
        }
        mean /= weights;
        double sum = 0;
        for (int a = 0; a < values.length; a++) {
            sum += (values[a] - mean) * (values[a] - mean) / variances[a] + Math.log(variances[a]);
        }
        return sum;
    }
}
