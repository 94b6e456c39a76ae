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

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.track.Trajectory;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** Where the rounds of the joint fit end, and that neither threads nor a start nearby change it. */
class ConvergenceTest {

    private static final int PARTICLES = 8;
    private static final int FRAMES = 700;

    /** Tracks with gaps, noise that the fits do not know of, and one entry in fifty far off. */
    private static List<Trajectory> tracks(double degrees) {
        Random random = new Random(11);
        double[][] off = new double[PARTICLES * FRAMES][];
        boolean[] gone = new boolean[off.length];
        for (int o = 0; o < off.length; o++) {
            boolean bad = random.nextInt(50) == 0;
            off[o] = bad ? new double[] {random.nextGaussian(), random.nextGaussian()} : new double[2];
            gone[o] = o >= PARTICLES && random.nextInt(30) == 0;
        }
        return new SimulatedTracks(512, 512, SimulatedTracks.scattered(PARTICLES, 512, 512, 12),
                SimulatedTracks.motions(FRAMES, 10, Math.toRadians(degrees)), 13)
                .covariance((i, k) -> new double[] {4e-4 * (i + 1), 1e-4, 1e-3})
                .noiseScale(1.4).found((i, k) -> !gone[k * PARTICLES + i]).offset((i, k) -> off[k * PARTICLES + i])
                .build();
    }

    private static JointFit fit(List<Trajectory> tracks, boolean rotation) {
        Measurements m = Measurements.of(tracks);
        JointFit fit = JointFit.of(m, Spanning.from(0, m, rotation, 255.5, 255.5), rotation, ProgressListener.NONE);
        fit.refer(0);
        return fit;
    }

    /** Plain reweighting with the noise that the fit has found, hundreds of rounds long. */
    private static MotionState converged(JointFit fit, boolean rotation) {
        MotionState state = fit.state.copy();
        JointSystem system = new JointSystem(fit.m, fit.frames, rotation);
        FrameMotions weights = new FrameMotions(system, state);
        weights.assume(fit.noise());
        double[] omega = new double[fit.m.size()];
        for (int round = 0; round < 300; round++) {
            weights.measure(1);
            Arrays.setAll(omega, o -> fit.doubts().frames().get(fit.m.frame[o]) ? Weighting.huber(weights.squares[o])
                    : Weighting.tukey(weights.squares[o]));
            system.weigh(omega, fit.noise());
            system.step(state);
        }
        state.refer(0);
        return state;
    }

    private static void endsWhereReweightingWouldEnd(boolean rotation) {
        JointFit fit = fit(tracks(rotation ? 0.3 : 0), rotation);
        MotionState end = converged(fit, rotation);
        for (int k = 0; k < FRAMES; k++) {
            assertEquals(end.dx[k], fit.state.dx[k], 2e-6, "dx of frame " + k);
            assertEquals(end.dy[k], fit.state.dy[k], 2e-6, "dy of frame " + k);
            assertEquals(end.theta[k], fit.state.theta[k], 1e-8, "theta of frame " + k);
        }
    }

    @Test
    void endsWhereReweightingWouldEndWithoutRotation() {
        endsWhereReweightingWouldEnd(false);
    }

    @Test
    void endsWhereReweightingWouldEndWithRotation() {
        endsWhereReweightingWouldEnd(true);
    }

    /** Five thousand frames, in which one entry in a hundred is far off. */
    private static SimulatedTracks longSequence(int particles) {
        Random random = new Random(17);
        double[][] off = new double[particles * 5000][];
        for (int o = 0; o < off.length; o++) {
            off[o] = random.nextInt(100) == 0 ? new double[] {random.nextGaussian(), random.nextGaussian()} : new double[2];
        }
        return new SimulatedTracks(512, 512, SimulatedTracks.scattered(particles, 512, 512, 12),
                SimulatedTracks.motions(5000, 10, Math.toRadians(0.3)), 13)
                .covariance((i, k) -> new double[] {4e-4 * (i + 1), 1e-4, 1e-3})
                .offset((i, k) -> off[k * particles + i]);
    }

