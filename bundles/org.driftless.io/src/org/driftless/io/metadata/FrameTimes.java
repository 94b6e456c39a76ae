/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

/**
 * When frames were taken, as far as it is known of some of them: the mean time from one to the next, and whether it is
 * always about the same.
 *
 * @param interval seconds from a frame to the next; NaN if it is not known
 * @param isEven whether no frame is off its place by more than half of that
 */
public record FrameTimes(double interval, boolean isEven) {

    private static final FrameTimes UNKNOWN = new FrameTimes(Double.NaN, true);

    /**
     * @param frames their indices, ascending
     * @param seconds when each was taken; NaN where it isn't known
     * @return not above 0, or infinite, if time does not pass
     */
    public static FrameTimes of(int[] frames, double[] seconds) {
        int first = next(seconds, 0, 1);
        int last = next(seconds, seconds.length - 1, -1);
        if (first < 0 || last < 0 || first == last) {
            return UNKNOWN;
        }
        double interval = (seconds[last] - seconds[first]) / (frames[last] - frames[first]);
        boolean isEven = true;
        for (int i = first; i <= last; i++) {
            double off = seconds[i] - (seconds[first] + interval * (frames[i] - frames[first]));
            isEven &= Double.isNaN(off) || Math.abs(off) <= Math.abs(interval) / 2;
        }
        return new FrameTimes(interval, isEven);
    }

    private static int next(double[] seconds, int from, int step) {
        int at = from;
        while (at >= 0 && at < seconds.length && Double.isNaN(seconds[at])) {
            at += step;
        }
        return at < seconds.length ? at : -1;
    }
}
