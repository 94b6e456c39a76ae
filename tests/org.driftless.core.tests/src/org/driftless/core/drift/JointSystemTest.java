/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

import java.util.Random;

/** The elimination of the frames against the whole problem, all motions and positions at once, solved densely. */
class JointSystemTest {

    private static final int FRAMES = 9;
    private static final int PARTICLES = 5;

    private final Random random = new Random(3);

    /** One step of the whole problem by its pseudo-inverse: residuals after it, x then y, entry by entry. */
    private static double[] denseResiduals(Measurements m, double[] omega, NoiseModel noise, MotionState s,
            boolean rotation) {
        int each = rotation ? 3 : 2;
        double[][] jacobian = new double[2 * m.size()][each * FRAMES + 2 * PARTICLES];
        double[] residual = new double[2 * m.size()];
        double[][] whitened = new double[2 * m.size()][];
        double[] target = new double[2 * m.size()];
        for (int o = 0; o < m.size(); o++) {
            int k = m.frame[o];
            int i = m.particle[o];
            double c = Math.cos(s.theta[k]);
            double n = Math.sin(s.theta[k]);
            double ux = s.qx[i] - s.centerX;
            double uy = s.qy[i] - s.centerY;
            double[] x = jacobian[2 * o];
            double[] y = jacobian[2 * o + 1];
            x[each * k] = 1;
            y[each * k + 1] = 1;
            if (rotation) {
                x[each * k + 2] = -n * ux - c * uy;
                y[each * k + 2] = c * ux - n * uy;
            }
            x[each * FRAMES + 2 * i] = c;
            x[each * FRAMES + 2 * i + 1] = -n;
            y[each * FRAMES + 2 * i] = n;
            y[each * FRAMES + 2 * i + 1] = c;
            residual[2 * o] = m.x[o] - (c * ux - n * uy + s.centerX + s.dx[k]);
            residual[2 * o + 1] = m.y[o] - (n * ux + c * uy + s.centerY + s.dy[k]);
            // Inverse of the Cholesky factor of V, times the root of the weight.
            double l = Math.sqrt(noise.xx(m, o));
            double b = noise.xy(m, o) / l;
            double d = Math.sqrt(noise.yy(m, o) - b * b);
            double root = Math.sqrt(omega[o]);
            whitened[2 * o] = new double[x.length];
            whitened[2 * o + 1] = new double[x.length];
            for (int a = 0; a < x.length; a++) {
                whitened[2 * o][a] = root * x[a] / l;
                whitened[2 * o + 1][a] = root * (y[a] - b * x[a] / l) / d;
            }
            target[2 * o] = root * residual[2 * o] / l;
            target[2 * o + 1] = root * (residual[2 * o + 1] - b * residual[2 * o] / l) / d;
        }
        RealMatrix j = new Array2DRowRealMatrix(jacobian);
        RealVector step = new SingularValueDecomposition(new Array2DRowRealMatrix(whitened)).getSolver()
                .solve(new ArrayRealVector(target));
        return new ArrayRealVector(residual).subtract(j.operate(step)).toArray();
    }

    private static double[] linearResiduals(Measurements m, MotionState before, MotionState after, boolean rotation) {
        double[] left = new double[2 * m.size()];
        for (int o = 0; o < m.size(); o++) {
            int k = m.frame[o];
            int i = m.particle[o];
            double c = Math.cos(before.theta[k]);
            double s = Math.sin(before.theta[k]);
            double ux = before.qx[i] - before.centerX;
            double uy = before.qy[i] - before.centerY;
            double dqx = after.qx[i] - before.qx[i];
            double dqy = after.qy[i] - before.qy[i];
            double turn = rotation ? after.theta[k] - before.theta[k] : 0;
            left[2 * o] = m.x[o] - (c * ux - s * uy + before.centerX + after.dx[k] + c * dqx - s * dqy
                    + turn * (-s * ux - c * uy));
            left[2 * o + 1] = m.y[o] - (s * ux + c * uy + before.centerY + after.dy[k] + s * dqx + c * dqy
                    + turn * (c * ux - s * uy));
        }
        return left;
    }

    private void stepsLikeTheWholeProblem(boolean rotation) {
        SimulatedTracks tracks = new SimulatedTracks(300, 300, SimulatedTracks.scattered(PARTICLES, 300, 300, 4),
                SimulatedTracks.motions(FRAMES, 5, rotation ? 0.02 : 0), 5)
                .covariance((i, k) -> new double[] {0.01 * (i + 1), 0.004, 0.02 / (i + 1) + 0.004})
                .found((i, k) -> (i + k) % 4 != 3);
        Measurements m = Measurements.of(tracks.build());
        Spanning start = Spanning.from(0, m, rotation, 149.5, 149.5);
        assertEquals(FRAMES, start.frames.cardinality());
        double[] omega = random.doubles(m.size(), 0.2, 1).toArray();
        NoiseModel noise = new NoiseModel(1.7, 0.05);
        MotionState state = start.guess();
        JointSystem system = new JointSystem(m, start.frames, rotation);
        system.weigh(omega, noise);
        assertTrue(system.step(state) > 1e-3);
        assertArrayEquals(denseResiduals(m, omega, noise, start.guess(), rotation),
                linearResiduals(m, start.guess(), state, rotation), 1e-8);
    }

    @Test
    void stepsLikeTheWholeProblemWithRotationAndGaps() {
        stepsLikeTheWholeProblem(true);
    }

    @Test
    void stepsLikeTheWholeProblemWithoutRotation() {
        stepsLikeTheWholeProblem(false);
    }
}
