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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.driftless.core.drift.HeldOutTrack;
import org.driftless.core.image.Frame;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.core.validate.Blame;
import org.driftless.core.validate.HeldOutResiduals;
import org.junit.jupiter.api.Test;

class ValidationFiguresTest {

    private static final int BEFORE = 0xD55E00;
    private static final int AFTER = 0x0072B2;

    private static List<ComparisonRow> rows(int particles) {
        List<ComparisonRow> rows = new ArrayList<>();
        for (int id = 1; id <= particles; id++) {
            rows.add(ComparisonRow.of(id, 10.8, 0.07));
        }
        return rows;
    }

    @Test
    void aboveAreBothAndBelowIsAfterAlone() {
        BufferedImage figure = ValidationFigures.particleComparison(Samples.moving(1, 12, 6, 9),
                Samples.moving(1, 12, 0, 0), 0);
        assertEquals(2400, figure.getWidth());
        assertEquals(1800, figure.getHeight());
        assertTrue(Samples.count(figure, BEFORE, 0, 0.1, 0.43, 0.48) > 300, "path before");
        assertTrue(Samples.count(figure, BEFORE, 0.48, 0.1, 1, 0.48) > 300, "displacement before");
        assertTrue(Samples.count(figure, AFTER, 0.48, 0.1, 1, 0.48) > 300, "displacement after");
        assertTrue(Samples.count(figure, AFTER, 0, 0.53, 0.43, 0.93) > 300, "path after, enlarged");
        assertTrue(Samples.count(figure, AFTER, 0.48, 0.53, 1, 0.93) > 300, "displacement after, enlarged");
        assertEquals(0, Samples.count(figure, BEFORE, 0, 0.53, 1, 0.93));
    }

    @Test
    void theSummaryHasAllFourPanels() {
        BufferedImage figure = ValidationFigures.reductionSummary(Samples.moving(3, 12), Samples.still(3, 12), 0,
                rows(3));
        assertEquals(2480, figure.getWidth());
        assertEquals(2240, figure.getHeight());
        for (int id = 1; id <= 3; id++) {
            int colour = ParticleColors.rgb(id);
            assertTrue(Samples.count(figure, colour, 0, 0.08, 0.5, 0.47) > 100, "before " + id);
            assertTrue(Samples.count(figure, colour, 0.5, 0.08, 1, 0.47) > 100, "after " + id);
            assertTrue(Samples.count(figure, colour, 0, 0.52, 0.5, 0.92) > 100, "over the frames " + id);
            assertTrue(Samples.count(figure, colour, 0.5, 0.52, 1, 0.92) > 30, "table " + id);
        }
    }

    @Test
    void aSingleBadFrameAmongThousandsIsSeen() {
        int frames = 3000;
        List<Observation> all = new ArrayList<>(Samples.moving(1, frames, 0, 0).observations());
        Observation there = all.get(1234);
        all.set(1234, Samples.found(1, 1234, there.fit().x() + 3, there.fit().y()));
        BufferedImage figure = ValidationFigures.particleComparison(Samples.moving(1, frames, 6, 9),
                new Trajectory(1, frames, all), 0);
        assertTrue(Samples.count(figure, AFTER, 0.48, 0.58, 1, 0.75) > 100, "the peak stands out");
    }

    private static HeldOutResiduals residuals(int particles, int frames, int worst) {
        List<HeldOutResiduals.Particle> all = new ArrayList<>();
        for (int id = 1; id <= particles; id++) {
            List<HeldOutTrack.Point> points = new ArrayList<>();
            for (int k = 0; k < frames; k++) {
                double off = id == worst ? 0.6 : 0.01;
                points.add(new HeldOutTrack.Point(k, off, 0, 0.01, 0.01, 1, id == 1 && k == 3));
            }
            all.add(new HeldOutResiduals.Particle(id, 0.1, 0.1, 0.1, new HeldOutTrack(id, points)));
        }
        return new HeldOutResiduals(all, 0.1, 0.1, 0.1, 0, 100, Blame.NONE);
    }

