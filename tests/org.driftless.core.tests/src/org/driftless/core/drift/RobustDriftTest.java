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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.driftless.core.drift.FrameMotion.Source;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Trajectory;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

class RobustDriftTest {

    private static final DriftSettings TRANSLATION = DriftSettings.DEFAULT.withModel(MotionModel.TRANSLATION);
    private static final DriftSettings RIGID = DriftSettings.DEFAULT.withModel(MotionModel.RIGID);

    private static DriftEstimate estimate(SimulatedTracks tracks, DriftSettings settings) throws DriftException {
        return DriftEstimator.estimate(tracks.build(), tracks.width, tracks.height, settings, ProgressListener.NONE);
    }

    private static SimulatedTracks six(int frames, double drift, double degrees, long seed) {
        return new SimulatedTracks(1024, 1024, SimulatedTracks.scattered(6, 1024, 1024, seed),
                SimulatedTracks.motions(frames, drift, Math.toRadians(degrees)), seed);
    }

    /** Six dark particles of 12,000 to 22,000 counts, sigma 2.6 x 2.0 px, noise 700 counts: standard errors 0.02 to 0.05 px. */
    private static double[] asSimulatedImages(int i, int k) {
        double amplitude = 12_000 + 2_000 * i;
        double scale = 2 / Math.PI * 700 * 700 / (amplitude * amplitude);
        return new double[] {scale * 2.6 / 2.0, 0, scale * 2.0 / 2.6};
    }

    @Test
    void followsADriftOf40Pixels() throws DriftException {
        double sum = 0;
        for (int seed = 0; seed < 10; seed++) {
            SimulatedTracks tracks = six(200, 40, 0, seed).covariance(RobustDriftTest::asSimulatedImages);
            DriftEstimate estimate = estimate(tracks, TRANSLATION);
            assertEquals(List.of(1, 2, 3, 4, 5, 6), estimate.used());
            sum += tracks.error(estimate.curve())[0] / 10;
        }
        assertTrue(sum < 0.03, "mean RMS error " + sum + " px");
    }

    @Test
    void followsARotationOfHalfADegree() throws DriftException {
        double[] sum = new double[2];
        for (int seed = 0; seed < 10; seed++) {
            SimulatedTracks tracks = six(200, 40, 0.5, seed).covariance(RobustDriftTest::asSimulatedImages);
            DriftEstimate estimate = estimate(tracks, DriftSettings.DEFAULT);
            assertEquals(MotionModel.RIGID, estimate.model());
            assertEquals(6, estimate.used().size());
            double[] error = tracks.error(estimate.curve());
            sum[0] += error[0] / 10;
            sum[1] += Math.toDegrees(error[1]) / 10;
        }
        assertTrue(sum[0] < 0.03, "mean RMS error " + sum[0] + " px");
        assertTrue(sum[1] < 0.005, "mean RMS error " + sum[1] + " degrees");
    }

    @Test
    void followsALargeRotation() throws DriftException {
        SimulatedTracks tracks = six(60, 40, 140, 3);
        DriftEstimate estimate = estimate(tracks, RIGID);
        assertEquals(6, estimate.used().size());
        assertTrue(tracks.error(estimate.curve())[0] < 0.06);
        assertEquals(140, Math.toDegrees(estimate.curve().maxRotation()), 0.02);
    }

    /** Mean of error^2 over predicted variance, for drift x and y and rotation. */
    private static double[] calibration(double noise, double claimed, DriftSettings settings) throws DriftException {
        double[] sum = new double[3];
        int n = 0;
        for (int seed = 0; seed < 150; seed++) {
            SimulatedTracks tracks = six(15, 10, settings.model() == MotionModel.RIGID ? 1 : 0, seed)
                    .covariance((i, k) -> new double[] {0.0016 + 0.0004 * i, 0.0006, 0.0012 + 0.0002 * k})
                    .noiseScale(noise).claimed(claimed);
            DriftCurve curve = estimate(tracks, settings.withReferenceFrame(4)).curve();
            for (FrameMotion motion : curve.motions()) {
                if (motion.frame() != 4) {
                    RigidMotion t = tracks.against(motion.frame(), 4);
                    sum[0] += Math.pow(motion.motion().dx() - t.dx(), 2) / motion.covariance().xx();
                    sum[1] += Math.pow(motion.motion().dy() - t.dy(), 2) / motion.covariance().yy();
                    sum[2] += Math.pow(motion.motion().theta() - t.theta(), 2) / motion.covariance().tt();
                    n++;
                }
            }
        }
        return new double[] {sum[0] / n, sum[1] / n, sum[2] / n};
    }

