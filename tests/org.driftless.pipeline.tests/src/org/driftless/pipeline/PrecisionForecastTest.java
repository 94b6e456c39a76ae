/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.particle.FoundSpot;
import org.junit.jupiter.api.Test;

/** What is said of particles in an image of 1000 x 1000 pixels; each is known to 0.03 px unless it is said otherwise. */
class PrecisionForecastTest {

    private static FitResult fit(double x, double y, double error) {
        return new FitResult(FitStatus.ACCEPTED, -10000, x, y, 2, 2, 0, 50000, 0.9, error * error, error * error, 0,
                700);
    }

    private static List<FitResult> at(double... xy) {
        List<FitResult> fits = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            fits.add(fit(xy[i], xy[i + 1], 0.03));
        }
        return fits;
    }

    private static String said(List<FitResult> fits) {
        return PrecisionForecast.of(fits, 1000, 1000);
    }

    @Test
    void ofNone() {
        assertEquals("No particle is selected: one shows the drift, two or more far apart show a rotation, too.",
                said(List.of()));
        assertEquals("None of the 2 particles could be fitted: move or resize their boxes.",
                said(List.of(FitResult.failed(FitStatus.FLAT), FitResult.failed(FitStatus.FLAT))));
    }

    @Test
    void ofOneOrTwoSideBySideThatShowNoRotation() {
        assertEquals("This particle can give 0.042 px a frame and no rotation; one more at the lower right would show "
                + "rotations, too, to 0.0033 degrees.", said(at(100, 100)));
        assertEquals("These 2 particles can give 0.030 px a frame and no rotation, as they are too near to each other; "
                + "one more at the lower right would show rotations, too, to 0.0029 degrees.", said(at(100, 100, 106, 106)));
    }

    @Test
    void whereOneMoreWouldHelp() {
        assertEquals("These 4 particles can give 0.051 px and 0.0084 degrees a frame (0.12 px in the worst corner); one "
                + "more at the upper left would lower the rotation's error to 0.0028 degrees.",
                said(at(800, 700, 900, 900, 690, 920, 940, 690)));
        assertEquals("These 2 particles can give 0.030 px and 0.0079 degrees a frame (0.075 px in the worst corner); one "
                + "more at the upper right would lower the rotation's error to 0.0049 degrees.", said(at(280, 500, 714, 500)));
    }

    @Test
    void aHalvedErrorIsCalledSo() {
        String said = said(at(410, 410, 590, 410, 410, 590, 590, 590));
        assertTrue(said.endsWith(" would halve the rotation's error."), said);
    }

    @Test
    void whenMoreGainLittle() {
        assertEquals("These 5 particles can give 0.019 px and 0.0021 degrees a frame; more would gain little.",
                said(at(100, 100, 900, 100, 100, 900, 900, 900, 500, 500)));
    }

    /** The region is that of the best spot that there is, not of the best place that one could wish for. */
    @Test
    void realSpotsAreNamedWhereTheyAre() {
        String said = PrecisionForecast.of(at(800, 700, 900, 900, 690, 920, 940, 690), 1000, 1000,
                at(600, 880, 480, 120));
        assertTrue(said.contains("; one more at the top would lower the rotation's error"), said);
    }

    @Test
    void whatIsNotKnownIsSaid() {
        assertEquals("What these 2 particles can give is not known: their fits say nothing of the error.",
                said(List.of(fit(100, 100, Double.NaN), fit(900, 900, Double.NaN))));
        List<FitResult> mixed = new ArrayList<>(at(100, 100, 900, 100, 100, 900, 900, 900));
        mixed.add(fit(500, 500, Double.NaN));
        mixed.add(FitResult.failed(FitStatus.LOW_R_SQUARED));
        assertEquals("These 5 particles can give 0.019 px and 0.0021 degrees a frame; more would gain little. The fit of 1 "
                + "of them says nothing of the error and counts as the others. 1 more could not be fitted.", said(mixed));
    }

    @Test
    void withCandidates() {
        assertEquals("With these 2 candidates: 0.021 px and 0.0021 degrees a frame, instead of 0.030 px and 0.0030 "
                + "degrees.", PrecisionForecast.with(at(100, 100, 900, 900), at(100, 900, 900, 100), 1000, 1000)
);
        assertEquals("With this candidate: 0.030 px and 0.0030 degrees a frame, instead of 0.042 px and no rotation.",
                PrecisionForecast.with(at(100, 100), at(900, 900), 1000, 1000));
        assertEquals("This candidate can give 0.042 px a frame and no rotation.",
                PrecisionForecast.with(List.of(), at(900, 900), 1000, 1000));
    }

    @Test
    void spotsThatAddNextToNothingAreNotSuggested() {
        List<FoundSpot> chosen = at(100, 100, 900, 100, 100, 900, 900, 900).stream().map(PrecisionForecastTest::spot)
                .toList();
        FoundSpot faint = spot(fit(500, 480, 0.5));
        FoundSpot good = spot(fit(500, 520, 0.03));
        assertEquals(List.of(good), UsefulSpots.of(List.of(faint, good), chosen, 1000, 1000));
        assertEquals(List.of(faint, good), UsefulSpots.of(List.of(faint, good), chosen.subList(0, 1), 1000, 1000));
    }

    private static FoundSpot spot(FitResult fit) {
        return new FoundSpot(new FitBox((int) fit.x() - 5, (int) fit.y() - 5, (int) fit.x() + 6, (int) fit.y() + 6), fit);
    }
}
