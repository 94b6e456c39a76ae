/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.progress;

/** Times as people say them. */
public final class TimeWords {

    private static final int MINUTE = 60;

    private TimeWords() {
    }

    /** The two largest units: "4 s", "3 min 20 s", "2 h 5 min". Begun seconds count. */
    public static String exact(double time) {
        long seconds = (long) Math.ceil(time);
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        long minutes = seconds / MINUTE;
        return minutes < MINUTE ? minutes + " min " + seconds % MINUTE + " s" : minutes / MINUTE + " h " + minutes % MINUTE + " min";
    }

    /** No finer than one needs to plan by: "40 s", "12 min", "2 h 5 min". Begun seconds count. */
    public static String rough(double time) {
        long seconds = (long) Math.ceil(time);
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        long minutes = (seconds + MINUTE / 2) / MINUTE;
        return minutes < MINUTE ? minutes + " min" : minutes / MINUTE + " h " + minutes % MINUTE + " min";
    }
}