    @Test
    void predictsItsOwnError() throws DriftException {
        double[] still = calibration(1, 1, TRANSLATION);
        assertEquals(1, still[0], 0.15);
        assertEquals(1, still[1], 0.15);
        double[] turning = calibration(1, 1, RIGID);
        assertEquals(1, turning[0], 0.15);
        assertEquals(1, turning[1], 0.15);
        assertEquals(1, turning[2], 0.15);
    }

    @Test
    void predictsItsOwnErrorWhenFitsAreTooSure() throws DriftException {
        double[] calibration = calibration(3, 1, TRANSLATION);
        assertEquals(1, calibration[0], 0.25);
        assertEquals(1, calibration[1], 0.25);
        SimulatedTracks tracks = six(200, 10, 0, 5).noiseScale(3);
        assertEquals(3, estimate(tracks, TRANSLATION).noiseFactor(), 0.15);
    }

    @Test
    void aScatterThatFitsDoNotKnowWeighsOnSharpParticlesToo() throws DriftException {
        // Fits of 0.01 to 0.16 px, and 0.2 px that come from what lies under the spots.
        double[] trust = new double[2];
        double factor = 0;
        for (int seed = 0; seed < 20; seed++) {
            Random under = new Random(seed + 1000);
            double[][] off = under.doubles(6 * 30 * 2).map(v -> (v - 0.5) * 0.2 * Math.sqrt(12)).boxed()
                    .map(v -> new double[] {v}).toArray(double[][]::new);
            SimulatedTracks tracks = six(30, 10, 0, seed)
                    .covariance((i, k) -> new double[] {1e-4 * Math.pow(4, Math.min(i, 4)), 0,
                        1e-4 * Math.pow(4, Math.min(i, 4))})
                    .offset((i, k) -> new double[] {off[2 * (6 * k + i)][0], off[2 * (6 * k + i) + 1][0]});
            List<Trajectory> built = tracks.build();
            DriftEstimate estimate = DriftEstimator.estimate(built, 1024, 1024, TRANSLATION, ProgressListener.NONE);
            trust[0] += Math.pow(tracks.error(estimate.curve())[0], 2) / 20;
            trust[1] += Math.pow(tracks.error(weightedMean(built, tracks))[0], 2) / 20;
            factor += estimate.noiseFloor() / 20;
        }
        assertEquals(0.2, factor, 0.05);
        assertTrue(Math.sqrt(trust[0] / trust[1]) < 0.75, Math.sqrt(trust[0]) + " against " + Math.sqrt(trust[1]));
    }

    /** The naive way: scalar weights from the fits alone, displacements from the first frame. */
    private static DriftCurve weightedMean(List<Trajectory> tracks, SimulatedTracks simulated) {
        List<FrameMotion> all = new java.util.ArrayList<>();
        for (int k = 0; k < simulated.truth.length; k++) {
            double x = 0;
            double y = 0;
            double sum = 0;
            for (Trajectory t : tracks) {
                double w = 1 / Math.pow(t.at(k).fit().precision(), 2);
                x += w * (t.at(k).fit().x() - t.at(0).fit().x());
                y += w * (t.at(k).fit().y() - t.at(0).fit().y());
                sum += w;
            }
            all.add(new FrameMotion(k, new RigidMotion(x / sum, y / sum, 0), Source.MEASURED, tracks.size(),
                    MotionCovariance.ZERO, 0, 0));
        }
        return new DriftCurve(0, simulated.truth.length, all);
    }

