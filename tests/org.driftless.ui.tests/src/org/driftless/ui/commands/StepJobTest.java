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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.ProjectSession;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProjectSaver;
import org.driftless.ui.jobs.ProjectWork;
import org.driftless.ui.jobs.ProjectJob;
import org.driftless.ui.jobs.StepJob;
import org.driftless.ui.model.OpenProject;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of steps that do not get to their end, and of edits meanwhile. */
class StepJobTest {

    private final MessageLog log = new MessageLog();

    @TempDir
    private Path folder;
    private Path images;
    private OpenProject project;

    @BeforeEach
    void openSequence() throws Exception {
        images = folder.resolve("run_07");
        Simulated.write(images);
        project = Workbench.open(images);
        Workbench.selectFound(project);
        project.save();
    }

    @AfterEach
    void close() {
        Workbench.closeAll();
    }

    @BeforeAll
    static void openNoDialogs() {
        ErrorDialog.AUTOMATED_MODE = true;
    }

    @AfterAll
    static void openDialogs() {
        ErrorDialog.AUTOMATED_MODE = false;
    }

    private StepJob job(ProjectWork work) {
        return new StepJob("Track", project, work, log, Display.getCurrent());
    }

    private IStatus run(StepJob job) {
        job.schedule();
        Workbench.waitUntil("the step is at its end", () -> job.getResult() != null);
        Workbench.letPass();
        return job.getResult();
    }

    @Test
    void aBrokenFrameGivesOnePlainSentence() throws Exception {
        Path broken = Files.list(images).filter(file -> file.toString().endsWith(".tif")).sorted().toList().get(3);
        Files.write(broken, new byte[] {1, 2, 3});
        IStatus result = run(job(ProjectWork.track()));
        assertEquals(IStatus.ERROR, result.getSeverity());
        assertTrue(result.getMessage().contains(broken.getFileName().toString()), result.getMessage());
        assertFalse(result.getMessage().contains("Exception"), result.getMessage());
        assertFalse(result.getMessage().contains("\n"), result.getMessage());
        assertTrue(log.lines().stream().anyMatch(line -> line.severity() == Severity.ERROR
                && line.text().equals(result.getMessage())));
    }

    @Test
    void cancelEndsItAtTheNextFrameAndItCanGoOn() {
        CountDownLatch begun = new CountDownLatch(1);
        StepJob job = job((opened, workers, progress) -> {
            progress.begin("Tracking", 1000);
            begun.countDown();
            while (true) {
                progress.checkCancelled();
                progress.worked(1);
            }
        });
        job.schedule();
        Workbench.waitUntil("it has begun", () -> begun.getCount() == 0);
        assertTrue(ProjectJob.isBusy(project));
        job.cancel();
        Workbench.waitUntil("it is cancelled", () -> job.getResult() != null);
        assertEquals(IStatus.CANCEL, job.getResult().getSeverity());

        assertTrue(run(job(ProjectWork.track())).isOK());
        Workbench.waitUntil("the project knows its tracks", () -> !project.trajectories().isEmpty());
    }

    @Test
    void aFileThatAnotherProgramChangedIsReadAgainAndEditsAreSavedAfterThat() throws Exception {
        project.pick(List.of(1, 2));
        OpenProject other = new OpenProject(ProjectSession.open(images));
        other.setParticles(other.particles().subList(1, other.particles().size()));
        other.save();
        Calibration known = new Calibration(0.5, Double.NaN);
        project.setSetup(project.setup().withCalibration(known));
        Shell window = Workbench.page().getWorkbenchWindow().getShell();
        ProjectSaver saver = new ProjectSaver(project, log, window);
        Display.getCurrent().timerExec(500, () -> Display.getCurrent().getActiveShell().close());
        assertFalse(saver.save("Save", project::save));
        Workbench.waitForSteps(project);
        assertTrue(project.isDirty());
        assertEquals(known, project.calibration());
        assertEquals(other.particles(), project.particles());
        assertEquals(Set.of(2), project.picked());
        assertTrue(saver.save("Save", project::save));
        assertEquals(known, ProjectSession.open(images).project().calibration());
    }

    @Test
    void whatIsEditedMeanwhileIsKept() {
        List<SelectedParticle> fewer = project.particles().subList(1, project.particles().size());
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch edited = new CountDownLatch(1);
        StepJob job = job((opened, workers, progress) -> {
            begun.countDown();
            try {
                edited.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ProjectWork.track().run(opened, workers, progress);
        });
        job.schedule();
        Workbench.waitUntil("it has begun", () -> begun.getCount() == 0);
        project.setParticles(fewer);
        edited.countDown();
        Workbench.waitUntil("the project knows its tracks", () -> !project.trajectories().isEmpty());
        assertTrue(project.isDirty());
        assertEquals(fewer, project.particles());
        assertEquals(fewer.size() + 1, project.trajectories().size());
        project.revert();
    }
}