    @Test
    void aLongSequenceBegunWithSomeFramesEndsWhereAllFramesFromTheFirstRoundOnWouldEnd() {
        Measurements m = Measurements.of(longSequence(5).build());
        Spanning reach = Spanning.from(0, m, true, 255.5, 255.5);
        JointFit direct = JointFit.of(m, reach, true, ProgressListener.NONE);
        JointFit begun = FitStart.of(m, reach, true, null, ProgressListener.NONE);
        begun.refer(0);
        direct.refer(0);
        long near = IntStream.range(0, 5000).filter(k -> Math.abs(direct.state.dx[k] - begun.state.dx[k]) < 0.01).count();
        assertTrue(near > 4950, "rough, and yet " + near + " frames are within a hundredth of a pixel");
        begun.finish();
        begun.refer(0);
        for (int k = 0; k < 5000; k++) {
            assertEquals(direct.state.dx[k], begun.state.dx[k], 5e-6, "dx of frame " + k);
            assertEquals(direct.state.theta[k], begun.state.theta[k], 5e-8, "theta of frame " + k);
        }
    }

    @Test
    void severalThatLeaveAndComeBackAreLeftOutAndAFewBadFramesInARowAreNot() throws DriftException {
        SimulatedTracks tracks = longSequence(8).offset((i, k) -> i == 1 && k >= 1203 && k < 1218
                || i == 4 && k >= 3100 && k < 3116 || i == 6 && k >= 2000 && k < 2004
                ? new double[] {2, 1} : new double[2]);
        DriftEstimate estimate = estimate(tracks.build());
        assertEquals(List.of(1, 3, 4, 6, 7, 8), estimate.used());
        assertTrue(estimate.leftOut().get(2).contains(" to the right and down between frames 1202 and 1203"), "" + estimate.leftOut());
    }

    private static DriftEstimate estimate(List<Trajectory> tracks) throws DriftException {
        return DriftEstimator.estimate(tracks, 512, 512, DriftSettings.DEFAULT, ProgressListener.NONE);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() throws Exception {
        List<Trajectory> tracks = tracks(0.3);
        assertTrue(Chunks.count(FRAMES) > 2);
        DriftEstimate[] estimates = new DriftEstimate[3];
        int[] threads = {1, 2, 8};
        for (int a = 0; a < threads.length; a++) {
            try (ForkJoinPool pool = new ForkJoinPool(threads[a])) {
                estimates[a] = pool.submit(() -> estimate(tracks)).get();
            }
        }
        for (DriftEstimate other : estimates) {
            assertEquals(estimates[0].curve().motions(), other.curve().motions());
            assertEquals(estimates[0].referencePositions(), other.referencePositions());
            assertEquals(estimates[0].noiseFactor(), other.noiseFactor());
        }
    }

    private static Optional<DriftEstimate> look(List<Trajectory> tracks, DriftEstimate last) {
        return DriftEstimator.firstLook(tracks, last, new BitSet(), ProgressListener.NONE);
    }

    @Test
    void aFirstLookIsNearlyTheWholeEstimate() throws DriftException {
        List<Trajectory> all = tracks(0.3);
        List<Trajectory> few = all.subList(0, PARTICLES - 1);
        for (List<Trajectory> last : List.of(all, few)) {
            List<Trajectory> now = last == all ? few : all;
            DriftEstimate whole = estimate(now);
            DriftEstimate look = look(now, estimate(last)).orElseThrow();
            assertEquals(whole.used(), look.used());
            assertEquals(MotionModel.RIGID, look.model());
            assertEquals(whole.noiseFactor(), look.noiseFactor(), 1e-3);
            for (int k = 0; k < FRAMES; k++) {
                FrameMotion expected = whole.curve().at(k);
                FrameMotion seen = look.curve().at(k);
                assertEquals(expected.motion().dx(), seen.motion().dx(), 1e-3, "frame " + k);
                assertEquals(expected.motion().theta(), seen.motion().theta(), 1e-5, "frame " + k);
                assertEquals(expected.covariance().sigmaX(), seen.covariance().sigmaX(), 1e-3, "frame " + k);
            }
        }
    }

    @Test
    void aFirstLookTakesNoneThatWasLeftOut() throws DriftException {
        List<Trajectory> all = tracks(0);
        DriftEstimate last = estimate(all);
        DriftEstimate judged = new DriftEstimate(last.curve(), last.model(), last.modelRemark(),
                last.used().subList(1, PARTICLES), new TreeMap<>(Map.of(1, Remark.plain("creeps"))),
                last.noiseFactor(), last.noiseFloor(), List.of(), last.referencePositions(), last.centerX(),
                last.centerY());
        DriftEstimate look = look(all, judged).orElseThrow();
        assertEquals(last.used().subList(1, PARTICLES), look.used());
        assertEquals("creeps", look.leftOut().get(1));
        assertTrue(look(all.subList(0, 4), judged).isEmpty(), "Too few to begin anywhere but anew");
    }
}
