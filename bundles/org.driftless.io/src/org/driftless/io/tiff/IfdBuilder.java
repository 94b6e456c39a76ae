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
import java.util.Arrays;
import java.util.TreeMap;

/** Builds the directory of a page, with the values that don't fit into it, for any place in a file. */
final class IfdBuilder {

    /** What directories and pixels begin at multiples of. */
    static final int ALIGNMENT = 16;

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

    /** The first bytes of a file, whose first directory follows directly. */
    byte[] header() {
        ByteBuffer out = ByteBuffer.allocate(format.headerBytes()).order(order);
        out.put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I')).put(out.get(0));
        if (format == TiffFormat.BIG) {
            out.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(format.headerBytes());
        } else {
            out.putShort((short) 42).putInt(format.headerBytes());
        }
        return out.array();
    }

    /**
     * Builds all that comes before the pixels in a file of one page. They follow directly, segment after segment.
     *
     * @param offsetTag tag of the segments' offsets
     * @param countTag tag of the segments' sizes
     * @param counts bytes of each segment
     */
    byte[] build(int offsetTag, int countTag, long[] counts) {
        byte[] header = header();
        putSegments(offsetTag, new long[counts.length], countTag, counts);
        putSegments(offsetTag, offsets(end(header.length), counts), countTag, counts);
        byte[] directory = serialise(header.length, 0);
        byte[] all = Arrays.copyOf(header, header.length + directory.length);
        System.arraycopy(directory, 0, all, header.length, directory.length);
        return all;
    }

    /** The places of strips that follow one another. */
    static long[] offsets(long first, long[] counts) {
        long[] offsets = new long[counts.length];
        long at = first;
        for (int i = 0; i < counts.length; i++) {
            offsets[i] = at;
            at += counts[i];
        }
        return offsets;
    }

    /**
     * Where the directory ends with its values, and what follows may begin.
     *
     * @param at its place in the file
     * @param strips how many strips the page has
     */
    long pixelsAt(long at, int strips) {
        putSegments(TiffTags.STRIP_OFFSETS, new long[strips], TiffTags.STRIP_BYTE_COUNTS, new long[strips]);
        return end(at);
    }

    /**
     * Builds the directory of a page of strips, and its values.
     *
     * @param at its place in the file
     * @param offsets places of the strips
     * @param counts bytes of the strips
     * @param next the place of the next directory; 0 if it is the last one
     * @return as many bytes as there are up to {@link #pixelsAt}
     */
    byte[] directory(long at, long[] offsets, long[] counts, long next) {
        putSegments(TiffTags.STRIP_OFFSETS, offsets, TiffTags.STRIP_BYTE_COUNTS, counts);
        return serialise(at, next);
    }

    private byte[] serialise(long at, long next) {
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(end(at) - at)).order(order);
        if (format == TiffFormat.BIG) {
            out.putLong(values.size());
        } else {
            out.putShort((short) values.size());
        }
        long extra = at + directoryBytes();
        for (TagValue value : values.values()) {
            extra = putEntry(out, value, at, extra);
        }
        putWord(out, next);
        return out.array();
    }

    /** How far behind the start of a directory the place of the next one is stored. */
    int nextField() {
        return directoryBytes() - format.wordBytes();
    }

    private void putSegments(int offsetTag, long[] offsets, int countTag, long[] counts) {
        int type = format == TiffFormat.BIG ? FieldType.LONG8 : FieldType.LONG;
        longs(countTag, type, counts);
        longs(offsetTag, type, offsets);
    }

    private int directoryBytes() {
        return format.countBytes() + values.size() * format.entryBytes() + format.wordBytes();
    }

    private long end(long at) {
        long end = at + directoryBytes();
        for (TagValue value : values.values()) {
            if (value.bytes().length > format.wordBytes()) {
                end = align(end, format.wordBytes()) + value.bytes().length;
            }
        }
        return align(end, ALIGNMENT);
    }

    static long align(long position, int to) {
        return Math.ceilDiv(position, to) * to;
    }

    /** Writes one entry, and its value behind the directory if it is long; returns the end of what is used. */
    private long putEntry(ByteBuffer out, TagValue value, long start, long extra) {
        out.putShort((short) value.tag()).putShort((short) value.type());
        putWord(out, value.count());
        byte[] bytes = TagValue.inOrder(value.bytes(), value.type(), order);
        int field = out.position();
        long end = extra;
        if (bytes.length <= format.wordBytes()) {
            out.put(bytes);
        } else {
            long at = align(extra, format.wordBytes());
            putWord(out, at);
            out.put((int) (at - start), bytes);
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
