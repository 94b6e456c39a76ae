/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Numbers anywhere in a file, through a window of a few kilobytes. Every position is checked against the length that
 * the file had when it was opened. Not for several threads.
 */
final class TiffInput {

    private static final int PAGE = 4096;

    private final FileChannel channel;
    private final long length;
    private final ByteBuffer window = ByteBuffer.allocate(2 * PAGE);
    private long start;
    private int filled;

    TiffInput(FileChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    FileChannel channel() {
        return channel;
    }

    /** Bytes in the file. */
    long length() {
        return length;
    }

    ByteOrder order() {
        return window.order();
    }

    void order(ByteOrder order) {
        window.order(order);
    }

    /** Whether {@code count} bytes from {@code position} lie in the file. */
    boolean contains(long position, long count) {
        return position >= 0 && count >= 0 && count <= length && position <= length - count;
    }

    int u8(long position) throws IOException {
        return window.get(locate(position, 1)) & 0xff;
    }

    int u16(long position) throws IOException {
        return window.getShort(locate(position, 2)) & 0xffff;
    }

    long u32(long position) throws IOException {
        return window.getInt(locate(position, 4)) & 0xffffffffL;
    }

    /** Eight bytes; negative where the unsigned value is 2^63 or more. */
    long i64(long position) throws IOException {
        return window.getLong(locate(position, 8));
    }

    byte[] bytes(long position, int count) throws IOException {
        require(position, count);
        byte[] result = new byte[count];
        readFully(ByteBuffer.wrap(result), position);
        return result;
    }

    /**
     * Fills the buffer's remaining space from the given position.
     *
     * @throws EOFException if the file ends before
     */
    void readFully(ByteBuffer target, long position) throws IOException {
        long at = position;
        while (target.hasRemaining()) {
            int n = channel.read(target, at);
            if (n < 0) {
                throw new EOFException("it became shorter while it was read");
            }
            at += n;
        }
    }

    private int locate(long position, int count) throws IOException {
        require(position, count);
        if (position < start || position + count > start + filled) {
            filled = 0;
            start = position & -PAGE;
            window.clear().limit((int) Math.min(window.capacity(), length - start));
            readFully(window, start);
            filled = window.position();
        }
        return (int) (position - start);
    }

    private void require(long position, int count) throws EOFException {
        if (!contains(position, count)) {
            throw new EOFException("it ends before position " + position);
        }
    }
}
