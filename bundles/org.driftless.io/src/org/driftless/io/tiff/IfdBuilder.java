/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/**
 * Builds the start of a one-page TIFF: header, directory and the values that don't fit into it. The pixels follow
 * directly, segment after segment.
 */
final class IfdBuilder {

    private static final int DATA_ALIGNMENT = 16;

    private final ByteOrder order;
    private final TiffFormat format;
    private final TreeMap<Integer, TagValue> values = new TreeMap<>();

    IfdBuilder(ByteOrder order, TiffFormat format) {
        this.order = order;
        this.format = format;
    }

    IfdBuilder put(TagValue value) {
        values.put(value.tag(), value);
        return this;
    }

    /** Sets a tag of one SHORT. */
    IfdBuilder shortValue(int tag, int value) {
        return put(new TagValue(tag, FieldType.SHORT, new byte[] {(byte) (value >> 8), (byte) value}));
    }

    /** Sets a tag of one LONG. */
    IfdBuilder longValue(int tag, long value) {
        return longs(tag, FieldType.LONG, new long[] {value});
    }

    private IfdBuilder longs(int tag, int type, long[] numbers) {
        int size = FieldType.bytes(type);
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * size);
        for (long number : numbers) {
            if (size == 4) {
                bytes.putInt((int) number);
            } else {
                bytes.putLong(number);
            }
        }
        return put(new TagValue(tag, type, bytes.array()));
    }

    /**
     * Builds the bytes that come before the pixels.
     *
     * @param offsetTag tag of the segments' offsets
     * @param countTag tag of the segments' sizes
     * @param counts bytes of each segment
     */
    byte[] build(int offsetTag, int countTag, long[] counts) {
        int type = format == TiffFormat.BIG ? FieldType.LONG8 : FieldType.LONG;
        longs(countTag, type, counts);
        longs(offsetTag, type, new long[counts.length]);
        long[] offsets = new long[counts.length];
        long at = headBytes();
        for (int i = 0; i < counts.length; i++) {
            offsets[i] = at;
            at += counts[i];
        }
        longs(offsetTag, type, offsets);
        return serialise();
    }

    private int directoryBytes() {
        return format.headerBytes() + format.countBytes() + values.size() * format.entryBytes() + format.wordBytes();
    }

    private int headBytes() {
        int bytes = directoryBytes();
        for (TagValue value : values.values()) {
            if (value.bytes().length > format.wordBytes()) {
                bytes = align(bytes, format.wordBytes()) + value.bytes().length;
            }
        }
        return align(bytes, DATA_ALIGNMENT);
    }

    private static int align(int position, int to) {
        return Math.ceilDiv(position, to) * to;
    }

    private byte[] serialise() {
        ByteBuffer out = ByteBuffer.allocate(headBytes()).order(order);
        out.put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I')).put(out.get(0));
        if (format == TiffFormat.BIG) {
            out.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(format.headerBytes());
            out.putLong(values.size());
        } else {
            out.putShort((short) 42).putInt(format.headerBytes()).putShort((short) values.size());
        }
        int extra = directoryBytes();
        for (Map.Entry<Integer, TagValue> entry : values.entrySet()) {
            extra = putEntry(out, entry.getValue(), extra);
        }
        return out.array();
    }

    /** Writes one entry, and its value behind the directory if it is long; returns the end of what is used. */
    private int putEntry(ByteBuffer out, TagValue value, int extra) {
        out.putShort((short) value.tag()).putShort((short) value.type());
        putWord(out, value.count());
        byte[] bytes = TagValue.inOrder(value.bytes(), value.type(), order);
        int field = out.position();
        int end = extra;
        if (bytes.length <= format.wordBytes()) {
            out.put(bytes);
        } else {
            int at = align(extra, format.wordBytes());
            putWord(out, at);
            out.put(at, bytes);
            end = at + bytes.length;
        }
        out.position(field + format.wordBytes());
        return end;
    }

    private void putWord(ByteBuffer out, long word) {
        if (format == TiffFormat.BIG) {
            out.putLong(word);
        } else {
            out.putInt((int) word);
        }
    }
}
