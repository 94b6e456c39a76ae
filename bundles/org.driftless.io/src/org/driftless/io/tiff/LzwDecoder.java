/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

/**
 * LZW as TIFF has it: codes of 9 to 12 bits, the highest bit first, one bit wider a code early (TIFF 6.0, section 13).
 *
 * <p>The text of a code is where it stood in the output when the code was made, so no text is kept twice.
 */
final class LzwDecoder {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int CODES = 4096;
    private static final int MAX_BITS = 12;

    private final int[] start = new int[CODES];
    private final int[] length = new int[CODES];

    /** Why data are no LZW data. */
    static final class BrokenException extends Exception {

        private static final long serialVersionUID = 1L;

        BrokenException(String reason) {
            super(reason);
        }
    }

    /**
     * Fills {@code out}; what the data hold behind that is not looked at.
     *
     * @param bytes how many of {@code data} there are
     * @throws BrokenException if they end before, or hold a code that was not made
     */
    void decode(byte[] data, int bytes, byte[] out, int wanted) throws BrokenException {
        // The form before TIFF 5.0 has its bits the other way round, and so begins with the bits of a clear code.
        if (bytes > 1 && data[0] == 0 && (data[1] & 1) == 1) {
            throw new BrokenException("are of a form that was given up in 1988");
        }
        long bit = 0;
        int next = FIRST;
        int done = 0;
        int lastStart = -1;
        while (done < wanted) {
            int width = Math.min(MAX_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(next + 1));
            if (bit + width > (long) bytes * Byte.SIZE) {
                throw new BrokenException("end too early");
            }
            int code = code(data, bytes, bit, width);
            bit += width;
            if (code == CLEAR) {
                next = FIRST;
                lastStart = -1;
                continue;
            }
            if (code == END) {
                throw new BrokenException("end too early");
            }
            if (lastStart >= 0) {
                if (next == CODES) {
                    throw new BrokenException("are broken");
                }
                start[next] = lastStart;
                length[next++] = done - lastStart + 1;
            }
            if (code >= next) {
                throw new BrokenException("are broken");
            }
            lastStart = done;
            done = put(code, out, done, wanted);
        }
    }

    private static int code(byte[] data, int bytes, long bit, int width) {
        int at = (int) (bit / Byte.SIZE);
        int three = (data[at] & 0xff) << 16 | (at + 1 < bytes ? (data[at + 1] & 0xff) << 8 : 0)
                | (at + 2 < bytes ? data[at + 2] & 0xff : 0);
        return three >> 24 - width - (int) (bit % Byte.SIZE) & (1 << width) - 1;
    }

    /** A text may reach into itself: its last byte is then its own first one. */
    private int put(int code, byte[] out, int done, int wanted) {
        if (code < CLEAR) {
            out[done] = (byte) code;
            return done + 1;
        }
        int count = Math.min(length[code], wanted - done);
        int from = start[code];
        for (int i = 0; i < count; i++) {
            out[done + i] = out[from + i];
        }
        return done + count;
    }
}
