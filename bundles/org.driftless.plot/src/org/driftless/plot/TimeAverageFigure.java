/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

import org.driftless.core.image.Frame;

/** Draws two averages over time beside each other, in one scale of grey. */
final class TimeAverageFigure {

    private static final int WIDTH = 1240;
    private static final int LEAST_HEIGHT = 160;
    private static final int MOST_HEIGHT = 900;
    private static final int AROUND = 130;
    private static final int SAMPLES = 100_000;

    private final Frame before;
    private final Frame after;
    private final String beforeWords;
    private final String afterWords;
    private final String subtitle;

    TimeAverageFigure(Frame before, Frame after, String beforeWords, String afterWords, String subtitle) {
        this.before = before;
        this.after = after;
        this.beforeWords = beforeWords;
        this.afterWords = afterWords;
        this.subtitle = subtitle;
    }

    BufferedImage draw() {
        double room = (WIDTH - 3.0 * Sheet.MARGIN) / 2;
        double high = Math.clamp(room * before.height() / before.width(), LEAST_HEIGHT, MOST_HEIGHT);
        Sheet sheet = new Sheet(WIDTH, (int) high + AROUND, "Time average", subtitle);
        double[] range = range();
        picture(sheet, before, "Before alignment: " + beforeWords, Sheet.MARGIN, room, high, range);
        picture(sheet, after, "After alignment: " + afterWords, 2 * Sheet.MARGIN + room, room, high, range);
        return sheet.finish();
    }

    /** From near the lowest to near the highest value of both: particles are few pixels of many. */
    private double[] range() {
        int step = Math.max(1, (before.width() * before.height()) / SAMPLES);
        float[] values = new float[2 * (before.width() * before.height() / step + 1)];
        int n = 0;
        for (Frame frame : new Frame[] {before, after}) {
            float[] all = (float[]) frame.pixels();
            for (int i = 0; i < all.length; i += step) {
                if (Float.isFinite(all[i])) {
                    values[n++] = all[i];
                }
            }
        }
        Arrays.sort(values, 0, n);
        return n == 0 ? new double[] {0, 1} : new double[] {values[(int) (0.0005 * (n - 1))], values[(int) (0.9995 * (n - 1))]};
    }

    private static void picture(Sheet sheet, Frame frame, String words, double left, double room, double high,
            double[] range) {
        Graphics2D g = sheet.graphics();
        new TextBlock(words, FigureFonts.bold(13.5), room).paint(g, left, sheet.top() + 6.0, Style.INK);
        double scale = Math.min(room / frame.width(), high / frame.height());
        double width = scale * frame.width();
        double height = scale * frame.height();
        double top = sheet.top() + 30.0;
        // No finer than the screen: the files hold every pixel, and noise makes a PNG large and slow to write.
        int block = Math.min((int) Math.ceil(1 / scale), Math.min(frame.width(), frame.height()));
        BufferedImage image = image(frame, block, range);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(image, (int) Math.round(left), (int) Math.round(top), (int) Math.round(width), (int) Math.round(height),
                null);
        Bar.frame(g, new Rectangle2D.Double(Math.round(left), Math.round(top), Math.round(width), Math.round(height)),
                Style.AXIS);
    }

    /** Grey, each pixel the mean of a block. */
    private static BufferedImage image(Frame frame, int block, double[] range) {
        int width = frame.width() / block;
        int height = frame.height() / block;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        float[] values = (float[]) frame.pixels();
        double scale = range[1] > range[0] ? 255 / (range[1] - range[0]) : 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int j = 0; j < block; j++) {
                    for (int i = 0; i < block; i++) {
                        sum += values[(y * block + j) * frame.width() + x * block + i];
                    }
                }
                int grey = (int) Math.clamp(Math.round((sum / (block * block) - range[0]) * scale), 0, 255);
                pixels[y * width + x] = grey << 16 | grey << 8 | grey;
            }
        }
        return image;
    }
}
