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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.image.Frame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FoundSpot;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.Pipeline;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.RunOptions;
import org.driftless.pipeline.SelectOptions;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.TrackOptions;
import org.driftless.ui.commands.ResultFiles;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.editor.FrameCanvas;
import org.driftless.ui.model.DriftPreview;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.views.particles.ParticlesView;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sequence is aligned from beginning to end by mouse and keys alone. */
class AlignmentStoryTest {

    private static final SimulationSettings SETTINGS =
            SimulationSettings.DEFAULT.withFrames(8).withSize(240, 200).withParticles(4).withMotion(6, 0);
    private static final int LAST = 7;
    private static final int EMPTY_SIZE = 14;
    private static final int CHECK_BOX_PX = 10;

    @TempDir
    private Path folder;
    private OpenProject project;
    private Shell shell;
    private FrameCanvas canvas;
    private List<FitBox> spots;
    private FitBox nothing;

    @BeforeEach
    void openSequence() throws Exception {
        assumeTrue(RealInput.isPossible(), "Needs an X display and xdotool, which ./verify starts and installs.");
        Path images = folder.resolve("workbench").resolve("run_07");
        Simulated.write(images, SETTINGS);
        project = Workbench.open(images);
        shell = Workbench.page().getWorkbenchWindow().getShell();
        shell.forceActive();
        canvas = Widgets.find(shell, FrameCanvas.class, any -> true);
        Workbench.waitUntil("the first frame is shown", () -> canvas.frame() != null);
        Workbench.waitUntil("the window is active", () -> shell.getDisplay().getActiveShell() == shell);
        List<FoundSpot> found = project.session().spots().find(project.session().frames().read(0), 4);
        spots = found.stream().limit(3).map(FoundSpot::box).toList();
        nothing = farFrom(found);
    }

    @AfterEach
    void close() {
        if (project != null) {
            project.revert();
            Workbench.closeAll();
        }
    }

    @Test
    void fromAFolderToAlignedFrames() throws Exception {
        drawBoxes();
        undoAndRedo();
        save();
        track();
        uncheckTheLast();
        runAll();
        blink();
        Project headless = runHeadless();
        ResultFiles.assertSame(headless.outputFolder(), project.session().project().outputFolder(), SETTINGS.frames());
    }

    private void drawBoxes() throws Exception {
        int[] released = {0};
        canvas.addListener(SWT.MouseUp, event -> released[0]++);
        drag(nothing);
        Workbench.waitUntil("the box on nothing is drawn", () -> released[0] == 1);
        for (FitBox spot : spots) {
            int before = project.particles().size();
            drag(spot);
            Workbench.waitUntil("there is one more particle", () -> project.particles().size() > before);
        }
        assertEquals(spots, boxes(), "The box on nothing is refused");
        assertTrue(project.isDirty());
    }

    private void undoAndRedo() throws Exception {
        List<SelectedParticle> drawn = project.particles();
        press("ctrl+z", "org.eclipse.ui.edit.undo");
        Workbench.waitUntil("the last box is gone", () -> project.particles().equals(drawn.subList(0, 2)));
        press("ctrl+shift+z", "org.eclipse.ui.edit.redo");
        Workbench.waitUntil("the last box is back", () -> project.particles().equals(drawn));
    }

    private void save() throws Exception {
        press("ctrl+s", "org.eclipse.ui.file.save");
        Workbench.waitUntil("the selection is saved", () -> !project.isDirty());
        Project onDisk = Project.open(project.session().project().imageFolder(), null);
        assertEquals(project.particles(), onDisk.particles());
    }

    private void track() throws Exception {
        press("F5", "org.driftless.ui.commands.track");
        Workbench.waitUntil("the particles are tracked", () -> !project.trajectories().isEmpty());
        Workbench.waitForSteps(project);
        assertEquals(List.of(1, 2, 3), project.trajectories().stream().map(Trajectory::particleId).toList());
    }

