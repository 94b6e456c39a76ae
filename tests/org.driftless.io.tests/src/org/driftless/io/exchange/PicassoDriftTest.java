/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drift files are as numpy writes them. */
class PicassoDriftTest {

    @TempDir
    Path folder;

    /** As {@code numpy.savetxt(path, [[0, 0], [1.5, -0.25], [0.1, 1e-7]], newline="\r\n")} writes it. */
    private static final String BY_NUMPY = "0.000000000000000000e+00 0.000000000000000000e+00\r\n"
            + "1.500000000000000000e+00 -2.500000000000000000e-01\r\n"
            + "1.000000000000000056e-01 9.999999999999999547e-08\r\n";

    private static final List<PicassoDrift.Shift> SHIFTS = List.of(new PicassoDrift.Shift(0, 0),
            new PicassoDrift.Shift(1.5, -0.25), new PicassoDrift.Shift(0.1, 1e-7));

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("run_drift.txt"), text);
    }

    @Test
    void whatPicassoWritesIsRead() throws IOException {
        PicassoDrift.Content content = PicassoDrift.read(file(BY_NUMPY));
        assertEquals(SHIFTS, content.shifts());
        assertFalse(content.hasZ());
    }

    @Test
    void linesAreAsNumpyWritesThem() throws IOException {
        Path file = folder.resolve("out_drift.txt");
        PicassoDrift.write(file, List.of(new PicassoDrift.Shift(0, 0), new PicassoDrift.Shift(1.5, -0.25),
                new PicassoDrift.Shift(Double.NaN, Double.NaN)));
        assertEquals("0.000000000000000000e+00 0.000000000000000000e+00\r\n"
                + "1.500000000000000000e+00 -2.500000000000000000e-01\r\nnan nan\r\n", Files.readString(file));
    }

    @Test
    void numbersComeBackBitByBit() throws IOException {
        Random random = new Random(3);
        List<PicassoDrift.Shift> shifts = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            shifts.add(new PicassoDrift.Shift(random.nextGaussian() * Math.pow(10, random.nextInt(9) - 6),
                    Double.longBitsToDouble(random.nextLong() & 0xbfffffffffffffffL)));
        }
        shifts.add(new PicassoDrift.Shift(-0.0, Double.NaN));
        Path file = folder.resolve("out_drift.txt");
        PicassoDrift.write(file, shifts);
        assertEquals(shifts, PicassoDrift.read(file).shifts());
    }

    @Test
    void aThirdColumnIsZ() throws IOException {
        PicassoDrift.Content content = PicassoDrift.read(file("# x y z\n1 2 3\n\n4\t5 6 # more\n"));
        assertTrue(content.hasZ());
        assertEquals(List.of(new PicassoDrift.Shift(1, 2), new PicassoDrift.Shift(4, 5)), content.shifts());
    }

    @ParameterizedTest
    @CsvSource({"'1 2\n3', 'line 2 has 1 number: two a frame, x and y, are needed, or three with z'",
        "'1 2 3 4', 'line 1 has 4 numbers: two a frame, x and y, are needed, or three with z'",
        "'1 2\n3 4 5', 'line 2 has 3 numbers: two a frame, x and y, are needed, or three with z'",
        "'1,2', 'line 1 has 1 number: two a frame, x and y, are needed, or three with z'",
        "'1 two', 'line 1 holds \"two\", which is no number'",
        "'1 inf', 'line 1 holds \"inf\", which is no number'",
        "'1 1e999', 'line 1 holds \"1e999\", which is no number'",
        "'1 0x10', 'line 1 holds \"0x10\", which is no number'"})
    void whatIsNoDriftIsRefused(String text, String what) throws IOException {
        Path file = file(text);
        ExchangeException e = assertThrows(ExchangeException.class, () -> PicassoDrift.read(file));
        assertEquals(file + " is not the drift of Picasso: " + what + ".", e.getMessage());
    }

    @Test
    void anEmptyFileAnImageAndAnEndlessLineAreRefused() throws IOException {
        ExchangeException empty = assertThrows(ExchangeException.class, () -> PicassoDrift.read(file("\n# nothing\n")));
        assertTrue(empty.getMessage().endsWith(" holds no drift: it is empty."), empty.getMessage());
        Path image = Files.write(folder.resolve("a.txt"), new byte[] {'I', 'I', 42, 0, (byte) 0xff, (byte) 0xfe});
        ExchangeException binary = assertThrows(ExchangeException.class, () -> PicassoDrift.read(image));
        assertEquals(image + " can't be read as the drift of Picasso: it holds text that is not UTF-8.", binary.getMessage());
        ExchangeException endless = assertThrows(ExchangeException.class, () -> PicassoDrift.read(file("1 ".repeat(5000))));
        assertTrue(endless.getMessage().endsWith("line 1 is longer than a line of numbers is."), endless.getMessage());
    }
}
