/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import java.util.Locale;

import org.driftless.core.progress.NumberWords;

/**
 * The time at which a frame was taken, counted from the first frame of the sequence; or its number, if no time is known. All
 * stamps of a movie have the same unit and as many decimals.
 *
 * @param interval seconds from a frame to the next one; NaN if it is not known
 * @param last index of the last frame that is shown, from 0
 * @param firstNumber what the first frame of the sequence is called
 */
record TimeStamp(double interval, int last, int firstNumber) {

    private static final int MOST_DECIMALS = 3;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    /** From so many seconds on, minutes say it better. */
    private static final int MANY_SECONDS = 600;

    /** E.g. "12.5 s", "35 ms", "12:05 min", "1:02:05 h" or "frame 12". */
    String of(int frame) {
        if (Double.isNaN(interval)) {
            return "frame " + (frame + firstNumber);
        }
        double seconds = frame * interval;
        double longest = last * interval;
        if (longest < 1) {
            return decimal(seconds * 1000, decimals(interval * 1000)) + " ms";
        }
        if (longest < MANY_SECONDS) {
            return decimal(seconds, decimals(interval)) + " s";
        }
        long whole = Math.round(seconds);
        String rest = String.format(Locale.ROOT, "%02d:%02d", whole % HOUR / MINUTE, whole % MINUTE);
        return longest < HOUR ? rest + " min" : whole / HOUR + ":" + rest + " h";
    }

    /** As many as are needed to say the interval, so that no two frames next to each other have the same time. */
    private static int decimals(double interval) {
        double shown = interval;
        for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
            if (Math.abs(shown - Math.rint(shown)) < 1e-6 * Math.max(1, shown)) {
                return decimals;
            }
            shown *= 10;
        }
        return MOST_DECIMALS;
    }

    private static String decimal(double number, int decimals) {
        return NumberWords.fixed(number, decimals);
    }
}
