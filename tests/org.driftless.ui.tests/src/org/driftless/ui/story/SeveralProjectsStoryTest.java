/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.driftless.core.simulate.SimulationSettings;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.batch.BatchReport;
import org.driftless.pipeline.batch.FolderResult;
import org.driftless.pipeline.batch.Outcome;
import org.driftless.pipeline.compare.Measure;
import org.driftless.ui.batch.BatchView;
import org.driftless.ui.batch.Batches;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.comparison.ComparisonPage;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.views.projects.ProjectsView;
import org.driftless.ui.views.trajectories.PlotChart;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four sequences with different drifts are imported by the wizard, run as a batch and compared, all by mouse and keys. One
 * has unsaved edits, in another a frame is broken.
 */
class SeveralProjectsStoryTest {

    private static final Map<Measure, String> TITLES = Map.of(Measure.DRIFT_MAX, "Drift (px)", Measure.RESIDUAL_RMS, "Residual (px)",
            Measure.NOISE_RATIO, "x noise", Measure.DRIFT_REDUCTION, "Reduced (%)");

    private static final int SEQUENCES = 4;
    private static final int BROKEN = 1;
    private static final String OPEN = "Open it in the Alignment perspective";

    @TempDir
    private Path folder;
    private final Batches batches = PlatformUI.getWorkbench().getService(Batches.class);
    private final WorkspaceProjects workspace = PlatformUI.getWorkbench().getService(WorkspaceProjects.class);
    private final List<Path> images = new ArrayList<>();
    private Shell window;

    @BeforeEach
    void makeSequences() throws Exception {
        assumeTrue(RealInput.isPossible(), "Needs an X display and xdotool, which ./verify starts and installs.");
        for (int i = 0; i < SEQUENCES; i++) {
            images.add(folder.resolve("day_" + i).resolve("run_" + i));
            Simulated.write(images.getLast(), SimulationSettings.DEFAULT.withFrames(6).withSize(200, 160).withParticles(4)
                    .withMotion(9 - 2.0 * i, 0).withSeed(i + 1));
        }
        window = Workbench.page().getWorkbenchWindow().getShell();
        window.forceActive();
        Workbench.waitUntil("the window is active", () -> Display.getCurrent().getActiveShell() == window);
    }

