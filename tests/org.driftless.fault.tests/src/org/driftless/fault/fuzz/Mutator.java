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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes broken files from whole ones. A seed and a number always give the same mutant of the same files. */
final class Mutator {

    private static final int MAX_CHANGES = 4;
    private static final int MAX_RUN = 64;
    private static final int HEAD = 512;
    private static final int[] BYTES = {0, 1, 2, 0x2a, 0x2b, 0x49, 0x4d, 0x7f, 0x80, 0xfe, 0xff};
    private static final long[] NUMBERS = {0, 1, 2, 3, 7, 8, 9, 12, 16, 31, 32, 33, 64, 255, 256, 257, 4095, 4096, 32767, 32768,
        32773, 32946, 50000, 65535, 65536, 1 << 20, 1 << 24, 0x7fffffffL, 0x80000000L, 0xfffffff0L, 0xffffffffL, 1L << 32, 1L << 62,
        Long.MAX_VALUE, -1};
    private static final int[] TAGS = {254, 255, 256, 257, 258, 259, 262, 266, 270, 273, 274, 277, 278, 279, 282, 284, 296, 306, 317,
        320, 322, 323, 324, 325, 330, 338, 339, 33628, 33629, 50838, 50839, 51123};

    private final List<byte[]> originals;
    private final long seed;

    Mutator(List<byte[]> originals, long seed) {
        this.originals = originals;
        this.seed = seed;
    }

    /** The mutant of a number; each original has its turn. */
    byte[] mutant(int number) {
        // Neighbouring seeds of a Random begin alike; multiplied by a large odd number they don't.
        Random random = new Random(seed + number * 0x9E3779B97F4A7C15L);
        byte[] bytes = originals.get(number % originals.size());
        if (random.nextInt(20) == 0) {
            bytes = splice(bytes, originals.get(random.nextInt(originals.size())), random);
        }
        int changes = random.nextBoolean() ? 1 : 1 + random.nextInt(MAX_CHANGES);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = change(bytes, random);
        }
        return bytes;
    }

    private static byte[] change(byte[] bytes, Random random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> flipBit(bytes, random);
            case 3, 4, 5 -> setByte(bytes, random);
            case 6 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 7 -> insert(bytes, random);
            case 8 -> remove(bytes, random);
            case 9 -> digits(bytes, random);
            case 10 -> fill(bytes, random);
            default -> changeTag(bytes, random);
        };
    }

    /** Most changes fall on the first bytes: what says how all others are read often stands there. */
    private static int place(byte[] bytes, Random random) {
        return random.nextInt(random.nextBoolean() ? Math.min(HEAD, bytes.length) : bytes.length);
    }

    private static byte[] flipBit(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        changed[place(bytes, random)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static byte[] setByte(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        changed[place(bytes, random)] = (byte) (random.nextBoolean() ? random.nextInt() : BYTES[random.nextInt(BYTES.length)]);
        return changed;
    }

    private static byte[] fill(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int from = place(bytes, random);
        Arrays.fill(changed, from, Math.min(bytes.length, from + 1 + random.nextInt(MAX_RUN)),
                (byte) BYTES[random.nextInt(BYTES.length)]);
        return changed;
    }

    private static byte[] insert(byte[] bytes, Random random) {
        byte[] run = new byte[1 + random.nextInt(MAX_RUN)];
        random.nextBytes(run);
        int at = place(bytes, random);
        return ByteBuffer.allocate(bytes.length + run.length).put(bytes, 0, at).put(run).put(bytes, at, bytes.length - at).array();
    }

    private static byte[] remove(byte[] bytes, Random random) {
        int from = place(bytes, random);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(MAX_RUN));
        return ByteBuffer.allocate(bytes.length - (to - from)).put(bytes, 0, from).put(bytes, to, bytes.length - to).array();
    }

    private static byte[] splice(byte[] head, byte[] tail, Random random) {
        int from = random.nextInt(head.length + 1);
        int to = random.nextInt(tail.length + 1);
        return ByteBuffer.allocate(from + tail.length - to).put(head, 0, from).put(tail, to, tail.length - to).array();
    }

    /** Another number in a description, where there is one: descriptions say how many frames there are, and how large. */
    private static byte[] digits(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int equals = text.indexOf('=', place(bytes, random));
        if (equals < 0) {
            return flipBit(bytes, random);
        }
        byte[] changed = bytes.clone();
        for (int i = equals + 1; i < Math.min(bytes.length, equals + 2 + random.nextInt(6)); i++) {
            changed[i] = (byte) ("0123456789-.e\"<>&\n".charAt(random.nextInt(18)));
        }
        return changed;
    }

    private static byte[] changeTag(byte[] bytes, Random random) {
        try {
            NaiveTiff tiff = NaiveTiff.of(bytes);
            List<NaiveTiff.Entry> entries = new ArrayList<>();
            tiff.pages().forEach(page -> entries.addAll(page.tags().values()));
            if (entries.isEmpty()) {
                return flipBit(bytes, random);
            }
            byte[] changed = bytes.clone();
            ByteBuffer out = ByteBuffer.wrap(changed).order(tiff.order());
            change(out, tiff, entries.get(random.nextInt(entries.size())), random);
            return changed;
        } catch (IOException | IndexOutOfBoundsException e) {
            // No directory to follow, or one that the end of the file cuts.
            return flipBit(bytes, random);
        }
    }

    private static void change(ByteBuffer out, NaiveTiff tiff, NaiveTiff.Entry entry, Random random) throws IOException {
        switch (random.nextInt(6)) {
            case 0 -> out.putShort(entry.at(), (short) TAGS[random.nextInt(TAGS.length)]);
            case 1 -> out.putShort(entry.at() + 2, (short) random.nextInt(20));
            case 2 -> putWord(out, tiff, entry.at() + 4, number(out, random));
            case 3 -> putWord(out, tiff, entry.at() + (tiff.isBig() ? 12 : 8), number(out, random));
            default -> putValue(out, tiff, entry, number(out, random));
        }
    }

    private static long number(ByteBuffer file, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(file.capacity() + 1);
            case 1 -> file.capacity() - random.nextInt(16);
            default -> NUMBERS[random.nextInt(NUMBERS.length)];
        };
    }

    private static void putWord(ByteBuffer out, NaiveTiff tiff, int at, long value) {
        if (tiff.isBig()) {
            out.putLong(at, value);
        } else {
            out.putInt(at, (int) value);
        }
    }

    /** One of a tag's values, in its own type, where it stands. */
    private static void putValue(ByteBuffer out, NaiveTiff tiff, NaiveTiff.Entry entry, long value) throws IOException {
        int size = NaiveTiff.size(entry.type());
        long at = tiff.position(entry);
        if (at < 0 || at > out.capacity() - size) {
            return;
        }
        switch (size) {
            case 1 -> out.put((int) at, (byte) value);
            case 2 -> out.putShort((int) at, (short) value);
            case 4 -> out.putInt((int) at, (int) value);
            default -> out.putLong((int) at, value);
        }
    }
}
