/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.core.image.Frame;

/**
 * How often each pixel value occurs in a frame. A large frame is sampled, evenly, at about a million pixels; pixels
 * that are not a finite number are left out.
 */
public final class Histogram {

    private static final int SAMPLES = 1 << 20;
    private static final int BINS = 4096;
    private static final int EXACT_UP_TO = 65536;

    private final double min;
    private final double binWidth;
    private final int[] counts;
    private final long total;

    private Histogram(double min, double binWidth, int[] counts, long total) {
        this.min = min;
        this.binWidth = binWidth;
        this.counts = counts;
        this.total = total;
    }

    public static Histogram of(Frame frame) {
        int step = Math.max(1, (int) Math.ceil(Math.sqrt((double) frame.width() * frame.height() / SAMPLES)));
        double[] row = new double[frame.width()];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int y = 0; y < frame.height(); y += step) {
            frame.copyRow(0, y, row.length, row, 0);
            for (int x = 0; x < row.length; x += step) {
                if (Double.isFinite(row[x])) {
                    low = Math.min(low, row[x]);
                    high = Math.max(high, row[x]);
                }
            }
        }
        if (low > high) {
            return new Histogram(0, 1, new int[1], 0);
        }
        boolean exact = frame.type().isInteger() && high - low < EXACT_UP_TO;
        double width = exact || high == low ? 1 : (high - low) / BINS;
        int[] counts = new int[exact ? (int) (high - low) + 1 : high == low ? 1 : BINS];
        return new Histogram(low, width, counts, count(frame, step, low, width, counts));
    }

    private static long count(Frame frame, int step, double low, double width, int[] counts) {
        double[] row = new double[frame.width()];
        long total = 0;
        for (int y = 0; y < frame.height(); y += step) {
            frame.copyRow(0, y, row.length, row, 0);
            for (int x = 0; x < row.length; x += step) {
                if (Double.isFinite(row[x])) {
                    counts[Math.min(counts.length - 1, (int) ((row[x] - low) / width))]++;
                    total++;
                }
            }
        }
        return total;
    }

    /** The smallest value. */
    public double min() {
        return min;
    }

    /** The largest value. */
    public double max() {
        return counts.length == 1 ? min : binWidth == 1 ? min + counts.length - 1 : min + counts.length * binWidth;
    }

    /**
     * The value that the given share of the pixels does not exceed.
     *
     * @param share 0 to 1
     */
    public double percentile(double share) {
        long wanted = (long) Math.ceil(share * total);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted && seen > 0) {
                return min + i * binWidth;
            }
        }
        return max();
    }

    /** The number of pixels in each of {@code bins} equal ranges between two values; others are left out. */
    public long[] between(double low, double high, int bins) {
        long[] into = new long[bins];
        double width = (high - low) / bins;
        for (int i = 0; i < counts.length; i++) {
            int bin = (int) Math.floor((min + i * binWidth - low) / width);
            if (bin >= 0 && bin <= bins) {
                into[Math.min(bins - 1, bin)] += counts[i];
            }
        }
        return into;
    }
}
