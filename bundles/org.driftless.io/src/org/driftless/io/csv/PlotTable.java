/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a plot as a table: a row a curve and frame.
 *
 * @param columns names of the values, with their unit
 * @param frameInterval seconds from a frame to the next; NaN if it is not known, and then no time is written
 * @param rows in the order in which they are written
 */
public record PlotTable(List<String> columns, double frameInterval, List<Row> rows) {

    private static final List<String> KEYS = List.of("curve", "image_index", "filename");

    /**
     * What a curve has in a frame.
     *
     * @param curve what it is called
     * @param frame index of the frame, from 0
     * @param fileName of the frame
     * @param values one a column; NaN where it is not known
     * @param state how the values came about: {@code measured}, {@code interpolated}, {@code extrapolated} or
     *     {@code missing}
     */
    public record Row(String curve, int frame, String fileName, double[] values, String state) {
    }

    /**
     * Writes the table as CSV: curve, frame, file name, the time in seconds from the first frame if it is known, the
     * values, the state. A value that is not known is an empty cell.
     *
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public void write(Path file) throws IOException {
        List<String> header = new ArrayList<>(KEYS);
        boolean timed = !Double.isNaN(frameInterval);
        if (timed) {
            header.add("time_s");
        }
        header.addAll(columns);
        header.add("state");
        CsvOutput.write(file, CsvOutput.LF, header, out -> {
            for (Row row : rows) {
                out.text(row.curve()).whole(row.frame()).text(row.fileName());
                if (timed) {
                    out.number(row.frame() * frameInterval);
                }
                for (double value : row.values()) {
                    out.number(value);
                }
                out.cell(row.state()).endRow();
            }
        });
    }
}