    @AfterEach
    void close() {
        PlatformUI.getWorkbench().getService(OpenProjects.class).all().forEach(OpenProject::revert);
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
    void theyAreImportedRunTogetherAndCompared() throws Exception {
        for (Path one : images) {
            importByWizard(one);
        }
        OpenProject open = Workbench.opened(images.getFirst());
        Workbench.selectFound(open);
        assertTrue(open.isDirty());
        // As by a disk that fails after the wizard has looked at the frames.
        Files.write(images.get(BROKEN).resolve("3.tif"), new byte[] {1, 2, 3});

        pick(images);
        Dialogs.answer("Run Steps on Many Folders", this::run);
        choose("y");
        Workbench.waitUntil("the batch is at its end", () -> !batches.isRunning()
                && batches.report().folders().size() == SEQUENCES && batches.report().with(Outcome.NOT_STARTED).isEmpty());
        Workbench.waitUntil("the editor knows the results", () -> !open.isDirty()
                && open.status().line(StepName.VALIDATE).state() == ProjectStatus.State.DONE);
        checkReport(batches.report());

        List<Path> good = new ArrayList<>(images);
        good.remove(BROKEN);
        pick(good);
        choose("c");
        ComparisonPage page = new ComparisonPage(window);
        page.waitForRows(good.size());
        checkComparison(page, good);
        openFromTheTable();
    }

    /** File &gt; Import, which a workbench of its own shows in an IDE only. */
    private void importByWizard(Path one) throws Exception {
        Dialogs.answer("Import", dialog -> {
            Dialogs.type(Widgets.find(dialog, Text.class, any -> (any.getStyle() & SWT.READ_ONLY) == 0), "Image Sequence");
            Tree kinds = Widgets.find(dialog, Tree.class, any -> true);
            Workbench.waitUntil("it is found", () -> find(kinds.getItems(), "Image Sequence").isPresent());
            RealInput.click(middle(kinds, find(kinds.getItems(), "Image Sequence").orElseThrow().getBounds()));
            Dialogs.click(dialog, "Next >");
            Workbench.waitUntil("the page is there", () -> path(dialog).isPresent());
            Dialogs.type(path(dialog).orElseThrow(), one.toString());
            if (!one.equals(images.getFirst())) {
                Dialogs.click(dialog, OPEN);
                Workbench.waitUntil("it is not wanted to be opened", () -> !Dialogs.button(dialog, OPEN).getSelection());
            }
            Dialogs.click(dialog, "Finish");
        });
        Workbench.execute("org.eclipse.ui.file.import");
        Workbench.waitUntil("it is in the workspace", () -> workspace.find(one).isPresent());
    }

    private static Optional<Text> path(Shell dialog) {
        return Widgets.search(dialog, Text.class, text -> text.getMessage().startsWith("a folder of TIFF frames"));
    }

    private static Optional<TreeItem> find(TreeItem[] items, String text) {
        for (TreeItem item : items) {
            Optional<TreeItem> found = item.getText().equals(text) ? Optional.of(item) : find(item.getItems(), text);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Selects projects in the Projects view. */
    private void pick(List<Path> which) throws Exception {
        TreeViewer projects = (TreeViewer) Workbench.page().showView(ProjectsView.ID).getSite().getSelectionProvider();
        projects.collapseAll();
        Workbench.letPass();
        for (Path one : which) {
            TreeItem item = (TreeItem) projects.testFindItem(workspace.find(one).orElseThrow());
            Point at = middle(projects.getControl(), item.getBounds());
            if (one.equals(which.getFirst())) {
                RealInput.click(at);
            } else {
                RealInput.clickWith("ctrl", at);
            }
        }
        Workbench.waitUntil("they are selected", () -> projects.getStructuredSelection().size() == which.size());
    }

    /** Chooses in the Alignment menu. */
    private void choose(String mnemonic) throws Exception {
        Menu menu = Arrays.stream(window.getMenuBar().getItems()).filter(item -> item.getText().equals("&Alignment")).findFirst()
                .orElseThrow().getMenu();
        RealInput.press("alt+a");
        Workbench.waitUntil("the menu is open", menu::isVisible);
        RealInput.press(mnemonic);
    }

    private void run(Shell dialog) throws IOException {
        Table folders = Widgets.find(dialog, Table.class, any -> true);
        assertEquals(SEQUENCES, folders.getItemCount());
        Dialogs.click(dialog, "Run");
        Workbench.waitUntil("it is closed", dialog::isDisposed);
        Dialogs.answer("Run Steps on Many Folders", question -> Dialogs.click(question, "Save and Run"));
    }

    private void checkReport(BatchReport report) throws IOException {
        assertEquals(images, report.folders().stream().map(FolderResult::folder).toList());
        assertEquals(List.of(Outcome.DONE, Outcome.FAILED, Outcome.DONE, Outcome.DONE),
                report.folders().stream().map(FolderResult::outcome).toList());
        String reason = report.folders().get(BROKEN).reason();
        assertTrue(reason.contains("3.tif") && !reason.contains("Exception"), reason);
        assertTrue(report.folders().getLast().verdict().startsWith("Held-out particles"), report.folders().getLast().verdict());
        assertFalse(Files.exists(images.get(BROKEN).resolveSibling("script_output").resolve("aligned")));
        assertEquals(Display.getCurrent().getActiveShell(), window, "No dialog pops up for a folder that fails.");
        assertEquals(report.toJson().toString(), BatchReport.of(report.toJson().toString()).toJson().toString());
        for (int i = 0; i < SEQUENCES; i++) {
            TableItem row = batchTable().getItem(i);
            FolderResult result = report.folders().get(i);
            assertEquals(List.of(result.name(), result.outcome().words()), List.of(row.getText(0), row.getText(1)));
            // The folder is in the row already.
            assertEquals(result.remark().replace(result.folder() + "/", ""), row.getText(3));
        }
    }

    private Table batchTable() {
        return Widgets.find(window, Table.class, one -> one.getColumnCount() == 4 && one.getColumn(1).getText().equals("Outcome"));
    }

    /** What is seen is what {@code compare --json} prints. */
    private static void checkComparison(ComparisonPage page, List<Path> good) {
        JsonArray expected = ComparisonPage.json(good).getAsJsonArray("projects");
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < good.size(); i++) {
            JsonObject one = expected.get(i).getAsJsonObject();
            TreeItem row = page.table().getItem(i);
            assertEquals(good.get(i).getFileName().toString(), row.getText(0));
            assertEquals(one.getAsJsonObject("verdict").get("word").getAsString(), ComparisonPage.cell(row, "Verdict"));
            TITLES.forEach((measure, title) ->
                    assertEquals(measure.words(figure(one, measure)), ComparisonPage.cell(row, title)));
            JsonObject drift = one.getAsJsonObject("drift");
            List<PlotChart> charts = page.charts();
            assertArrayEquals(numbers(drift.getAsJsonArray("x_px")), charts.get(0).plot().curves().get(i).y());
            assertArrayEquals(numbers(drift.getAsJsonArray("y_px")), charts.get(1).plot().curves().get(i).y());
            double largest = figure(one, Measure.DRIFT_MAX);
            assertTrue(largest > 1 && largest < before - 1, "drifts that are alike would show nothing");
            before = largest;
        }
    }

    private static double figure(JsonObject project, Measure measure) {
        return project.getAsJsonObject("figures").getAsJsonObject(measure.key()).get("value").getAsDouble();
    }

    private static double[] numbers(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).mapToDouble(JsonElement::getAsDouble).toArray();
    }

    private void openFromTheTable() throws Exception {
        Table table = batchTable();
        RealInput.click(middle(table, table.getItem(SEQUENCES - 1).getBounds(0)));
        Workbench.waitUntil("it is selected", () -> table.getSelectionIndex() == SEQUENCES - 1);
        RealInput.press("Return");
        Workbench.opened(images.getLast());
    }

    private static Point middle(Control control, Rectangle item) {
        return control.toDisplay(item.x + Math.min(40, item.width / 2), item.y + item.height / 2);
    }
}
