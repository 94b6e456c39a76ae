/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.FrameMotion.Source;
import org.driftless.core.drift.MotionCovariance;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.track.Trajectory;
import org.junit.jupiter.api.Test;

class DriftFiguresTest {

    private static final int INK = 0x222222;
    private static final SortedMap<Integer, String> NONE_LEFT_OUT = new TreeMap<>();

    @Test
    void theParticlesAreOnTheLeftAndTheEstimateOnTheRight() {
        BufferedImage figure = DriftFigures.averagedDrift(Samples.moving(4, 21), List.of(1, 2, 4), Samples.drift(21));
        assertEquals(2400, figure.getWidth());
        assertEquals(1400, figure.getHeight());
        for (int id : new int[] {1, 2, 4}) {
            assertTrue(Samples.count(figure, ParticleColors.rgb(id), 0, 0.12, 0.5, 0.85) > 200, "particle " + id);
        }
        assertEquals(0, Samples.count(figure, ParticleColors.rgb(3), 0, 0, 1, 1), "particle 3 was not used");
        assertTrue(Samples.count(figure, INK, 0.55, 0.2, 0.98, 0.8) > 1000, "estimate");
        assertTrue(Samples.count(figure, 0x0072B2, 0.55, 0.2, 0.98, 0.8) > 50, "ellipses");
        assertTrue(Samples.count(figure, 0xD55E00, 0.55, 0.12, 0.98, 0.82) > 50, "guessed frames");
    }

    @Test
    void withoutGuessedFramesNoneIsMarked() {
        List<FrameMotion> motions = List.of(
                new FrameMotion(0, RigidMotion.NONE, Source.MEASURED, 1, MotionCovariance.ZERO, 0, 0),
                new FrameMotion(1, new RigidMotion(3, 1, 0), Source.MEASURED, 1, MotionCovariance.ZERO, 0, 0));
        BufferedImage figure = DriftFigures.averagedDrift(Samples.moving(1, 2), List.of(1),
                new DriftCurve(0, 2, motions));
        assertEquals(0, Samples.count(figure, 0xD55E00, 0, 0, 1, 1));
    }

    @Test
    void leftOutParticlesAreGrey() {
        List<Trajectory> all = Samples.moving(3, 5);
        BufferedImage figure = DriftFigures.absoluteTrajectories(all, List.of(1, 3),
                new TreeMap<>(java.util.Map.of(2, "moves on its own")));
        assertEquals(2200, figure.getWidth());
        assertTrue(figure.getHeight() >= 960 && figure.getHeight() <= 1600, "height " + figure.getHeight());
        assertTrue(Samples.count(figure, 0x8a8a8a, 0, 0.1, 0.7, 0.95) > 10, "grey path");
        assertEquals(0, Samples.count(figure, ParticleColors.rgb(2), 0, 0, 1, 1));
        assertTrue(Samples.count(figure, ParticleColors.rgb(3), 0, 0.1, 0.7, 0.95) > 50, "coloured path");
        assertTrue(Samples.count(figure, ParticleColors.rgb(3), 0.72, 0.05, 1, 0.6) > 50, "legend");
        BufferedImage allUsed = DriftFigures.absoluteTrajectories(all, List.of(1, 2, 3), NONE_LEFT_OUT);
        assertTrue(Samples.count(allUsed, 0x8a8a8a, 0.72, 0, 1, 1) < 30, "no grey line but the rims of letters");
    }

    @Test
    void theSameInputGivesTheSameBytesInAnyOrderAndOnAnyThread() {
        List<Trajectory> all = Samples.moving(5, 60);
        List<Trajectory> mixed = new ArrayList<>(all);
        Collections.reverse(mixed);
        DriftCurve curve = Samples.drift(60);
        byte[] expected = Figures.png(DriftFigures.averagedDrift(all, List.of(1, 2, 3), curve));
        List<byte[]> others = IntStream.range(0, 3).parallel()
                .mapToObj(i -> Figures.png(DriftFigures.averagedDrift(mixed, List.of(3, 1, 2), curve))).toList();
        others.forEach(bytes -> assertArrayEquals(expected, bytes));
    }

    @Test
    void oneFrameOneParticleAndNoDriftAreFigures() {
        List<Trajectory> one = Samples.still(1, 1);
        check(DriftFigures.averagedDrift(one, List.of(1), Samples.drift(1)));
        check(DriftFigures.absoluteTrajectories(one, List.of(1), NONE_LEFT_OUT));
    }

    @Test
    void nothingFoundIsAFigureThatSaysSo() {
        List<Trajectory> none = List.of(Samples.neverFound(1, 3), Samples.neverFound(2, 3));
        check(DriftFigures.averagedDrift(none, List.of(1, 2), new DriftCurve(0, 3, List.of())));
        check(DriftFigures.averagedDrift(List.of(), List.of(), new DriftCurve(0, 0, List.of())));
        check(DriftFigures.absoluteTrajectories(none, List.of(1), NONE_LEFT_OUT));
        check(DriftFigures.absoluteTrajectories(List.of(), List.of(), NONE_LEFT_OUT));
    }

    @Test
    void numbersThatAreNoneAreHarmless() {
        double nan = Double.NaN;
        List<FrameMotion> motions = List.of(
                new FrameMotion(0, RigidMotion.NONE, Source.MEASURED, 1, MotionCovariance.ZERO, 0, 0),
                new FrameMotion(1, new RigidMotion(2, 1, 0), Source.INTERPOLATED, 0,
                        new MotionCovariance(nan, nan, nan, nan, nan, nan), nan, nan),
                new FrameMotion(2, new RigidMotion(nan, nan, 0), Source.EXTRAPOLATED, 0, MotionCovariance.ZERO, nan, nan),
                new FrameMotion(3, new RigidMotion(3, 1, 0.01), Source.MEASURED, 1,
                        new MotionCovariance(Double.POSITIVE_INFINITY, 0, 1, 0, 0, 0), 0, 0));
        check(DriftFigures.averagedDrift(Samples.moving(1, 4), List.of(1), new DriftCurve(0, 4, motions)));
    }

    @Test
    void aParticleThatBeginsLateIsPlacedOnTheEstimate() {
        List<Trajectory> all = new ArrayList<>(List.of(Samples.moving(1, 9, 6, 9)));
        all.add(new Trajectory(2, 9, Samples.moving(2, 9, 6, 9).observations().subList(4, 9)));
        BufferedImage figure = DriftFigures.averagedDrift(all, List.of(1, 2), Samples.drift(9));
        double firstThird = 0.35;
        assertEquals(0, Samples.count(figure, ParticleColors.rgb(2), 0, 0, 0.5, firstThird), "not from (0, 0)");
        assertTrue(Samples.count(figure, ParticleColors.rgb(2), 0, firstThird, 0.5, 0.85) > 100);
    }

    private static void check(BufferedImage figure) {
        assertTrue(Samples.count(figure, INK, 0, 0, 1, 0.2) > 100, "title");
    }
}
