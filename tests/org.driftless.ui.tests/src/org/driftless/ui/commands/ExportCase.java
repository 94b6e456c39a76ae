/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.nio.file.Path;
import java.util.Objects;

import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.story.Dialogs;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A file on an open project is written. */
abstract class ExportCase {

    @TempDir
    Path folder;
    OpenProject project;

    @BeforeEach
    void openSequence() throws Exception {
        Path images = folder.resolve("run_07");
        Simulated.write(images);
        project = Workbench.open(images);
    }

    @AfterEach
    void close() {
        Workbench.closeAll();
    }

    static MessageLog log() {
        return PlatformUI.getWorkbench().getService(MessageLog.class);
    }

    /** Asks for the file by a command, and waits until the log says that it was written. */
    static void export(String command, String title, Dialogs.Answer answer, String said) throws Exception {
        Dialogs.answer(title, answer);
        Workbench.execute(command);
        Workbench.waitUntil("the log says: " + said, () -> log().lines().stream().anyMatch(line -> line.text().equals(said)));
    }

    /** What a job says at its end, instead of a dialog. */
    static String said(Job job) {
        job.setUser(false);
        job.schedule();
        Workbench.waitUntil("the job is at its end", () -> Objects.nonNull(job.getResult()) && job.getState() == Job.NONE);
        return job.getResult().getMessage();
    }
}
