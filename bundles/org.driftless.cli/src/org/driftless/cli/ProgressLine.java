/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.util.Locale;

import org.driftless.core.progress.TimeWords;

/** The text of a running task's progress: how much is done, how fast, how long it will take. */
final class ProgressLine {

    private static final int BAR_CELLS = 24;
    private static final double NANOS = 1e9;

    private ProgressLine() {
    }

    /**
     * One line, e.g. {@code Tracking  [########........]  812/2000  203/s  6 s left}.
     *
     * @param task what is being done
     * @param done units done
     * @param total units in all; 0 if unknown, then there is no bar
     * @param elapsedNanos time since the task began
     */
    static String bar(String task, long done, long total, long elapsedNanos) {
        if (total <= 0) {
            return task + "  " + done;
        }
        int cells = (int) (BAR_CELLS * Math.min(done, total) / total);
        return task + "  [" + "#".repeat(cells) + ".".repeat(BAR_CELLS - cells) + "]  " + done + "/" + total
                + speed(done, total, elapsedNanos);
    }

    /** The same as a sentence for a log file, e.g. {@code Tracking: 812 of 2000, 203/s, 6 s left}. */
    static String plain(String task, long done, long total, long elapsedNanos) {
        return task + ": " + done + (total > 0 ? " of " + total : "")
                + speed(done, total, elapsedNanos).replace("  ", ", ");
    }

    private static String speed(long done, long total, long elapsedNanos) {
        if (done <= 0 || elapsedNanos <= 0) {
            return "";
        }
        double perSecond = done / (elapsedNanos / NANOS);
        String rate = String.format(Locale.ROOT, perSecond < 10 ? "  %.1f/s" : "  %.0f/s", perSecond);
        return done >= total ? rate : rate + "  " + TimeWords.exact((total - done) / perSecond) + " left";
    }
}
