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
import java.util.List;

/** A table of key figures: texts and numbers under names, whatever they are. */
public final class FiguresTable {

    private FiguresTable() {
    }

    /**
     * Writes a table as CSV.
     *
     * @param columns names of the columns
     * @param rows each a {@link Double} (in its shortest exact form; an empty cell for NaN), or a {@link String}, a column
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void write(Path file, List<String> columns, List<List<Object>> rows) throws IOException {
        CsvOutput.write(file, CsvOutput.LF, columns, out -> {
            for (List<Object> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(row.size() + " cells under " + columns.size() + " names");
                }
                for (Object cell : row) {
                    if (cell instanceof Double number) {
                        out.number(number);
                    } else {
                        out.text((String) cell);
                    }
                }
                out.endRow();
            }
        });
    }
}
