/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.screenshots;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.driftless.core.image.Calibration;
import org.driftless.core.image.Frame;
import org.driftless.core.image.Line;
import org.driftless.core.particle.FitResult;
import org.driftless.core.simulate.SimulatedScene;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.core.track.Trajectory;
import org.driftless.ui.batch.BatchView;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.editor.ContrastChoice;
import org.driftless.ui.editor.FrameCanvas;
import org.driftless.ui.jobs.JobFamilies;
import org.driftless.ui.model.Candidates;
import org.driftless.ui.model.MeasuringLine;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.story.RealInput;
import org.driftless.ui.story.Widgets;
import org.driftless.ui.views.kymograph.KymographView;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the workbench in docs/screenshots; its script there runs this, {@code ./verify} doesn't. */
class Screenshots {

    /** The folder that gets the pictures. */
    private static final String TARGET = "driftless.screenshots";

    private static final SimulationSettings SAMPLE = new SimulationSettings(60, 480, 400, 7, 30, 1, 350, 0.8, 12,
            SimulatedScene.DARK.withTexture(900).withSpots(-14_000, -24_000, 3.0, 2.4));
    private static final Calibration MICROSCOPE = new Calibration(0.065, 0.5);
    private static final int BLACK = 27_000;
    private static final int WHITE = 48_500;
    private static final int FRAME = 41;
    private static final int WIDTH = 9;
    private static final int REACH = 30;

    @TempDir
    private Path folder;
    private Path target;
    private Shell shell;
    private ScreenPicture screen;
    private OpenProject project;
    private FrameCanvas canvas;

    @BeforeEach
    void prepare() throws Exception {
        String given = System.getProperty(TARGET);
        assumeTrue(given != null, "docs/screenshots/take says where the pictures belong.");
        target = Files.createDirectories(Path.of(given));
        shell = Workbench.page().getWorkbenchWindow().getShell();
        screen = ScreenPicture.filledBy(shell);
        Widgets.find(shell, ToolBar.class, any -> any.getItemCount() == 1
                && String.valueOf(any.getItem(0).getToolTipText()).startsWith("Access commands")).setVisible(false);
    }

    /** Tests run with plug-ins that bring more into the tool bar. */
    private static void hideWhatTheProductLacks() {
        for (String set : List.of("annotationNavigation", "navigation")) {
            Workbench.page().hideActionSet("org.eclipse.ui.edit.text.actionSet." + set);
        }
    }

    @Test
    void take() throws Exception {
        for (String theme : List.of("light", "dark")) {
            choose(theme);
            hideWhatTheProductLacks();
            beginAnew();
            save("welcome", theme);
            openSample(folder.resolve(theme));
            showCandidates();
            save("candidates", theme);
            runAll();
            save("workbench", theme);
            compare();
            save("compare", theme);
            takeMany(theme);
            close();
        }
    }

    /** What is done with several runs at once. */
    private void takeMany(String theme) throws Exception {
        RealInput.press("s");
        MeasuringLine.of(project).set(null);
        Workbench.page().hideView(Workbench.page().findView(KymographView.ID));
        ManyRuns runs = new ManyRuns(project.session().project().imageFolder());
        runs.write(SAMPLE, MICROSCOPE);
        runs.runBatch();
        save("batch", theme);
        runs.compare();
        save("comparison", theme);
        press("Distance", "Residuals");
        save("residuals", theme);
    }

    /** As after the first start. */
    private static void beginAnew() throws Exception {
        for (IProject known : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            known.delete(true, true, null);
        }
        InstanceScope.INSTANCE.getNode("org.driftless.ui").remove("recentFolders");
        Workbench.page().closeAllEditors(false);
        Workbench.execute("org.driftless.ui.commands.welcome");
    }

    private void close() {
        project.revert();
        Workbench.closeAll();
        Workbench.page().hideView(Workbench.page().findView(BatchView.ID));
        Workbench.page().resetPerspective();
    }

    private void openSample(Path parent) throws Exception {
        Path images = parent.resolve("corrosion_run_07");
        Simulated.write(images, SAMPLE);
        project = Workbench.open(images);
        project.setSetup(project.setup().withCalibration(MICROSCOPE));
        canvas = Widgets.find(shell, FrameCanvas.class, any -> true);
        Workbench.waitUntil("the first frame is shown", () -> canvas.frame() != null);
        ContrastChoice choice = ContrastChoice.of(project);
        choice.set(choice.contrast().between(BLACK, WHITE));
    }

    private void showCandidates() throws Exception {
        Workbench.execute("org.driftless.ui.commands.findParticles");
        Workbench.waitUntil("there are candidates", () -> !Candidates.of(project).spots().isEmpty());
        canvas.setFocus();
    }

    private void runAll() throws Exception {
        RealInput.press("Return");
        Workbench.waitUntil("the candidates are accepted", () -> !project.particles().isEmpty());
        Workbench.execute("org.driftless.ui.commands.runAll");
        Workbench.waitUntil("the steps run", () -> !project.trajectories().isEmpty());
        Workbench.waitForSteps(project);
        Workbench.waitUntil("the drift is known", () -> project.drift().isPresent());
        press("Paths", "Over Time");
        Frame first = canvas.frame();
        project.showFrame(FRAME);
        Workbench.waitUntil("the frame is shown", () -> canvas.frame() != first);
    }

    private void compare() throws Exception {
        MeasuringLine line = MeasuringLine.of(project);
        line.setWidth(WIDTH);
        line.set(alongPath(project.trajectories().getLast()));
        Workbench.page().showView(KymographView.ID);
        canvas.setFocus();
        RealInput.press("s");
        Workbench.letPass();
        Job.getJobManager().join(JobFamilies.KYMOGRAPH, null);
    }

    /** From before the particle's first place to behind its last one. */
    private static Line alongPath(Trajectory particle) {
        FitResult first = particle.at(0).fit();
        FitResult last = particle.at(SAMPLE.frames() - 1).fit();
        double length = Math.hypot(last.x() - first.x(), last.y() - first.y());
        double dx = REACH * (last.x() - first.x()) / length;
        double dy = REACH * (last.y() - first.y()) / length;
        return new Line((int) (first.x() - dx), (int) (first.y() - dy), (int) (last.x() + dx), (int) (last.y() + dy));
    }

    /** Presses a button in the tool bar of another one. */
    private void press(String beside, String button) {
        ToolBar bar = Widgets.find(shell, ToolBar.class, any -> item(any, beside) != null);
        for (ToolItem item : bar.getItems()) {
            if ((item.getStyle() & SWT.RADIO) != 0) {
                item.setSelection(item == item(bar, button));
            }
        }
        item(bar, button).notifyListeners(SWT.Selection, new Event());
    }

    private static ToolItem item(ToolBar bar, String text) {
        for (ToolItem item : bar.getItems()) {
            if (item.getText().trim().equals(text)) {
                return item;
            }
        }
        return null;
    }

    private void save(String scene, String theme) throws Exception {
        if (canvas != null && !canvas.isDisposed()) {
            canvas.fit();
            canvas.setFocus();
        }
        screen.save(target, scene + "-" + theme);
    }

    private static void choose(String theme) throws Exception {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        ParameterizedCommand command = ParameterizedCommand.generateCommand(
                commands.getCommand("org.driftless.rcp.commands.theme"),
                Map.of("org.driftless.rcp.commands.theme.name", theme));
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        Workbench.letPass();
    }
}
