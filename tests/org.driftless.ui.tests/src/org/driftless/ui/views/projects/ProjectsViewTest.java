/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.driftless.core.simulate.SimulationSettings;
import org.driftless.ui.commands.ProjectOpener;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectElement;
import org.driftless.ui.workspace.ProjectFrame;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree of projects, in the product's own workbench. */
class ProjectsViewTest {

    private static final int FRAMES = 3;
    private static final int MANY = 20_000;

    private final WorkspaceProjects workspace = PlatformUI.getWorkbench().getService(WorkspaceProjects.class);

    @TempDir
    private Path folder;
    private Path images;
    private ProjectsView view;
    private TreeViewer viewer;

    @BeforeEach
    void showView() throws Exception {
        images = folder.resolve("listed_07");
        Simulated.write(images, SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(100, 80).withParticles(2));
        view = (ProjectsView) Workbench.page().showView(ProjectsView.ID);
        viewer = (TreeViewer) view.getSite().getSelectionProvider();
    }

    @AfterEach
    void clear() {
        Workbench.closeAll();
        workspace.remove(workspace.all().stream().filter(each -> each.imageFolder().startsWith(folder)).toList());
        Workbench.waitUntil("the workspace is cleared",
                () -> workspace.all().stream().noneMatch(each -> each.imageFolder().startsWith(folder)));
    }

    private Optional<TreeItem> item() {
        return Arrays.stream(viewer.getTree().getItems())
                .filter(item -> item.getData() instanceof AlignmentProject project
                        && project.imageFolder().startsWith(folder)).findFirst();
    }

    private void waitForLabel(String label) {
        Workbench.waitUntil("the tree says " + label, () -> item().filter(item -> item.getText().equals(label)).isPresent());
    }

    private AlignmentProject project() {
        return (AlignmentProject) item().orElseThrow().getData();
    }

    private List<String> below(Object element) {
        viewer.setExpandedState(element, true);
        TreeItem item = (TreeItem) viewer.testFindItem(element);
        return Arrays.stream(item.getItems()).map(TreeItem::getText).toList();
    }

    @Test
    void whatWasOpenedStaysWhenItsEditorIsClosed() throws Exception {
        List<String> before = names(images);
        Workbench.open(images);
        waitForLabel("listed_07  new");
        Workbench.closeAll();
        waitForLabel("listed_07  new");
        assertEquals(before, names(images));
        assertEquals(List.of("Frames  3", "Particles  none yet", "Tracking  not yet", "Drift  not yet",
                "Alignment  not yet", "Validation  not yet"), below(project()));
    }

    private static List<String> names(Path in) throws IOException {
        try (var files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aProjectSaysHowFarItIsWhetherItIsOpenOrNot() throws Exception {
        images = folder.resolve("whole").resolve("listed_07");
        Simulated.write(images, SimulationSettings.DEFAULT.withFrames(2 * FRAMES).withSize(200, 160).withParticles(4)
                .withMotion(4, 0));
        OpenProject open = Workbench.open(images);
        Workbench.execute("org.driftless.ui.commands.runAll");
        Workbench.waitForSteps(open);
        waitForLabel("listed_07  validated");
        Workbench.closeAll();
        waitForLabel("listed_07  validated");
        Path json = images.resolveSibling("script_output").resolve("particle_selections.json");
        assertTrue(Files.exists(json));
        workspace.remove(List.of(project()));
        Workbench.waitUntil("it is gone from the tree", () -> item().isEmpty());
        assertTrue(Files.exists(json), "results stay");
        assertTrue(Files.exists(images.resolve("1.tif")), "images stay");
    }

    @Test
    void aFrameOpensTheSequenceThere() throws Exception {
        workspace.remember(images, folder.resolve("script_output"));
        waitForLabel("listed_07  new");
        StepNode frames = new StepNode(project(), null);
        below(project());
        below(frames);
        Workbench.waitUntil("the frames have names", () -> below(frames).get(2).equals("3.tif  frame 3"));
        ProjectOpener.open(Workbench.page(), new StructuredSelection(new ProjectFrame(project(), 2)));
        OpenProject open = Workbench.opened(images);
        Workbench.waitUntil("the third frame is shown", () -> open.frame() == 2);
        ProjectOpener.open(Workbench.page(), new StructuredSelection(new ProjectFrame(project(), 1)));
        assertEquals(1, open.frame());
    }

    @Test
    void aFolderThatIsGoneIsSaidAndFoundWhenItIsBack() throws Exception {
        workspace.remember(images, folder.resolve("script_output"));
        waitForLabel("listed_07  new");
        Path away = folder.resolve("away");
        Files.move(images, away);
        view.setFocus();
        waitForLabel("listed_07  folder not found");
        workspace.rebind(project(), folder.resolve("run_08"));
        Workbench.waitUntil("it names another folder", () -> workspace.find(folder.resolve("run_08")).isPresent());
        waitForLabel("listed_07  folder not found");
        assertEquals(List.of("Locate the images..."), below(project()));
        Files.move(away, folder.resolve("run_08"));
        view.setFocus();
        waitForLabel("listed_07  new");
    }

    @Test
    void commandsDoNotWorkOnAnotherProjectThanTheOneThatIsPicked() throws Exception {
        Path other = folder.resolve("another");
        Simulated.write(other, SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(100, 80).withParticles(2));
        OpenProject open = Workbench.open(images);
        waitForLabel("listed_07  new");
        workspace.remember(other, folder.resolve("script_output"));
        Workbench.waitUntil("both are listed", () -> workspace.find(other).isPresent());
        Workbench.letPass();
        Workbench.page().activate(view);
        viewer.setSelection(new StructuredSelection(workspace.find(images).orElseThrow()));
        assertEquals(open, view.getAdapter(OpenProject.class));
        Workbench.waitUntil("the open one can be run", () -> Workbench.isEnabled("org.driftless.ui.commands.runAll"));
        viewer.setSelection(new StructuredSelection(workspace.find(other).orElseThrow()));
        Workbench.waitUntil("the other can't", () -> !Workbench.isEnabled("org.driftless.ui.commands.runAll"));
        assertNotNull(view.getAdapter(ProjectElement.class));
    }

    @Test
    void aLongSequenceIsUnfoldedLineByLine() throws Exception {
        for (int frame = FRAMES + 1; frame <= MANY; frame++) {
            Files.createFile(images.resolve(frame + ".tif"));
        }
        workspace.remember(images, folder.resolve("script_output"));
        waitForLabel("listed_07  new");
        StepNode frames = new StepNode(project(), null);
        assertEquals("Frames  20000", below(project()).get(0));
        assertEquals(List.of("1 - 10000", "10001 - 20000"), below(frames));
        below(new FrameRange(project(), 10_000, 10_000));
        FrameRange last = new FrameRange(project(), MANY - 100, 100);
        below(last);
        Workbench.waitUntil("the frames have names", () -> below(last).get(99).equals("20000.tif  frame 20000"));
        assertTrue(items(viewer.getTree()) < 400, "only what is unfolded is in the tree");
    }

    private static int items(Tree tree) {
        List<TreeItem> items = new ArrayList<>(List.of(tree.getItems()));
        for (int i = 0; i < items.size(); i++) {
            items.addAll(List.of(items.get(i).getItems()));
        }
        return items.size();
    }
}
