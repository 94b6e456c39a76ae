/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.apache.commons.math3.util.KthSelector;
import org.driftless.core.progress.Remark;

import java.util.Arrays;

/**
 * A motion of its own that a particle has beside the common one: a step, a creep, or jumping about. Neither weights
 * nor end points find a particle that steps once and then rides with the rest; its whole way does.
 *
 * @param severity how far beyond the limits it goes; more than 1
 * @param words what it does, to follow "Particle 3: "
 */
record OwnMotion(double severity, Remark words) {

    /** Motions below this are not held against a particle, in pixels. */
    static final double MIN_MOTION = 1;
    /** Nor are those below this many scaled sigma. */
    static final double MIN_SIGMAS = 5;
    /** A particle jumps about if it is off in more than this share of its frames. */
    private static final double ERRATIC = 0.2;
    /** A change is a step if one pair of frames holds this much of it. */
    private static final double STEP_SHARE = 0.7;
    private static final int DIRECTIONS = 8;
    private static final int LONG_WAY = 500;
    /** Points on each side of the median in a long way. */
    private static final int WIDE = 4;

    /** What a particle does on its own, or null if it moves with the rest. */
    static OwnMotion find(Series way) {
        if (way.size() < 2 || way.range() <= MIN_MOTION) {
            return null;
        }
        Series smooth = way.filtered();
        int[] pair = farthest(smooth);
        double severity = severity(smooth, pair[0], pair[1]);
        return severity > 1 && lasts(way) ? described(way, smooth, pair, severity)
                : isSteady(way, smooth) ? null : erratic(way);
    }

    /**
     * Whether medians of more points show it too, in a long way: there a few bad points come to lie together by chance,
     * and are no step.
     */
    private static boolean lasts(Series way) {
        if (way.size() < LONG_WAY) {
            return true;
        }
        Series smooth = way.filtered(WIDE);
        int[] pair = farthest(smooth);
        return severity(smooth, pair[0], pair[1]) > 1;
    }

    private static OwnMotion described(Series way, Series smooth, int[] pair, double severity) {
        double dx = smooth.x[pair[1]] - smooth.x[pair[0]];
        double dy = smooth.y[pair[1]] - smooth.y[pair[0]];
        double[] jump = new double[2];
        int at = way.largestJump(jump);
        boolean step = Math.hypot(jump[0], jump[1]) >= STEP_SHARE * Math.hypot(dx, dy);
        double mx = step ? jump[0] : dx;
        double my = step ? jump[1] : dy;
        int from = step ? way.frame[at] : way.frame[pair[0]];
        int to = step ? way.frame[at + 1] : way.frame[pair[1]];
        return new OwnMotion(severity, Remark.of(w -> Words.format("%s %.1f px %s between frames %d and %d, the others do not",
                step ? "moves" : "creeps", Math.hypot(mx, my), Words.direction(mx, my), w.frame(from), w.frame(to))));
    }

    /** The two points farthest apart, over their limit, in the order of frames; looked for along eight directions. */
    private static int[] farthest(Series s) {
        int[] best = {0, 1};
        for (int d = 0; d < DIRECTIONS; d++) {
            double c = Math.cos(Math.PI * d / DIRECTIONS);
            double n = Math.sin(Math.PI * d / DIRECTIONS);
            int low = 0;
            int high = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int a = 0; a < s.size(); a++) {
                double along = c * s.x[a] + n * s.y[a];
                if (along < least) {
                    least = along;
                    low = a;
                }
                if (along > most) {
                    most = along;
                    high = a;
                }
            }
            if (severity(s, low, high) > severity(s, best[0], best[1])) {
                best = new int[] {Math.min(low, high), Math.max(low, high)};
            }
        }
        return best;
    }

    private static double severity(Series s, int a, int b) {
        double limit = Math.max(MIN_MOTION, MIN_SIGMAS * Math.hypot(s.sigma[a], s.sigma[b]));
        return Math.hypot(s.x[a] - s.x[b], s.y[a] - s.y[b]) / limit;
    }

    /**
     * Whether a particle surely does not jump about: so few points are off one in the middle by so little that no more
     * can be too far off the median, which takes much longer to find.
     */
    private static boolean isSteady(Series way, Series smooth) {
        double x = smooth.x[smooth.size() / 2];
        double y = smooth.y[smooth.size() / 2];
        double limit = 0.4 * MIN_MOTION;
        int off = 0;
        for (int a = 0; a < way.size(); a++) {
            double dx = way.x[a] - x;
            double dy = way.y[a] - y;
            off += dx * dx + dy * dy > limit * limit ? 1 : 0;
        }
        return off <= ERRATIC * way.size();
    }

    private static OwnMotion erratic(Series way) {
        double x = median(way.x, way.size());
        double y = median(way.y, way.size());
        int off = 0;
        for (int a = 0; a < way.size(); a++) {
            double limit = Math.max(MIN_MOTION, MIN_SIGMAS * way.sigma[a]);
            double dx = way.x[a] - x;
            double dy = way.y[a] - y;
            off += dx * dx + dy * dy > limit * limit ? 1 : 0;
        }
        double share = (double) off / way.size();
        return share <= ERRATIC ? null : new OwnMotion(1 + share, Remark.plain(Words.format(
                "jumps about: more than %.0f px off the others in %d of its %d frames", MIN_MOTION, off, way.size())));
    }

    private static double median(double[] values, int size) {
        return new KthSelector().select(Arrays.copyOf(values, size), null, size / 2);
    }
}
