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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;

class ProjectRuleTest {

    private static final Path ONE = Path.of("/data/run_07/script_output/particle_selections.json");
    private static final Path OTHER = Path.of("/data/run_08/script_output/particle_selections.json");
    private static final int LONG_SECONDS = 20;

    /** Waits for others of its kind to run beside it. */
    private static final class Meeting extends Job {

        private final CountDownLatch here;
        private final long millis;
        private boolean met;

        Meeting(Path project, CountDownLatch here, long millis) {
            super("Meeting");
            this.here = here;
            this.millis = millis;
            setSystem(true);
            setRule(new ProjectRule(project));
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            here.countDown();
            try {
                met = here.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Status.CANCEL_STATUS;
            }
            return Status.OK_STATUS;
        }
    }

    @Test
    void onlyTheSameProjectConflicts() {
        ProjectRule rule = new ProjectRule(ONE);
        assertTrue(rule.isConflicting(new ProjectRule(ONE)));
        assertTrue(rule.contains(rule));
        assertFalse(rule.isConflicting(new ProjectRule(OTHER)));
        assertFalse(rule.contains(new ProjectRule(OTHER)));
    }

    @Test
    void twoProjectsRunAtOnce() throws InterruptedException {
        CountDownLatch here = new CountDownLatch(2);
        Meeting first = new Meeting(ONE, here, TimeUnit.SECONDS.toMillis(LONG_SECONDS));
        Meeting second = new Meeting(OTHER, here, TimeUnit.SECONDS.toMillis(LONG_SECONDS));
        first.schedule();
        second.schedule();
        first.join();
        second.join();
        assertTrue(first.met && second.met, "Two projects should run at once");
    }

    @Test
    void stepsOfOneProjectRunOneAfterTheOther() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Job[] jobs = new Job[3];
        for (int i = 0; i < jobs.length; i++) {
            jobs[i] = Job.createSystem("Step", monitor -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.yield();
                running.decrementAndGet();
            });
            jobs[i].setRule(new ProjectRule(ONE));
        }
        for (Job job : jobs) {
            job.schedule();
        }
        for (Job job : jobs) {
            job.join();
        }
        assertEquals(1, most.get());
    }
}
