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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.driftless.core.align.Interpolation;
import org.driftless.core.image.Calibration;
import org.driftless.core.image.Line;
import org.driftless.core.particle.FitResult;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedScene;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.Project;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.Pipeline;
import org.driftless.pipeline.RunOptions;
import org.driftless.pipeline.TrackOptions;
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
import org.driftless.ui.views.projects.ProjectsView;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewPart;
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
    private static final int OTHERS = 4;

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
        hideWhatTheProductLacks();
    }

    /** Tests run with plug-ins that bring more into the tool bar. */
    private void hideWhatTheProductLacks() {
        for (String set : List.of("annotationNavigation", "navigation")) {
            Workbench.page().hideActionSet("org.eclipse.ui.edit.text.actionSet." + set);
        }
        Widgets.find(shell, ToolBar.class, any -> any.getItemCount() == 1
                && String.valueOf(any.getItem(0).getToolTipText()).startsWith("Access commands")).setVisible(false);
    }

    @Test
    void take() throws Exception {
        for (String theme : List.of("light", "dark")) {
            choose(theme);
            beginAnew();
            save("welcome", theme);
            openSample(folder.resolve(theme));
            showCandidates();
            save("candidates", theme);
            runAll();
            save("workbench", theme);
            compare();
            save("compare", theme);
            showComparison(folder.resolve(theme));
            save("comparison", theme);
            close();
        }
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

    /** Beside the sample others that drift otherwise, one of them aligned otherwise. */
    private void showComparison(Path parent) throws Exception {
        WorkspaceProjects workspace = PlatformUI.getWorkbench().getService(WorkspaceProjects.class);
        List<Path> images = new ArrayList<>(List.of(project.session().project().imageFolder()));
        for (int i = 1; i <= OTHERS; i++) {
            Path other = parent.resolve("corrosion_run_0" + (7 + i));
            Simulated.write(other, SAMPLE.withMotion(30 - 7.0 * i, 0.5 * i).withSeed(10L + i));
            Project made = Project.open(other, null);
            made.setCalibration(MICROSCOPE);
            AlignOptions align = new AlignOptions(i == 2 ? Interpolation.QUINTIC : Interpolation.CUBIC, null);
            new Pipeline(Simulated.WORKERS).run(made,
                    new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE, align, null, null, false), ProgressListener.NONE);
            workspace.remember(other, made.outputFolder());
            images.add(other);
        }
        Workbench.waitUntil("all are in the workspace", () -> images.stream().allMatch(each -> workspace.find(each).isPresent()));
        IViewPart projects = Workbench.page().showView(ProjectsView.ID);
        projects.getSite().getSelectionProvider().setSelection(new StructuredSelection(
                images.stream().map(each -> workspace.find(each).orElseThrow()).toList()));
        Workbench.execute("org.driftless.ui.commands.compare");
        Job.getJobManager().join(JobFamilies.COMPARE, null);
        Workbench.letPass();
        Workbench.page().toggleZoom(Workbench.page().getReference(Workbench.page().getActiveEditor()));
        Workbench.letPass();
    }

    private void close() {
        Workbench.page().hideView(Workbench.page().findView(KymographView.ID));
        project.revert();
        Workbench.closeAll();
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
        press("Over Time");
        project.showFrame(FRAME);
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

    private void press(String button) {
        ToolBar bar = Widgets.find(shell, ToolBar.class, any -> item(any, button) != null);
        for (ToolItem item : bar.getItems()) {
            item.setSelection(item == item(bar, button));
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