    @Test
    void elongatedSpotsAreWeighedByDirection() throws DriftException {
        double[] error = new double[2];
        for (int seed = 0; seed < 20; seed++) {
            SimulatedTracks tracks = six(50, 10, 0, seed).covariance((i, k) -> {
                Sym2 c = new Sym2(0.04, 0, 0.0025).turned(Math.PI * i / 6);
                return new double[] {c.xx(), c.xy(), c.yy()};
            });
            List<Trajectory> built = tracks.build();
            error[0] += tracks.error(DriftEstimator.estimate(built, 1024, 1024, TRANSLATION, ProgressListener.NONE)
                    .curve())[0] / 20;
            error[1] += tracks.error(weightedMean(built, tracks))[0] / 20;
        }
        assertTrue(error[1] > 1.5 * error[0], error[0] + " px, with scalar weights " + error[1] + " px");
    }

    @Test
    void particlesHandOverToEachOther() throws DriftException {
        int frames = 2000;
        SimulatedTracks tracks = new SimulatedTracks(1024, 1024, SimulatedTracks.scattered(20, 1024, 1024, 1),
                SimulatedTracks.motions(frames, 40, 0), 1);
        tracks.found((i, k) -> k >= Math.clamp(100 * i - 100, 0, 1700) && k < Math.clamp(100 * i - 100, 0, 1700) + 300);
        DriftEstimate estimate = estimate(tracks, TRANSLATION.withLimits(1, Integer.MAX_VALUE));
        assertEquals(20, estimate.used().size());
        FrameMotion last = estimate.curve().at(frames - 1);
        double error = last.motion().dx() - tracks.truth[frames - 1].dx();
        assertTrue(Math.abs(error) < 4 * last.covariance().sigmaX() && Math.abs(error) < 0.1, "error " + error);
        assertTrue(tracks.error(estimate.curve())[0] < 0.06);
        assertEquals(0, estimate.curve().motions().stream().filter(m -> m.source() != Source.MEASURED).count());
        DriftEstimate turning = estimate(tracks, RIGID.withLimits(1, Integer.MAX_VALUE));
        assertTrue(tracks.error(turning.curve())[0] < 0.4, "with rotation " + tracks.error(turning.curve())[0]);
    }

    @Test
    void aParticleMissingInTheReferenceFrameCounts() throws DriftException {
        SimulatedTracks tracks = six(100, 20, 0, 4).found((i, k) -> i < 2 || k > 0);
        DriftEstimate estimate = estimate(tracks, TRANSLATION);
        assertEquals(List.of(1, 2, 3, 4, 5, 6), estimate.used());
        assertEquals(2, estimate.curve().at(0).measured());
        assertEquals(tracks.positions[4][0], estimate.referencePositions().get(5).x(), 0.2);
        // Frame 0 is known from two particles only, and says so.
        SimulatedTracks all = six(100, 20, 0, 4);
        assertTrue(estimate.curve().at(50).covariance().sigmaX()
                > 1.3 * estimate(all, TRANSLATION).curve().at(50).covariance().sigmaX());
    }

    @Test
    void aParticleThatStepsOnceAndThenRidesAlongIsLeftOut() throws DriftException {
        // The one that steps has the best fits of all, and four of five frames behind the step.
        SimulatedTracks tracks = six(50, 12, 0, 6)
                .covariance((i, k) -> i == 2 ? new double[] {1e-4, 0, 1e-4} : new double[] {0.0025, 0, 0.0025})
                .offset((i, k) -> i == 2 && k >= 10 ? new double[] {-4.5, 0.2} : new double[2]);
        DriftEstimate estimate = estimate(tracks, DriftSettings.DEFAULT);
        assertEquals(List.of(1, 2, 4, 5, 6), estimate.used());
        assertEquals("moves 4.5 px to the left between frames 9 and 10, the others do not",
                estimate.leftOut().get(3));
        assertTrue(tracks.error(estimate.curve())[0] < 0.1);

        DriftEstimate mean = estimate(tracks, DriftSettings.DEFAULT.withEstimator(Estimator.MEAN));
        assertTrue(tracks.error(mean.curve())[0] > 0.6, "the plain mean follows the step");
        assertTrue(mean.warnings().stream().anyMatch(w -> w.contains("Particle 3 ")));
    }

