/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.driftless.core.image.Frame;

/**
 * How far what is in one frame may lie from where it was in another: the peaks of the normalised cross-correlation of
 * the frames, made small and less their local means. Good enough to place boxes, and for nothing else: a pattern of
 * the camera, which does not move with the sample, has a peak of its own at zero and pulls the others towards it.
 *
 * @param dx how far to the right, in pixels of the frame
 * @param dy how far down
 * @param correlation of what both frames show, at most 1
 */
record CoarseShift(double dx, double dy, double correlation) {

    /** The most peaks that are told. */
    private static final int MAX_PEAKS = 3;
    /** Peaks nearer to each other, in reduced pixels, are one. */
    private static final int MIN_DISTANCE = 3;
    /** The least height of a peak, in standard deviations of all shifts: among 100,000 of noise none is as high. */
    private static final double MIN_STRENGTH = 7;
    /** Both frames must show this part of each other. */
    private static final double MIN_OVERLAP = 0.25;
    /** Where a frame's overlap holds a smaller part of its contrast, nothing can be compared. */
    private static final double MIN_CONTRAST = 0.05;
    private static final int STEPS_PER_PIXEL = 4;
    /** One in so many shifts is enough for a median. */
    private static final int SAMPLED = 7;
    private static final double SIGMA_OF_MEDIAN = 1.4826;

    private record Peak(int x, int y, double correlation, double weighted) {

        boolean isNear(Peak other) {
            return Math.max(Math.abs(x - other.x), Math.abs(y - other.y)) < MIN_DISTANCE;
        }
    }

    /**
     * The shifts that the frames speak for, the clearest first.
     *
     * @param earlier a whole frame
     * @param later another one of the same size
     * @return at most three; empty if none stands out
     */
    static List<CoarseShift> between(Frame earlier, Frame later) {
        ReducedImage first = ReducedImage.of(earlier);
        ReducedImage second = ReducedImage.of(later);
        CrossSpectrum spectrum = new CrossSpectrum(first, second);
        List<CoarseShift> shifts = new ArrayList<>();
        for (Peak peak : peaks(first, second, spectrum)) {
            double[] refined = spectrum.refined(peak.x, peak.y, STEPS_PER_PIXEL);
            shifts.add(new CoarseShift(refined[0] * first.factor, refined[1] * first.factor, peak.correlation));
        }
        return shifts;
    }

    private static List<Peak> peaks(ReducedImage first, ReducedImage second, CrossSpectrum spectrum) {
        Surface surface = new Surface(first, second, spectrum);
        double least = MIN_STRENGTH * surface.sigma();
        List<Peak> found = new ArrayList<>();
        for (int sy = -surface.maxY; sy <= surface.maxY; sy++) {
            for (int sx = -surface.maxX; sx <= surface.maxX; sx++) {
                double weighted = surface.weighted(sx, sy);
                if (weighted > least && surface.isHighest(sx, sy)) {
                    found.add(new Peak(sx, sy, surface.correlation(sx, sy), weighted));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Peak::weighted).reversed());
        List<Peak> apart = new ArrayList<>();
        for (Peak peak : found) {
            if (apart.size() < MAX_PEAKS && apart.stream().noneMatch(peak::isNear)) {
                apart.add(peak);
            }
        }
        return apart;
    }

    /** The normalised correlation by whole shifts. */
    private static final class Surface {

        private final int width;
        private final int height;
        private final int maxX;
        private final int maxY;
        private final double[] correlations;
        private final double[] weighted;

        Surface(ReducedImage first, ReducedImage second, CrossSpectrum spectrum) {
            width = first.width;
            height = first.height;
            maxX = (int) ((1 - MIN_OVERLAP) * width);
            maxY = (int) ((1 - MIN_OVERLAP) * height);
            correlations = new double[(2 * maxX + 1) * (2 * maxY + 1)];
            weighted = new double[correlations.length];
            fill(squares(first), squares(second), spectrum);
        }

        private static AreaSums squares(ReducedImage image) {
            return new AreaSums(Arrays.stream(image.pixels).map(value -> value * value).toArray(), image.width,
                    image.height);
        }

        private void fill(AreaSums first, AreaSums second, CrossSpectrum spectrum) {
            double[] products = spectrum.correlation();
            double leastFirst = MIN_CONTRAST * first.of(0, 0, width, height);
            double leastSecond = MIN_CONTRAST * second.of(0, 0, width, height);
            for (int sy = -maxY; sy <= maxY; sy++) {
                for (int sx = -maxX; sx <= maxX; sx++) {
                    int x0 = Math.max(0, -sx);
                    int y0 = Math.max(0, -sy);
                    int x1 = Math.min(width, width - sx);
                    int y1 = Math.min(height, height - sy);
                    double part = (double) (x1 - x0) * (y1 - y0) / (width * height);
                    double ofFirst = first.of(x0, y0, x1, y1);
                    double ofSecond = second.of(x0 + sx, y0 + sy, x1 + sx, y1 + sy);
                    if (part >= MIN_OVERLAP && ofFirst > leastFirst && ofSecond > leastSecond) {
                        double product = products[spectrum.indexOf(sx, sy)];
                        correlations[at(sx, sy)] = product / Math.sqrt(ofFirst * ofSecond);
                        weighted[at(sx, sy)] = correlations[at(sx, sy)] * Math.sqrt(part);
                    }
                }
            }
        }

        private int at(int sx, int sy) {
            return (sy + maxY) * (2 * maxX + 1) + sx + maxX;
        }

        double correlation(int sx, int sy) {
            return correlations[at(sx, sy)];
        }

        /** The correlation less what chance adds where the overlap is small. */
        double weighted(int sx, int sy) {
            return weighted[at(sx, sy)];
        }

        /** Standard deviation of what chance gives, by the median over all shifts that can be compared. */
        double sigma() {
            double[] sizes = IntStream.iterate(0, i -> i < weighted.length, i -> i + SAMPLED)
                    .mapToDouble(i -> Math.abs(weighted[i])).filter(value -> value != 0).sorted().toArray();
            return sizes.length == 0 ? Double.POSITIVE_INFINITY : SIGMA_OF_MEDIAN * sizes[sizes.length / 2];
        }

        boolean isHighest(int sx, int sy) {
            double here = weighted(sx, sy);
            for (int y = Math.max(-maxY, sy - 1); y <= Math.min(maxY, sy + 1); y++) {
                for (int x = Math.max(-maxX, sx - 1); x <= Math.min(maxX, sx + 1); x++) {
                    if (weighted(x, y) > here) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
