/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

/**
 * An interval of an axis. Never empty and never of width zero.
 *
 * @param min its lower end
 * @param max its upper end, above {@code min}
 */
record Range(double min, double max) {

    Range {
        if (!(min < max) || Double.isInfinite(max - min)) {
            throw new IllegalArgumentException("Not a range: " + min + " to " + max);
        }
    }

    double width() {
        return max - min;
    }

    double middle() {
        return min + width() / 2;
    }

    /** The interval of another width about the same middle. */
    Range withWidth(double width) {
        return new Range(middle() - width / 2, middle() + width / 2);
    }

    /** Widened at both ends by a share of its width. */
    Range padded(double share) {
        return withWidth(width() * (1 + 2 * share));
    }

    /** At least so wide. */
    Range atLeast(double width) {
        return width() < width ? withWidth(width) : this;
    }

    /** Collects values; those that are not finite are passed over. */
    static final class Builder {

        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        Builder add(double value) {
            if (Double.isFinite(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
            return this;
        }

        Builder add(double[] values) {
            for (double value : values) {
                add(value);
            }
            return this;
        }

        /** The values' range, at least {@code width} wide; about zero if there was no value. */
        Range build(double width) {
            if (min > max) {
                return new Range(-width / 2, width / 2);
            }
            double least = Math.max(width, Math.max(Math.abs(min), Math.abs(max)) * 1e-9);
            return min < max ? new Range(min, max).atLeast(least) : new Range(min - least / 2, max + least / 2);
        }
    }
}
