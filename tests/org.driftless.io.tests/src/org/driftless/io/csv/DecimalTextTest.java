/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "-0.000", "+7", "12.", ".5", "-.5", "0.1", "1234.567", "999999999999999",
        "0.00000000000001", "123456789012345.6", "0.1234567890123456789", "9007199254740993", "1e5", "1.5E-3", "-2e+08",
        "1e400", "00000000000000000000001.5", "4.35", "8.41", "2.675"})
    void isTheNumberThatJavaReads(String text) {
        assertEquals(Double.doubleToRawLongBits(Double.parseDouble(text)),
                Double.doubleToRawLongBits(DecimalText.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "-", ".", "-.", "e5", ".e5", "1e", "1e+", "1d", "1f", "0x10", "0x1p3", "NaN", "Infinity",
        " 1", "1 ", "1,5", "1.2.3", "--1", "1-1", "1e5.0", "1e5e5", "\u0661", "1_000"})
    void whatIsNoNumberIsNone(String text) {
        assertTrue(Double.isNaN(DecimalText.parse(text)), text);
    }

    /** A quotient of a rounded number would be off by a bit now and then. */
    @Test
    void isTheNumberThatJavaReadsForAnyNumberOfDigits() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12));
            String text = i % 3 == 0 ? Double.toString(number)
                    : String.format(Locale.ROOT, "%." + random.nextInt(18) + "f", number);
            assertEquals(Double.parseDouble(text), DecimalText.parse(text), text);
        }
    }

    @Test
    void takesWhatAPatternWouldTake() {
        Random random = new Random(6);
        String signs = "019.+-eEx ";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length >= 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertEquals(NUMBER.matcher(text).matches(), !Double.isNaN(DecimalText.parse(text.toString())), text.toString());
        }
    }
}
