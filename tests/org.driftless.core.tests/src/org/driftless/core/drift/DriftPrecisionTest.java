/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.driftless.core.drift.SimulatedTracks.PerEntry;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Trajectory;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How near the drift comes to its bound. The motion of a frame is known no better than {@code C_k = (sum J^T S^-1 J)^-1}
 * over the particles found in it, S being their covariances; against the reference frame, {@code C_k + C_0}.
 */
class DriftPrecisionTest {

    private static final int SIZE = 1024;
    private static final double CENTRE = (SIZE - 1) / 2.0;

    /** Sums over seeds and frames: squared errors, their bounds, and squared errors over what is said of them. */
    private static final class Score {
        double drift;
        double driftBound;
        double turn;
        double turnBound;
        double scaled;
        int count;

        /** Errors against frame 0, and against every fortieth part more, so that not all share that of one frame. */
        void add(SimulatedTracks tracks, DriftCurve curve, PerEntry<double[]> spots, PerEntry<Boolean> found,
                boolean rotation) {
            int frames = tracks.truth.length;
            MotionCovariance[] bounds = new MotionCovariance[frames];
            Arrays.setAll(bounds, k -> bound(tracks, k, spots, found, rotation));
            RigidMotion[] seen = curve.motions().stream().map(FrameMotion::motion).toArray(RigidMotion[]::new);
            for (int zero = 0; zero < frames; zero += frames / 40) {
                MotionState truth = against(zero, tracks.truth);
                MotionState drift = against(zero, seen);
                for (int k = 0; k < frames; k++) {
                    if (k != zero) {
                        add(drift.motion(k), truth.motion(k), bounds[k], bounds[zero],
                                zero == 0 ? curve.at(k).covariance() : null);
                    }
                }
            }
        }

        private void add(RigidMotion seen, RigidMotion truth, MotionCovariance own, MotionCovariance zero,
                MotionCovariance said) {
            double x = seen.dx() - truth.dx();
            double y = seen.dy() - truth.dy();
            double t = seen.theta() - truth.theta();
            drift += x * x + y * y;
            driftBound += own.xx() + own.yy() + zero.xx() + zero.yy();
            turn += t * t;
            turnBound += own.tt() + zero.tt();
            if (said != null) {
                scaled += x * x / said.xx() / 2 + y * y / said.yy() / 2;
                count++;
            }
        }

        private static MotionState against(int frame, RigidMotion[] motions) {
            MotionState state = new MotionState(motions.length, 0, 0, 0);
            for (int k = 0; k < motions.length; k++) {
                state.dx[k] = motions[k].dx();
                state.dy[k] = motions[k].dy();
                state.theta[k] = motions[k].theta();
            }
            state.refer(frame);
            return state;
        }

        double driftRatio() {
            return Math.sqrt(drift / driftBound);
        }

        double turnRatio() {
            return Math.sqrt(turn / turnBound);
        }
    }

    /** C_k. What it takes to turn (x, y) of the reference frame into that of frame k leaves the traces as they are. */
    private static MotionCovariance bound(SimulatedTracks tracks, int k, PerEntry<double[]> spots,
            PerEntry<Boolean> found, boolean rotation) {
        double[] normal = {0, 0, 0, 0, 0, rotation ? 0 : 1};
        for (int i = 0; i < tracks.positions.length; i++) {
            if (found.of(i, k)) {
                double[] s = spots.of(i, k);
                Sym2 w = new Sym2(s[0], s[1], s[2]).inverse();
                RigidMotion turn = new RigidMotion(0, 0, rotation ? tracks.truth[k].theta() : 0);
                double ux = turn.applyX(tracks.positions[i][0], tracks.positions[i][1], CENTRE, CENTRE) - CENTRE;
                double uy = turn.applyY(tracks.positions[i][0], tracks.positions[i][1], CENTRE, CENTRE) - CENTRE;
                double jx = rotation ? -uy : 0;
                double jy = rotation ? ux : 0;
                double tx = w.xx() * jx + w.xy() * jy;
                double ty = w.xy() * jx + w.yy() * jy;
                double[] more = {w.xx(), w.xy(), tx, w.yy(), ty, jx * tx + jy * ty};
                for (int a = 0; a < 6; a++) {
                    normal[a] += more[a];
                }
            }
        }
        double[] x = new double[3];
        double[] y = new double[3];
        double[] t = new double[3];
        assertTrue(Solve3.solve(normal, new double[] {1, 0, 0}, x));
        assertTrue(Solve3.solve(normal, new double[] {0, 1, 0}, y));
        assertTrue(Solve3.solve(normal, new double[] {0, 0, 1}, t));
        return new MotionCovariance(x[0], x[1], y[1], x[2], y[2], t[2]);
    }

    /** Spots three times as long as wide, of several sizes and in all directions. */
    static PerEntry<double[]> elongated(int particles, long seed) {
        Random random = new Random(seed);
        double[][] all = new double[particles][];
        for (int i = 0; i < particles; i++) {
            double variance = 0.0004 * Math.exp(2 * random.nextDouble());
            Sym2 s = new Sym2(3 * variance, 0, variance / 3).turned(Math.PI * random.nextDouble());
            all[i] = new double[] {s.xx(), s.xy(), s.yy()};
        }
        return (i, k) -> all[i];
    }

    private static SimulatedTracks tracks(int particles, int frames, double degrees, long seed) {
        return new SimulatedTracks(SIZE, SIZE, SimulatedTracks.scattered(particles, SIZE, SIZE, seed + 1),
                SimulatedTracks.motions(frames, 40, Math.toRadians(degrees)), seed);
    }

