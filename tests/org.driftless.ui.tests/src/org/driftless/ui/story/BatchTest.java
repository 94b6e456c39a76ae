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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.driftless.io.project.Project;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.batch.BatchReport;
import org.driftless.pipeline.batch.FolderResult;
import org.driftless.pipeline.batch.Outcome;
import org.driftless.ui.batch.BatchView;
import org.driftless.ui.batch.Batches;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.views.projects.ProjectsView;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three projects of the workspace are run by mouse and keys; one of them has a broken frame, another unsaved edits. */
class BatchTest {

    private static final String COMMAND = "org.driftless.ui.commands.batch";

    @TempDir
    private Path folder;
    private final Batches batches = PlatformUI.getWorkbench().getService(Batches.class);
    private final WorkspaceProjects workspace = PlatformUI.getWorkbench().getService(WorkspaceProjects.class);
    private final List<Path> images = new ArrayList<>();
    private Shell window;

    @BeforeEach
    void makeSequences() throws Exception {
        assumeTrue(RealInput.isPossible(), "Needs an X display and xdotool, which ./verify starts and installs.");
        for (String name : List.of("day_1/run", "day_2/run", "day_3/run")) {
            images.add(folder.resolve(name));
            Simulated.write(images.getLast());
        }
        Files.write(images.get(1).resolve("3.tif"), new byte[] {1, 2, 3});
        window = Workbench.page().getWorkbenchWindow().getShell();
        window.forceActive();
        Workbench.waitUntil("the window is active", () -> Display.getCurrent().getActiveShell() == window);
    }

    @AfterEach
    void close() {
        OpenProjects projects = PlatformUI.getWorkbench().getService(OpenProjects.class);
        projects.all().forEach(OpenProject::revert);
        Workbench.closeAll();
        IViewPart view = Workbench.page().findView(BatchView.ID);
        if (view != null) {
            Workbench.page().hideView(view);
        }
        workspace.remove(workspace.all().stream().filter(one -> one.imageFolder().startsWith(folder)).toList());
        Workbench.waitUntil("they are removed",
                () -> workspace.all().stream().noneMatch(one -> one.imageFolder().startsWith(folder)));
    }

    @Test
    void oneBrokenFolderDoesNotStopTheOthers() throws Exception {
        OpenProject open = Workbench.open(images.getFirst());
        Workbench.selectFound(open);
        assertTrue(open.isDirty());
        pickAll();
        // A dialog keeps the user interface thread until it is closed.
        CompletableFuture<Void> hand = CompletableFuture.runAsync(() -> {
            Dialogs.press("Run");
            Dialogs.press("Save and Run");
        });
        Workbench.execute(COMMAND);
        hand.get(1, TimeUnit.MINUTES);
        Workbench.waitUntil("the batch is at its end", () -> !batches.isRunning()
                && batches.report().folders().size() == 3 && batches.report().with(Outcome.NOT_STARTED).isEmpty());
        Workbench.waitUntil("the editor knows the results", () -> !open.isDirty()
                && open.status().line(StepName.VALIDATE).state() == ProjectStatus.State.DONE);

        BatchReport report = batches.report();
        assertEquals(List.of(Outcome.DONE, Outcome.FAILED, Outcome.DONE),
                report.folders().stream().map(FolderResult::outcome).toList());
        String reason = report.folders().get(1).reason();
        assertTrue(reason.contains("3.tif") && !reason.contains("Exception"), reason);
        assertTrue(report.folders().get(2).verdict().startsWith("Held-out particles"), report.folders().get(2).verdict());
        assertEquals(ProjectStatus.State.DONE,
                ProjectStatus.of(Project.open(images.get(2), null)).line(StepName.ALIGN).state());
        assertFalse(Files.exists(images.get(1).resolveSibling("script_output/aligned")));
        assertEquals(Display.getCurrent().getActiveShell(), window, "No dialog pops up for a folder that fails.");
        assertEquals(report.toJson().toString(), BatchReport.of(report.toJson().toString()).toJson().toString());
        openFromTheTable(report);
    }

    private void openFromTheTable(BatchReport report) throws Exception {
        Table table = Widgets.find(window, Table.class, one -> one.getColumnCount() == 4
                && one.getColumn(1).getText().equals("Outcome"));
        assertEquals(List.of("done", "failed", "done"),
                Arrays.stream(table.getItems()).map(item -> item.getText(1)).toList());
        TableItem last = table.getItem(2);
        assertEquals(report.folders().get(2).verdict(), last.getText(3));
        Rectangle cell = last.getBounds(0);
        table.setFocus();
        RealInput.click(table.toDisplay(new Point(cell.x + 20, cell.y + cell.height / 2)));
        RealInput.press("Return");
        Workbench.opened(images.get(2));
    }

    private void pickAll() throws Exception {
        images.forEach(one -> workspace.remember(one, one.resolveSibling("script_output")));
        Workbench.waitUntil("they are in the workspace",
                () -> images.stream().allMatch(one -> workspace.find(one).isPresent()));
        ProjectsView view = (ProjectsView) Workbench.page().showView(ProjectsView.ID);
        view.getSite().getSelectionProvider().setSelection(
                new StructuredSelection(images.stream().map(one -> workspace.find(one).orElseThrow()).toList()));
    }
}
