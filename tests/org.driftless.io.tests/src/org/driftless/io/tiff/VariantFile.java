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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;

/**
 * Writes TIFF files of any form by hand, slowly and without the code that is tested: for each page its segments and its
 * directory.
 */
final class VariantFile {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int LONG8 = 16;

    private final ByteOrder order;
    private final boolean big;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    /** Where the position of the next directory is to be put. */
    private int link;
    private final List<int[]> links = new ArrayList<>();

    /**
     * How a page is stored.
     *
     * @param compression value of its tag
     * @param predictor 1, 2 or 3
     * @param tileWidth 0 for strips
     * @param rows of a strip or a tile
     * @param bits a pixel, where it is not that of the type
     */
    record Form(int compression, int predictor, int tileWidth, int rows, int bits) {
    }

    VariantFile(ByteOrder order, boolean big) {
        this.order = order;
        this.big = big;
        put(order == ByteOrder.LITTLE_ENDIAN ? "II".getBytes(StandardCharsets.US_ASCII) : "MM".getBytes(StandardCharsets.US_ASCII));
        put(number(big ? 43 : 42, 2));
        if (big) {
            put(number(8, 2));
            put(number(0, 2));
        }
        link = out.size();
        put(number(0, wordBytes()));
    }

    VariantFile page(Frame frame, Form form, TagValue... others) {
        int width = form.tileWidth == 0 ? frame.width() : form.tileWidth;
        List<Integer> offsets = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int y = 0; y < frame.height(); y += form.rows) {
            for (int x = 0; x < frame.width(); x += width) {
                int rows = form.tileWidth == 0 ? Math.min(form.rows, frame.height() - y) : form.rows;
                byte[] segment = segment(frame, form, x, y, width, rows);
                offsets.add(out.size());
                counts.add(segment.length);
                put(segment);
            }
        }
        Map<Integer, TagValue> tags = new TreeMap<>();
        tag(tags, TiffTags.IMAGE_WIDTH, LONG, frame.width());
        tag(tags, TiffTags.IMAGE_LENGTH, LONG, frame.height());
        tag(tags, TiffTags.BITS_PER_SAMPLE, SHORT, form.bits == 0 ? 8 * frame.type().bytes() : form.bits);
        tag(tags, TiffTags.COMPRESSION, SHORT, form.compression);
        tag(tags, TiffTags.PHOTOMETRIC, SHORT, 1);
        tag(tags, TiffTags.PREDICTOR, SHORT, form.predictor);
        tag(tags, TiffTags.SAMPLE_FORMAT, SHORT, frame.type() == PixelType.FLOAT32 ? 3 : 1);
        int[] where = offsets.stream().mapToInt(Integer::intValue).toArray();
        int[] howLong = counts.stream().mapToInt(Integer::intValue).toArray();
        if (form.tileWidth == 0) {
            tag(tags, TiffTags.ROWS_PER_STRIP, LONG, form.rows);
            tag(tags, TiffTags.STRIP_OFFSETS, big ? LONG8 : LONG, where);
            tag(tags, TiffTags.STRIP_BYTE_COUNTS, big ? LONG8 : LONG, howLong);
        } else {
            tag(tags, TiffTags.TILE_WIDTH, LONG, form.tileWidth);
            tag(tags, TiffTags.TILE_LENGTH, LONG, form.rows);
            tag(tags, TiffTags.TILE_OFFSETS, big ? LONG8 : LONG, where);
            tag(tags, TiffTags.TILE_BYTE_COUNTS, big ? LONG8 : LONG, howLong);
        }
        for (TagValue other : others) {
            tags.put(other.tag(), other);
        }
        directory(tags);
        return this;
    }

    Path write(Path file) throws IOException {
        byte[] bytes = out.toByteArray();
        for (int[] one : links) {
            System.arraycopy(number(one[1], wordBytes()), 0, bytes, one[0], wordBytes());
        }
        return Files.write(file, bytes);
    }

    private void tag(Map<Integer, TagValue> tags, int tag, int type, int... values) {
        int size = FieldType.bytes(type);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * size);
        for (int value : values) {
            bytes.put(bigEndian(value, size));
        }
        tags.put(tag, new TagValue(tag, type, bytes.array()));
    }

    private void directory(Map<Integer, TagValue> tags) {
        Map<Integer, Integer> places = new TreeMap<>();
        tags.forEach((tag, value) -> {
            if (value.bytes().length > wordBytes()) {
                places.put(tag, out.size());
                put(TagValue.inOrder(value.bytes(), value.type(), order));
            }
        });
        links.add(new int[] {link, out.size()});
        put(number(tags.size(), big ? 8 : 2));
        tags.forEach((tag, value) -> {
            put(number(tag, 2));
            put(number(value.type(), 2));
            put(number(value.count(), wordBytes()));
            byte[] field = new byte[wordBytes()];
            byte[] inside = places.containsKey(tag) ? number(places.get(tag), wordBytes())
                    : TagValue.inOrder(value.bytes(), value.type(), order);
            System.arraycopy(inside, 0, field, 0, inside.length);
            put(field);
        });
        link = out.size();
        put(number(0, wordBytes()));
    }

    private int wordBytes() {
        return big ? 8 : 4;
    }

    private void put(byte[] bytes) {
        out.writeBytes(bytes);
    }

    private static byte[] bigEndian(long value, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (value >> 8 * (size - 1 - i));
        }
        return bytes;
    }

    private byte[] number(long value, int size) {
        byte[] bytes = bigEndian(value, size);
        for (int i = 0; order == ByteOrder.LITTLE_ENDIAN && i < size / 2; i++) {
            byte swapped = bytes[i];
            bytes[i] = bytes[size - 1 - i];
            bytes[size - 1 - i] = swapped;
        }
        return bytes;
    }

    private byte[] segment(Frame frame, Form form, int left, int top, int columns, int rows) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        for (int y = top; y < top + rows; y++) {
            long[] bits = new long[columns];
            for (int x = 0; x < columns; x++) {
                boolean inside = y < frame.height() && left + x < frame.width();
                bits[x] = inside ? bits(frame, left + x, y) : 0;
            }
            raw.writeBytes(row(bits, form, frame.type().bytes()));
        }
        return switch (form.compression) {
            case 1 -> raw.toByteArray();
            case 5 -> lzw(raw.toByteArray());
            case 8, 32946 -> deflate(raw.toByteArray());
            default -> packBits(raw.toByteArray());
        };
    }

    private static long bits(Frame frame, int x, int y) {
        int at = y * frame.width() + x;
        return switch (frame.pixels()) {
            case byte[] p -> p[at] & 0xff;
            case short[] p -> p[at] & 0xffff;
            case int[] p -> p[at] & 0xffffffffL;
            case float[] p -> Float.floatToRawIntBits(p[at]) & 0xffffffffL;
            default -> throw new AssertionError();
        };
    }

    private byte[] row(long[] values, Form form, int size) {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        if (form.bits != 0) {
            StringBuilder digits = new StringBuilder();
            for (long value : values) {
                digits.append(Long.toBinaryString(value | 1L << form.bits).substring(1));
            }
            return packed(digits);
        }
        for (int x = 0; x < values.length; x++) {
            row.writeBytes(number(form.predictor == 2 && x > 0 ? values[x] - values[x - 1] : values[x], size));
        }
        if (form.predictor < 3) {
            return row.toByteArray();
        }
        byte[] sorted = new byte[values.length * size];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = bigEndian(values[i % values.length], size)[i / values.length];
        }
        byte[] differences = sorted.clone();
        for (int i = 1; i < sorted.length; i++) {
            differences[i] = (byte) (sorted[i] - sorted[i - 1]);
        }
        return differences;
    }

    private static byte[] packed(StringBuilder digits) {
        digits.append("0".repeat(Math.floorMod(-digits.length(), 8)));
        byte[] bytes = new byte[digits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    private static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        byte[] compressed = new byte[2 * data.length + 100];
        int length = deflater.deflate(compressed);
        deflater.end();
        return Arrays.copyOf(compressed, length);
    }

    /** Runs of one to three bytes as they are, and a head that means nothing now and then. */
    private static byte[] packBits(byte[] data) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int at = 0;
        while (at < data.length) {
            int count = Math.min(1 + at % 3, data.length - at);
            if (at % 7 == 0) {
                packed.write(0x80);
            }
            if (at + 1 < data.length && data[at] == data[at + 1]) {
                packed.write(0xff);
                packed.write(data[at]);
                at += 2;
            } else {
                packed.write(count - 1);
                packed.write(data, at, count);
                at += count;
            }
        }
        return packed.toByteArray();
    }

    /** The table as texts, as the standard tells it. */
    private static byte[] lzw(byte[] data) {
        Map<String, Integer> table = new TreeMap<>();
        StringBuilder digits = new StringBuilder();
        append(digits, 256, 9);
        int next = 258;
        String text = "";
        for (byte one : data) {
            String longer = text + (char) (one & 0xff);
            if (longer.length() == 1 || table.containsKey(longer)) {
                text = longer;
                continue;
            }
            append(digits, code(table, text), width(next));
            table.put(longer, next++);
            if (next == 4095) {
                append(digits, 256, 12);
                table.clear();
                next = 258;
            }
            text = longer.substring(longer.length() - 1);
        }
        append(digits, code(table, text), width(next));
        append(digits, 257, width(next + 1));
        return packed(digits);
    }

    private static int code(Map<String, Integer> table, String text) {
        return text.length() == 1 ? text.charAt(0) : table.get(text);
    }

    /** Bits of a code when so many are in the table of the one who writes. */
    private static int width(int next) {
        return next < 512 ? 9 : next < 1024 ? 10 : next < 2048 ? 11 : 12;
    }

    private static void append(StringBuilder digits, int code, int width) {
        digits.append(Integer.toBinaryString(code | 1 << width).substring(1));
    }
}
