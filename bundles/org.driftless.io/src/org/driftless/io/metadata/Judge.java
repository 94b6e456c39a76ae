/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Makes one calibration of what several sources say. What contradicts itself or can't be is left out, and said: a wrong
 * scale is worse than none.
 */
final class Judge {

    private static final double SMALLEST_PIXEL = 1e-6;
    private static final double LARGEST_PIXEL = 1e4;
    private static final double SHORTEST = 1e-9;
    private static final double LONGEST = 1e7;

    /** What is written with few digits differs by as much. */
    private static final double SAME = 0.01;

    /** A camera that is a little slower than it was told is no contradiction. */
    private static final double ABOUT = 0.1;

    private static final int MAX_WORDS = 40;

    private final List<String> warnings = new ArrayList<>();
    private String pixelSource = "";

    /** What was said about what was left out, a sentence each. */
    List<String> warnings() {
        return warnings;
    }

    /** Whose words the pixel size is, for people; empty if it is not known. */
    String pixelSource() {
        return pixelSource;
    }

    /** The side of a pixel, in micrometres; NaN if it is not known. */
    double pixelSize(List<Statement> all) {
        List<Statement> sound = new ArrayList<>();
        for (Statement one : all) {
            if (isSoundPixel(one)) {
                sound.add(one);
            }
        }
        double size = agreed(sound, Statement::width, "pixel sizes", "\u00b5m");
        pixelSource = Double.isNaN(size) ? "" : source(sound.getFirst());
        return size;
    }

    private boolean isSoundPixel(Statement one) {
        if (Double.isNaN(one.width())) {
            return false;
        }
        double height = Double.isNaN(one.height()) ? one.width() : one.height();
        if (!isBetween(SMALLEST_PIXEL, one.width(), LARGEST_PIXEL) || !isBetween(SMALLEST_PIXEL, height, LARGEST_PIXEL)) {
            warnings.add(label(one) + " a pixel size of " + number(one.width()) + " \u00b5m, which can't be; it is left out.");
            return false;
        }
        if (!isSame(one.width(), height, SAME)) {
            warnings.add(label(one) + " pixels that are not square (" + number(one.width()) + " x " + number(height)
                    + " \u00b5m); they are left out.");
            return false;
        }
        return true;
    }

    /** The time from a frame to the next, in seconds, as the sources give it for all frames; NaN if it is not known. */
    double interval(List<Statement> all) {
        List<Statement> sound = new ArrayList<>();
        for (Statement one : all) {
            if (isBetween(SHORTEST, one.interval(), LONGEST)) {
                sound.add(one);
            } else if (!Double.isNaN(one.interval())) {
                warnings.add(label(one) + " a time between frames of " + number(one.interval())
                        + " s, which can't be; it is left out.");
            }
        }
        return agreed(sound, Statement::interval, "times between frames", "s");
    }

    /**
     * The time from a frame to the next, from what was planned and from when frames were taken.
     *
     * @param planned NaN if it is not known
     */
    double interval(double planned, FrameTimes taken) {
        double measured = taken.interval();
        if (Double.isNaN(measured)) {
            return planned;
        }
        if (!isBetween(SHORTEST, measured, LONGEST)) {
            warnings.add("The times of the frames do not go on from frame to frame; they are left out.");
            return planned;
        }
        if (!taken.isEven()) {
            warnings.add("The frames were not taken at even times; " + number(measured) + " s between them is the mean.");
        }
        if (!Double.isNaN(planned) && !isSame(planned, measured, ABOUT)) {
            warnings.add("The time between frames was to be " + number(planned) + " s and was " + number(measured)
                    + " s; the latter is used.");
        }
        return measured;
    }

    private double agreed(List<Statement> sound, ToDoubleFunction<Statement> value, String what, String unit) {
        if (sound.isEmpty()) {
            return Double.NaN;
        }
        Statement first = sound.getFirst();
        for (Statement other : sound) {
            if (!isSame(value.applyAsDouble(first), value.applyAsDouble(other), SAME)) {
                warnings.add("The images give two " + what + ", " + number(value.applyAsDouble(first)) + " " + unit + " ("
                        + first.kind().label() + ") and " + number(value.applyAsDouble(other)) + " " + unit + " ("
                        + source(other) + "); both are left out.");
                return Double.NaN;
            }
        }
        return value.applyAsDouble(first);
    }

    private static String label(Statement one) {
        String source = source(one);
        return Character.toUpperCase(source.charAt(0)) + source.substring(1)
                + (source.endsWith("s") ? " give" : " gives");
    }

    private static String source(Statement one) {
        return switch (one.kind()) {
            case NONE, PLAIN, TIFFFILE -> "the resolution tags";
            default -> one.kind().label();
        };
    }

    private static boolean isBetween(double least, double value, double most) {
        return value >= least && value <= most;
    }

    private static boolean isSame(double a, double b, double tolerance) {
        return Math.abs(a - b) <= tolerance * Math.max(a, b);
    }

    /** A number that was said, but is none, is as absurd as 0 is. */
    static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value).replaceFirst("(\\.\\d*?)0+($|e)", "$1$2")
                .replaceFirst("\\.($|e)", "$1");
    }

    /** The beginning of words that may be anything. */
    static String shortened(String words) {
        String plain = words.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > MAX_WORDS ? plain.substring(0, MAX_WORDS) + "..." : plain;
    }
}
