/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.zip.CRC32C;

import org.junit.jupiter.api.Test;

class PixelChecksumTest {

    private static final int WIDTH = 211;
    private static final int HEIGHT = 173;
    private static final int PIXELS = WIDTH * HEIGHT;

    private static long of(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.array());
        return crc.getValue();
    }

    private static ByteBuffer random(int bytes) {
        ByteBuffer random = ByteBuffer.allocate(PIXELS * bytes).order(ByteOrder.LITTLE_ENDIAN);
        new Random(7).nextBytes(random.array());
        return random;
    }

    /** More pixels than are taken at once, and not a whole number of such pieces. */
    @Test
    void isThatOfTheStoredBytesInEveryType() {
        assertEquals(of(random(1)), PixelChecksum.of(Frame.of(WIDTH, HEIGHT, random(1).array())));
        short[] shorts = new short[PIXELS];
        random(2).asShortBuffer().get(shorts);
        assertEquals(of(random(2)), PixelChecksum.of(Frame.of(WIDTH, HEIGHT, shorts)));
        int[] ints = new int[PIXELS];
        random(4).asIntBuffer().get(ints);
        assertEquals(of(random(4)), PixelChecksum.of(Frame.of(WIDTH, HEIGHT, ints)));
        float[] floats = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            floats[i] = (float) Math.sin(i);
        }
        ByteBuffer stored = ByteBuffer.allocate(PIXELS * 4).order(ByteOrder.LITTLE_ENDIAN);
        stored.asFloatBuffer().put(floats);
        assertEquals(of(stored), PixelChecksum.of(Frame.of(WIDTH, HEIGHT, floats)));
    }

    @Test
    void theLastPixelCounts() {
        short[] pixels = new short[PIXELS];
        long before = PixelChecksum.of(Frame.of(WIDTH, HEIGHT, pixels));
        pixels[PIXELS - 1] = 1;
        assertNotEquals(before, PixelChecksum.of(Frame.of(WIDTH, HEIGHT, pixels)));
    }
}
