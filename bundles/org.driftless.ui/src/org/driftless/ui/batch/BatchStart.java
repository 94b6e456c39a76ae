/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.driftless.pipeline.batch.BatchWork;
import org.driftless.ui.commands.CurrentProject;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Begins batches, one at a time. */
final class BatchStart {

    private final IWorkbenchWindow window;
    private final String title;

    /** @param title of what is asked */
    BatchStart(IWorkbenchWindow window, String title) {
        this.window = window;
        this.title = title;
    }

    /** Says so if a batch is running. */
    boolean isPossible() {
        if (!window.getService(Batches.class).isRunning()) {
            return true;
        }
        MessageDialog.openInformation(window.getShell(), title,
                "A batch is running: wait until it is done, or cancel it in the Progress view.");
        return false;
    }

    /**
     * Saves what is edited, if the user wants it: it would not take part, and nobody would notice.
     *
     * @param folders image folders or output folders
     * @return whether all is saved
     */
    boolean save(List<Path> folders) {
        List<OpenProject> dirty = new ArrayList<>();
        for (OpenProject open : window.getService(OpenProjects.class).all()) {
            Path images = open.session().project().imageFolder();
            Path output = open.session().project().outputFolder();
            if (open.isDirty() && (folders.contains(images) || folders.contains(output))) {
                dirty.add(open);
            }
        }
        if (dirty.isEmpty()) {
            return true;
        }
        String names = dirty.stream().map(OpenProject::name).collect(Collectors.joining(", "));
        int answer = MessageDialog.open(MessageDialog.QUESTION, window.getShell(), title, names
                + (dirty.size() == 1 ? " has edits that are" : " have edits that are")
                + " not saved. What is done works with what is saved.", 0, "Save and Run", "Cancel");
        return answer == 0 && dirty.stream().allMatch(open -> CurrentProject.save(window.getActivePage(), open));
    }

    /** Runs it, and shows what becomes of each folder. */
    void run(String name, List<Path> folders, BatchWork work) {
        try {
            window.getActivePage().showView(BatchView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            ILog.of(BatchStart.class).error("The Batch view can't be shown.", e);
        }
        new BatchJob(name + " " + folders.size() + (folders.size() == 1 ? " folder" : " folders"), folders, work,
                window.getService(MessageLog.class), new BatchWatch(window, window.getShell().getDisplay())).schedule();
    }
}