    private static DriftCurve curve(List<Trajectory> tracks, boolean rotation) throws DriftException {
        DriftEstimate estimate = DriftEstimator.estimate(tracks, SIZE, SIZE, DriftSettings.DEFAULT
                .withModel(rotation ? MotionModel.RIGID : MotionModel.TRANSLATION)
                .withLimits(1, Integer.MAX_VALUE), ProgressListener.NONE);
        assertEquals(tracks.size(), estimate.used().size());
        return estimate.curve();
    }

    private static Score sixElongated(boolean rotation) throws DriftException {
        Score score = new Score();
        for (int seed = 0; seed < 40; seed++) {
            PerEntry<double[]> spots = elongated(6, seed);
            SimulatedTracks tracks = tracks(6, 200, rotation ? 0.5 : 0, seed).covariance(spots);
            score.add(tracks, curve(tracks.build(), rotation), spots, (i, k) -> true, rotation);
        }
        return score;
    }

    @Test
    void sixElongatedParticlesComeNearTheBound() throws DriftException {
        Score score = sixElongated(false);
        assertTrue(score.driftRatio() < 1.1, "drift " + score.driftRatio());
        assertEquals(1, score.scaled / score.count, 0.15);
    }

    @Test
    void theirRotationDoesSoToo() throws DriftException {
        Score score = sixElongated(true);
        assertTrue(score.driftRatio() < 1.1, "drift " + score.driftRatio());
        assertTrue(score.turnRatio() < 1.1, "rotation " + score.turnRatio());
        assertEquals(1, score.scaled / score.count, 0.15);
    }

    @Test
    void theNaiveWaysStayFarFromTheBound() throws DriftException {
        Score mean = new Score();
        Score scalar = new Score();
        for (int seed = 0; seed < 40; seed++) {
            PerEntry<double[]> spots = elongated(6, seed);
            SimulatedTracks tracks = tracks(6, 200, 0.5, seed).covariance(spots);
            List<Trajectory> built = tracks.build();
            mean.add(tracks, procrustes(built, (i, k) -> 1.0), spots, (i, k) -> true, true);
            scalar.add(tracks, procrustes(built, (i, k) -> 1 / (spots.of(i, k)[0] + spots.of(i, k)[2])), spots,
                    (i, k) -> true, true);
        }
        assertTrue(mean.driftRatio() > 1.5, "displacements from frame 0, " + mean.driftRatio());
        assertTrue(scalar.driftRatio() > 1.3, "with scalar weights, " + scalar.driftRatio());
        assertTrue(scalar.turnRatio() > 1.3, "rotation with scalar weights, " + scalar.turnRatio());
    }

    /** Frame 0 to frame k in closed form, each particle with one weight. */
    private static DriftCurve procrustes(List<Trajectory> tracks, PerEntry<Double> weight) {
        List<FrameMotion> all = new ArrayList<>();
        for (int k = 0; k < tracks.get(0).frameCount(); k++) {
            double[] sum = new double[5];
            for (int i = 0; i < tracks.size(); i++) {
                double w = weight.of(i, k);
                sum[0] += w;
                sum[1] += w * tracks.get(i).at(0).fit().x();
                sum[2] += w * tracks.get(i).at(0).fit().y();
                sum[3] += w * tracks.get(i).at(k).fit().x();
                sum[4] += w * tracks.get(i).at(k).fit().y();
            }
            double dot = 0;
            double cross = 0;
            for (int i = 0; i < tracks.size(); i++) {
                double ux = tracks.get(i).at(0).fit().x() - sum[1] / sum[0];
                double uy = tracks.get(i).at(0).fit().y() - sum[2] / sum[0];
                double vx = tracks.get(i).at(k).fit().x() - sum[3] / sum[0];
                double vy = tracks.get(i).at(k).fit().y() - sum[4] / sum[0];
                dot += weight.of(i, k) * (ux * vx + uy * vy);
                cross += weight.of(i, k) * (ux * vy - uy * vx);
            }
            RigidMotion turn = new RigidMotion(0, 0, Math.atan2(cross, dot));
            double x = sum[3] / sum[0] - turn.applyX(sum[1] / sum[0], sum[2] / sum[0], CENTRE, CENTRE);
            double y = sum[4] / sum[0] - turn.applyY(sum[1] / sum[0], sum[2] / sum[0], CENTRE, CENTRE);
            all.add(new FrameMotion(k, new RigidMotion(x, y, turn.theta()), FrameMotion.Source.MEASURED, tracks.size(),
                    new MotionCovariance(1, 0, 1, 0, 0, 1), 0, 0));
        }
        return new DriftCurve(0, all.size(), all);
    }

    private static Score handedOver(boolean rotation) throws DriftException {
        int frames = 2000;
        Score score = new Score();
        for (int seed = 0; seed < 5; seed++) {
            PerEntry<double[]> spots = elongated(20, seed);
            PerEntry<Boolean> found = (i, k) -> Math.floorMod(k - i * frames / 20, frames) < 0.35 * frames;
            SimulatedTracks tracks = tracks(20, frames, rotation ? 0.5 : 0, seed).covariance(spots).found(found);
            score.add(tracks, curve(tracks.build(), rotation), spots, found, rotation);
        }
        return score;
    }

    @Test
    void particlesThatHandOverComeNearTheBound() throws DriftException {
        Score score = handedOver(false);
        assertTrue(score.driftRatio() < 1.1, "drift " + score.driftRatio());
        assertEquals(1, score.scaled / score.count, 0.2);
    }

    @Test
    void theirRotationComesNearTheBound() throws DriftException {
        Score score = handedOver(true);
        assertTrue(score.driftRatio() < 1.1, "drift " + score.driftRatio());
        assertTrue(score.turnRatio() < 1.1, "rotation " + score.turnRatio());
    }
}
