/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tracks of particles on a field with a known motion, with Gaussian position noise of known covariance, seeded. */
public final class SimulatedTracks {

    /** Says something about a particle (index from 0) in a frame. */
    public interface PerEntry<T> {
        T of(int particle, int frame);
    }

    public final int width;
    public final int height;
    public final RigidMotion[] truth;
    public final double[][] positions;
    private final Random random;
    private PerEntry<double[]> covariance = (i, k) -> new double[] {0.0016, 0, 0.0016};
    private PerEntry<double[]> offset = (i, k) -> new double[2];
    private PerEntry<Boolean> found = (i, k) -> true;
    private PerEntry<Boolean> lookedFor = (i, k) -> true;
    private double noiseScale = 1;
    private double claimed = 1;

    /** @param positions of the particles where the motion is zero */
    public SimulatedTracks(int width, int height, double[][] positions, RigidMotion[] truth, long seed) {
        this.width = width;
        this.height = height;
        this.positions = positions;
        this.truth = truth;
        this.random = new Random(seed);
    }

    /** Particles spread over the middle four fifths of a field. */
    public static double[][] scattered(int count, int width, int height, long seed) {
        Random random = new Random(seed);
        double[][] all = new double[count][];
        for (int i = 0; i < count; i++) {
            all[i] = new double[] {width * (0.1 + 0.8 * random.nextDouble()), height * (0.1 + 0.8 * random.nextDouble())};
        }
        return all;
    }

    /** A wavy drift of the given length, with a rotation that grows to the given angle in radians. */
    public static RigidMotion[] motions(int frames, double drift, double rotation) {
        RigidMotion[] all = new RigidMotion[frames];
        for (int k = 0; k < frames; k++) {
            double s = frames == 1 ? 0 : (double) k / (frames - 1);
            all[k] = new RigidMotion(drift * (0.8 * s + 0.05 * Math.sin(9 * s)), drift * (-0.6 * s * s),
                    rotation * s);
        }
        return all;
    }

    /** Variances xx, xy, yy of an entry; the same is what its fit says. */
    public SimulatedTracks covariance(PerEntry<double[]> value) {
        covariance = value;
        return this;
    }

    public SimulatedTracks sigma(double value) {
        return covariance((i, k) -> new double[] {value * value, 0, value * value});
    }

    /** What a particle does beside the common motion, in pixels. */
    public SimulatedTracks offset(PerEntry<double[]> value) {
        offset = value;
        return this;
    }

    public SimulatedTracks found(PerEntry<Boolean> value) {
        found = value;
        return this;
    }

    public SimulatedTracks lookedFor(PerEntry<Boolean> value) {
        lookedFor = value;
        return this;
    }

    /** Noise is this many times what the fits say. */
    public SimulatedTracks noiseScale(double value) {
        noiseScale = value;
        return this;
    }

    /** The fits' covariances are multiplied by this; NaN for fits that know none. */
    public SimulatedTracks claimed(double factor) {
        claimed = factor;
        return this;
    }

    /** The tracks; ids from 1. */
    public List<Trajectory> build() {
        List<Trajectory> all = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            List<Observation> observations = new ArrayList<>();
            for (int k = 0; k < truth.length; k++) {
                double a = random.nextGaussian();
                double b = random.nextGaussian();
                if (lookedFor.of(i, k)) {
                    observations.add(found.of(i, k) ? entry(i, k, a, b)
                            : new Observation(i + 1, k, null, FitResult.failed(FitStatus.NOT_CONVERGED)));
                }
            }
            all.add(new Trajectory(i + 1, truth.length, observations));
        }
        return all;
    }

    private Observation entry(int i, int k, double a, double b) {
        double[] c = covariance.of(i, k);
        double l = Math.sqrt(c[0]);
        double ex = noiseScale * l * a;
        double ey = noiseScale * (c[1] / l * a + Math.sqrt(c[2] - c[1] * c[1] / c[0]) * b);
        double[] off = offset.of(i, k);
        double cx = (width - 1) / 2.0;
        double cy = (height - 1) / 2.0;
        double x = truth[k].applyX(positions[i][0], positions[i][1], cx, cy) + off[0] + ex;
        double y = truth[k].applyY(positions[i][0], positions[i][1], cx, cy) + off[1] + ey;
        return observation(i + 1, k, x, y, claimed * c[0], claimed * c[1], claimed * c[2]);
    }

    /** A found particle. */
    public static Observation observation(int id, int frame, double x, double y, double varX, double covXY,
            double varY) {
        return new Observation(id, frame, new FitBox((int) x - 10, (int) y - 10, (int) x + 11, (int) y + 11),
                new FitResult(FitStatus.ACCEPTED, -10000, x, y, 2.5, 2, 0.2, 50000, 0.9, varX, varY, covXY, 700));
    }

    /** The true motion of a frame against another one. */
    public RigidMotion against(int frame, int reference) {
        MotionState state = new MotionState(truth.length, 0, 0, 0);
        for (int k = 0; k < truth.length; k++) {
            state.dx[k] = truth[k].dx();
            state.dy[k] = truth[k].dy();
            state.theta[k] = truth[k].theta();
        }
        state.refer(reference);
        return state.motion(frame);
    }

    /** Root mean square error of the drift in pixels (2-D) and of the rotation in radians. */
    public double[] error(DriftCurve curve) {
        double drift = 0;
        double turn = 0;
        int n = 0;
        for (FrameMotion motion : curve.motions()) {
            RigidMotion t = against(motion.frame(), curve.referenceFrame());
            drift += Math.pow(motion.motion().dx() - t.dx(), 2) + Math.pow(motion.motion().dy() - t.dy(), 2);
            turn += Math.pow(motion.motion().theta() - t.theta(), 2);
            n++;
        }
        return new double[] {Math.sqrt(drift / n), Math.sqrt(turn / n)};
    }
}
