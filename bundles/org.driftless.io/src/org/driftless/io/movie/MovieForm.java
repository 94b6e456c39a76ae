/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.movie;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;

import org.driftless.core.image.Calibration;

/**
 * What all pictures of a movie have in common. A picture is a byte a pixel, row by row: the place of its colour among 256.
 *
 * @param width columns, in pixels
 * @param height rows, in pixels
 * @param pictures how many there will be
 * @param palette the colours
 * @param perSecond pictures shown a second; more than 0
 * @param calibration size of a pixel of the pictures, and the time that passed on the sample from one to the next
 */
public record MovieForm(int width, int height, int pictures, Palette palette, double perSecond, Calibration calibration) {

    /** @throws IllegalArgumentException if there is nothing to show */
    public MovieForm {
        if (width < 1 || height < 1 || pictures < 1 || !(perSecond > 0)) {
            throw new IllegalArgumentException(
                    pictures + " pictures of " + width + " x " + height + " pixels, " + perSecond + " a second");
        }
    }

    /** Pixels of a picture. */
    public long pixels() {
        return (long) width * height;
    }

    /** A picture as Java's writers take it. */
    BufferedImage image(byte[] picture) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette.colorModel());
        System.arraycopy(picture, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, picture.length);
        return image;
    }

    /** The same in colours of three bytes, for formats that have no palette. */
    BufferedImage colored(byte[] picture) {
        IndexColorModel colors = palette.colorModel();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = colors.getRGB(picture[y * width + x] & 0xff);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }
}
