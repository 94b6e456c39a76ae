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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftless.io.csv.AlignmentLogTable.Row;
import org.driftless.testsupport.SharedData;

class AlignmentLogTableTest {

    @TempDir
    Path home;

    @Test
    void whatWasWrittenReadsBack() throws IOException {
        List<Row> rows = List.of(
                new Row("1.tif", 0, 0, 4, true, AlignmentLogTable.SUCCESS, 0, "cubic", "nearest", 0, 1, 0),
                new Row("=2.tif", 0.1 / 3, -1e-5, 4, true, AlignmentLogTable.SUCCESS, 0.1 / 7, "cubic", "fill=3", 17,
                        0.9, Double.NaN),
                new Row("3.tif", 0, 0, 0, false, "=error, \"quoted\"", 0, "", "", 0, Double.NaN, Double.NaN));
        Path file = home.resolve("log.csv");
        AlignmentLogTable.write(file, rows);
        assertEquals(rows, AlignmentLogTable.read(file));
        List<String> lines = Files.readAllLines(file);
        assertEquals("1.tif,0.0,0.0,4,True,success,0.0,cubic,nearest,0,1.0,0.0", lines.get(1));
        assertTrue(lines.get(2).startsWith("'=2.tif,0.03333333333333333,-1e-05,4,True,success,"), lines.get(2));
    }

    @Test
    void logOfTheOriginalReadsAndIsWrittenWithItsBytes() throws IOException {
        Path original = SharedData.require("corrosion_particles/reference/alignment_log.csv");
        List<Row> rows = AlignmentLogTable.read(original);
        assertEquals(List.of("1.tif", "2.tif", "4.tif", "3.tif", "5.tif"), rows.stream().map(Row::filename).toList());
        Path file = home.resolve("log.csv");
        AlignmentLogTable.write(file, rows);
        String first = Files.readString(file).replaceAll("(?m)^(([^,]*,){5}[^,]*),.*$", "$1");
        assertEquals(Files.readString(original), first);
    }

    @Test
    void fullDiskLeavesTheLastLog() throws IOException {
        Path file = home.resolve("log.csv");
        AlignmentLogTable.write(file, List.of());
        String before = Files.readString(file);
        IOException e = assertThrows(IOException.class, () -> CsvOutput.write(file, CsvOutput.LF, List.of("a"), out -> {
            out.cell("x".repeat(100_000)).endRow();
            throw new IOException("No space left on device");
        }));
        assertTrue(e.getMessage().startsWith(file + " was not written: No space left on the device"), e.getMessage());
        assertEquals(before, Files.readString(file));
    }
}
