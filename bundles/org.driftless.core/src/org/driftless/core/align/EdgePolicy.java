/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import java.util.Objects;
import org.driftless.core.image.PixelType;

/**
 * What becomes of aligned pixels whose source lies outside the frame.
 *
 * @param mode the kind
 * @param value what {@link Mode#FILL} writes, in counts; 0 with the other modes
 */
public record EdgePolicy(Mode mode, double value) {

    /** The kinds of edge. */
    public enum Mode {
        /** The nearest pixel of the edge is repeated. */
        NEAREST,
        /** A fixed value is written. */
        FILL,
        /** Only the area that every frame covers is kept. */
        CROP,
        /**
         * The frames grow until each shows all that it recorded; elsewhere they hold 0, or NaN if they are floats, so
         * that it can't be taken for recorded.
         */
        EXPAND;

        /** Whether aligned frames have another size than the input, see {@link AlignedArea#of}. */
        public boolean changesSize() {
            return this == CROP || this == EXPAND;
        }
    }

    public static final EdgePolicy NEAREST = new EdgePolicy(Mode.NEAREST, 0);

    public static final EdgePolicy CROP = new EdgePolicy(Mode.CROP, 0);

    public static final EdgePolicy EXPAND = new EdgePolicy(Mode.EXPAND, 0);

    public EdgePolicy {
        Objects.requireNonNull(mode);
        if (mode != Mode.FILL && value != 0) {
            throw new IllegalArgumentException("Only the edge policy fill takes a value");
        }
    }

    /** Writes a fixed value; NaN is allowed for frames of floats. */
    public static EdgePolicy fill(double value) {
        return new EdgePolicy(Mode.FILL, value);
    }

    /**
     * Reads {@code nearest}, {@code crop}, {@code expand}, {@code fill} (with 0) or {@code fill=VALUE}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static EdgePolicy parse(String text) {
        switch (text) {
            case "nearest" -> {
                return NEAREST;
            }
            case "crop" -> {
                return CROP;
            }
            case "expand" -> {
                return EXPAND;
            }
            case "fill" -> {
                return fill(0);
            }
            default -> {
                if (text.startsWith("fill=")) {
                    return fill(parseValue(text.substring("fill=".length())));
                }
                throw new IllegalArgumentException(
                        "There is no edge policy \"" + text + "\"; choose nearest, crop, expand, fill or fill=VALUE");
            }
        }
    }

    private static double parseValue(String text) {
        try {
            return text.equalsIgnoreCase("nan") ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The fill value \"" + text + "\" is not a number", e);
        }
    }

    /**
     * Makes sure that the fill value can be stored.
     *
     * @throws IllegalArgumentException if it can't
     */
    public void requireFits(PixelType type) {
        boolean fits = value >= type.min() && value <= type.max() && (!type.isInteger() || value == Math.rint(value));
        if (mode == Mode.FILL && !fits && !(Double.isNaN(value) && !type.isInteger())) {
            throw new IllegalArgumentException("The fill value " + text() + " can't be stored in frames of type " + type
                    + (type.isInteger() ? "; choose a whole number from 0 to " + (long) type.max()
                            : "; choose a smaller one"));
        }
    }

    /** What a pixel gets whose source lies outside the frame; null for the nearest pixel. */
    Double valueOutside(PixelType type) {
        return switch (mode) {
            case NEAREST, CROP -> null;
            case FILL -> value;
            case EXPAND -> type.isInteger() ? 0 : Double.NaN;
        };
    }

    private String text() {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return switch (mode) {
            case NEAREST -> "nearest";
            case CROP -> "crop";
            case EXPAND -> "expand";
            case FILL -> "fill=" + text();
        };
    }
}
