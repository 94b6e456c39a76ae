/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    private final Font font = FigureFonts.regular(11.5);

    private static List<String> numbers(Axis axis) {
        return axis.marks().stream().map(Axis.Mark::text).filter(text -> !text.isEmpty()).toList();
    }

    @ParameterizedTest
    @CsvSource({"-4.2, 0.5", "0, 1", "100000.25, 100000.26", "-1e-7, 3e-7", "0, 1999999"})
    void numbersBesideEachOtherHaveRoom(double min, double max) {
        Range range = new Range(min, max);
        Axis axis = Axis.across(range, 432, 43, false, font);
        assertTrue(numbers(axis).size() >= 2, numbers(axis).toString());
        assertEquals(numbers(axis).size(), numbers(axis).stream().distinct().count(), numbers(axis).toString());
        for (int i = 1; i < axis.marks().size(); i++) {
            double apart = (axis.marks().get(i).value() - axis.marks().get(i - 1).value()) * 432 / range.width();
            assertTrue(TextBlock.width(axis.marks().get(i).text(), font) < apart, numbers(axis).toString());
        }
    }

    @Test
    void manyDecadesAreNumberedByPowersAndFewByMore() {
        Axis many = Axis.logarithmic(new Range(0.00093, 10.8));
        assertEquals(List.of("0.001", "0.01", "0.1", "1", "10"), numbers(many));
        assertEquals(4 * 9 + 1, many.marks().size());
        assertEquals(List.of("0.5", "1", "2", "5", "10"), numbers(Axis.logarithmic(new Range(0.4, 11))));
    }
}
