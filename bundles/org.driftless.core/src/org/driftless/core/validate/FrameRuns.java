/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import org.driftless.core.drift.FrameScatter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds frames in a row whose particles scatter more than those of the sequence: a scan over windows of 1, 2, 4 ...
 * frames (Arias-Castro, Donoho & Huo 2005, doi:10.1109/TIT.2005.850056) that scatter 20 % more than most, tested against
 * chi-square and corrected for their number (Bonferroni). The ends of a run are those that make it most likely.
 */
final class FrameRuns {

    private static final int LEAST_FRAMES = 4;
    /** Half of the 20 % must be beyond chance: noise is never quite as regular as it should be. */
    private static final double SURELY = 1.1 * 1.1;
    private static final int MOST_RUNS = 50;
    /** Standard error of a median over that of a mean. */
    private static final double MEDIAN_ERROR = 1.25;

    private final List<FrameScatter> frames;
    private final double[] squares;
    private final double[] degrees;
    private final BitSet taken = new BitSet();
    private final double usual;

    private FrameRuns(List<FrameScatter> frames) {
        this.frames = frames;
        this.squares = new double[frames.size() + 1];
        this.degrees = new double[frames.size() + 1];
        for (int i = 0; i < frames.size(); i++) {
            squares[i + 1] = squares[i] + frames.get(i).square();
            degrees[i + 1] = degrees[i] + frames.get(i).degrees();
        }
        this.usual = frames.isEmpty() ? 1 : usual(frames);
    }

    /**
     * How much most frames scatter, over what is expected: bad ones raise what is expected of all. At least a little more
     * than the median, as far as that is uncertain in few frames.
     */
    private static double usual(List<FrameScatter> frames) {
        double[] ratios = frames.stream().mapToDouble(frame -> frame.square() / medianOf(frame.degrees())).sorted().toArray();
        double median = ratios[ratios.length / 2];
        double degrees = frames.stream().mapToInt(FrameScatter::degrees).average().orElseThrow();
        double error = MEDIAN_ERROR * Math.sqrt(2 / (degrees * frames.size()));
        return Math.max(1e-3, Math.min(Math.max(1, median), median * (1 + 2 * error)));
    }

    /** Median of chi-square (Wilson & Hilferty 1931, doi:10.1073/pnas.17.12.684). */
    private static double medianOf(int degrees) {
        return degrees * Math.pow(1 - 2 / (9.0 * degrees), 3);
    }

    /**
     * Some of the frames.
     *
     * @param first index of the first frame of the sequence
     * @param last index of the last one
     */
    record Run(int first, int last) {

        boolean holds(int frame) {
            return first <= frame && frame <= last;
        }
    }

    private record Window(int from, int to, double chance, double excess) {
    }

    /** The runs in their order; none overlaps another. */
    static List<Run> find(List<FrameScatter> frames) {
        FrameRuns search = new FrameRuns(frames);
        List<Run> runs = new ArrayList<>();
        while (frames.size() >= LEAST_FRAMES && runs.size() < MOST_RUNS) {
            Window best = search.best();
            if (best == null) {
                break;
            }
            int[] ends = search.mostLikely(best);
            search.taken.set(ends[0], ends[1]);
            runs.add(new Run(frames.get(ends[0]).frame(), frames.get(ends[1] - 1).frame()));
        }
        runs.sort(Comparator.comparingInt(Run::first));
        return runs;
    }

    /** The window that chance explains least; null if it can explain all. */
    private Window best() {
        Window best = null;
        int tests = 0;
        for (int length = 1; length <= frames.size() / 2; length *= 2) {
            int step = Math.max(1, length / 2);
            for (int from = 0; from + length <= frames.size(); from += step) {
                tests++;
                Window window = window(from, from + length);
                if (window != null && (best == null || window.chance < best.chance
                        || window.chance == best.chance && window.excess > best.excess)) {
                    best = window;
                }
            }
        }
        return best == null || best.chance * tests > Chance.FALSE_ALARM ? null : best;
    }

    private Window window(int from, int to) {
        double square = (squares[to] - squares[from]) / usual;
        double free = degrees[to] - degrees[from];
        int next = taken.nextSetBit(from);
        if (square <= HeldOutResiduals.PROOF * HeldOutResiduals.PROOF * free || next >= 0 && next < to) {
            return null;
        }
        double beyond = square / SURELY;
        return new Window(from, to, Chance.ofSquare(beyond, free), (beyond - free) / Math.sqrt(2 * free));
    }

    /** Where the run that a window shows begins and ends: what the scatter in it makes most likely. */
    private int[] mostLikely(Window window) {
        double scale = (squares[window.to] - squares[window.from]) / (degrees[window.to] - degrees[window.from]) / usual;
        int length = window.to - window.from;
        int before = window.from == 0 ? -1 : taken.previousSetBit(window.from - 1);
        int behind = taken.nextSetBit(window.to);
        int low = Math.max(before + 1, window.from - length);
        int high = Math.min(behind < 0 ? frames.size() : behind, window.to + length);
        int[] best = {window.from, window.to};
        double highest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int start = low;
        for (int i = low; i < high; i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += (frames.get(i).square() / usual * (1 - 1 / scale) - frames.get(i).degrees() * Math.log(scale)) / 2;
            if (sum > highest) {
                highest = sum;
                best = new int[] {start, i + 1};
            }
        }
        return best;
    }
}