    @Test
    void theHeldOutFigureShowsWhoIsOffAndWhatIsToBlame() {
        Blame blame = new Blame(List.of(), List.of(new Blame.OddFrames(10, 19, 3, 0)), List.of(), 1);
        BufferedImage figure = ValidationFigures.heldOut(residuals(3, 40, 2), blame, 40);
        assertTrue(Samples.count(figure, 0xb30000, 0, 0.1, 1, 0.5) > 10_000, "the strip of the worst particle");
        assertTrue(Samples.count(figure, AFTER, 0, 0.1, 1, 0.4) > 500, "the bad fit");
        assertTrue(Samples.count(figure, BEFORE, 0, 0.1, 1, 0.5) > 1000, "the marks of the frames to blame");
        BufferedImage still = ValidationFigures.heldOut(residuals(3, 40, 0), Blame.NONE, 40);
        assertEquals(0, Samples.count(still, 0xb30000, 0, 0.1, 1, 0.5));
        assertEquals(0, Samples.count(still, BEFORE, 0, 0.3, 1, 0.6));
    }

    @Test
    void residualsOfManyFramesOneParticleOrNoneAreDrawn() {
        ValidationFigures.heldOut(residuals(25, 3000, 4), Blame.NONE, 3000);
        ValidationFigures.heldOut(residuals(1, 1, 0), Blame.NONE, 1);
        ValidationFigures.heldOut(new HeldOutResiduals(List.of(new HeldOutResiduals.Particle(1, Double.NaN, Double.NaN, Double.NaN,
                new HeldOutTrack(1, List.of()))), Double.NaN, Double.NaN, Double.NaN, 0, 0, Blame.NONE), Blame.NONE, 9);
    }

    @Test
    void theAveragesShareOneScaleOfGrey() {
        float[] dark = new float[60 * 40];
        float[] bright = new float[60 * 40];
        Arrays.fill(bright, 100);
        BufferedImage figure = ValidationFigures.timeAverages(Frame.of(60, 40, dark), Frame.of(60, 40, bright), "a", "b", "c");
        assertTrue(Samples.count(figure, 0x000000, 0, 0.2, 0.5, 0.9) > 100_000);
        assertEquals(0, Samples.count(figure, 0x000000, 0.52, 0.2, 1, 0.9));
        Frame strip = Frame.of(4000, 2, new float[8000]);
        ValidationFigures.timeAverages(strip, strip, "a", "b", "c");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        byte[] first = Figures.png(ValidationFigures.reductionSummary(Samples.moving(12, 450), Samples.still(12, 450), 0,
                rows(12)));
        byte[] second = Figures.png(ValidationFigures.reductionSummary(Samples.moving(12, 450), Samples.still(12, 450),
                0, rows(12)));
        assertArrayEquals(first, second);
    }

    @Test
    void oneFrameAndNoMotionAreFigures() {
        Trajectory still = new Trajectory(1, 2, List.of(Samples.found(1, 0, 5, 5), Samples.found(1, 1, 5, 5)));
        for (Trajectory one : List.of(Samples.moving(1, 1, 0, 0), still)) {
            check(ValidationFigures.particleComparison(one, one, 0));
            check(ValidationFigures.reductionSummary(List.of(one), List.of(one), 0, List.of(ComparisonRow.of(1, 0, 0))));
        }
    }

    @Test
    void nothingFoundIsAFigureThatSaysSo() {
        Trajectory none = Samples.neverFound(1, 4);
        Trajectory some = Samples.moving(1, 4, 1, 1);
        check(ValidationFigures.particleComparison(none, none, 0));
        check(ValidationFigures.particleComparison(some, none, 0));
        check(ValidationFigures.particleComparison(none, some, 0));
        check(ValidationFigures.reductionSummary(List.of(), List.of(), 0, List.of()));
        check(ValidationFigures.reductionSummary(List.of(some), List.of(none), 0,
                List.of(ComparisonRow.of(1, 1.4, Double.NaN))));
    }

    @Test
    void aHundredParticlesFit() {
        check(ValidationFigures.reductionSummary(Samples.moving(100, 6), Samples.still(100, 6), 0, rows(100)));
    }

    @Test
    void twoDifferentParticlesAreRefused() {
        Trajectory one = Samples.moving(1, 3, 1, 1);
        Trajectory two = Samples.moving(2, 3, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> ValidationFigures.particleComparison(one, two, 0));
    }

    private static void check(BufferedImage figure) {
        assertTrue(Samples.count(figure, 0x222222, 0, 0, 1, 0.1) > 100, "title");
    }
}