    @Test
    void aParticleThatCreepsIsLeftOut() throws DriftException {
        SimulatedTracks tracks = six(200, 12, 0.3, 7)
                .offset((i, k) -> i == 0 ? new double[] {0, 2.0 * k / 199} : new double[2]);
        DriftEstimate estimate = estimate(tracks, DriftSettings.DEFAULT);
        assertEquals(List.of(2, 3, 4, 5, 6), estimate.used());
        String reason = estimate.leftOut().get(1);
        assertTrue(reason.matches("creeps 2\\.0 px down between frames \\d+ and 1\\d\\d, the others do not"), reason);
    }

    @Test
    void aParticleThatJumpsAboutIsLeftOut() throws DriftException {
        SimulatedTracks tracks = six(100, 12, 0, 8)
                .offset((i, k) -> i == 5 && k % 3 == 0 ? new double[] {3, 0} : new double[2]);
        DriftEstimate estimate = estimate(tracks, TRANSLATION);
        assertEquals(List.of(1, 2, 3, 4, 5), estimate.used());
        assertEquals("jumps about: more than 1 px off the others in 34 of its 100 frames",
                estimate.leftOut().get(6));
    }

    @Test
    void singleBadFramesLoseTheirSay() throws DriftException {
        SimulatedTracks tracks = six(100, 12, 0, 9)
                .offset((i, k) -> k % 17 == 3 * i ? new double[] {5, -7} : new double[2]);
        DriftEstimate estimate = estimate(tracks, TRANSLATION);
        assertEquals(6, estimate.used().size());
        assertTrue(tracks.error(estimate.curve())[0] < 0.06, "" + tracks.error(estimate.curve())[0]);
        assertEquals(1, estimate.noiseFactor(), 0.1);
        DriftEstimate mean = estimate(tracks, DriftSettings.DEFAULT.withEstimator(Estimator.MEAN));
        assertTrue(tracks.error(mean.curve())[0] > 0.4, "the plain mean follows them");
    }

    @Test
    void twoParticlesThatContradictEachOtherInOneFrameAreNotBelieved() throws DriftException {
        SimulatedTracks tracks = new SimulatedTracks(500, 500, new double[][] {{100, 120}, {400, 300}},
                SimulatedTracks.motions(60, 10, 0), 10);
        tracks.offset((i, k) -> i == 0 && k == 37 ? new double[] {5, 0} : new double[2]);
        DriftEstimate estimate = estimate(tracks, TRANSLATION);
        assertTrue(estimate.warnings().stream().anyMatch(w -> w.contains("frame 37")), "" + estimate.warnings());
        assertTrue(estimate.warnings().stream().anyMatch(w -> w.contains("can't show which of them is wrong")));
        assertTrue(estimate.curve().at(37).covariance().sigmaX() > 1, "" + estimate.curve().at(37));
        assertTrue(estimate.curve().at(36).covariance().sigmaX() < 0.1);
    }

    @Test
    void twoParticlesThatPartAreBothKeptWithAWarning() throws DriftException {
        SimulatedTracks tracks = new SimulatedTracks(500, 500, new double[][] {{100, 120}, {400, 300}},
                SimulatedTracks.motions(60, 10, 0), 10);
        tracks.offset((i, k) -> i == 0 && k > 30 ? new double[] {5, 0} : new double[2]);
        DriftEstimate estimate = estimate(tracks, TRANSLATION);
        assertEquals(2, estimate.used().size());
        assertTrue(estimate.warnings().get(0).contains("do not move together"), "" + estimate.warnings());
    }

    @Test
    void oneParticleGivesATranslationWithAWarning() throws DriftException {
        SimulatedTracks tracks = new SimulatedTracks(500, 500, new double[][] {{100, 120}},
                SimulatedTracks.motions(60, 10, 0), 11);
        DriftEstimate estimate = estimate(tracks, DriftSettings.DEFAULT);
        assertEquals(MotionModel.TRANSLATION, estimate.model());
        assertTrue(tracks.error(estimate.curve())[0] < 0.15);
        assertTrue(Double.isNaN(estimate.noiseFactor()));
        assertEquals(0.04 * Math.sqrt(2), estimate.curve().at(30).covariance().sigmaX(), 0.01);
        assertTrue(estimate.warnings().get(0).startsWith("Only particle 1 is used"));
        assertTrue(assertThrows(DriftException.class, () -> estimate(tracks, RIGID)).getMessage()
                .startsWith("Rotation takes two particles or more"));
    }

