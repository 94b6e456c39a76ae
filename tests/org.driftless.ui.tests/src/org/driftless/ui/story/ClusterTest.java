/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.Pipeline;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.RunOptions;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.StepRunner;
import org.driftless.pipeline.TrackOptions;
import org.driftless.pipeline.TrackParticles;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProjectJob;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.preferences.ClusterPage;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project is sent to a stand-in for a queue by mouse and keys: a script that notes what it was given and returns, as sbatch
 * does. The work is then done beside the workbench's back.
 */
class ClusterTest {

    private static final String COMMAND = "org.driftless.ui.commands.runOnCluster";
    private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

    @TempDir
    private Path folder;
    private Path images;
    private OpenProject project;
    private Shell window;
    private final boolean quiet = ErrorDialog.AUTOMATED_MODE;

    @BeforeEach
    void openSequence() throws Exception {
        assumeTrue(RealInput.isPossible(), "Needs an X display and xdotool, which ./verify starts and installs.");
        images = folder.resolve("Anna's run");
        Simulated.write(images);
        window = Workbench.page().getWorkbenchWindow().getShell();
        window.forceActive();
        Workbench.waitUntil("the window is active", () -> Display.getCurrent().getActiveShell() == window);
        project = Workbench.open(images);
        Workbench.selectFound(project);
    }

    @AfterEach
    void close() throws Exception {
        if (project != null) {
            Workbench.closeAll();
        }
        InstanceScope.INSTANCE.getNode("org.driftless.ui").clear();
        ErrorDialog.AUTOMATED_MODE = quiet;
    }

    private Path script(String text) throws Exception {
        return Files.writeString(folder.resolve("submit.sh"), text);
    }

    /** Sets the command on the preference page, tries it and closes the page; what the test said. */
    private static String setCommand(String command) {
        DialogHand.press("A command line, e.g. of a queue");
        DialogHand.click(Text.class, one -> one.isEnabled() && one.getMessage().startsWith("e.g. ssh"), "command");
        RealInput.typeMeanwhile(command);
        DialogHand.press("Test");
        String said = DialogHand.read("It was not started.");
        DialogHand.press("Apply and Close");
        return said;
    }

    private boolean shows(String words) {
        return Widgets.search(window, Label.class, one -> one.getText().startsWith(words)).isPresent();
    }

    @Test
    void theResultsOfTheClusterComeIntoTheEditor() throws Exception {
        Path given = folder.resolve("given");
        Path script = script("printf '%s\\n' \"$@\" > '" + given + "'\necho Submitted batch job 4711\n");
        assertTrue(project.isDirty());
        CompletableFuture<String> hand = CompletableFuture.supplyAsync(() -> {
            DialogHand.press("Preferences...");
            return setCommand("sh " + script + " {folder} {options}");
        });
        RealInput.press("shift+F9");
        Workbench.waitUntil("the command is set", hand::isDone);
        assertEquals(script + " is there. It was not started.", hand.get());

        Workbench.waitUntil("it was sent", () -> shows("Sent to the cluster.") && Files.exists(given));
        assertFalse(project.isDirty(), "The selection is saved first");
        Workbench.waitUntil("the queue has answered", () -> PlatformUI.getWorkbench().getService(MessageLog.class).lines().stream()
                .anyMatch(line -> line.text().equals("The command said: Submitted batch job 4711")));
        assertEquals(images.toString(), Files.readAllLines(given).getFirst());
        assertFalse(Workbench.isEnabled("org.driftless.ui.commands.track"), "No step runs here meanwhile");

        Workbench.page().showView(PROGRESS, null, IWorkbenchPage.VIEW_VISIBLE);
        CompletableFuture<Void> cluster = CompletableFuture.runAsync(this::trackSome);
        Workbench.waitUntil("progress is seen", () -> cluster.isDone() && Widgets.search(window, Link.class,
                one -> one.getText().matches("Tracking on the cluster: frame \\d of 6.*|Tracking on the cluster")).isPresent());
        CompletableFuture.runAsync(this::workAll);
        Workbench.waitForSteps(project);
        assertEquals(State.DONE, project.status().line(StepName.VALIDATE).state());
        assertEquals(project.particles().size(), project.trajectories().size());
        assertFalse(shows("Sent to the cluster."));
        assertTrue(Workbench.isEnabled("org.driftless.ui.commands.track"));
    }

    private void trackSome() {
        try {
            StepRunner.run(new TrackParticles(Simulated.WORKERS), Project.open(images, null), TrackOptions.NONE,
                    new ProgressListener() {

                        private int done;

                        @Override
                        public void worked(long units) {
                            done += units;
                        }

                        @Override
                        public boolean isCancelled() {
                            return done > 2;
                        }
                    });
        } catch (CancellationException e) {
            return; // as it is to be
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void workAll() {
        try {
            new Pipeline(Simulated.WORKERS).run(Project.open(images, null), new RunOptions(null, TrackOptions.NONE,
                    DriftOptions.NONE, AlignOptions.NONE, null, null, false), ProgressListener.NONE);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whyTheCommandFailedIsSaidInPlainWords() throws Exception {
        Path script = script("echo 'sbatch: error: no such partition' >&2\nexit 1\n");
        CompletableFuture<String> hand = CompletableFuture.supplyAsync(() -> setCommand("sh " + script + " {folder}"));
        PreferencesUtil.createPreferenceDialogOn(window, ClusterPage.ID, null, null).open();
        hand.get();
        CompletableFuture<String> reader = CompletableFuture.supplyAsync(() -> {
            String words = DialogHand.read("no such partition");
            DialogHand.press("OK");
            return words;
        });
        ErrorDialog.AUTOMATED_MODE = false;
        Workbench.execute(COMMAND);
        Workbench.waitUntil("the reason was read", reader::isDone);
        assertTrue(reader.get().contains("The command for the cluster failed (exit code 1): sbatch: error: no such partition."),
                reader.get());
        Workbench.waitUntil("it is at its end", () -> !ProjectJob.isBusy(project));
        assertEquals(State.MISSING, project.status().line(StepName.TRACK).state());
    }
}
