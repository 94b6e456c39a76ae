/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.screenshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.align.Interpolation;
import org.driftless.core.image.Calibration;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.batch.Outcome;
import org.driftless.ui.batch.BatchView;
import org.driftless.ui.batch.Batches;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.jobs.JobFamilies;
import org.driftless.ui.story.RealInput;
import org.driftless.ui.story.Widgets;
import org.driftless.ui.views.projects.ProjectsView;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

import com.google.gson.JsonObject;

/** The runs of a series beside the one that is open: each drifts otherwise, one was copied only in part. */
final class ManyRuns {

    /** Largest drift in pixels and rotation in degrees. */
    private static final double[][] MOTIONS = {{21, 0.4}, {9, 0}, {14, 1.5}, {17, 0.8}, {26, 0.6}, {5, 1.1}};
    private static final int FIRST = 8;
    private static final int SEED = 20;
    /** Has a setting of its own. */
    private static final int PARTICULAR = 1;
    /** Has a file that is no whole TIFF any more. */
    private static final int BROKEN = 3;
    private static final String BROKEN_FRAME = "37.tif";
    /** Too few particles to prove anything. */
    private static final int SPARSE = 5;
    private static final int LOOK_MS = 300;
    private static final int SASH_PX = 3;
    private static final double SHARE_ABOVE = 0.62;

    private final WorkspaceProjects workspace = PlatformUI.getWorkbench().getService(WorkspaceProjects.class);
    private final List<Path> images = new ArrayList<>();

    /** @param first the run that is open */
    ManyRuns(Path first) {
        images.add(first);
    }

    /** Writes the frames of the others, and lets the workbench know them. */
    void write(SimulationSettings sample, Calibration calibration) throws IOException, StepException {
        for (int i = 0; i < MOTIONS.length; i++) {
            Path other = images.getFirst().resolveSibling(String.format("corrosion_run_%02d", FIRST + i));
            SimulationSettings moving = sample.withMotion(MOTIONS[i][0], MOTIONS[i][1]).withSeed(SEED + i);
            Simulated.write(other, i == SPARSE ? moving.withParticles(2) : moving);
            Project made = Project.open(other, null);
            made.setCalibration(calibration);
            if (i == PARTICULAR) {
                JsonObject align = new JsonObject();
                align.addProperty("interpolation", Interpolation.QUINTIC.name());
                made.settings().put(StepName.ALIGN.command(), align);
            }
            made.save();
            if (i == BROKEN) {
                Files.write(other.resolve(BROKEN_FRAME), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
            }
            workspace.remember(other, made.outputFolder());
            images.add(other);
        }
        Workbench.waitUntil("all are in the workspace", () -> images.stream().allMatch(each -> workspace.find(each).isPresent()));
    }

    /** Runs all of them from the dialog, and gives the Batch view the room that it needs. */
    void runBatch() throws Exception {
        select(images);
        Display display = Display.getCurrent();
        pressDefault(display);
        Workbench.execute("org.driftless.ui.commands.batch");
        Batches batches = PlatformUI.getWorkbench().getService(Batches.class);
        Workbench.waitUntil("the batch begins", batches::isRunning);
        for (int i = images.size() - 1; i >= 0; i--) {
            int left = i;
            Workbench.waitUntil(left + " are left", () -> batches.report().with(Outcome.NOT_STARTED).size() <= left);
        }
        Workbench.waitUntil("the batch is at its end", () -> !batches.isRunning());
        for (String view : List.of("trajectories", "validation")) {
            IWorkbenchPage page = Workbench.page();
            page.setPartState(page.findViewReference("org.driftless.ui.views." + view), IWorkbenchPage.STATE_MINIMIZED);
        }
        select(List.of());
        Workbench.page().showView(BatchView.ID);
        Workbench.letPass();
        Shell window = Workbench.page().getWorkbenchWindow().getShell();
        CTabFolder below = Widgets.find(window, CTabFolder.class, folder -> folder.getSelection() != null
                && folder.getSelection().getText().equals("Batch"));
        Point sash = below.toDisplay(below.getSize().x / 2, 0);
        RealInput.drag(new Point(sash.x, sash.y - SASH_PX),
                new Point(sash.x, (int) (display.getBounds().height * SHARE_ABOVE)));
        Workbench.letPass();
    }

    /** Presses the default button of the dialog, as soon as there is one. */
    private static void pressDefault(Display display) {
        display.timerExec(LOOK_MS, () -> {
            Shell active = display.getActiveShell();
            if (active == null || active.getDefaultButton() == null || !active.getDefaultButton().isEnabled()) {
                pressDefault(display);
            } else {
                active.getDefaultButton().notifyListeners(SWT.Selection, new Event());
            }
        });
    }

    /** Puts those side by side that can be read. */
    void compare() throws Exception {
        select(images.stream().filter(one -> one != images.get(BROKEN + 1)).toList());
        Workbench.execute("org.driftless.ui.commands.compare");
        Job.getJobManager().join(JobFamilies.COMPARE, null);
        Workbench.letPass();
        Workbench.page().toggleZoom(Workbench.page().getReference(Workbench.page().getActiveEditor()));
        Workbench.letPass();
    }

    private void select(List<Path> chosen) throws Exception {
        IViewPart projects = Workbench.page().showView(ProjectsView.ID);
        projects.getSite().getSelectionProvider().setSelection(new StructuredSelection(
                chosen.stream().map(each -> workspace.find(each).orElseThrow()).toList()));
    }
}
