/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonFormatTest {

    /** The texts are what CPython 3.11 prints. */
    @ParameterizedTest
    @CsvSource({"0, 0.0", "-0.0, -0.0", "1, 1.0", "3.0332500000000002, 3.0332500000000002", "0.001, 0.001",
        "0.0001, 0.0001", "0.00012345, 0.00012345", "0.00001, 1e-05", "-1.5e-7, -1.5e-07", "1e-300, 1e-300",
        "12345678.9, 12345678.9", "1e7, 10000000.0", "1e15, 1000000000000000.0",
        "1234567890123456, 1234567890123456.0", "9999999999999998, 9999999999999998.0", "1e16, 1e+16",
        "12345678901234567, 1.2345678901234568e+16", "1e22, 1e+22", "1e23, 1e+23", "-2.5e100, -2.5e+100",
        "1.7976931348623157e308, 1.7976931348623157e+308", "NaN, nan", "Infinity, inf", "-Infinity, -inf"})
    void reprIsPythons(double value, String text) {
        assertEquals(text, PythonFormat.repr(value));
    }

    @Test
    void reprReadsBackExactly() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(PythonFormat.repr(value)));
            }
        }
    }

    /** Ties of the exact binary value go to even; a half that is none in binary goes its way. */
    @ParameterizedTest
    @CsvSource({"0.0625, 3, 0.062", "0.1875, 3, 0.188", "2.0005, 3, 2.001", "1.0005, 3, 1.000", "0.0015, 3, 0.002",
        "-0.0001, 3, -0.000", "-0.0, 3, -0.000", "59579.6065, 3, 59579.607", "1e20, 3, 100000000000000000000.000",
        "NaN, 3, nan", "2.6, 0, 3"})
    void fixedIsPythons(double value, int decimals, String text) {
        assertEquals(text, PythonFormat.fixed(value, decimals));
    }

    /** Numbers of all sizes, and such as lie on or just beside a tie. */
    @Test
    void fixedIsTheExactValueRounded() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(12);
            double any = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 6);
            double tie = (random.nextInt(100_000) + 0.5) / Math.pow(10, decimals);
            for (double value : new double[] {any, tie, Math.nextUp(tie), -Math.nextDown(tie)}) {
                String exact = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
                String text = PythonFormat.fixed(value, decimals);
                assertEquals(value < 0 && !exact.startsWith("-") ? "-" + exact : exact, text);
            }
        }
    }

    /** Against the digits moved by exact arithmetic, over all powers of ten that are written in full. */
    @Test
    void reprPlacesThePoint() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextInt(1, 1 << random.nextInt(1, 31)) * Math.pow(10, random.nextInt(-6, 7));
            if (value >= 1e-4 && value < 1e16) {
                String plain = new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
                assertEquals(plain.contains(".") ? plain : plain + ".0", PythonFormat.repr(value));
            }
        }
    }
}
