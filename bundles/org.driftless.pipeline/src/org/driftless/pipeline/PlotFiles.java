/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.nio.file.Path;

import org.driftless.io.csv.PlotTable;
import org.driftless.io.project.AtomicFile;
import org.driftless.plot.PlotSheet;

/**
 * Writes a plot for a paper or another program. Every method throws an {@link IOException} if the file can't be written;
 * its message names the file and the reason, and a file that was there is as it was.
 */
public final class PlotFiles {

    private PlotFiles() {
    }

    /**
     * As a picture of dots.
     *
     * @param dpi dots an inch
     */
    public static void writePng(Path file, PlotSheet sheet, int dpi) throws IOException {
        AtomicFile.write(file, sheet.png(dpi));
    }

    /** As lines and text, to be printed in any size or edited. */
    public static void writeSvg(Path file, PlotSheet sheet) throws IOException {
        AtomicFile.write(file, sheet.svg());
    }

    /** As numbers. */
    public static void writeCsv(Path file, PlotTable table) throws IOException {
        table.write(file);
    }
}
