/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

class PngEncoderTest {

    @Test
    void anotherReaderGetsThePixelsBack() throws IOException {
        BufferedImage image = new BufferedImage(37, 23, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < 23; y++) {
            for (int x = 0; x < 37; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        assertReadAs(image);
    }

    private static void assertReadAs(BufferedImage image) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngEncoder.encode(image, 192)));
        assertEquals(image.getWidth(), read.getWidth());
        assertEquals(image.getHeight(), read.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                assertEquals(image.getRGB(x, y), read.getRGB(x, y), "at " + x + ", " + y);
            }
        }
    }

    /** Runs along and across of all lengths, also those around the longest match of deflate, 258 bytes. */
    @Test
    void drawingsComeBackWhateverTheirSize() throws IOException {
        Random random = new Random(2);
        int[][] sizes = {{1, 1}, {1, 400}, {2, 3}, {85, 90}, {86, 40}, {87, 40}, {300, 200}, {10_922, 3}, {10_923, 3}, {20_000, 2}};
        for (int[] size : sizes) {
            BufferedImage image = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 40; i++) {
                int x = random.nextInt(size[0]);
                int y = random.nextInt(size[1]);
                int right = x + random.nextInt(size[0] - x);
                int bottom = y + random.nextInt(size[1] - y);
                int color = random.nextInt(1 << 24);
                for (int at = x; at <= right; at++) {
                    for (int row = y; row <= (i % 2 == 0 ? bottom : y); row++) {
                        image.setRGB(at, row, color);
                    }
                }
            }
            assertReadAs(image);
        }
    }

    @Test
    void partsOfImagesAndOtherTypesComeBack() throws IOException {
        BufferedImage whole = new BufferedImage(60, 50, BufferedImage.TYPE_INT_RGB);
        whole.setRGB(20, 12, 0xfedcba);
        assertReadAs(whole.getSubimage(7, 9, 31, 17));
        BufferedImage grey = new BufferedImage(60, 50, BufferedImage.TYPE_BYTE_GRAY);
        grey.setRGB(20, 12, 0x808080);
        assertReadAs(grey);
    }

    @Test
    void drawingsAreSmallAndNoiseIsNotLeftToTheirEncoder() {
        int[] white = new int[2_000 * 1_000];
        Arrays.fill(white, 0xffffff);
        assertTrue(FlatPixels.deflate(white, 2_000, 1_000).length < 25_000);
        int[] noise = new Random(3).ints(100 * 100, 0, 1 << 24).toArray();
        assertNull(FlatPixels.deflate(noise, 100, 100));
    }

    @Test
    void greyStaysGreyAndIsSmaller() throws IOException {
        BufferedImage image = new BufferedImage(41, 3, BufferedImage.TYPE_BYTE_GRAY);
        new Random(2).nextBytes(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        byte[] bytes = PngEncoder.encode(image, 192);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals(1, read.getRaster().getNumBands());
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 41; x++) {
                assertEquals(image.getRaster().getSample(x, y, 0), read.getRaster().getSample(x, y, 0));
            }
        }
    }

    @Test
    void theSameImageGivesTheSameBytesAndNamesItsResolution() {
        BufferedImage image = new BufferedImage(5, 5, BufferedImage.TYPE_INT_RGB);
        byte[] bytes = PngEncoder.encode(image, 192);
        assertArrayEquals(bytes, PngEncoder.encode(image, 192));
        int behindHeader = 8 + 25 + 13;
        assertEquals(0x70485973, ByteBuffer.wrap(bytes).getInt(behindHeader + 4), "pHYs");
        assertEquals(7559, ByteBuffer.wrap(bytes).getInt(behindHeader + 8), "dots a metre");
    }
}
