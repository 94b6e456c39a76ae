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

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngEncoder.encode(image, 192)));
        assertEquals(37, read.getWidth());
        assertEquals(23, read.getHeight());
        for (int y = 0; y < 23; y++) {
            for (int x = 0; x < 37; x++) {
                assertEquals(image.getRGB(x, y), read.getRGB(x, y));
            }
        }
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
