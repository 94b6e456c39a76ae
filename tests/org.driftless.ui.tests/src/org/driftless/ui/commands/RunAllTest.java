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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.Pipeline;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.RunOptions;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.TrackOptions;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in the product's own workbench, beside the same steps without one. */
class RunAllTest {

    private static final String COMMANDS = "org.driftless.ui.commands.";

    @TempDir
    private Path folder;
    private OpenProject project;

    @BeforeEach
    void openSequence() throws Exception {
        Path images = folder.resolve("workbench").resolve("run_07");
        Simulated.write(images);
        project = Workbench.open(images);
    }

    @AfterEach
    void close() {
        Workbench.closeAll();
    }

    @Test
    void itWritesWhatTheCommandLineWrites() throws Exception {
        Workbench.execute(COMMANDS + "runAll");
        Workbench.waitForSteps(project);
        assertEquals(State.DONE, project.status().line(StepName.VALIDATE).state());
        assertFalse(project.trajectories().isEmpty());
        assertTrue(project.drift().isPresent());

        Path images = folder.resolve("headless").resolve("run_07");
        Simulated.write(images);
        Project headless = runHeadless(images);
        ResultFiles.assertSame(headless.outputFolder(), project.session().project().outputFolder(), Simulated.FRAMES);
    }

    @Test
    void commandsFollowTheStateOfTheProject() throws Exception {
        Workbench.waitUntil("particles can be found", () -> Workbench.isEnabled(COMMANDS + "findParticles"));
        assertFalse(Workbench.isEnabled(COMMANDS + "track"));
        assertFalse(Workbench.isEnabled(COMMANDS + "estimateDrift"));

        Workbench.selectFound(project);
        assertTrue(project.isDirty());

        Workbench.execute(COMMANDS + "track");
        assertFalse(project.isDirty(), "A step saves the selection first");
        Workbench.waitForSteps(project);
        assertEquals(project.particles().size(), project.trajectories().size());
        Workbench.waitUntil("the drift can be estimated", () -> Workbench.isEnabled(COMMANDS + "estimateDrift"));
        assertFalse(Workbench.isEnabled(COMMANDS + "validate"));
    }

    @Test
    void theLogSaysWhatHappened() throws Exception {
        Workbench.execute(COMMANDS + "runAll");
        Workbench.waitForSteps(project);
        List<String> said = PlatformUI.getWorkbench().getService(MessageLog.class).lines().stream()
                .map(MessageLog.Line::text).toList();
        assertTrue(said.stream().anyMatch(text -> text.startsWith("Held-out particles")), said.toString());
    }

    private static Project runHeadless(Path images) throws IOException, StepException {
        Project headless = Project.open(images, null);
        new Pipeline(Simulated.WORKERS).run(headless, new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE,
                AlignOptions.NONE, null, null, false), ProgressListener.NONE);
        return headless;
    }
}
