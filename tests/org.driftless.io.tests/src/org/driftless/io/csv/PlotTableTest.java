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

class PlotTableTest {

    @TempDir
    private Path folder;

    private static PlotTable table(double interval) {
        return new PlotTable(List.of("drift_x_um", "sigma_drift_x_um"), interval, List.of(
                new PlotTable.Row("Drift", 0, "a,b.tif", new double[] {0, Double.NaN}, "measured"),
                new PlotTable.Row("Drift", 3, "=d.tif", new double[] {0.1 + 0.2, 1e-7}, "interpolated")));
    }

    @Test
    void writesEveryNumberExactly() throws IOException {
        Path file = folder.resolve("made/plot.csv");
        table(0.5).write(file);
        assertEquals(List.of("curve,image_index,filename,time_s,drift_x_um,sigma_drift_x_um,state",
                "Drift,0,\"a,b.tif\",0.0,0.0,,measured",
                "Drift,3,'=d.tif,1.5,0.30000000000000004,1e-07,interpolated"), Files.readAllLines(file));
    }

    @Test
    void noTimeIsWrittenWhereNoneIsKnown() throws IOException {
        Path file = folder.resolve("plot.csv");
        table(Double.NaN).write(file);
        assertEquals("curve,image_index,filename,drift_x_um,sigma_drift_x_um,state", Files.readAllLines(file).get(0));
    }

    @Test
    void failureNamesTheFile() throws IOException {
        Path file = Files.createDirectory(folder.resolve("plot.csv"));
        IOException thrown = assertThrows(IOException.class, () -> table(1).write(file));
        assertTrue(thrown.getMessage().startsWith(file + " was not written: "), thrown.getMessage());
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }
}
