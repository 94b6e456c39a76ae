/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import java.util.Objects;

import org.driftless.io.movie.Palette;

/**
 * How frames become pictures.
 *
 * @param low value that is shown in the first colour and below which all are; NaN to find it from the frames
 * @param high value from which on all are shown in the last colour, larger than {@code low}; NaN to find it from the frames
 * @param palette the colours from low to high
 * @param zoom how large a pixel becomes
 * @param marks what is drawn over the pictures
 */
public record MovieLook(double low, double high, Palette palette, Zoom zoom, Marks marks) {

    /**
     * What is drawn over the pictures.
     *
     * @param scaleBar a length on the sample, if the size of a pixel is known
     * @param time the time since the first frame of the sequence, or the frame's number if no time is known
     * @param titles which side is which, where there are two
     * @param firstNumber of the first frame of the sequence: 0 or 1, as the user counts
     */
    public record Marks(boolean scaleBar, boolean time, boolean titles, int firstNumber) {

        /** All of them, frames counted as the command line does. */
        public static final Marks ALL = new Marks(true, true, true, 0);

        /** Nothing. */
        public static final Marks NONE = new Marks(false, false, false, 0);
    }

    /** Gray, the contrast found from the frames, as large as they are, with all marks. */
    public static final MovieLook PLAIN = new MovieLook(Double.NaN, Double.NaN, Palette.GRAY, Zoom.NONE, Marks.ALL);

    /** @throws IllegalArgumentException if only one end of the contrast is known, or they are not in order */
    public MovieLook {
        Objects.requireNonNull(palette);
        Objects.requireNonNull(zoom);
        Objects.requireNonNull(marks);
        if (Double.isNaN(low) != Double.isNaN(high) || low >= high) {
            throw new IllegalArgumentException("A contrast from " + low + " to " + high);
        }
    }

    /** Whether the contrast is known. */
    boolean hasContrast() {
        return !Double.isNaN(low);
    }

    /** The same in a contrast; an empty one is widened. */
    MovieLook between(double from, double to) {
        return new MovieLook(from, Math.max(to, from + Math.max(Math.abs(from) * 1e-6, 1e-6)), palette, zoom, marks);
    }

    /** The place of a value among the colours; a value that is not a number is shown in the first. */
    byte index(double value) {
        double at = (value - low) / (high - low) * Palette.SIZE;
        return (byte) (at >= Palette.SIZE ? Palette.SIZE - 1 : at > 0 ? (int) at : 0);
    }
}
