/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.driftless.io.project.PlainReason;

/** Reads a table row by row. Columns are known by their names, in any order. */
final class CsvInput implements Closeable {

    private final Path file;
    private final String wayOut;
    private final RecordLimitReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();

    private CsvInput(Path file, String wayOut) throws IOException {
        this.file = file;
        this.wayOut = wayOut;
        if (!Files.isRegularFile(file)) {
            throw new CsvException(file + " is not there or is not a file: " + wayOut + ".");
        }
        try {
            this.reader = new RecordLimitReader(Files.newBufferedReader(file, StandardCharsets.UTF_8));
            this.parser = CSVParser.builder().setReader(reader).setFormat(CSVFormat.DEFAULT).get();
        } catch (IOException e) {
            throw new CsvException(file + " can't be read: " + PlainReason.of(e) + ".", e);
        }
        this.records = parser.iterator();
    }

    /**
     * Opens a table and reads the names of its columns.
     *
     * @param wayOut what to do about a table that is broken, in words that follow a colon
     * @param required columns that must be there
     */
    static CsvInput open(Path file, String wayOut, List<String> required) throws IOException {
        CsvInput input = new CsvInput(file, wayOut);
        try {
            input.readColumns(required);
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
        return input;
    }

    private void readColumns(List<String> required) throws CsvException {
        CSVRecord names = nextRecord();
        if (names == null) {
            throw new CsvException(file + " is empty: " + wayOut + ".");
        }
        for (String name : names) {
            String plain = name.startsWith("\ufeff") ? name.substring(1) : name;
            if (columns.put(plain, columns.size()) != null) {
                throw new CsvException(file + " has two columns " + plain + ": " + wayOut + ".");
            }
        }
        for (String name : required) {
            if (!hasColumn(name)) {
                throw new CsvException(file + " has no column " + name + separatedOtherwise() + ": " + wayOut + ".");
            }
        }
    }

    /** Spreadsheets of some languages write other separators, and commas in numbers. */
    private String separatedOtherwise() {
        String only = columns.size() == 1 ? columns.keySet().iterator().next() : "";
        return only.contains(";") || only.contains("\t")
                ? " (its cells are not separated by commas; a spreadsheet may have saved it so)" : "";
    }

    boolean hasColumn(String name) {
        return columns.containsKey(name);
    }

    /** The next row, null after the last one. */
    CsvRow next() throws CsvException {
        CSVRecord record = nextRecord();
        if (record == null) {
            return null;
        }
        CsvRow row = new CsvRow(this, record, parser.getCurrentLineNumber());
        if (record.size() != columns.size()) {
            throw row.broken("it has " + record.size() + " cells and not " + columns.size());
        }
        return row;
    }

    private CSVRecord nextRecord() throws CsvException {
        reader.rowEnded();
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw new CsvException(file + ", after line " + parser.getCurrentLineNumber() + ", can't be understood ("
                    + PlainReason.of(e.getCause()) + "): " + wayOut + ".", e);
        }
    }

    /** Where a column is, from 0; -1 if there is no such column. */
    int column(String name) {
        return columns.getOrDefault(name, -1);
    }

    CsvException broken(long line, String what) {
        return new CsvException(file + ", line " + line + ": " + what + ": " + wayOut + ".");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
