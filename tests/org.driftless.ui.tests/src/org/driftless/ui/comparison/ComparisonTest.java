/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.driftless.core.align.Interpolation;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.Pipeline;
import org.driftless.pipeline.RunOptions;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.TrackOptions;
import org.driftless.pipeline.compare.Comparison;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.story.RealInput;
import org.driftless.ui.story.Widgets;
import org.driftless.ui.views.projects.ProjectsView;
import org.driftless.ui.views.trajectories.PlotChart;
import org.driftless.ui.views.trajectories.PlotCurve;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three projects with different drifts side by side. */
class ComparisonTest {

    private static final String COMPARE = "org.driftless.ui.commands.compare";
    private static final int FRAMES = 6;

    private final WorkspaceProjects workspace = PlatformUI.getWorkbench().getService(WorkspaceProjects.class);

    @TempDir
    private Path folder;
    private final List<Path> images = new ArrayList<>();
    private TreeViewer projects;
    private Shell shell;
    private ComparisonPage page;

    @BeforeEach
    void runThree() throws Exception {
        for (int i = 0; i < 3; i++) {
            Path frames = folder.resolve("day" + (i / 2 + 1)).resolve("compared_" + i);
            Simulated.write(frames, SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(200, 160).withParticles(4)
                    .withMotion(9 - 3.0 * i, 0).withSeed(i + 1));
            AlignOptions align = new AlignOptions(i == 1 ? Interpolation.LINEAR : Interpolation.CUBIC, null);
            new Pipeline(Simulated.WORKERS).run(Project.open(frames, null),
                    new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE, align, null, null, false), ProgressListener.NONE);
            images.add(frames);
            workspace.remember(frames, Project.open(frames, null).outputFolder());
        }
        projects = (TreeViewer) Workbench.page().showView(ProjectsView.ID).getSite().getSelectionProvider();
        Workbench.waitUntil("all are in the workspace", () -> images.stream().allMatch(each -> workspace.find(each).isPresent()));
        shell = Workbench.page().getWorkbenchWindow().getShell();
        shell.forceActive();
        page = new ComparisonPage(shell);
    }

    @AfterEach
    void clear() {
        Workbench.closeAll();
        workspace.remove(workspace.all().stream().filter(each -> each.imageFolder().startsWith(folder)).toList());
        Workbench.waitUntil("the workspace is cleared",
                () -> workspace.all().stream().noneMatch(each -> each.imageFolder().startsWith(folder)));
    }

    private void compare(List<Path> chosen) throws Exception {
        List<AlignmentProject> selected = chosen.stream().map(each -> workspace.find(each).orElseThrow()).toList();
        projects.getControl().setFocus();
        projects.setSelection(new StructuredSelection(selected));
        Workbench.execute(COMPARE);
        page.waitForRows(chosen.size());
    }

    private static Point middle(Control control, Rectangle at) {
        return control.toDisplay(at.x + Math.min(40, at.width / 2), at.y + at.height / 2);
    }

    @Test
    void aProjectIsDraggedInAndOneThatIsBrokenStopsNobody() throws Exception {
        assumeTrue(RealInput.isPossible(), "Needs an X display and xdotool, which ./verify starts and installs.");
        Files.writeString(Project.open(images.get(2), null).jsonFile(), "{ broken");
        compare(images.subList(0, 2));
        projects.refresh();
        AlignmentProject third = workspace.find(images.get(2)).orElseThrow();
        projects.collapseAll();
        projects.reveal(third);
        Workbench.letPass();
        TreeItem dragged = (TreeItem) projects.testFindItem(third);
        Point size = page.table().getSize();
        RealInput.dragAndDrop(middle(projects.getControl(), dragged.getBounds()), page.table().toDisplay(size.x / 2, size.y - 20));
        page.waitForRows(3);
        assertEquals(List.of("compared_0", "compared_1", "compared_2"), page.names());
        assertEquals("can't be read", ComparisonPage.cell(page.table().getItem(2), "Verdict"));
        assertEquals(2, page.charts().get(0).plot().curves().size());
    }

    @Test
    void rowsAreSortedGroupedCopiedAndRemoved() throws Exception {
        assumeTrue(RealInput.isPossible(), "Needs an X display and xdotool, which ./verify starts and installs.");
        compare(images);
        TreeColumn drift = page.table().getColumn(ComparisonPage.column(page.table(), "Drift (px)"));
        drift.notifyListeners(SWT.Selection, new Event());
        assertEquals(List.of("compared_2", "compared_1", "compared_0"), page.names());
        drift.notifyListeners(SWT.Selection, new Event());
        assertEquals(List.of("compared_0", "compared_1", "compared_2"), page.names());
        RealInput.click(middle(page.table(), page.table().getItem(1).getBounds(0)));
        Workbench.waitUntil("the second is selected", () -> page.table().getSelectionCount() == 1);
        RealInput.press("ctrl+c");
        Clipboard clipboard = new Clipboard(shell.getDisplay());
        Workbench.waitUntil("it is copied", () -> clipboard.getContents(TextTransfer.getInstance()) instanceof String text
                && text.startsWith("Project\t"));
        String[] lines = ((String) clipboard.getContents(TextTransfer.getInstance())).split("\n");
        clipboard.dispose();
        assertEquals(2, lines.length);
        assertTrue(lines[1].startsWith("compared_1\t"), lines[1]);
        RealInput.press("Delete");
        Workbench.waitUntil("it is gone", () -> page.table().getItemCount() == 2);
        ComparisonEditor editor = (ComparisonEditor) Workbench.page().getActiveEditor();
        ((ComparisonInput) editor.getEditorInput()).model().setGrouping(Grouping.FOLDER);
        assertEquals(List.of("day1", "day2"), page.names());
        assertEquals("compared_0", page.table().getItem(0).getItem(0).getText(0));
    }

    @Test
    void tagsAreGroupsAndComeBackWithTheProjects() throws Exception {
        compare(images.subList(0, 2));
        ComparisonInput input = (ComparisonInput) Workbench.page().getActiveEditor().getEditorInput();
        input.model().setTag(List.of(input.model().rows().get(1)), "heated");
        assertEquals("heated", ComparisonPage.cell(page.table().getItem(1), "Tag"));
        input.model().setGrouping(Grouping.TAG);
        assertEquals(List.of("heated", "No tag"), page.names().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList());
        XMLMemento memento = XMLMemento.createWriteRoot("comparison");
        input.saveState(memento);
        ComparisonModel restored = ComparisonInput.restored(memento).model();
        assertEquals(images.subList(0, 2), restored.entries().stream().map(ComparisonEntry::path).toList());
        assertEquals(Grouping.TAG, restored.grouping());
        assertEquals("heated", restored.rows().get(1).tag());
        input.model().setTag(input.model().rows(), "");
        assertEquals(List.of("No tag"), page.names());
    }

    @Test
    void withoutProjectsItSaysWhatToDo() throws Exception {
        projects.setSelection(StructuredSelection.EMPTY);
        Workbench.execute(COMPARE);
        Workbench.letPass();
        ComparisonHint hint = Widgets.find(shell, ComparisonHint.class, any -> true);
        ComparisonEditor editor = (ComparisonEditor) Workbench.page().getActiveEditor();
        ComparisonModel model = ((ComparisonInput) editor.getEditorInput()).model();
        model.add(Map.of(images.get(0), images.get(0).resolveSibling("script_output")));
        // A label that grows asks for its layout, which puts all layouts of the window off to the next turn of the loop.
        Workbench.waitUntil("the table takes the hint's place", () -> !hint.isVisible());
        page.waitForRows(1);
        assertEquals("Comparison of 1", editor.getTitle());
    }

    @Test
    void aClickOnACurveOpensTheProjectAtThatFrame() throws Exception {
        assumeTrue(RealInput.isPossible(), "Needs an X display and xdotool, which ./verify starts and installs.");
        compare(images);
        PlotChart chart = page.charts().get(0);
        PlotCurve curve = chart.plot().curves().get(1);
        Point at = chart.area().toDisplay((int) Math.round(chart.scale().column(curve.x()[4])),
                (int) Math.round(chart.scale().row(curve.y()[4])));
        RealInput.click(at);
        OpenProject open = Workbench.opened(images.get(1));
        Workbench.waitUntil("its fifth frame is shown", () -> open.frame() == 4);
    }

    @Test
    void whatHasBecomeOfAProjectIsReadAgain() throws Exception {
        compare(images.subList(0, 2));
        String before = ComparisonPage.cell(page.table().getItem(0), "Interpolation");
        OpenProject open = Workbench.open(images.get(0));
        open.session().saveSettings(new StepSettings(TrackOptions.NONE, DriftOptions.NONE,
                new AlignOptions(Interpolation.QUINTIC, null)));
        Workbench.execute("org.driftless.ui.commands.runAll");
        Workbench.waitForSteps(open);
        Workbench.page().activate(Arrays.stream(Workbench.page().getEditorReferences())
                .filter(reference -> reference.getId().equals(ComparisonEditor.ID)).findFirst().orElseThrow().getEditor(true));
        Workbench.waitUntil("the figures are the new ones", () -> ComparisonPage.cell(page.table().getItem(0), "Interpolation").equals("quintic"));
        assertEquals("cubic", before);
    }
}