    private void uncheckTheLast() throws Exception {
        DriftPreview preview = DriftPreview.of(project);
        Workbench.waitUntil("the drift of all particles is known",
                () -> !preview.isPending() && preview.estimate().isPresent());
        DriftEstimate ofAll = preview.estimate().orElseThrow();
        Workbench.page().showView(ParticlesView.ID);
        Workbench.letPass();
        Table table = Widgets.find(shell, Table.class, any -> (any.getStyle() & SWT.CHECK) != 0);
        TableItem last = table.getItem(2);
        assertTrue(last.getChecked());
        Rectangle text = last.getBounds(0);
        RealInput.click(table.toDisplay(text.x - CHECK_BOX_PX, text.y + text.height / 2));
        Workbench.waitUntil("the last particle is not used", () -> project.used().equals(Set.of(1, 2)));
        Workbench.waitUntil("the drift of the others is known", () -> !preview.isPending());
        DriftEstimate ofOthers = preview.estimate().orElseThrow();
        assertEquals(List.of(1, 2), ofOthers.used());
        assertNotEquals(ofAll.curve().motions(), ofOthers.curve().motions());
        assertFalse(last.getChecked());
    }

    private void runAll() throws Exception {
        press("F9", "org.driftless.ui.commands.runAll");
        Workbench.waitUntil("all steps are done",
                () -> project.status().line(StepName.VALIDATE).state() == State.DONE);
        Workbench.waitForSteps(project);
        assertEquals(List.of(1, 2), project.session().chosenForDrift());
    }

    private void blink() throws Exception {
        RealInput.click(onScreen(nothing.x0(), nothing.y0()));
        Workbench.waitUntil("the frame has the keys", canvas::isFocusControl);
        RealInput.press("End");
        Frame original = project.session().frames().read(LAST);
        Frame aligned = project.session().aligned(original, project.drift().orElseThrow().at(LAST));
        assertFalse(same(original, aligned));
        Workbench.waitUntil("the last frame is shown", () -> same(original, canvas.frame()));
        RealInput.press("b");
        for (int turn = 0; turn < 2; turn++) {
            Workbench.waitUntil("the aligned frame is shown", () -> same(aligned, canvas.frame()));
            Workbench.waitUntil("the original is shown again", () -> same(original, canvas.frame()));
        }
        RealInput.press("b");
        Workbench.waitUntil("the original is shown at the end", () -> same(original, canvas.frame()));
        assertEquals(spots, boxes());
    }

    private Project runHeadless() throws Exception {
        Path images = folder.resolve("headless").resolve("run_07");
        Simulated.write(images, SETTINGS);
        Project headless = Project.open(images, null);
        SelectOptions select = new SelectOptions(spots, null, null, null, null, null);
        DriftOptions use = new DriftOptions(List.of(1, 2), null, null, null, null);
        new Pipeline(Simulated.WORKERS).run(headless,
                new RunOptions(select, TrackOptions.NONE, use, AlignOptions.NONE, null, null, false),
                ProgressListener.NONE);
        return headless;
    }

    /** Presses the keys of a command, as one does who sees in the menus that it is possible. */
    private static void press(String keys, String command) throws Exception {
        Workbench.waitUntil(command + " is enabled", () -> Workbench.isEnabled(command));
        RealInput.press(keys);
    }

    private List<FitBox> boxes() {
        return project.particles().stream().map(one -> one.particle().box()).toList();
    }

    /** From the middle of one corner pixel to the middle of the opposite one. */
    private void drag(FitBox box) throws Exception {
        RealInput.drag(onScreen(box.x0(), box.y0()), onScreen(box.x1() - 1, box.y1() - 1));
    }

    private Point onScreen(int column, int row) {
        return canvas.toDisplay((int) Math.round(canvas.view().screenX(column)),
                (int) Math.round(canvas.view().screenY(row)));
    }

    private static boolean same(Frame a, Frame b) {
        return b != null && Objects.deepEquals(a.pixels(), b.pixels());
    }

    /** A box as far from all spots as possible. */
    private static FitBox farFrom(List<FoundSpot> found) {
        List<FitBox> all = new ArrayList<>();
        IntStream.range(0, SETTINGS.height() / EMPTY_SIZE).forEach(row -> IntStream
                .range(0, SETTINGS.width() / EMPTY_SIZE).forEach(column -> all.add(new FitBox(column * EMPTY_SIZE,
                        row * EMPTY_SIZE, (column + 1) * EMPTY_SIZE, (row + 1) * EMPTY_SIZE))));
        return all.stream().max(Comparator.comparingDouble(box -> found.stream()
                .mapToDouble(spot -> Math.hypot(spot.fit().x() - box.centerX(), spot.fit().y() - box.centerY()))
                .min().orElseThrow())).orElseThrow();
    }
}
