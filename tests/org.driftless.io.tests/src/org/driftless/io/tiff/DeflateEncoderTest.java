/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import org.junit.jupiter.api.Test;

/** What our encoder writes, read by zlib. */
class DeflateEncoderTest {

    private final DeflateEncoder encoder = new DeflateEncoder();

    @Test
    void everyLengthReadsBackExact() throws DataFormatException {
        Random random = new Random(1);
        for (int count = 1; count < 700; count++) {
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++) {
                bytes[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt() : i / 9);
            }
            check(bytes);
        }
    }

    @Test
    void everyKindOfBytesReadsBackExact() throws DataFormatException {
        Random random = new Random(2);
        for (int trial = 0; trial < 300; trial++) {
            check(bytes(random, 1 + random.nextInt(200_000)));
        }
    }

    /** Stretches of one value, of few and of many values, of repeats from near and far. */
    static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        for (int at = 0; at < count;) {
            int end = Math.min(count, at + 1 + random.nextInt(1 << random.nextInt(17)));
            int kind = random.nextInt(4);
            int values = 1 + random.nextInt(1 << random.nextInt(9));
            int distance = 1 + random.nextInt(1 << random.nextInt(17));
            for (int i = at; i < end; i++) {
                bytes[i] = (byte) switch (kind) {
                    case 0 -> values;
                    case 1 -> random.nextInt(values);
                    case 2 -> Math.clamp(Math.round(random.nextGaussian() * values), -128, 127);
                    default -> i < distance ? i : bytes[i - distance];
                };
            }
            at = end;
        }
        return bytes;
    }

    @Test
    void codesThatWouldBeTooLongAreLimited() throws DataFormatException {
        // Counts like Fibonacci numbers make the deepest tree.
        int[] counts = new int[286];
        byte[] bytes = new byte[60_000];
        int at = 0;
        for (int value = 0, a = 1, b = 1; at + a < bytes.length; value++, b += a, a = b - a) {
            Arrays.fill(bytes, at, at + a, (byte) value);
            counts[value] = a;
            at += a;
        }
        HuffmanCode code = new HuffmanCode(counts.length, 14);
        code.fit(counts);
        double taken = 0;
        int longest = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            assertEquals(counts[symbol] > 0, code.length(symbol) > 0);
            longest = Math.max(longest, code.length(symbol));
            taken += code.length(symbol) == 0 ? 0 : Math.scalb(1.0, -code.length(symbol));
        }
        assertEquals(14, longest);
        assertEquals(1, taken);
        byte[] mixed = Arrays.copyOf(bytes, at);
        Random random = new Random(3);
        for (int i = at - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            byte kept = mixed[i];
            mixed[i] = mixed[j];
            mixed[j] = kept;
        }
        check(mixed);
    }

    @Test
    void noiseIsSmallerThanZlibMakesItAndWhatCannotShrinkIsStored() throws DataFormatException {
        assertTrue(check(camera(300, 1)).length < zlib(camera(300, 1)).length);
        byte[] full = new byte[200_000];
        new Random(4).nextBytes(full);
        assertEquals(2 + 4 * 5 + full.length + 4, check(full).length);
    }

    @Test
    void whatRepeatsIsSmall() throws DataFormatException {
        assertTrue(check(new byte[131_072]).length < 700);
        byte[] half = camera(300, 1);
        for (int row = 0; row < 64; row++) {
            Arrays.fill(half, row * 2048, row * 2048 + 1024, (byte) 7);
        }
        assertTrue(check(half).length < 1.05 * zlib(half).length);
    }

    @Test
    void anEncoderThatWorkedBeforeWritesTheSameBytes() {
        byte[] bytes = camera(20, 5);
        byte[] fresh = new DeflateEncoder().encode(bytes, bytes.length);
        encoder.encode(camera(2000, 6), bytes.length);
        encoder.encode(new byte[100], 100);
        assertArrayEquals(fresh, encoder.encode(bytes, bytes.length));
    }

    @Test
    void smoothImagesAreLeftToZlib() {
        byte[] smooth = new byte[131_072];
        ByteBuffer words = ByteBuffer.wrap(smooth).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < smooth.length / 2; i++) {
            words.putShort((short) Math.round(20_000 + 8000 * Math.sin(i % 1024 / 90.0) * Math.cos(i / 1024 / 130.0)));
        }
        assertArrayEquals(zlib(smooth), strip(smooth));
        byte[] noisy = camera(300, 7);
        assertArrayEquals(encoder.encode(noisy, noisy.length), strip(noisy));
    }

    private static byte[] strip(byte[] bytes) {
        try (StripEncoder strips = new StripEncoder(TiffCompression.DEFLATE)) {
            return strips.encode(ByteBuffer.wrap(bytes), 2048);
        }
    }

    private static byte[] camera(double noise, long seed) {
        Random random = new Random(seed);
        ByteBuffer words = ByteBuffer.allocate(131_072).order(ByteOrder.LITTLE_ENDIAN);
        while (words.hasRemaining()) {
            words.putShort((short) Math.round(20_000 + noise * random.nextGaussian()));
        }
        return words.array();
    }

    private byte[] check(byte[] bytes) throws DataFormatException {
        byte[] encoded = encoder.encode(bytes, bytes.length);
        Inflater inflater = new Inflater();
        inflater.setInput(encoded);
        byte[] back = new byte[bytes.length + 1];
        int count = inflater.inflate(back);
        assertTrue(inflater.finished());
        assertEquals(0, inflater.getRemaining());
        inflater.end();
        assertArrayEquals(bytes, Arrays.copyOf(back, count));
        return encoded;
    }

    private static byte[] zlib(byte[] bytes) {
        Deflater deflater = new Deflater(1);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[2 * bytes.length + 100];
        int count = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, count);
    }
}
