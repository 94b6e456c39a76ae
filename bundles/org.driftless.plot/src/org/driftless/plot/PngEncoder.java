/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an image as PNG (ISO/IEC 15948), 8-bit RGB, with its resolution and no time stamp: one image gives the same bytes
 * every time. Java's own look-up of image writers depends on what else is installed, and does not work in every container.
 */
final class PngEncoder {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final double INCHES_A_METRE = 1 / 0.0254;
    /** Half the time of the usual 6, for files an eighth larger. */
    private static final int EFFORT = 3;

    private PngEncoder() {
    }

    /**
     * @param image any type; transparency is dropped, and one of 8-bit grey stays grey
     * @param dpi dots an inch that the file names
     */
    static byte[] encode(BufferedImage image, double dpi) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        boolean grey = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
        header.putInt(image.getWidth()).putInt(image.getHeight()).put((byte) 8).put((byte) (grey ? 0 : 2));
        chunk(out, "IHDR", header.array());
        chunk(out, "sRGB", new byte[1]);
        int density = (int) Math.round(dpi * INCHES_A_METRE);
        chunk(out, "pHYs", ByteBuffer.allocate(9).putInt(density).putInt(density).put((byte) 1).array());
        chunk(out, "IDAT", compressed(image));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] compressed(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return deflated(greyRows(image), height);
        }
        // Asking the image for colours takes longer than to draw it.
        int[] pixels = image.getType() == BufferedImage.TYPE_INT_RGB
                ? (int[]) image.getRaster().getDataElements(0, 0, width, height, null)
                : image.getRGB(0, 0, width, height, null, 0, width);
        byte[] drawing = FlatPixels.deflate(pixels, width, height);
        return drawing == null ? deflated(colourRows(pixels, width), height) : drawing;
    }

    /** Gives the rows of an image as PNG stores them, behind the byte that names their filter. */
    private interface Rows {

        /** @return valid until the next call */
        byte[] row(int y);
    }

    private static Rows greyRows(BufferedImage image) {
        byte[] line = new byte[1 + image.getWidth()];
        byte[] row = new byte[image.getWidth()];
        return y -> {
            image.getRaster().getDataElements(0, y, row.length, 1, row);
            System.arraycopy(row, 0, line, 1, row.length);
            return line;
        };
    }

    private static Rows colourRows(int[] pixels, int width) {
        byte[] line = new byte[1 + 3 * width];
        return y -> {
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                line[1 + 3 * x] = (byte) (pixel >> 16);
                line[2 + 3 * x] = (byte) (pixel >> 8);
                line[3 + 3 * x] = (byte) pixel;
            }
            return line;
        };
    }

    private static byte[] deflated(Rows rows, int height) {
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        Deflater deflater = new Deflater(EFFORT);
        try {
            for (int y = 0; y < height; y++) {
                deflater.setInput(rows.row(y));
                while (!deflater.needsInput()) {
                    out.write(buffer, 0, deflater.deflate(buffer));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(type);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
