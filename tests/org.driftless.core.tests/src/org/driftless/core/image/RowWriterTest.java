/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows stored fast are those that {@link Frame#setRow} stores, and as many values are counted as clamped. */
class RowWriterTest {

    private static final double[] ODD = {-0.3, -0.5, Math.nextDown(-0.5), -1, -1e9, Double.NEGATIVE_INFINITY, 0.49999999999999994, 0.5,
        254.5, 255.49999, 255.5, 256, 65534.5, 65535.49999, 65535.5, 65536, 1e9, 1e300, Double.POSITIVE_INFINITY, Double.NaN};

    @ParameterizedTest
    @EnumSource(PixelType.class)
    void everyOddValueIsTreatedAlike(PixelType type) {
        RowWriter writer = new RowWriter(true);
        for (double odd : ODD) {
            double[] row = {7, 100.5, odd, 3.2, 99};
            Frame expected = Frame.zeros(5, 1, type);
            Frame actual = Frame.zeros(5, 1, type);
            assertEquals(expected.setRow(0, row), writer.write(row, 5, actual, 0, 0), type + " " + odd);
            for (int x = 0; x < 5; x++) {
                assertEquals(expected.value(x, 0), actual.value(x, 0), type + " " + odd + " at " + x);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PixelType.class)
    void partsOfRowsAndRowsThatCanNotClip(PixelType type) {
        SplittableRandom random = new SplittableRandom(8);
        double[] row = new double[70];
        for (int i = 0; i < row.length; i++) {
            row[i] = i % 3 == 0 ? Math.floor(random.nextDouble() * type.max()) + 0.5 : random.nextDouble() * 200;
            row[i] = Math.min(row[i], type.max());
        }
        for (boolean mayClip : new boolean[] {true, false}) {
            Frame expected = Frame.zeros(90, 3, type);
            Frame actual = Frame.zeros(90, 3, type);
            expected.setRow(11, 1, 70, row);
            new RowWriter(mayClip).write(row, 70, actual, 11, 1);
            for (int y = 0; y < 3; y++) {
                for (int x = 0; x < 90; x++) {
                    assertEquals(expected.value(x, y), actual.value(x, y), type + " " + x + "," + y);
                }
            }
        }
    }
}