    @Test
    void groupsThatSplitEvenlyAreNotGuessedAt() {
        SimulatedTracks tracks = new SimulatedTracks(500, 500, SimulatedTracks.scattered(4, 500, 500, 2),
                SimulatedTracks.motions(60, 10, 0), 12);
        tracks.offset((i, k) -> i > 1 && k > 30 ? new double[] {5, 0} : new double[2]);
        String message = assertThrows(DriftException.class, () -> estimate(tracks, TRANSLATION)).getMessage();
        assertTrue(message.matches("Particles (1 and 2|3 and 4) move together, and so do (1 and 2|3 and 4), but not with "
                + "each other; say which ride with the sample with --use\\."), message);
    }

    @Test
    void particlesOfWhichNoTwoAgreeAreRefused() {
        SimulatedTracks tracks = new SimulatedTracks(500, 500, SimulatedTracks.scattered(3, 500, 500, 2),
                SimulatedTracks.motions(60, 10, 0), 12);
        tracks.offset((i, k) -> new double[] {0.1 * i * k, 0});
        String message = assertThrows(DriftException.class, () -> estimate(tracks, TRANSLATION)).getMessage();
        assertTrue(message.startsWith("No two of the particles 1, 2 and 3 move together"), message);
    }

    @Test
    void framesThatNothingLinksAreNamed() {
        SimulatedTracks tracks = six(100, 10, 0, 13).found((i, k) -> i < 3 ? k < 40 : k >= 40);
        String message = assertThrows(DriftException.class,
                () -> estimate(tracks, TRANSLATION.withLimits(1, Integer.MAX_VALUE))).getMessage();
        assertTrue(message.startsWith("Nothing links frames 40 to 99 with frame 0"), message);
        tracks.found((i, k) -> i < 3 ? k < 40 || i == 0 && k < 60 : k >= 40);
        String turning = assertThrows(DriftException.class,
                () -> estimate(tracks, RIGID.withLimits(1, Integer.MAX_VALUE))).getMessage();
        assertTrue(turning.contains("fewer than two particles"), turning);
    }

    @Test
    void absurdCovariancesDoNoHarm() throws DriftException {
        for (double claimed : new double[] {0, Double.NaN, 1e-12, 1e30, Double.POSITIVE_INFINITY}) {
            SimulatedTracks tracks = six(50, 10, 0.2, 14).claimed(claimed);
            DriftEstimate estimate = estimate(tracks, DriftSettings.DEFAULT);
            assertEquals(6, estimate.used().size());
            assertTrue(tracks.error(estimate.curve())[0] < 0.08, claimed + ": " + tracks.error(estimate.curve())[0]);
        }
        DriftEstimate unknown = estimate(six(50, 10, 0.2, 14).claimed(Double.NaN), DriftSettings.DEFAULT);
        assertTrue(Double.isNaN(unknown.noiseFactor()));
    }

    @Test
    void oneAbsurdlySureFitDoesNotTakeOver() throws DriftException {
        SimulatedTracks tracks = six(50, 10, 0, 15).covariance(
                (i, k) -> new double[] {i == 1 ? 1e-16 : 0.0016, 0, i == 1 ? 1e-16 : 0.0016})
                .offset((i, k) -> i == 1 ? new double[] {0.3 * Math.sin(k), 0.3 * Math.cos(k)} : new double[2]);
        assertTrue(tracks.error(estimate(tracks, TRANSLATION).curve())[0] < 0.2);
    }

    @Test
    void dataWithoutNoiseGiveTheTruth() throws DriftException {
        SimulatedTracks tracks = six(50, 10, 1, 16).noiseScale(0);
        DriftEstimate estimate = estimate(tracks, DriftSettings.DEFAULT);
        assertEquals(MotionModel.RIGID, estimate.model());
        assertTrue(tracks.error(estimate.curve())[0] < 1e-6);
        assertEquals(tracks.truth[20].applyX(tracks.positions[3][0], tracks.positions[3][1], 511.5, 511.5),
                estimate.predictedX(4, 20), 1e-6);
        SimulatedTracks sure = six(50, 10, 0, 16).sigma(1e-9).noiseScale(0);
        assertEquals(MotionModel.TRANSLATION, estimate(sure, DriftSettings.DEFAULT).model());
        assertTrue(sure.error(estimate(sure, DriftSettings.DEFAULT).curve())[0] < 1e-6);
    }

