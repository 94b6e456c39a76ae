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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A TIFF or BigTIFF file in memory, read in the plainest way that the specification allows, to compare with: no
 * optimisation, nothing shared with the reader that is tested. Anything odd ends in an exception.
 */
final class NaiveTiff {

    private static final int MAX_PAGES = 64;

    private final ByteBuffer file;
    private final boolean big;

    /**
     * A tag as it stands in a directory.
     *
     * @param at where its twelve (BigTIFF: twenty) bytes begin
     */
    record Entry(int tag, int type, long count, int at) {
    }

    private NaiveTiff(ByteBuffer file, boolean big) {
        this.file = file;
        this.big = big;
    }

    /** @throws IOException if the header is no TIFF's */
    static NaiveTiff of(byte[] bytes) throws IOException {
        if (bytes.length < 8 || bytes[0] != bytes[1] || bytes[0] != 'I' && bytes[0] != 'M') {
            throw new IOException("no TIFF");
        }
        ByteBuffer file = ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int version = file.getShort(2);
        if (version != 42 && version != 43 || version == 43 && bytes.length < 16) {
            throw new IOException("no TIFF");
        }
        return new NaiveTiff(file, version == 43);
    }

    ByteOrder order() {
        return file.order();
    }

    boolean isBig() {
        return big;
    }

    /** The pages, as far as they can be followed, at most 64. */
    List<NaivePage> pages() {
        List<NaivePage> pages = new ArrayList<>();
        try {
            long at = big ? file.getLong(8) : file.getInt(4) & 0xffffffffL;
            while (at != 0 && pages.size() < MAX_PAGES) {
                List<Entry> entries = entries(Math.toIntExact(at));
                Map<Integer, Entry> first = new LinkedHashMap<>();
                entries.forEach(entry -> first.putIfAbsent(entry.tag, entry));
                pages.add(new NaivePage(this, file, first));
                int end = Math.toIntExact(at) + (big ? 8 : 2) + entries.size() * (big ? 20 : 12);
                at = big ? file.getLong(end) : file.getInt(end) & 0xffffffffL;
            }
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return pages;
        }
        return pages;
    }

    private List<Entry> entries(int at) {
        int count = big ? Math.toIntExact(file.getLong(at)) : file.getShort(at) & 0xffff;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int entry = at + (big ? 8 + 20 * i : 2 + 12 * i);
            entries.add(new Entry(file.getShort(entry) & 0xffff, file.getShort(entry + 2) & 0xffff,
                    big ? file.getLong(entry + 4) : file.getInt(entry + 4) & 0xffffffffL, entry));
        }
        return entries;
    }

    /** Bytes a value of a type. */
    static int size(int type) throws IOException {
        return switch (type) {
            case 1, 2, 6, 7 -> 1;
            case 3, 8 -> 2;
            case 4, 9, 11, 13 -> 4;
            case 5, 10, 12, 16, 17, 18 -> 8;
            default -> throw new IOException("type " + type);
        };
    }

    /** Where a tag's value begins. */
    long position(Entry entry) throws IOException {
        int field = entry.at + (big ? 12 : 8);
        int room = big ? 8 : 4;
        if (entry.count >= 0 && entry.count <= room / size(entry.type)) {
            return field;
        }
        return big ? file.getLong(field) : file.getInt(field) & 0xffffffffL;
    }

    /** The whole number of a tag. */
    long number(Entry entry, int index) throws IOException {
        long at = position(entry) + (long) index * size(entry.type);
        if (index >= entry.count || at < 0 || at > file.capacity() - size(entry.type)) {
            throw new IOException("value outside the file");
        }
        int i = (int) at;
        return switch (entry.type) {
            case 1 -> file.get(i) & 0xff;
            case 3 -> file.getShort(i) & 0xffff;
            case 4, 13 -> file.getInt(i) & 0xffffffffL;
            case 16, 18 -> file.getLong(i);
            default -> throw new IOException("no whole number");
        };
    }
}
