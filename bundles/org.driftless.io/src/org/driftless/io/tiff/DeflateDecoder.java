/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads zlib streams (RFC 1950) that are whole in memory, one and a half times as fast as zlib where repeats are few or long,
 * as in what {@link DeflateEncoder} makes; where they are many and short, as zlib makes them of noise, it is no faster. What is
 * odd in any way it refuses, and zlib may say what it is. For one thread.
 *
 * <p>Bits are taken eight bytes at a time into a long, as in libdeflate (E. Biggers): bits above those that count are those
 * that follow in the stream, or 0, so that they may be put there twice.
 */
final class DeflateDecoder {

    /** Bytes that the arrays must have beyond what is read and made. */
    static final int SPARE_BYTES = 320;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int HEADER_BYTES = 2;
    private static final int CHECKSUM_BYTES = 4;
    /** A repeat in so many bytes, and more so, makes the processor guess wrong so often that no decoder is fast. */
    private static final int FEW_BYTES = 16;

    private final DecodingTable literals = DecodingTable.ofLiterals();
    private final DecodingTable distances = DecodingTable.ofDistances();
    private final DecodedLengths lengths = new DecodedLengths();
    private final StreamChecksum checksum = new StreamChecksum();
    private byte[] in;
    private int end;
    private byte[] out;
    private int wanted;
    /** Where the next bytes are that are not among the bits. */
    private int position;
    private long bits;
    private int bitCount;
    private int done;
    private int repeats;
    private boolean blockEnded;

    /**
     * Decodes a stream.
     *
     * @param stream holds it from its beginning, and {@link #SPARE_BYTES} more
     * @param streamBytes how many bytes it has at most
     * @param target takes what it says; must hold {@link #SPARE_BYTES} more, which may be overwritten
     * @param count how many bytes it must say
     * @return whether it was whole, said so many, and its checksum fits; else zlib must be asked
     */
    boolean decode(byte[] stream, int streamBytes, byte[] target, int count) {
        in = stream;
        end = streamBytes;
        out = target;
        wanted = count;
        position = HEADER_BYTES;
        bits = 0;
        bitCount = 0;
        done = 0;
        repeats = 0;
        return streamBytes > HEADER_BYTES + CHECKSUM_BYTES && isHeader(stream[0] & 0xff, stream[1] & 0xff) && blocks()
                && done == count && checksumFits();
    }

    /** Whether so much repeated in the stream that was decoded last, in so short pieces, that zlib is as fast. */
    boolean repeatsMuch() {
        return repeats > done / FEW_BYTES;
    }

    /** Method deflate, a window of up to 32 KB, no dictionary. */
    private static boolean isHeader(int first, int second) {
        return (first & 15) == 8 && first >>> 4 <= 7 && (first << 8 | second) % 31 == 0 && (second & 0x20) == 0;
    }

    private boolean checksumFits() {
        alignToBytes();
        if (position > end - CHECKSUM_BYTES) {
            return false;
        }
        return checksum.of(out, done) == Integer.reverseBytes((int) (long) LONG.get(in, position));
    }

    private boolean blocks() {
        boolean last = false;
        boolean sound = true;
        while (sound && !last) {
            last = take(1) == 1;
            sound = switch (take(2)) {
                case 0 -> copyStored();
                case 1 -> lengths.fixed(literals, distances) && symbols();
                case 2 -> lengths.read(this, literals, distances) && symbols();
                default -> false;
            };
        }
        return sound;
    }

    /** The next bits of the stream, at most 16, which are then behind. */
    int take(int count) {
        int value = look(count);
        bits >>>= count;
        bitCount -= count;
        return value;
    }

    /** The next bits of the stream, at most 16; anything behind its end. */
    int look(int count) {
        if (bitCount < count) {
            if (position <= end + Long.BYTES) {
                bits |= (long) LONG.get(in, position) << bitCount;
                position += 63 - bitCount >>> 3;
            }
            bitCount |= 56;
        }
        return (int) bits & (1 << count) - 1;
    }

    private void alignToBytes() {
        position -= bitCount >>> 3;
        bits = 0;
        bitCount = 0;
    }

