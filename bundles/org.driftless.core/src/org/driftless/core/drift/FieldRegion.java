/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

/** The field of view in three by three parts. */
public enum FieldRegion {
    UPPER_LEFT("at the upper left"), TOP("at the top"), UPPER_RIGHT("at the upper right"),
    LEFT("at the left"), CENTRE("in the centre"), RIGHT("at the right"),
    LOWER_LEFT("at the lower left"), BOTTOM("at the bottom"), LOWER_RIGHT("at the lower right");

    private static final int ROWS = 3;

    private final String words;

    FieldRegion(String words) {
        this.words = words;
    }

    /**
     * The part in which a position lies; one outside the image belongs to the nearest part.
     *
     * @param x column, in pixels
     * @param y row, in pixels
     * @param width columns of the image
     * @param height rows of the image
     */
    public static FieldRegion of(double x, double y, int width, int height) {
        return values()[ROWS * third(y, height) + third(x, width)];
    }

    private static int third(double at, int length) {
        return Math.clamp((int) Math.floor(ROWS * (at + 0.5) / length), 0, ROWS - 1);
    }

    /** Where it is, e.g. "at the upper left". */
    public String words() {
        return words;
    }

    /** Column of the middle of this part, in pixels. */
    double x(int width) {
        return middle(ordinal() % ROWS, width);
    }

    /** Row of the middle of this part, in pixels. */
    double y(int height) {
        return middle(ordinal() / ROWS, height);
    }

    private static double middle(int third, int length) {
        return (third + 0.5) / ROWS * length - 0.5;
    }
}
