/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.driftless.core.progress.ProgressListener.Severity;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class ProgressAdapterTest {

    private static final long SECOND = 1_000_000_000L;

    private static final class Bar extends NullProgressMonitor {

        private int total;
        private double done;
        private String name = "";

        @Override
        public void beginTask(String task, int work) {
            total = work;
        }

        @Override
        public void setTaskName(String task) {
            name = task;
        }

        @Override
        public void internalWorked(double work) {
            done += work;
        }

        @Override
        public void worked(int work) {
            done += work;
        }

        double share() {
            return done / total;
        }
    }

    @Test
    void cancellingTheMonitorEndsTheWork() {
        NullProgressMonitor monitor = new NullProgressMonitor();
        ProgressAdapter progress = new ProgressAdapter(monitor, "Track", 1, (severity, text) -> { });
        progress.begin("Tracking", 10);
        progress.checkCancelled();
        monitor.setCanceled(true);
        assertTrue(progress.isCancelled());
        assertThrows(CancellationException.class, progress::checkCancelled);
    }

    @Test
    void severalTasksFillOneBar() {
        Bar bar = new Bar();
        ProgressAdapter progress = new ProgressAdapter(bar, "Run all", 2, (severity, text) -> { });
        progress.begin("Tracking", 4);
        assertEquals("Tracking", bar.name);
        progress.worked(4);
        progress.done();
        assertEquals(0.5, bar.share(), 0.01);
        progress.begin("Aligning", 10);
        progress.worked(5);
        assertEquals(0.75, bar.share(), 0.01);
        progress.worked(5);
        progress.done();
        assertEquals(1, bar.share(), 0.01);
    }

    /** A step may do more than was expected, and say so late. */
    @Test
    void moreTasksThanExpectedDoNoHarm() {
        Bar bar = new Bar();
        ProgressAdapter progress = new ProgressAdapter(bar, "Validate", 1, (severity, text) -> { });
        for (int task = 0; task < 3; task++) {
            progress.begin("Drawing figures", 2);
            progress.worked(2);
            progress.done();
        }
        progress.worked(1);
        assertTrue(bar.share() <= 1.0001);
    }

    @Test
    void itSaysWhichFrameAndHowLong() {
        assertEquals("Tracking: frame 812 of 2000, 4 s left", ProgressAdapter.line("Tracking", 812, 2000, 273 * SECOND / 100));
        assertEquals("Aligning: frame 100 of 1000, 15 min left", ProgressAdapter.line("Aligning", 100, 1000, 100 * SECOND));
        assertEquals("Tracking: frame 1 of 2000", ProgressAdapter.line("Tracking", 1, 2000, SECOND / 2));
        assertEquals("Drawing figures: 1 of 7", ProgressAdapter.line("Drawing figures", 1, 7, SECOND / 2));
        assertEquals("Estimating the drift", ProgressAdapter.line("Estimating the drift", 3, 0, SECOND));
    }

    @Test
    void messagesAreHandedOn() {
        List<String> said = new ArrayList<>();
        ProgressAdapter progress =
                new ProgressAdapter(new NullProgressMonitor(), "Track", 1, (severity, text) -> said.add(severity + " " + text));
        progress.info("Found it.");
        progress.warn("Lost it.");
        assertEquals(List.of(Severity.INFO + " Found it.", Severity.WARNING + " Lost it."), said);
    }
}
