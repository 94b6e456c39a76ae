/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The compressions of a {@link NaivePage}. Each gives as many bytes as are asked for, or an exception. */
final class NaiveCodec {

    private NaiveCodec() {
    }

    static byte[] inflate(byte[] data, int needed) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            byte[] out = new byte[needed];
            int done = 0;
            while (done < needed) {
                int n = inflater.inflate(out, done, needed - done);
                if (n == 0) {
                    throw new IOException("deflate data end too early");
                }
                done += n;
            }
            return out;
        } catch (DataFormatException e) {
            throw new IOException("deflate data are broken", e);
        } finally {
            inflater.end();
        }
    }

    /** TIFF 6.0, section 9. */
    static byte[] packBits(byte[] data, int needed) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(data);
        ByteBuffer out = ByteBuffer.allocate(needed);
        while (out.hasRemaining()) {
            int n = next(in);
            if (n >= 0) {
                for (int i = 0; i <= n && out.hasRemaining(); i++) {
                    out.put(next(in));
                }
            } else if (n > -128) {
                byte value = next(in);
                for (int i = 0; i <= -n && out.hasRemaining(); i++) {
                    out.put(value);
                }
            }
        }
        return out.array();
    }

    private static byte next(ByteBuffer in) throws IOException {
        if (!in.hasRemaining()) {
            throw new IOException("PackBits data end too early");
        }
        return in.get();
    }

    /** TIFF 6.0, section 13. Data should begin with the code that clears the table; where they don't, it is clear. */
    static byte[] lzw(byte[] data, int needed) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(needed);
        List<byte[]> table = cleared();
        byte[] last = null;
        int bit = 0;
        while (out.hasRemaining()) {
            int width = Math.min(12, 32 - Integer.numberOfLeadingZeros(table.size() + 1));
            int code = code(data, bit, width);
            bit += width;
            if (code == 257) {
                throw new IOException("LZW data end too early");
            }
            if (code == 256) {
                table = cleared();
                last = null;
                continue;
            }
            byte[] text = text(table, last, code);
            out.put(text, 0, Math.min(text.length, out.remaining()));
            if (last != null) {
                table.add(appended(last, text[0]));
            }
            last = text;
        }
        return out.array();
    }

    private static List<byte[]> cleared() {
        List<byte[]> table = new ArrayList<>();
        for (int i = 0; i < 258; i++) {
            table.add(new byte[] {(byte) i});
        }
        return table;
    }

    private static byte[] text(List<byte[]> table, byte[] last, int code) throws IOException {
        if (code > table.size() || code == table.size() && last == null || table.size() > 4096) {
            throw new IOException("LZW data are broken");
        }
        return code < table.size() ? table.get(code) : appended(last, last[0]);
    }

    private static byte[] appended(byte[] text, byte value) {
        byte[] longer = Arrays.copyOf(text, text.length + 1);
        longer[text.length] = value;
        return longer;
    }

    private static int code(byte[] data, int bit, int width) throws IOException {
        int code = 0;
        for (int i = bit; i < bit + width; i++) {
            if (i / 8 >= data.length) {
                throw new IOException("LZW data end too early");
            }
            code = code << 1 | data[i / 8] >> 7 - i % 8 & 1;
        }
        return code;
    }

    /** Undoes the floating point predictor (Adobe Photoshop TIFF Technical Note 3): rows of bytes of equal weight. */
    static byte[] floats(byte[] row) {
        int columns = row.length / 4;
        byte[] sums = new byte[row.length];
        int sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i];
            sums[i] = (byte) sum;
        }
        byte[] bigEndian = new byte[row.length];
        for (int x = 0; x < columns; x++) {
            for (int b = 0; b < 4; b++) {
                bigEndian[4 * x + b] = sums[b * columns + x];
            }
        }
        return bigEndian;
    }
}
