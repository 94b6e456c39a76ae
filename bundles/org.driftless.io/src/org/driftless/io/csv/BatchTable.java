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

/** What happened to each folder of a batch: a table of its own, with a row a folder. */
public final class BatchTable {

    private static final List<String> COLUMNS = List.of("folder", "outcome", "seconds", "verdict", "reason");
    private static final int DECIMALS = 1;

    private BatchTable() {
    }

    /**
     * A row.
     *
     * @param folder the images
     * @param outcome in a word or two
     * @param seconds how long it took
     * @param verdict one sentence, or empty
     * @param reason why it failed, or empty
     */
    public record Row(Path folder, String outcome, double seconds, String verdict, String reason) {
    }

    /** @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed */
    public static void write(Path file, List<Row> rows) throws IOException {
        CsvOutput.write(file, CsvOutput.LF, COLUMNS, out -> {
            for (Row row : rows) {
                out.text(row.folder.toString()).cell(row.outcome).fixed(row.seconds, DECIMALS).text(row.verdict)
                        .text(row.reason).endRow();
            }
        });
    }
}
