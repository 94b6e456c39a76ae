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
 * Makes zlib streams (RFC 1950) fast. Camera frames are mostly noise, in which nothing repeats: there all gain is in the
 * prefix code, and the search for matches that takes zlib's time is soon given up. For one thread.
 *
 * <p>The same bytes always give the same stream.
 */
final class DeflateEncoder {

    /** Deflate with a window of 32 KB, and the fastest level. */
    private static final int ZLIB_HEADER = 0x7801;
    private static final int SPARE_BYTES = 64;

    private final DeflateBits out = new DeflateBits();
    private final DeflateBlock block = new DeflateBlock(out);
    private final StreamChecksum checksum = new StreamChecksum();

    /**
     * Compresses the first {@code count} bytes, at least one.
     *
     * @return a zlib stream, a new array
     */
    byte[] encode(byte[] bytes, int count) {
        int blocks = Math.ceilDiv(count, DeflateBlock.MAX_BYTES);
        out.begin(Math.addExact(count, Math.multiplyExact(DeflateBlock.SPARE_BYTES, blocks) + SPARE_BYTES));
        out.put(Integer.reverseBytes(ZLIB_HEADER) >>> 16, 16);
        block.begin();
        for (int i = 0; i < blocks; i++) {
            block.write(bytes, startOf(i, blocks, count), startOf(i + 1, blocks, count), i == blocks - 1);
        }
        out.align();
        out.put(Integer.reverseBytes(checksum.of(bytes, count)) & 0xffffffffL, 32);
        return out.bytes();
    }

    /** Blocks of nearly one size: a short last one would pay for a code of its own. */
    private static int startOf(int block, int blocks, int count) {
        return (int) ((long) block * count / blocks);
    }
}
