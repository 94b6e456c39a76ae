/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Base64;

import org.driftless.core.image.ContrastRange;
import org.driftless.core.image.Frame;
import org.driftless.plot.Figures;

/**
 * A frame as a small grey picture.
 *
 * @param factor pixels of the frame along each side of one of the picture
 * @param width columns of the picture
 * @param height rows of the picture
 * @param values the means of the pixels, row by row
 */
record GreyPicture(int factor, int width, int height, double[] values) {

    /** Pixels that are darker or brighter than all but this share are black or white. */
    private static final double OUTSIDE = 0.002;
    private static final int WHITE = 255;

    /** @param most columns and rows of the picture at most */
    static GreyPicture of(Frame frame, int most) {
        int factor = Math.max(1, Math.ceilDiv(Math.max(frame.width(), frame.height()), most));
        int width = Math.max(1, frame.width() / factor);
        int height = Math.max(1, frame.height() / factor);
        double[] means = new double[width * height];
        double[] row = new double[Math.min(frame.width(), width * factor)];
        for (int y = 0; y < Math.min(frame.height(), height * factor); y++) {
            frame.copyRow(0, y, row.length, row, 0);
            for (int x = 0; x < row.length; x++) {
                means[Math.min(height - 1, y / factor) * width + Math.min(width - 1, x / factor)] += row[x];
            }
        }
        double pixels = (double) factor * factor;
        return new GreyPicture(factor, width, height, Arrays.stream(means).map(sum -> sum / pixels).toArray());
    }

    /** The value below which a share of the values lies, and that above which as many lie. */
    ContrastRange contrast() {
        return ContrastRange.around(values, OUTSIDE);
    }

    /** As the address of a picture within a page, black at the low end of a range and white at the high one. */
    String address(ContrastRange contrast) {
        double scale = contrast.high() > contrast.low() ? WHITE / (contrast.high() - contrast.low()) : 0;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] row = new byte[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double grey = (values[y * width + x] - contrast.low()) * scale;
                row[x] = (byte) Math.round(Double.isNaN(grey) ? 0 : Math.clamp(grey, 0, WHITE));
            }
            image.getRaster().setDataElements(0, y, width, 1, row);
        }
        return address(Figures.png(image));
    }

    /** A PNG file as the address of a picture within a page. */
    static String address(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
