/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProjectWork;
import org.driftless.ui.jobs.StepJob;
import org.driftless.ui.model.OpenProject;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that a camera writes into while it is open. */
class FollowFolderTest {

    private static final String FOLLOW = "org.driftless.ui.commands.followFolder";

    @TempDir
    private Path folder;
    private Path images;
    private List<Path> late;
    private OpenProject project;

    @BeforeEach
    void openWithoutTheLastFrames() throws Exception {
        images = folder.resolve("run_07");
        Simulated.write(images);
        late = List.of(images.resolve("5.tif"), images.resolve("6.tif"));
        for (Path frame : late) {
            Files.move(frame, folder.resolve(frame.getFileName()));
        }
        project = Workbench.open(images);
    }

    @AfterEach
    void close() {
        Workbench.closeAll();
    }

    private Job follow(int pauseSeconds) {
        StepJob job = new StepJob("Follow", project, ProjectWork.follow(Duration.ofSeconds(pauseSeconds)),
                PlatformUI.getWorkbench().getService(MessageLog.class), PlatformUI.getWorkbench().getDisplay());
        job.schedule();
        return job;
    }

    private void restComes() throws Exception {
        for (Path frame : late) {
            Files.move(folder.resolve(frame.getFileName()), frame);
        }
    }

    @Test
    void whoeverLooksAtTheLastFrameSeesTheNewOnes() throws Exception {
        Workbench.waitUntil("a folder can be followed", () -> Workbench.isEnabled(FOLLOW));
        project.showFrame(3);
        follow(2);
        Workbench.waitUntil("it can't be followed twice", () -> !Workbench.isEnabled(FOLLOW));
        restComes();
        Workbench.waitForSteps(project);
        assertEquals(Simulated.FRAMES, project.session().frames().size());
        assertEquals(Simulated.FRAMES - 1, project.frame());
        assertEquals(State.DONE, project.status().line(StepName.VALIDATE).state());
    }

    @Test
    void cancelKeepsWhatHasCome() throws Exception {
        Job job = follow(0);
        Workbench.waitUntil("it runs", () -> job.getState() == Job.RUNNING);
        restComes();
        job.cancel();
        Workbench.waitForSteps(project);
        assertEquals(Simulated.FRAMES, project.session().frames().size());
        assertEquals(State.MISSING, project.status().line(StepName.VALIDATE).state());
        List<String> said = PlatformUI.getWorkbench().getService(MessageLog.class).lines().stream()
                .map(MessageLog.Line::text).toList();
        assertEquals("Follow run_07 was cancelled; what is finished is kept.", said.getLast());
    }
}
