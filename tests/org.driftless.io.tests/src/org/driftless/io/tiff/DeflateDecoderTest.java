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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import org.junit.jupiter.api.Test;

/** What zlib writes, read by our decoder; and what zlib refuses, which ours must refuse too. */
class DeflateDecoderTest {

    private final DeflateDecoder decoder = new DeflateDecoder();

    @Test
    void everyLevelAndStrategyReadsBackExact() {
        Random random = new Random(1);
        int[] strategies = {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY};
        for (int trial = 0; trial < 300; trial++) {
            byte[] bytes = DeflateEncoderTest.bytes(random, 1 + random.nextInt(1 << 1 + random.nextInt(17)));
            byte[] stream = zlib(bytes, trial % 10, strategies[trial % 3]);
            assertTrue(decodes(stream, bytes.length), "trial " + trial);
            assertArrayEquals(bytes, decoded(stream, bytes.length), "trial " + trial);
        }
    }

    @Test
    void ownStreamsReadBackExact() {
        Random random = new Random(2);
        DeflateEncoder encoder = new DeflateEncoder();
        for (int trial = 0; trial < 100; trial++) {
            byte[] bytes = DeflateEncoderTest.bytes(random, 1 + random.nextInt(150_000));
            byte[] stream = encoder.encode(bytes, bytes.length);
            assertTrue(decodes(stream, bytes.length), "trial " + trial);
            assertArrayEquals(bytes, decoded(stream, bytes.length), "trial " + trial);
        }
    }

    @Test
    void codesOfFifteenBitsAndCodesOfOneAreKnown() {
        // Counts like Fibonacci numbers make the deepest tree; zlib's codes then have up to 15 bits.
        byte[] deep = new byte[16_000];
        int at = 0;
        for (int value = 0, a = 1, b = 1; at + a < deep.length; value++, b += a, a = b - a) {
            Arrays.fill(deep, at, at + a, (byte) value);
            at += a;
        }
        Random random = new Random(3);
        for (int i = deep.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            byte kept = deep[i];
            deep[i] = deep[other];
            deep[other] = kept;
        }
        assertArrayEquals(deep, decoded(zlib(deep, 9, Deflater.HUFFMAN_ONLY), deep.length));
        byte[] zeros = new byte[100_000];
        assertArrayEquals(zeros, decoded(zlib(zeros, 9, Deflater.DEFAULT_STRATEGY), zeros.length));
    }

    @Test
    void whatIsCutOffOrOfAnotherLengthIsRefused() {
        byte[] bytes = DeflateEncoderTest.bytes(new Random(4), 5_000);
        byte[] stream = zlib(bytes, 6, Deflater.DEFAULT_STRATEGY);
        for (int length = 0; length < stream.length; length++) {
            assertFalse(decodes(Arrays.copyOf(stream, length), bytes.length), "cut off after " + length);
        }
        assertFalse(decodes(stream, bytes.length - 1));
        assertFalse(decodes(stream, bytes.length + 1));
        assertTrue(decodes(Arrays.copyOf(stream, stream.length + 9), bytes.length), "bytes behind the stream");
    }

    /** Nothing that zlib refuses may pass, and what passes must be what zlib makes of it. */
    @Test
    void mutantsThatPassAreThoseOfZlib() throws DataFormatException {
        Random random = new Random(5);
        int passed = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            byte[] bytes = DeflateEncoderTest.bytes(random, 1 + random.nextInt(400));
            byte[] stream = zlib(bytes, trial % 10, trial % 3 == 0 ? Deflater.HUFFMAN_ONLY : Deflater.DEFAULT_STRATEGY);
            int changes = random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                stream[random.nextInt(stream.length)] ^= (byte) (1 << random.nextInt(8));
            }
            if (decodes(stream, bytes.length)) {
                assertArrayEquals(inflated(stream, bytes.length), decoded(stream, bytes.length), "trial " + trial);
                passed++;
            }
        }
        assertTrue(passed > 6_000, passed + " passed");
    }

    @Test
    void manyShortRepeatsAreTold() {
        Random random = new Random(6);
        byte[] noise = new byte[50_000];
        random.nextBytes(noise);
        assertTrue(decodes(zlib(noise, 6, Deflater.HUFFMAN_ONLY), noise.length));
        assertFalse(decoder.repeatsMuch());
        for (int at = 0; at < noise.length - 8; at += 8) {
            System.arraycopy(noise, at / 100 * 8, noise, at, 5);
        }
        assertTrue(decodes(zlib(noise, 9, Deflater.DEFAULT_STRATEGY), noise.length));
        assertTrue(decoder.repeatsMuch());
    }

    private boolean decodes(byte[] stream, int count) {
        return decoder.decode(Arrays.copyOf(stream, stream.length + DeflateDecoder.SPARE_BYTES), stream.length,
                new byte[count + DeflateDecoder.SPARE_BYTES], count);
    }

    private byte[] decoded(byte[] stream, int count) {
        byte[] target = new byte[count + DeflateDecoder.SPARE_BYTES];
        assertTrue(decoder.decode(Arrays.copyOf(stream, stream.length + DeflateDecoder.SPARE_BYTES), stream.length, target,
                count));
        return Arrays.copyOf(target, count);
    }

    private static byte[] zlib(byte[] bytes, int level, int strategy) {
        Deflater deflater = new Deflater(level);
        try {
            deflater.setStrategy(strategy);
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + bytes.length / 8 + 100];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(out, length, out.length - length);
            }
            return Arrays.copyOf(out, length);
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] stream, int count) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(stream);
            byte[] out = new byte[count + 1];
            int length = inflater.inflate(out);
            assertEquals(count, length);
            assertTrue(inflater.finished());
            return Arrays.copyOf(out, length);
        } finally {
            inflater.end();
        }
    }
}
