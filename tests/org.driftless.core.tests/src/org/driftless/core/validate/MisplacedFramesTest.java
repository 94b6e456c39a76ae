/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.MotionCovariance;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.drift.SimulatedTracks;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.junit.jupiter.api.Test;

class MisplacedFramesTest {

    private static final int FRAMES = 60;
    private static final double VARIANCE = 0.0016;
    private static final double[][] AT = {{120, 80}, {400, 90}, {250, 330}, {90, 410}};

    private final RigidMotion[] motions = SimulatedTracks.motions(FRAMES, 30, Math.toRadians(0.4));
    private final Random random = new Random(5);

    /** Aligned positions as an exact alignment gives them, but for what is done to a frame and a new fit's error. */
    private List<List<Trajectory>> tracks(int x0, int y0, IntFunction<double[]> wrong) {
        List<Trajectory> before = new ArrayList<>();
        List<Trajectory> after = new ArrayList<>();
        for (int i = 0; i < AT.length; i++) {
            List<Observation> original = new ArrayList<>();
            List<Observation> aligned = new ArrayList<>();
            for (int k = 0; k < FRAMES; k++) {
                double ex = 0.04 * random.nextGaussian();
                double ey = 0.04 * random.nextGaussian();
                double x = AT[i][0] + ex;
                double y = AT[i][1] + ey;
                double[] off = wrong.apply(k);
                original.add(SimulatedTracks.observation(i + 1, k, motions[k].applyX(x, y, 255.5, 255.5),
                        motions[k].applyY(x, y, 255.5, 255.5), VARIANCE, 0, VARIANCE));
                aligned.add(SimulatedTracks.observation(i + 1, k, x + off[0] - x0 + 0.005 * random.nextGaussian(),
                        y + off[1] - y0 + 0.005 * random.nextGaussian(), VARIANCE, 0, VARIANCE));
            }
            before.add(new Trajectory(i + 1, FRAMES, original));
            after.add(new Trajectory(i + 1, FRAMES, aligned));
        }
        return List.of(before, after);
    }

    private List<Blame.MisplacedFrame> find(int x0, int y0, List<List<Trajectory>> tracks) {
        DriftCurve drift = new DriftCurve(0, FRAMES, IntStream.range(0, FRAMES).mapToObj(k -> new FrameMotion(k, motions[k],
                FrameMotion.Source.MEASURED, 4, MotionCovariance.ZERO, 0, 0)).toList());
        return new MisplacedFrames(drift, UnaryOperator.identity(), x0, y0, 512, 512).find(tracks.get(0), tracks.get(1));
    }

    @Test
    void framesThatLieWhereTheyShouldAreNotDoubted() {
        assertTrue(find(0, 0, tracks(0, 0, k -> new double[2])).isEmpty());
        assertTrue(find(17, -9, tracks(17, -9, k -> new double[2])).isEmpty(), "cropped or enlarged frames");
    }

    @Test
    void theOneFrameThatWasShiftedWronglyIsFound() {
        List<Blame.MisplacedFrame> found =
                find(17, 9, tracks(17, 9, k -> k == 31 ? new double[] {0.2, -0.15} : new double[2]));
        assertEquals(List.of(31), found.stream().map(Blame.MisplacedFrame::frame).toList());
        assertEquals(0.25, found.get(0).px(), 0.02);
    }

    @Test
    void aParticleWhoseFitWentElsewhereDoesNotMoveTheFrame() {
        List<List<Trajectory>> tracks = tracks(0, 0, k -> new double[2]);
        Observation strange = SimulatedTracks.observation(1, 8, 124, 76, VARIANCE, 0, VARIANCE);
        List<Observation> first = new ArrayList<>(tracks.get(1).get(0).observations());
        first.set(8, strange);
        tracks.get(1).set(0, new Trajectory(1, FRAMES, first));
        assertTrue(find(0, 0, tracks).isEmpty());
    }

    @Test
    void aFrameInWhichAllAreLostIsFound() {
        List<List<Trajectory>> tracks = tracks(0, 0, k -> new double[2]);
        for (int i = 0; i < AT.length; i++) {
            List<Observation> all = new ArrayList<>(tracks.get(1).get(i).observations());
            all.set(12, new Observation(i + 1, 12, null, FitResult.failed(FitStatus.NOT_CONVERGED)));
            tracks.get(1).set(i, new Trajectory(i + 1, FRAMES, all));
        }
        assertEquals(List.of(new Blame.MisplacedFrame(12, 0)), find(0, 0, tracks));
    }
}
