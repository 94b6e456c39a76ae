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
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;

/** The pixels of one page of a {@link NaiveTiff}, one by one. */
final class NaivePage {

    /** Pages with more pixels are not compared. */
    static final long MAX_PIXELS = 1 << 22;

    private final NaiveTiff tiff;
    private final ByteBuffer file;
    private final Map<Integer, NaiveTiff.Entry> tags;

    NaivePage(NaiveTiff tiff, ByteBuffer file, Map<Integer, NaiveTiff.Entry> tags) {
        this.tiff = tiff;
        this.file = file;
        this.tags = tags;
    }

    Map<Integer, NaiveTiff.Entry> tags() {
        return tags;
    }

    int width() throws IOException {
        return Math.toIntExact(number(256, 0));
    }

    int height() throws IOException {
        return Math.toIntExact(number(257, 0));
    }

    int bits() throws IOException {
        return tags.containsKey(258) ? (int) number(258, 0) : 1;
    }

    boolean isFloat() throws IOException {
        return tags.containsKey(339) && number(339, 0) == 3;
    }

    /**
     * The stored bits of each pixel, row after row.
     *
     * @param frame 0, or a later one of a stack whose frames follow one another after this page's pixels
     * @throws IOException if the page is not one that means anything, or its data are broken
     */
    int[] pixels(int frame) throws IOException {
        if ((long) width() * height() > MAX_PIXELS) {
            throw new IOException("too large");
        }
        boolean tiled = tags.containsKey(322) || tags.containsKey(324);
        int columns = tiled ? side(322) : width();
        int rows = tiled ? side(323) : (int) Math.min(height(), tags.containsKey(278) ? number(278, 0) : height());
        int across = (width() - 1) / columns + 1;
        int down = (height() - 1) / rows + 1;
        int[] pixels = new int[width() * height()];
        for (int i = 0; i < across * down; i++) {
            int top = i / across * rows;
            int stored = tiled ? rows : Math.min(rows, height() - top);
            int[] segment = segment(i, columns, stored, tiled, (long) frame * rowBytes(width()) * height());
            int left = i % across * columns;
            int used = Math.min(columns, width() - left);
            for (int y = 0; y < Math.min(stored, height() - top); y++) {
                System.arraycopy(segment, y * columns, pixels, (top + y) * width() + left, used);
            }
        }
        return pixels;
    }

    private int side(int tag) throws IOException {
        long side = number(tag, 0);
        if (side < 1 || side > MAX_PIXELS) {
            throw new IOException("tile of " + side);
        }
        return (int) side;
    }

    private int rowBytes(int columns) throws IOException {
        return (columns * bits() + 7) / 8;
    }

    private int[] segment(int index, int columns, int rows, boolean tiled, long moved) throws IOException {
        if ((long) columns * rows > MAX_PIXELS) {
            throw new IOException("too large");
        }
        int needed = rowBytes(columns) * rows;
        int compression = tags.containsKey(259) ? (int) number(259, 0) : 1;
        int countTag = tiled ? 325 : 279;
        long count = compression == 1 ? needed : number(countTag, index);
        long from = number(tiled ? 324 : 273, index) + moved;
        if (from < 0 || count < 0 || from + count > file.capacity()) {
            throw new IOException("segment outside the file");
        }
        byte[] data = Arrays.copyOfRange(file.array(), (int) from, (int) (from + count));
        byte[] raw = switch (compression) {
            case 1 -> data;
            case 8, 32946 -> NaiveCodec.inflate(data, needed);
            case 5 -> NaiveCodec.lzw(data, needed);
            case 32773 -> NaiveCodec.packBits(data, needed);
            default -> throw new IOException("compression " + compression);
        };
        return unpack(raw, columns, rows);
    }

    private int[] unpack(byte[] raw, int columns, int rows) throws IOException {
        int predictor = tags.containsKey(317) ? (int) number(317, 0) : 1;
        int[] pixels = new int[columns * rows];
        for (int y = 0; y < rows; y++) {
            byte[] row = Arrays.copyOfRange(raw, y * rowBytes(columns), (y + 1) * rowBytes(columns));
            ByteBuffer in = ByteBuffer.wrap(row).order(file.order());
            if (predictor == 3) {
                in = ByteBuffer.wrap(NaiveCodec.floats(row)).order(ByteOrder.BIG_ENDIAN);
            }
            int sum = 0;
            for (int x = 0; x < columns; x++) {
                int value = pixel(in, x);
                sum = predictor == 2 ? sum + value : value;
                pixels[y * columns + x] = bits() == 32 ? sum : sum & (1 << bits()) - 1;
            }
        }
        return pixels;
    }

    private int pixel(ByteBuffer row, int x) throws IOException {
        return switch (bits()) {
            case 8 -> row.get(x) & 0xff;
            case 16 -> row.getShort(2 * x) & 0xffff;
            case 32 -> row.getInt(4 * x);
            case 10, 12, 14 -> packed(row, x * bits());
            default -> throw new IOException(bits() + " bits");
        };
    }

    private int packed(ByteBuffer row, int firstBit) throws IOException {
        int value = 0;
        for (int i = firstBit; i < firstBit + bits(); i++) {
            value = value << 1 | row.get(i / 8) >> 7 - i % 8 & 1;
        }
        return value;
    }

    private long number(int tag, int index) throws IOException {
        NaiveTiff.Entry entry = tags.get(tag);
        if (entry == null) {
            throw new IOException("no tag " + tag);
        }
        return tiff.number(entry, index);
    }
}
