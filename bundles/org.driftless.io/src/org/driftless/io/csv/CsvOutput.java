/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.IOConsumer;
import org.driftless.io.project.PythonFormat;

/** Writes a table as a whole or not at all: UTF-8, cells in quotes only where they must be. */
final class CsvOutput {

    /** The end of a line as Python's csv module writes it. */
    static final String CRLF = "\r\n";
    /** The end of a line as pandas writes it. */
    static final String LF = "\n";

    private final CSVPrinter printer;
    private final List<String> cells = new ArrayList<>();

    private CsvOutput(CSVPrinter printer) {
        this.printer = printer;
    }

    static void write(Path file, String lineEnd, List<String> columns, IOConsumer<CsvOutput> rows)
            throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator(lineEnd).get();
        AtomicFile.write(file, stream -> {
            Writer writer = new BufferedWriter(
                    new OutputStreamWriter(stream, StandardCharsets.UTF_8.newEncoder()), 1 << 15);
            CSVPrinter printer = new CSVPrinter(writer, format);
            printer.printRecord(columns);
            rows.accept(new CsvOutput(printer));
            printer.flush();
        });
    }

    /** A name or sentence that someone else may have made. */
    CsvOutput text(String text) {
        return cell(SheetText.toCell(text));
    }

    CsvOutput whole(long number) {
        return cell(Long.toString(number));
    }

    CsvOutput flag(boolean flag) {
        return cell(flag ? "True" : "False");
    }

    /** A number in its shortest exact form; an empty cell for NaN. */
    CsvOutput number(double number) {
        return cell(Double.isNaN(number) ? "" : PythonFormat.repr(number));
    }

    CsvOutput fixed(double number, int decimals) {
        return cell(PythonFormat.fixed(number, decimals));
    }

    CsvOutput empty(int count) {
        for (int i = 0; i < count; i++) {
            cell("");
        }
        return this;
    }

    /** A cell that is known to be safe. */
    CsvOutput cell(String cell) {
        cells.add(cell);
        return this;
    }

    void endRow() throws IOException {
        printer.printRecord(cells);
        cells.clear();
    }
}
