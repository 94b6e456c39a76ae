/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts pages into a TIFF or BigTIFF file: the pixels of a page, its directory, the values that don't fit there; then the next. */
final class SampleWriter {

    private static final int MAX_BYTES = 1 << 16;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ASCII = 2;

    private final boolean big;
    private final byte[] afterPixels;
    private final ByteBuffer out;
    /** Where the offset of the next directory belongs. */
    private int link;

    /** A tag and its values: numbers, or the characters of a text. */
    record Tag(int number, int type, long[] values) {

        static Tag number(int number, int value) {
            return new Tag(number, SHORT, new long[] {value});
        }

        static Tag text(int number, String text) {
            byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
            long[] values = new long[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                values[i] = bytes[i];
            }
            return new Tag(number, ASCII, values);
        }
    }

    /** @param afterPixels what follows the pixels of each page */
    SampleWriter(ByteOrder order, boolean big, byte[] afterPixels) {
        this.big = big;
        this.afterPixels = afterPixels;
        out = ByteBuffer.allocate(MAX_BYTES).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        out.put(mark).put(mark).putShort((short) (big ? 43 : 42));
        if (big) {
            out.putShort((short) 8).putShort((short) 0);
        }
        link = out.position();
        word(0);
    }

    /** @param tags all but those of strips or tiles; a tag 322 means tiles */
    SampleWriter page(List<Tag> tags, List<byte[]> segments) {
        boolean tiled = tags.stream().anyMatch(tag -> tag.number == 322);
        long[] offsets = new long[segments.size()];
        long[] counts = new long[segments.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = out.position();
            counts[i] = segments.get(i).length;
            out.put(segments.get(i));
        }
        out.put(afterPixels);
        List<Tag> all = new ArrayList<>(tags);
        all.add(new Tag(tiled ? 324 : 273, LONG, offsets));
        all.add(new Tag(tiled ? 325 : 279, LONG, counts));
        all.sort((a, b) -> Integer.compare(a.number, b.number));
        directory(all);
        return this;
    }

    private void directory(List<Tag> tags) {
        int start = out.position();
        if (big) {
            out.putLong(link, start).putLong(tags.size());
        } else {
            out.putInt(link, start).putShort((short) tags.size());
        }
        int entry = out.position();
        link = entry + tags.size() * (big ? 20 : 12);
        out.position(link);
        word(0);
        for (Tag tag : tags) {
            entry(entry, tag);
            entry += big ? 20 : 12;
        }
    }

    private void entry(int at, Tag tag) {
        int end = out.position();
        int size = tag.type == LONG ? 4 : tag.type == SHORT ? 2 : 1;
        boolean inside = tag.values.length * size <= (big ? 8 : 4);
        out.position(at).putShort((short) tag.number).putShort((short) tag.type);
        word(tag.values.length);
        if (!inside) {
            word(end);
            out.position(end);
        }
        for (long value : tag.values) {
            switch (size) {
                case 1 -> out.put((byte) value);
                case 2 -> out.putShort((short) value);
                default -> out.putInt((int) value);
            }
        }
        if (inside) {
            out.position(end);
        }
    }

    private void word(long value) {
        if (big) {
            out.putLong(value);
        } else {
            out.putInt((int) value);
        }
    }

    byte[] bytes() {
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return bytes;
    }
}
