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
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'x'!A0.tif", "@SUM(1).tif", "\tx.tif", "\rx.tif", "\nx.tif", "+cmd.tif", "-x.tif", "-",
        "+", "--1.tif", "+=1.tif", "-1+2+cmd|'x'!A0.tif", "'=x.tif", "''@x", "-0.5V_(1)|=x.tif"})
    void whatASpreadsheetWouldRunIsNeutralised(String text) {
        assertEquals("'" + text, SheetText.toCell(text));
        assertEquals(text, SheetText.ofCell("'" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.tif", "-0.5V_001.tif", "+3.tif", "-.5V.tif", "-0.5V_(1)=2.tif", "a=b.tif", "'",
        "'quoted'.tif", "a|b.tif", " =x.tif", "\u4e2d.tif"})
    void otherTextStays(String text) {
        assertEquals(text, SheetText.toCell(text));
        assertEquals(text, SheetText.ofCell(text));
    }

    @Test
    void everyTextReadsBackAndNoneIsRun() {
        String letters = "'=@+-\t\r\n|01.,\"a ";
        Pattern runs = Pattern.compile("[=@\\t\\r\\n]|[+-](?!\\.?\\d)");
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String cell = SheetText.toCell(text.toString());
            assertEquals(text.toString(), SheetText.ofCell(cell));
            assertFalse(runs.matcher(cell).lookingAt(), cell);
        }
    }
}
