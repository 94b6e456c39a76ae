/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

/**
 * How an image lies on the screen: image pixel centres are at integers, so pixel 0 reaches from -0.5 to 0.5; screen
 * positions are in points from the upper left corner of the canvas.
 *
 * @param scale screen points an image pixel
 * @param left screen position of the image's left edge
 * @param top screen position of the image's upper edge
 */
public record Viewport(double scale, double left, double top) {

    /** The image's own size, at the upper left corner. */
    public static final Viewport ONE_TO_ONE = new Viewport(1, 0, 0);

    private static final double[] STEPS = {1 / 32.0, 1 / 24.0, 1 / 16.0, 1 / 12.0, 0.125, 1 / 6.0, 0.25, 1 / 3.0, 0.5,
            2 / 3.0, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64};
    private static final double ALMOST = 1e-6;
    private static final int KEPT_VISIBLE = 40;

    /** The whole image, as large as it goes, in the middle. */
    public static Viewport fit(int imageWidth, int imageHeight, int screenWidth, int screenHeight) {
        double scale = Math.min((double) screenWidth / imageWidth, (double) screenHeight / imageHeight);
        scale = Math.max(STEPS[0], Math.min(STEPS[STEPS.length - 1], scale));
        return new Viewport(scale, Math.rint((screenWidth - imageWidth * scale) / 2),
                Math.rint((screenHeight - imageHeight * scale) / 2));
    }

    /** A part of the image in the middle, with as much again around it on each side, in a round scale. */
    public static Viewport around(double x, double y, double width, double height, int screenWidth, int screenHeight) {
        double largest = Math.min(screenWidth / (3 * width), screenHeight / (3 * height));
        double scale = STEPS[0];
        for (double step : STEPS) {
            scale = step <= largest ? step : scale;
        }
        return new Viewport(scale, Math.rint(screenWidth / 2.0 - (x + 0.5) * scale),
                Math.rint(screenHeight / 2.0 - (y + 0.5) * scale));
    }

    /** Screen position of an image column. */
    public double screenX(double x) {
        return (x + 0.5) * scale + left;
    }

    /** Screen position of an image row. */
    public double screenY(double y) {
        return (y + 0.5) * scale + top;
    }

    /** Image column at a screen position. */
    public double imageX(double screenX) {
        return (screenX - left) / scale - 0.5;
    }

    /** Image row at a screen position. */
    public double imageY(double screenY) {
        return (screenY - top) / scale - 0.5;
    }

    /** The pixel column at a screen position; it may lie outside the image. */
    public int column(double screenX) {
        return (int) Math.floor((screenX - left) / scale);
    }

    /** The pixel row at a screen position; it may lie outside the image. */
    public int row(double screenY) {
        return (int) Math.floor((screenY - top) / scale);
    }

    /** The same image at another scale; what is at the given screen position stays there. */
    public Viewport scaledAt(double screenX, double screenY, double newScale) {
        double factor = newScale / scale;
        return new Viewport(newScale, screenX - (screenX - left) * factor, screenY - (screenY - top) * factor);
    }

    /** The next larger round scale; what is at the given screen position stays there. */
    public Viewport larger(double screenX, double screenY) {
        for (double step : STEPS) {
            if (step > scale * (1 + ALMOST)) {
                return scaledAt(screenX, screenY, step);
            }
        }
        return this;
    }

    /** The next smaller round scale; what is at the given screen position stays there. */
    public Viewport smaller(double screenX, double screenY) {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] < scale * (1 - ALMOST)) {
                return scaledAt(screenX, screenY, STEPS[i]);
            }
        }
        return this;
    }

    public Viewport moved(double dx, double dy) {
        return new Viewport(scale, left + dx, top + dy);
    }

    /** Moved back so far that some of the image can be seen. */
    public Viewport keptVisible(int imageWidth, int imageHeight, int screenWidth, int screenHeight) {
        return new Viewport(scale, kept(left, imageWidth * scale, screenWidth), kept(top, imageHeight * scale,
                screenHeight));
    }

    private static double kept(double at, double length, int screen) {
        double visible = Math.min(KEPT_VISIBLE, length);
        return Math.max(visible - length, Math.min(screen - visible, at));
    }

    /** The same on a screen with so many device pixels a point. */
    Viewport onDevice(double pixelsAPoint) {
        return new Viewport(scale * pixelsAPoint, left * pixelsAPoint, top * pixelsAPoint);
    }
}
