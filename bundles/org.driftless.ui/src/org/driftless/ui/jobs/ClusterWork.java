/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.Workers;
import org.driftless.pipeline.remote.ClusterCommand;
import org.driftless.pipeline.remote.ClusterRun;
import org.driftless.pipeline.remote.ClusterSettings;
import org.driftless.pipeline.remote.OwnProgram;
import org.driftless.ui.model.UiThread;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Has a cluster do every step that is missing or stale, and follows it by the files that it writes. */
public final class ClusterWork implements ProjectWork {

    private static final int TASKS = 4;
    private static final long LOOK_MILLIS = 200;

    private final String name;
    private final ClusterSettings settings;
    private final List<Integer> use;
    private final UiThread ui;
    private ClusterRun run;

    /**
     * To be made on the user interface thread.
     *
     * @param name of the project, for people
     * @param use ids of the particles that make the drift; empty for all, null for those of the last run
     */
    public ClusterWork(String name, ClusterSettings settings, List<Integer> use, Display display) {
        this.name = Objects.requireNonNull(name);
        this.settings = Objects.requireNonNull(settings);
        this.use = use;
        ui = UiThread.of(display);
    }

    @Override
    public int tasks() {
        return TASKS;
    }

    @Override
    public boolean isElsewhere() {
        return true;
    }

    @Override
    public void run(Project project, Workers workers, ProgressListener progress) throws IOException, StepException {
        if (run == null) {
            StepSettings set = ProjectWork.settings(project);
            StepSettings steps = new StepSettings(set.track(), set.drift().withUse(use), set.align());
            run = new ClusterRun(new ClusterCommand(settings, OwnProgram.file(), steps), ClusterWork::isClosing);
        }
        if (run.run(project, progress) == ClusterRun.End.LEFT) {
            throw new NotFollowedException("The cluster goes on with " + name + "; it is not followed any more.", !isToBeLeft());
        }
    }

    private boolean isToBeLeft() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        ui.execute(() -> answer.complete(MessageDialog.open(MessageDialog.QUESTION,
                PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), "Run on Cluster",
                "The cluster works on " + name + " by itself: it can only be ended there.\n\nStop following it? When it has begun, "
                        + "Alignment > Run on Cluster follows it again.", SWT.NONE, "Stop Following", "Go On Following") == 0));
        while (!isClosing()) {
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue; // the user thinks about it
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    /** Then the cluster goes on. */
    private static boolean isClosing() {
        return !PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isClosing();
    }
}
