/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import java.util.List;

import org.driftless.io.project.Project;
import org.driftless.pipeline.batch.BatchFolder;
import org.driftless.pipeline.batch.FolderResult;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProjectWork;
import org.driftless.ui.jobs.StepJob;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.model.UiThread;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IServiceLocator;

/** Brings what a batch does to the user interface: the Batch view, the list of projects, and editors. For any thread. */
final class BatchWatch {

    private final UiThread ui;
    private final Display display;
    private final Batches batches;
    private final WorkspaceProjects workspace;
    private final OpenProjects openProjects;
    private final MessageLog log;

    BatchWatch(IServiceLocator services, Display display) {
        this.display = display;
        ui = UiThread.of(display);
        batches = services.getService(Batches.class);
        workspace = services.getService(WorkspaceProjects.class);
        openProjects = services.getService(OpenProjects.class);
        log = services.getService(MessageLog.class);
    }

    void begins(List<BatchFolder> folders) {
        ui.execute(() -> batches.begin(BatchJob.toDo(folders)));
    }

    void turn(int index) {
        ui.execute(() -> batches.turn(index));
    }

    /** It joins the list of projects. */
    void isProject(Project project) {
        ui.execute(() -> workspace.remember(project.imageFolder(), project.outputFolder()));
    }

    /** Its editor sees what was written. */
    void wrote(Project project) {
        ui.execute(() -> openProjects.find(project).ifPresent(this::readAgain));
    }

    private void readAgain(OpenProject open) {
        new StepJob("Read again", open, ProjectWork.readAgain(), log, display).schedule();
    }

    void ended(int index, FolderResult result) {
        ui.execute(() -> batches.ended(index, result));
    }

    void ends() {
        ui.execute(batches::end);
    }
}
