/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;


import org.apache.commons.csv.CSVRecord;

/** One row of a table; says in words what is wrong with a cell. */
final class CsvRow {

    private static final int SHOWN = 40;

    private final CsvInput input;
    private final CSVRecord record;
    private final long line;

    CsvRow(CsvInput input, CSVRecord record, long line) {
        this.input = input;
        this.record = record;
        this.line = line;
    }

    /** The cell as it is; empty if there is no such column. */
    String cell(String column) {
        int index = input.column(column);
        return index < 0 ? "" : record.get(index);
    }

    /** A text as it was before it was made safe for spreadsheets. */
    String text(String column) {
        return SheetText.ofCell(cell(column));
    }

    /** A finite number. */
    double number(String column) throws CsvException {
        double number = DecimalText.parse(cell(column).strip());
        if (!Double.isFinite(number)) {
            throw wrong(column, "a number");
        }
        return number;
    }

    void requirePositive(String column) throws CsvException {
        if (number(column) <= 0) {
            throw wrong(column, "a number above 0");
        }
    }

    /** A number, which may be infinite; NaN if the cell is empty or there is no such column. */
    double optional(String column) throws CsvException {
        String cell = cell(column).strip();
        double number = DecimalText.parse(cell);
        if (Double.isFinite(number)) {
            return number;
        }
        return switch (cell) {
            case "", "nan", "NaN" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> throw wrong(column, "a number");
        };
    }

    /**
     * A number whose exact value has a column of its own. The exact one counts unless someone has edited the other:
     * then they differ by more than rounding does.
     */
    double exact(String column, String exactColumn, double rounding) throws CsvException {
        double shown = number(column);
        double exact = optional(exactColumn);
        return Math.abs(exact - shown) <= rounding ? exact : shown;
    }

    /** A whole number of at least {@code min}. */
    int whole(String column, int min) throws CsvException {
        double number = number(column);
        if (number != Math.rint(number) || number < min || number > Integer.MAX_VALUE) {
            throw wrong(column, "a whole number of at least " + min);
        }
        return (int) number;
    }

    /** A number cut off to a whole one, as the original pipeline does with boxes. */
    int truncated(String column) throws CsvException {
        double number = number(column);
        if (Math.abs(number) > 1e9) {
            throw wrong(column, "a pixel");
        }
        return (int) number;
    }

    boolean flag(String column) throws CsvException {
        String cell = cell(column).strip();
        if (cell.equalsIgnoreCase("true")) {
            return true;
        }
        if (cell.equalsIgnoreCase("false")) {
            return false;
        }
        throw wrong(column, "True or False");
    }

    CsvException wrong(String column, String expected) {
        String cell = cell(column).replaceAll("\\p{Cntrl}", " ");
        String shown = cell.length() > SHOWN ? cell.substring(0, SHOWN) + "..." : cell;
        return broken(column + " is \"" + shown + "\" and not " + expected);
    }

    /** What to throw about this row. */
    CsvException broken(String what) {
        return input.broken(line, what);
    }
}
