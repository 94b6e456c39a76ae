/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

class BrushTest {

    private static final Rectangle2D ALL = new Rectangle2D.Double(0, 0, 60, 50);

    /** An image of 120 x 100 pixels, white, drawn to in 60 x 50 points. */
    private static BufferedImage drawn(Consumer<Graphics2D> what) {
        BufferedImage image = new BufferedImage(120, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 120, 100);
        g.scale(2, 2);
        what.accept(g);
        g.dispose();
        return image;
    }

    private static BufferedImage brushed(Rectangle2D clip, Color color, Consumer<Brush> strokes) {
        return drawn(g -> {
            Brush brush = new Brush(g, clip, ALL, color);
            strokes.accept(brush);
            brush.finish();
        });
    }

    private static int dark(BufferedImage image, int x, int y) {
        return 255 - (image.getRGB(x, y) & 0xff);
    }

    private static double dark(BufferedImage image) {
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += dark(image, x, y);
            }
        }
        return sum;
    }

    @Test
    void aLineCoversItsWidthAndHalfOfThePixelThatItsEdgeCuts() {
        // 3 pixels wide about the middle of pixel 20: 19 to 21; about the edge of 41 and 42: half of 40 and 43.
        BufferedImage image = brushed(ALL, Color.BLACK, brush -> {
            brush.line(5, 10.25, 50, 10.25, 1.5);
            brush.line(5, 21, 50, 21, 1.5);
        });
        assertEquals(0, dark(image, 50, 18));
        assertEquals(255, dark(image, 50, 19));
        assertEquals(255, dark(image, 50, 21));
        assertEquals(0, dark(image, 50, 22));
        assertEquals(128, dark(image, 50, 40), 1);
        assertEquals(255, dark(image, 50, 41));
        assertEquals(128, dark(image, 50, 43), 1);
    }

    @Test
    void linesThatMeetAreOneAndTransparentDiscsAdd() {
        Color half = new Color(0, 0, 0, 128);
        BufferedImage lines = brushed(ALL, half, brush -> {
            brush.line(5, 25, 55, 25, 3);
            brush.line(30, 5, 30, 45, 3);
        });
        assertEquals(dark(lines, 20, 50), dark(lines, 60, 50));
        BufferedImage discs = brushed(ALL, half, brush -> {
            brush.disc(30, 25, 10);
            brush.disc(34, 25, 10);
        });
        assertEquals(128, dark(discs, 52, 50), 1);
        assertEquals(192, dark(discs, 64, 50), 1);
    }

    @Test
    void nothingLeavesTheClip() {
        BufferedImage image = brushed(new Rectangle2D.Double(10, 10, 20, 20), Color.BLACK,
                brush -> brush.line(-1e9, 20, 1e9, 20, 6));
        assertEquals(255, dark(image, 20, 40));
        assertEquals(255, dark(image, 59, 40));
        assertEquals(0, dark(image, 19, 40));
        assertEquals(0, dark(image, 60, 40));
        assertEquals(0, dark(brushed(new Rectangle2D.Double(100, 0, 5, 5), Color.BLACK, brush -> brush.disc(30, 25, 9))));
    }

    /** The same look as Java's own renderer gives, in any direction. */
    @Test
    void aPathIsWhatJavaDraws() {
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            double[] x = random.doubles(6, 5, 55).toArray();
            double[] y = random.doubles(6, 5, 45).toArray();
            double width = 0.6 + 0.2 * i;
            BufferedImage ours = brushed(ALL, Color.BLACK, brush -> {
                for (int k = 1; k < x.length; k++) {
                    brush.line(x[k - 1], y[k - 1], x[k], y[k], width);
                }
            });
            BufferedImage javas = drawn(g -> {
                g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
                g.setColor(Color.BLACK);
                g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                Path2D path = new Path2D.Double();
                path.moveTo(x[0], y[0]);
                for (int k = 1; k < x.length; k++) {
                    path.lineTo(x[k], y[k]);
                }
                g.draw(path);
            });
            double apart = 0;
            for (int row = 0; row < 100; row++) {
                for (int column = 0; column < 120; column++) {
                    apart += Math.abs(dark(ours, column, row) - dark(javas, column, row));
                }
            }
            assertTrue(apart < 0.06 * dark(javas), width + ": " + apart / dark(javas));
            assertEquals(1, dark(ours) / dark(javas), 0.02, "width " + width);
        }
    }
}
