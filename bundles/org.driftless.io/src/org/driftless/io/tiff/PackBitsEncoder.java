/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.ByteArrayOutputStream;

/** PackBits as TIFF 6.0 (section 9) defines it; each row is packed by itself. */
final class PackBitsEncoder {

    private static final int MAX_RUN = 128;

    /** Shorter runs are cheaper as part of a literal. */
    private static final int MIN_RUN = 3;

    private PackBitsEncoder() {
    }

    /** Compresses the first {@code count} bytes, {@code rowBytes} a row. */
    static byte[] encode(byte[] bytes, int count, int rowBytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(count + count / MAX_RUN + 1);
        for (int from = 0; from < count; from += rowBytes) {
            encodeRow(bytes, from, from + rowBytes, out);
        }
        return out.toByteArray();
    }

    private static void encodeRow(byte[] bytes, int from, int end, ByteArrayOutputStream out) {
        int literal = from;
        int at = from;
        while (at < end) {
            int run = run(bytes, at, end);
            if (run >= MIN_RUN) {
                writeLiteral(bytes, literal, at, out);
                out.write(1 - run);
                out.write(bytes[at]);
                at += run;
                literal = at;
            } else {
                at += run;
            }
        }
        writeLiteral(bytes, literal, end, out);
    }

    private static int run(byte[] bytes, int from, int end) {
        int limit = Math.min(end, from + MAX_RUN);
        int at = from + 1;
        while (at < limit && bytes[at] == bytes[from]) {
            at++;
        }
        return at - from;
    }

    private static void writeLiteral(byte[] bytes, int from, int end, ByteArrayOutputStream out) {
        for (int at = from; at < end; at += MAX_RUN) {
            int length = Math.min(MAX_RUN, end - at);
            out.write(length - 1);
            out.write(bytes, at, length);
        }
    }
}
