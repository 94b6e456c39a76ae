/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpotChoiceTest {

    /** The naive way, the most precise first, takes all from one corner and leaves the rotation unknown. */
    @Test
    void spotsAreSpreadOverTheField() {
        List<FoundSpot> spots = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            spots.add(spot(100 + 20 * i, 100, 0.03));
        }
        spots.add(spot(900, 120, 0.06));
        spots.add(spot(110, 880, 0.06));
        spots.add(spot(890, 900, 0.06));
        List<FoundSpot> chosen = new SpotChoice(1000, 1000).best(spots, List.of(), 4);
        assertEquals(3, chosen.stream().filter(spot -> spot.fit().precision() > 0.05).count());
    }

    @Test
    void ofNeighboursTheMorePreciseIsTaken() {
        List<FoundSpot> spots = List.of(spot(300, 300, 0.10), spot(330, 300, 0.04), spot(700, 700, 0.05),
                spot(700, 670, 0.15));
        List<FoundSpot> chosen = new SpotChoice(1000, 1000).best(spots, List.of(), 2);
        assertEquals(List.of(spots.get(1), spots.get(2)), chosen);
    }

    @Test
    void spotsAtTheBorderComeLast() {
        List<FoundSpot> spots = List.of(spot(8, 500, 0.04), spot(300, 500, 0.05), spot(700, 500, 0.05));
        List<FoundSpot> chosen = new SpotChoice(1000, 1000).best(spots, List.of(), 3);
        assertEquals(spots.get(0), chosen.get(2));
    }

    @Test
    void boxesDoNotOverlapAndAllThatRemainAreTaken() {
        List<FoundSpot> spots = List.of(spot(300, 300, 0.1), spot(305, 300, 0.05), spot(600, 300, 0.1));
        List<FoundSpot> chosen = new SpotChoice(1000, 1000).best(spots, List.of(), 12);
        assertEquals(2, chosen.size());
        assertTrue(chosen.contains(spots.get(1)) && chosen.contains(spots.get(2)));
        assertEquals(List.of(), new SpotChoice(1000, 1000).best(List.of(), List.of(), 12));
    }

    /** Without regard to what is chosen already the sharpest would come first, right beside it. */
    @Test
    void whatIsChosenAlreadyIsCompleted() {
        List<FitResult> known = List.of(spot(200, 200, 0.03).fit(), spot(800, 200, 0.03).fit());
        List<FoundSpot> spots = List.of(spot(240, 210, 0.03), spot(500, 800, 0.05));
        assertEquals(spots.get(1), new SpotChoice(1000, 1000).best(spots, known, 1).get(0));
        assertEquals(spots.get(1), new SpotChoice(1000, 1000).best(spots, known, 2).get(0));
    }

    private static FoundSpot spot(int x, int y, double error) {
        FitResult fit = new FitResult(FitStatus.ACCEPTED, -9000, x, y, 2, 2, 0, 45_000, 0.9, error * error,
                error * error, 0, 700);
        return new FoundSpot(new FitBox(x - 5, y - 5, x + 6, y + 6), fit);
    }
}