    @Test
    void aSingleFrameHasNoDrift() throws DriftException {
        DriftEstimate estimate = estimate(six(1, 0, 0, 17), DriftSettings.DEFAULT);
        assertEquals(RigidMotion.NONE, estimate.curve().at(0).motion());
        assertEquals(MotionModel.TRANSLATION, estimate.model());
    }

    @Test
    void theOrderOfParticlesDoesNotMatter() throws DriftException {
        List<Trajectory> tracks = six(50, 10, 0.3, 18).build();
        DriftEstimate a = DriftEstimator.estimate(tracks, 1024, 1024, DriftSettings.DEFAULT, ProgressListener.NONE);
        DriftEstimate b = DriftEstimator.estimate(tracks.reversed(), 1024, 1024, DriftSettings.DEFAULT,
                ProgressListener.NONE);
        assertEquals(a.curve().motions(), b.curve().motions());
    }

    @Test
    void theReferenceFrameHasNoMotionAndNoError() throws DriftException {
        SimulatedTracks tracks = six(50, 10, 0.3, 19);
        DriftEstimate estimate = estimate(tracks, RIGID.withReferenceFrame(30));
        assertEquals(new RigidMotion(0, 0, 0), estimate.curve().at(30).motion());
        assertEquals(MotionCovariance.ZERO, estimate.curve().at(30).covariance());
        assertEquals(0, estimate.curve().at(30).spreadX(), 0.1);
        assertTrue(tracks.error(estimate.curve())[0] < 0.06);
    }

    @Test
    void referenceFramesThatCannotBeAreNamed() {
        SimulatedTracks tracks = six(50, 10, 0, 20).lookedFor((i, k) -> k != 7).found((i, k) -> k != 9);
        assertTrue(assertThrows(DriftException.class, () -> estimate(tracks, TRANSLATION.withReferenceFrame(7)))
                .getMessage().startsWith("Frame 7, the reference frame, was left out"));
        assertTrue(assertThrows(DriftException.class, () -> estimate(tracks, TRANSLATION.withReferenceFrame(50)))
                .getMessage().startsWith("Frame 50 can't be the reference frame: the sequence has frames 0 to 49"));
        assertTrue(assertThrows(DriftException.class, () -> estimate(tracks, TRANSLATION.withReferenceFrame(9)))
                .getMessage().contains("was found in frame 9, the reference frame"));
        assertTrue(assertThrows(DriftException.class, () -> DriftEstimator.estimate(List.of(), 9, 9, TRANSLATION,
                ProgressListener.NONE)).getMessage().startsWith("There is no particle"));
    }

    @Test
    void canBeCancelled() {
        ProgressListener impatient = new ProgressListener() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> DriftEstimator.estimate(six(50, 10, 0, 1).build(), 1024, 1024,
                TRANSLATION, impatient));
    }

    @Test
    void isCancelledBetweenTheRoundsOfAFit() {
        AtomicInteger asked = new AtomicInteger();
        ProgressListener patient = new ProgressListener() {
            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 25;
            }
        };
        assertThrows(CancellationException.class, () -> DriftEstimator.estimate(six(300, 10, 0.5, 1).build(), 1024,
                1024, DriftSettings.DEFAULT, patient));
        assertEquals(26, asked.get());
    }

    @Test
    void predictionsAreMissingWhereThereIsNone() throws DriftException {
        SimulatedTracks tracks = six(20, 10, 0, 21).lookedFor((i, k) -> k != 7);
        DriftEstimate estimate = estimate(tracks, TRANSLATION);
        assertNull(estimate.curve().at(7));
        assertTrue(Double.isNaN(estimate.predictedX(1, 7)));
        assertTrue(Double.isNaN(estimate.predictedY(9, 3)));
        assertFalse(Double.isNaN(estimate.predictedY(1, 3)));
    }
}
