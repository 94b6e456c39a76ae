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
import java.util.List;

import org.junit.jupiter.api.Test;

/** The figure of several projects. */
class ComparisonFiguresTest {

    private static final double[] NONE = {};

    private static ComparedCurves curves(String name, double height, int frames) {
        double[] at = new double[frames];
        double[] x = new double[frames];
        double[] noise = new double[frames];
        for (int i = 0; i < frames; i++) {
            at[i] = i;
            x[i] = height * i / frames;
            noise[i] = 0.1;
        }
        return new ComparedCurves(name, "", at, x, x, at, x, noise, "");
    }

    private static int pixels(BufferedImage figure, int rgb) {
        int count = 0;
        for (int y = 0; y < figure.getHeight() / 3; y++) {
            for (int x = 0; x < figure.getWidth(); x++) {
                count += (figure.getRGB(x, y) & 0xffffff) == rgb ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void everyProjectHasItsColour() {
        BufferedImage figure = ComparisonFigures.driftsAndResiduals(
                List.of(curves("a", 3, 500), curves("b", 9, 400), curves("c", -4, 300)), "Frame", "px");
        for (int id = 1; id <= 3; id++) {
            assertTrue(pixels(figure, ParticleColors.rgb(id)) > 100, "colour " + id);
        }
        assertEquals(0, pixels(figure, ParticleColors.rgb(4)));
    }

    @Test
    void moreProjectsTakeMoreRoomAndTheSameBytesEachTime() {
        List<ComparedCurves> four = List.of(curves("a", 3, 9), curves("b", 9, 9), curves("c", 1, 9), curves("d", 2, 9));
        int three = ComparisonFigures.driftsAndResiduals(four.subList(0, 3), "Frame", "px").getHeight();
        BufferedImage figure = ComparisonFigures.driftsAndResiduals(four, "Frame", "px");
        assertTrue(figure.getHeight() > three);
        assertArrayEquals(Figures.png(figure), Figures.png(ComparisonFigures.driftsAndResiduals(four, "Frame", "px")));
    }

    @Test
    void withoutAnyNumberItSaysSo() {
        ComparedCurves none = new ComparedCurves("a", "the drift is missing", NONE, NONE, NONE, NONE, NONE, NONE,
                "the validation is missing");
        BufferedImage figure = ComparisonFigures.driftsAndResiduals(List.of(none), "Frame", "px");
        assertEquals(2400, figure.getWidth());
        ComparedCurves unknown = new ComparedCurves("b", "", new double[] {0}, new double[] {Double.NaN},
                new double[] {Double.NaN}, new double[] {0}, new double[] {Double.NaN}, new double[] {Double.NaN}, "");
        assertEquals(2400, ComparisonFigures.driftsAndResiduals(List.of(unknown), "Frame", "px").getWidth());
    }
}
