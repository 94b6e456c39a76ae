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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.LockHolder;
import org.driftless.io.project.Project;
import org.driftless.pipeline.LookTimer;
import org.driftless.pipeline.StepException;

/**
 * Has all steps of a project done by a cluster, and follows how far they are: by the files on the folder that both see, not
 * by what the command says, which may only hand the work to a queue. If somebody is at work on the project already, that
 * is followed and nothing is started.
 */
public final class ClusterRun {

    /** What the command said, below the folder of results. */
    private static final String SAID = "progress/cluster.log";
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final ClusterCommand command;
    private final BooleanSupplier leaves;
    private final LookTimer timer;
    private StateFollower follower;
    private Child child;
    private boolean ended;

    /** How it ended. */
    public enum End {
        /** Everything is done. */
        DONE,
        /** The user cancelled, and the cluster goes on by itself. */
        LEFT
    }

    /** @param leaves whether a process that still runs is to be left alone when the user cancels, since only this program ends */
    public ClusterRun(ClusterCommand command, BooleanSupplier leaves) {
        this(command, leaves, LookTimer.EVERY_SECOND);
    }

    ClusterRun(ClusterCommand command, BooleanSupplier leaves, LookTimer timer) {
        this.command = command;
        this.leaves = leaves;
        this.timer = timer;
    }

    /**
     * Sends the project and follows it to its end. What was left is followed from there when this is called again.
     *
     * @param project its lock is not held by this process
     * @throws IOException if the command can't be started, or the folder can't be read for minutes
     * @throws StepException if it failed, as one sentence that says why as far as that is known; or if nothing has happened
     *     for a long time
     * @throws CancellationException if the user cancelled and the process was ended
     */
    public End run(Project project, ProgressListener progress) throws IOException, StepException {
        if (follower == null) {
            begin(project, progress);
        }
        return follow(progress);
    }

    private void begin(Project project, ProgressListener progress) throws IOException, StepException {
        Optional<LockHolder> other = project.usedElsewhere();
        if (other.isEmpty() && !project.isSaved()) {
            project.save();
        }
        StateFollower following = new StateFollower(project, other.isPresent(), timer);
        if (other.isPresent()) {
            progress.info("It is in use already (" + other.get().words() + "): that is followed, and nothing new was started.");
            ended = true;
            follower = following;
            return;
        }
        child = Child.start(command.words(project), said(project));
        follower = following;
        progress.info("Sent to the cluster: " + command.settings().words());
        if (command.dropsOptions()) {
            progress.info("The steps work as the project sets for itself, or by themselves: what the preferences say of them "
                    + "is handed on where the command line has {options}.");
        }
    }

    private static Path said(Project project) {
        return project.outputFolder().resolve(SAID);
    }

    private End follow(ProgressListener progress) throws IOException, StepException {
        while (true) {
            boolean runs = child != null && child.isAlive();
            if (progress.isCancelled()) {
                if (runs && !leaves.getAsBoolean()) {
                    end(progress);
                    throw new CancellationException();
                }
                return End.LEFT;
            }
            if (!runs && !ended) {
                ended = true;
                requireSuccess(progress);
            } else if (runs && follower.isWaiting()) {
                follower.heard(child.lastWords());
            }
            if (follower.look(runs, progress) || !runs && child != null && isOwn() && follower.isAtRest()) {
                return End.DONE;
            }
            timer.untilNext(progress::isCancelled);
        }
    }

    /** The program's own command line ends when the work does. */
    private boolean isOwn() {
        return command.settings().kind() == ClusterSettings.Kind.SPARK;
    }

    private void requireSuccess(ProgressListener progress) throws IOException, StepException {
        String words = child.lastWords();
        if (child.exitCode() == 0) {
            follower.heard(words);
            if (!words.isEmpty() && !isOwn()) {
                progress.info("The command said: " + words);
            }
            return;
        }
        follower.look(false, progress);
        String more = Files.exists(child.said()) && !words.isEmpty() ? " (All that it said is in " + child.said() + ".)" : "";
        throw new StepException(isOwn() && !words.isEmpty() ? "The cluster did not do it: " + sentence(words) + more
                : "The command for the cluster failed (exit code " + child.exitCode() + ")"
                        + (words.isEmpty() ? " and said nothing: try it in a terminal." : ": " + sentence(words)) + more);
    }

    private static String sentence(String words) {
        return words.matches(".*[.!?)]") ? words : words + ".";
    }

    /** What is under way ends first, so that the next run goes on from there. */
    private void end(ProgressListener progress) throws IOException {
        child.end();
        progress.status("Ending it; what is finished is kept");
        long asked = timer.now();
        while (child.isAlive()) {
            if (timer.now() - asked > GRACE_NANOS) {
                child.kill();
            }
            timer.untilNext(() -> !child.isAlive());
        }
    }
}
