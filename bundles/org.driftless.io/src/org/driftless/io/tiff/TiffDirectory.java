/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One image file directory (IFD): the tags of a page. Only their places are kept; a value is read when it is asked for,
 * after a check that it lies in the file.
 */
final class TiffDirectory {

    /** The largest value of one tag that is ever loaded. */
    static final int MAX_VALUE_BYTES = 16 << 20;

    private record Entry(int type, long count, long position) {
    }

    private final TiffInput input;
    private final PagePlace place;
    private final TreeMap<Integer, Entry> entries = new TreeMap<>();

    /**
     * Reads the directory at {@code offset}, which {@link IfdWalker} has found to lie in the file.
     *
     * @param place the file and page, for messages
     */
    TiffDirectory(TiffInput input, TiffFormat format, long offset, PagePlace place) throws IOException {
        this.input = input;
        this.place = place;
        long count = format.entryCount(input, offset);
        long at = offset + format.countBytes();
        for (long i = 0; i < count; i++, at += format.entryBytes()) {
            addEntry(format, at);
        }
    }

    private void addEntry(TiffFormat format, long at) throws IOException {
        int type = input.u16(at + 2);
        long count = format.word(input, at + 4);
        long field = at + 4 + format.wordBytes();
        int size = FieldType.bytes(type);
        boolean inline = count >= 0 && size > 0 && count <= format.wordBytes() / size;
        long position = inline ? field : format.word(input, field);
        entries.putIfAbsent(input.u16(at), new Entry(type, count, position));
    }

    PagePlace place() {
        return place;
    }

    /** The numbers of the tags, in ascending order. */
    Set<Integer> tags() {
        return entries.keySet();
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** Number of values of a tag, 0 if it is missing; negative where it is 2^63 or more. */
    long count(int tag) {
        Entry entry = entries.get(tag);
        return entry == null ? 0 : entry.count;
    }

    /** The one whole number of a tag that must be there. */
    long required(int tag) throws IOException {
        if (!has(tag)) {
            throw place.damaged(tag, "a tag that every image needs is missing");
        }
        return unsigned(tag, 1)[0];
    }

    /** The (first) whole number of a tag, or a default where the tag is missing. */
    long optional(int tag, long absent) throws IOException {
        return has(tag) ? unsigned(tag, 1)[0] : absent;
    }

    /**
     * The first whole numbers of a tag that is there.
     *
     * @param wanted how many; more may be stored
     */
    long[] unsigned(int tag, int wanted) throws IOException {
        Entry entry = entries.get(tag);
        if (!FieldType.isUnsigned(entry.type)) {
            throw place.damaged(tag, "the tag has field type " + entry.type + ", which holds no whole numbers");
        }
        if (entry.count >= 0 && entry.count < wanted) {
            throw place.damaged(tag, wanted + " values are needed and " + entry.count + " are there");
        }
        int size = FieldType.bytes(entry.type);
        if (!lies(entry, size)) {
            throw place.damaged(tag, "its values lie outside the file");
        }
        long[] values = new long[wanted];
        for (int i = 0; i < wanted; i++) {
            values[i] = number(entry.position + (long) i * size, size);
            if (values[i] < 0) {
                throw place.damaged(tag, "the value " + Long.toUnsignedString(values[i]) + " is impossible");
            }
        }
        return values;
    }

    private long number(long position, int size) throws IOException {
        return switch (size) {
            case 1 -> input.u8(position);
            case 2 -> input.u16(position);
            case 4 -> input.u32(position);
            default -> input.i64(position);
        };
    }

    /**
     * The whole value of a tag.
     *
     * @return empty if the tag is missing, of unknown type, longer than {@link #MAX_VALUE_BYTES} or not in the file:
     *     for tags that don't matter for the pixels
     */
    Optional<TagValue> value(int tag) throws IOException {
        Entry entry = entries.get(tag);
        int size = entry == null ? 0 : FieldType.bytes(entry.type);
        if (size == 0 || entry.count < 1 || entry.count > MAX_VALUE_BYTES / size || !lies(entry, size)) {
            return Optional.empty();
        }
        byte[] bytes = input.bytes(entry.position, (int) entry.count * size);
        return Optional.of(new TagValue(tag, entry.type, TagValue.inOrder(bytes, entry.type, input.order())));
    }

    /** As {@link #value(int)}, but empty if it is longer than so many bytes. */
    Optional<TagValue> value(int tag, int maxBytes) throws IOException {
        Entry entry = entries.get(tag);
        int size = entry == null ? 0 : FieldType.bytes(entry.type);
        return size > 0 && entry.count >= 0 && entry.count <= maxBytes / size ? value(tag) : Optional.empty();
    }

    /**
     * A text, or the beginning of one that is long.
     *
     * @param maxBytes the most that is loaded
     * @return empty if the tag is missing, no text or not in the file
     */
    byte[] text(int tag, int maxBytes) throws IOException {
        Entry entry = entries.get(tag);
        boolean isText = entry != null && (entry.type == FieldType.ASCII || entry.type == FieldType.BYTE
                || entry.type == FieldType.UNDEFINED);
        return isText && lies(entry, 1) ? input.bytes(entry.position, (int) Math.min(entry.count, maxBytes))
                : new byte[0];
    }

    /** The field type of a tag that is there. */
    int type(int tag) {
        return entries.get(tag).type;
    }

    private boolean lies(Entry entry, int size) {
        return entry.count >= 0 && entry.count <= input.length() / size
                && input.contains(entry.position, entry.count * size);
    }
}
