/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.LockHolder;
import org.driftless.io.project.Project;
import org.driftless.io.project.RunLogTail;
import org.driftless.pipeline.LookTimer;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.StepsElsewhere;

/** Follows by the files of a project what another process does with it, and tells a listener. For one thread. */
final class StateFollower {

    /** So long after the last change there is surely none to come, in a moment between two steps, say. */
    private static final int LOOKS_AT_REST = 3;
    /** To ask for every output takes a while on a network. */
    private static final int LOOKS_BETWEEN = 30;
    private static final long STALLED_MINUTES = 20;
    /** After somebody has ended it, the cluster may begin again. */
    private static final long ENDED_MINUTES = 2;
    private static final long UNREADABLE_MINUTES = 5;

    private final Project project;
    private final LookTimer timer;
    private final RunLogTail log;
    private final StepsElsewhere steps;
    private StepsElsewhere.Look last;
    private boolean begun;
    private String failure;
    private boolean cancelled;
    private String heard = "";
    private long changed;
    private long readable;
    private int looksAtRest;
    private StepName shown;
    private int shownDone;
    private ProgressListener listener;
    private String said = "";
    private long saidAt;

    /** @param begun whether the work has begun already */
    StateFollower(Project project, boolean begun, LookTimer timer) throws IOException, StepException {
        this.project = project;
        this.begun = begun;
        this.timer = timer;
        log = new RunLogTail(project.logFile());
        steps = new StepsElsewhere(project);
        last = steps.look();
        changed = timer.now();
        readable = changed;
    }

    /** Whether the work has not begun yet. */
    boolean isWaiting() {
        return !begun;
    }

    /** What is shown as long as the work has not begun. @param words what the command said last; empty for nothing */
    void heard(String words) {
        heard = words.isEmpty() ? "" : " (" + words + ")";
    }

    /** Whether nothing has changed for some looks. */
    boolean isAtRest() {
        return looksAtRest >= LOOKS_AT_REST;
    }

    /**
     * Looks at how far it is.
     *
     * @param runs whether the process that was started still runs; else the files alone say whether it is at its end
     * @return whether everything is done
     * @throws StepException if it failed, or nothing happens any more
     */
    boolean look(boolean runs, ProgressListener progress) throws IOException, StepException {
        try {
            boolean moved = read(progress);
            Optional<LockHolder> holder = project.usedElsewhere();
            begun |= moved || holder.isPresent();
            looksAtRest = moved || holder.isPresent() ? 0 : looksAtRest + 1;
            changed = moved ? timer.now() : changed;
            readable = timer.now();
            show(moved, progress);
            return !runs && begun && isAtRest() && isAtEnd();
        } catch (IOException e) {
            if (minutesSince(readable) >= UNREADABLE_MINUTES) {
                throw e;
            }
            return false; // a network comes back
        }
    }

    /** Reads what is new; whether anything is. */
    private boolean read(ProgressListener progress) throws IOException, StepException {
        boolean moved = false;
        for (RunLogTail.Line line : log.next()) {
            moved = true;
            switch (line.kind()) {
                case RUN -> {
                    failure = null;
                    cancelled = false;
                }
                case INFO -> progress.info(line.text());
                case WARNING -> progress.warn(line.text());
                case ERROR -> failure = line.text();
                case CANCELLED -> cancelled = true;
            }
        }
        StepsElsewhere.Look now = steps.look();
        moved |= !now.equals(last);
        last = now;
        return moved;
    }

    private boolean isAtEnd() throws IOException, StepException {
        if (failure != null) {
            throw new StepException("It failed on the cluster: " + failure);
        }
        if ((looksAtRest - LOOKS_AT_REST) % LOOKS_BETWEEN == 0 && steps.isAllDone()) {
            return true;
        }
        if (cancelled && minutesSince(changed) >= ENDED_MINUTES) {
            throw new StepException("The work on the cluster was ended before it was done" + where()
                    + ", be it that its time was over: Alignment > Run on Cluster goes on from there.");
        }
        if (minutesSince(changed) >= STALLED_MINUTES) {
            throw new StepException("Nothing has come from the cluster for " + minutesSince(changed) + " minutes" + where()
                    + ": see there whether it still works. Alignment > Run on Cluster goes on from there.");
        }
        return false;
    }

    private String where() {
        return last.step() == null || last.total() == 0 ? ""
                : "; the " + last.step().title() + " is at " + last.done() + " of " + last.total();
    }

    private long minutesSince(long then) {
        return TimeUnit.NANOSECONDS.toMinutes(timer.now() - then);
    }

    private void show(boolean moved, ProgressListener progress) {
        if (progress != listener) {
            listener = progress;
            shown = null;
            said = "";
        }
        if (!begun) {
            long minutes = minutesSince(changed);
            say("Waiting for the cluster to begin" + (minutes == 0 ? "" : ", for " + minutes + " min") + heard, progress);
        } else if (last.step() == null) {
            say("The cluster works on it", progress);
        } else if (moved || shown == null) {
            showStep(last.step(), progress);
        } else if (minutesSince(saidAt) > 0) {
            say(said, progress);
        }
    }

    private void showStep(StepName step, ProgressListener progress) {
        if (step != shown || last.done() < shownDone) {
            String words = capital(step.title()) + " on the cluster";
            say(words, progress);
            progress.begin(words, last.total() - last.before());
            shownDone = last.before();
            shown = step;
        }
        if (last.done() > shownDone) {
            progress.worked(last.done() - shownDone);
        }
        shownDone = last.done();
    }

    /** Not every second, but now and then: whoever hears it reads the project again. */
    private void say(String words, ProgressListener progress) {
        if (!words.equals(said) || minutesSince(saidAt) > 0) {
            said = words;
            saidAt = timer.now();
            progress.status(words);
        }
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
