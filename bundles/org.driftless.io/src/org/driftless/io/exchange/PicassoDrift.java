/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.PlainReason;

/**
 * The drift as Picasso keeps it in {@code ..._drift.txt}: a line a frame of the movie, in their order, with x, then y
 * (and z in three dimensions) separated by a blank, in camera pixels. Picasso takes these numbers off the positions that
 * it found in the frame ({@code locs.x -= drift.x}): they say where the sample went, as ours do, and not how to move it back.
 *
 * <p>Source: {@code picasso.io.save_drift} and {@code load_drift} (numpy's {@code savetxt} with its default format and
 * lines that end in CR and LF), {@code picasso.postprocess.apply_drift}; Picasso 0.10,
 * https://github.com/jungmannlab/picasso; Schnitzbauer et al. 2017, 10.1038/nprot.2017.024.
 */
public final class PicassoDrift {

    private static final long MOST_BYTES = 256L << 20;
    private static final int LONGEST_LINE = 1000;
    private static final int SHOWN = 40;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    /**
     * One frame.
     *
     * @param x where the sample went, in pixels; NaN if it is not known
     * @param y the same along y
     */
    public record Shift(double x, double y) {

        /** Whether both are known. */
        public boolean isKnown() {
            return !Double.isNaN(x) && !Double.isNaN(y);
        }
    }

    /**
     * What is in a file.
     *
     * @param shifts one a frame
     * @param hasZ whether it says how far the sample moved along z, which is not read
     */
    public record Content(List<Shift> shifts, boolean hasZ) {
    }

    private PicassoDrift() {
    }

    /**
     * Writes a line a frame. What is read back equals what was written, bit by bit.
     *
     * @param shifts one for each frame of the sequence; what is not known is {@code nan}, and so are then the positions that
     *     Picasso makes with it
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void write(Path file, List<Shift> shifts) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Shift shift : shifts) {
            text.append(number(shift.x())).append(' ').append(number(shift.y())).append("\r\n");
        }
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "nan" : String.format(Locale.ROOT, "%.18e", value);
    }

    /**
     * Reads a file. Empty lines, and what follows a {@code #}, are nothing to numpy and so to us.
     *
     * @throws ExchangeException if it is not such a file; names the first line that is not as it should be
     */
    public static Content read(Path file) throws ExchangeException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ExchangeException(file + " is not there or is not a file.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new ExchangeException(file + " is larger than 256 MB, which no drift is.");
            }
            try (BufferedReader in = new BufferedReader(
                    new InputStreamReader(Files.newInputStream(file), StandardCharsets.US_ASCII.newDecoder()))) {
                return read(in, file);
            }
        } catch (ExchangeException e) {
            throw e;
        } catch (IOException e) {
            throw new ExchangeException(file + " can't be read as the drift of Picasso: " + PlainReason.of(e) + ".", e);
        }
    }

    private static Content read(BufferedReader in, Path file) throws IOException {
        List<Shift> shifts = new ArrayList<>();
        int columns = 0;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.length() > LONGEST_LINE) {
                throw wrong(file, number, "is longer than a line of numbers is");
            }
            int comment = line.indexOf('#');
            String said = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (said.isEmpty()) {
                continue;
            }
            String[] cells = said.split("[ \\t]+");
            columns = columns == 0 ? cells.length : columns;
            if (cells.length != columns || columns < 2 || columns > 3) {
                throw wrong(file, number, "has " + cells.length + (cells.length == 1 ? " number" : " numbers")
                        + ": two a frame, x and y, are needed, or three with z");
            }
            shifts.add(new Shift(value(cells[0], file, number), value(cells[1], file, number)));
        }
        if (shifts.isEmpty()) {
            throw new ExchangeException(file + " holds no drift: it is empty.");
        }
        return new Content(shifts, columns == 3);
    }

    private static double value(String cell, Path file, int line) throws ExchangeException {
        if (cell.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        double value = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
        if (!Double.isFinite(value)) {
            String shown = cell.replaceAll("\\p{Cntrl}", " ");
            throw wrong(file, line, "holds \"" + (shown.length() > SHOWN ? shown.substring(0, SHOWN) + "..." : shown)
                    + "\", which is no number");
        }
        return value;
    }

    private static ExchangeException wrong(Path file, int line, String what) {
        return new ExchangeException(file + " is not the drift of Picasso: line " + line + " " + what + ".");
    }
}