    private boolean copyStored() {
        alignToBytes();
        int count = take(16);
        boolean sound = (count ^ take(16)) == 0xffff;
        alignToBytes();
        if (!sound || count > end - position || count > wanted - done) {
            return false;
        }
        System.arraycopy(in, position, out, done, count);
        position += count;
        done += count;
        return true;
    }

    /**
     * Decodes to the end of a block. All that changes is in local variables, which the compiler holds in registers. Three are
     * looked up with the bits at hand, and one more before bits are taken anew, so that it need not wait for these.
     */
    private boolean symbols() {
        byte[] from = in;
        byte[] to = out;
        int[] found = literals.found();
        refill();
        long held = bits;
        int count = bitCount;
        int at = position;
        int made = done;
        int entry = found[(int) held & found.length - 1];
        while (at <= end + Long.BYTES && made <= wanted) {
            if (entry < 0) {
                SHORT.set(to, made, (short) (entry >>> 8));
                made -= entry >> 30;
                held >>>= entry;
                count -= entry & 63;
                entry = found[(int) held & found.length - 1];
                if (entry < 0) {
                    SHORT.set(to, made, (short) (entry >>> 8));
                    made -= entry >> 30;
                    held >>>= entry;
                    count -= entry & 63;
                    entry = found[(int) held & found.length - 1];
                    if (entry < 0) {
                        SHORT.set(to, made, (short) (entry >>> 8));
                        made -= entry >> 30;
                        held >>>= entry;
                        count -= entry & 63;
                        entry = found[(int) held & found.length - 1];
                        held |= (long) LONG.get(from, at) << count;
                        at += 63 - count >>> 3;
                        count |= 56;
                        continue;
                    }
                }
            }
            leave(held, count, at, made);
            if (!rare(entry)) {
                return blockEnded;
            }
            held = bits;
            count = bitCount;
            at = position;
            made = done;
            entry = found[(int) held & found.length - 1];
        }
        return false;
    }

    /** Decodes what is no literal of few bits; returns whether the block goes on. */
    private boolean rare(int looked) {
        refill();
        int entry = literals.whole(looked, bits);
        long rest = bits >>> entry;
        bitCount -= entry & 63;
        if (entry < 0) {
            out[done++] = (byte) (entry >>> 8);
            bits = rest;
        } else if (entry > 0 && entry < DecodingTable.END) {
            int distance = distances.whole(distances.first(rest), rest);
            done = copy(out, done, DecodingTable.number(distance, rest), DecodingTable.number(entry, bits));
            bits = rest >>> distance;
            bitCount -= distance & 63;
            repeats++;
        } else {
            bits = rest;
            blockEnded = entry != 0;
            return false;
        }
        refill();
        return true;
    }

    /** Takes bits until there are 56 at least. */
    private void refill() {
        bits |= (long) LONG.get(in, position) << bitCount;
        position += 63 - bitCount >>> 3;
        bitCount |= 56;
    }

    private void leave(long held, int count, int at, int made) {
        bits = held;
        bitCount = count;
        position = at;
        done = made;
    }

    /** Repeats what was made; returns where it ends: beyond all arrays if that was not made. */
    private static int copy(byte[] bytes, int at, int distance, int length) {
        int from = at - distance;
        if (distance == 0 || from < 0) {
            return Integer.MAX_VALUE;
        }
        int end = at + length;
        int to = at;
        if (distance < Long.BYTES) {
            // What repeats after few bytes repeats after a multiple of them.
            while (to < at + Long.BYTES) {
                bytes[to++] = bytes[from++];
            }
            from = to - Math.ceilDiv(Long.BYTES, distance) * distance;
        }
        LONG.set(bytes, to, (long) LONG.get(bytes, from));
        LONG.set(bytes, to + Long.BYTES, (long) LONG.get(bytes, from + Long.BYTES));
        to += 2 * Long.BYTES;
        from += 2 * Long.BYTES;
        for (; to < end; to += Long.BYTES, from += Long.BYTES) {
            LONG.set(bytes, to, (long) LONG.get(bytes, from));
        }
        return end;
    }
}
