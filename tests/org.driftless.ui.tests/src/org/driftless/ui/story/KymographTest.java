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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.driftless.core.image.Frame;
import org.driftless.core.image.Line;
import org.driftless.core.image.LineProfile;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.Project;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.Kymograph;
import org.driftless.pipeline.Pipeline;
import org.driftless.pipeline.RunOptions;
import org.driftless.pipeline.TrackOptions;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.editor.Contrast;
import org.driftless.ui.editor.ContrastChoice;
import org.driftless.ui.editor.FrameCanvas;
import org.driftless.ui.editor.Histogram;
import org.driftless.ui.jobs.JobFamilies;
import org.driftless.ui.model.MeasuringLine;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.views.kymograph.KymographContent;
import org.driftless.ui.views.kymograph.KymographView;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked at in the editor by mouse and keys: a line in every frame, the frame's menu, a frame by its number. */
class KymographTest {

    private static final SimulationSettings SETTINGS =
            SimulationSettings.DEFAULT.withFrames(8).withSize(240, 200).withParticles(4).withMotion(8, 0);
    private static final int WIDTH = 5;
    private static final int REACH = 25;

    @TempDir
    private Path folder;
    private OpenProject project;
    private FrameCanvas canvas;
    private Shell shell;

    @BeforeEach
    void openAlignedSequence() throws Exception {
        assumeTrue(RealInput.isPossible(), "Needs an X display and xdotool, which ./verify starts and installs.");
        Path images = folder.resolve("run_07");
        Simulated.write(images, SETTINGS);
        new Pipeline(Simulated.WORKERS).run(Project.open(images, null),
                new RunOptions(null, TrackOptions.NONE, new DriftOptions(null, null, null, null, null),
                        AlignOptions.NONE, null, null, false), ProgressListener.NONE);
        project = Workbench.open(images);
        shell = Workbench.page().getWorkbenchWindow().getShell();
        shell.forceActive();
        canvas = Widgets.find(shell, FrameCanvas.class, any -> true);
        Workbench.waitUntil("the first frame is shown", () -> canvas.frame() != null);
        Workbench.waitUntil("the window is active", () -> shell.getDisplay().getActiveShell() == shell);
        canvas.setFocus();
    }

    @AfterEach
    void close() {
        if (project != null) {
            Workbench.page().hideView(Workbench.page().findView(KymographView.ID));
            project.revert();
            Workbench.closeAll();
        }
    }

    @Test
    void aLineOverAParticleShowsItStandStillInTheAlignedHalf() throws Exception {
        Trajectory particle = project.trajectories().getFirst();
        int x = (int) Math.round(particle.at(0).fit().x());
        int y = (int) Math.round(particle.at(0).fit().y());
        Line wanted = new Line(Math.max(0, x - REACH), y, Math.min(SETTINGS.width() - 1, x + REACH), y);
        RealInput.press("k");
        RealInput.drag(onScreen(wanted.x0(), wanted.y0()), onScreen(wanted.x1(), wanted.y1()));
        Workbench.waitUntil("the line is drawn",
                () -> Optional.of(wanted).equals(MeasuringLine.of(project).line()));
        Workbench.waitUntil("the kymograph is shown", () -> shown() != null
                && shown().line().equals(wanted) && shown().coarseness() == 1);
        Job.getJobManager().join(JobFamilies.KYMOGRAPH, null);
        Kymograph kymograph = shown();
        assertEquals(SETTINGS.frames(), kymograph.rows());
        for (int frame = 0; frame < SETTINGS.frames(); frame++) {
            Frame image = project.session().frames().read(frame);
            assertArrayEquals(LineProfile.along(image, wanted, wanted.samples(), WIDTH), kymograph.original(frame));
        }
        double first = spot(kymograph.aligned(0));
        double farthest = 0;
        for (int frame = 0; frame < SETTINGS.frames(); frame++) {
            assertEquals(first, spot(kymograph.aligned(frame)), 0.5, "aligned, frame " + frame);
            farthest = Math.max(farthest, Math.abs(spot(kymograph.original(frame)) - first));
        }
        assertTrue(farthest > 2, "The original must not stand still, too: " + farthest);
        chooseFrame();
        removeLine();
    }

    private void chooseFrame() throws Exception {
        Canvas picture = Widgets.find(shell, Canvas.class,
                any -> any.getParent().getParent() instanceof KymographContent);
        RealInput.click(picture.toDisplay(picture.getSize().x / 2 - 40, picture.getSize().y / 2));
        Workbench.waitUntil("a frame in the middle is shown", () -> project.frame() > 0
                && project.frame() < SETTINGS.frames() - 1);
    }

    private void removeLine() throws Exception {
        canvas.setFocus();
        RealInput.press("Escape");
        Workbench.waitUntil("the line is gone", () -> MeasuringLine.of(project).line().isEmpty());
        assertNull(shown());
        RealInput.press("r");
    }

    @Test
    void theMenuOfAParticleChecksItForTheDrift() throws Exception {
        int id = project.trajectories().getFirst().particleId();
        Point at = onScreen(project.trajectories().getFirst().at(0).fit().x(),
                project.trajectories().getFirst().at(0).fit().y());
        Menu menu = openMenu(at);
        MenuItem use = item(menu, "Use for Drift");
        assertTrue(use.getSelection());
        assertNotNull(item(menu, "Remove Particle " + id));
        use.notifyListeners(SWT.Selection, null);
        assertTrue(!project.used().contains(id));
        menu.setVisible(false);
        Workbench.letPass();
        RealInput.press("Escape");
    }

    @Test
    void theMenuBesideParticlesIsOfTheFrame() throws Exception {
        Menu menu = openMenu(onScreen(1, 1));
        assertNotNull(item(menu, "Box the Spot Here"));
        item(menu, "Kymograph Line").notifyListeners(SWT.Selection, null);
        menu.setVisible(false);
        Workbench.letPass();
        RealInput.press("Escape");
        RealInput.press("r");
    }

    private Menu openMenu(Point at) throws Exception {
        boolean[] open = {false};
        canvas.getMenu().addListener(SWT.Show, event -> open[0] = true);
        RealInput.rightClick(at);
        Workbench.waitUntil("the menu is open", () -> open[0]);
        return canvas.getMenu();
    }

    private static MenuItem item(Menu menu, String text) {
        for (MenuItem item : menu.getItems()) {
            if (item.getText().split("\t")[0].replace("&", "").equals(text)) {
                return item;
            }
        }
        throw new AssertionError("The menu has no " + text);
    }

    @Test
    void eachFrameHasItsOwnContrastIfThatIsWanted() throws Exception {
        Contrast opening = Contrast.auto(Histogram.of(project.session().frames().read(0)));
        Contrast ofLast = Contrast.auto(Histogram.of(project.session().frames().read(SETTINGS.frames() - 1)));
        assertNotEquals(opening, ofLast);
        ContrastChoice choice = ContrastChoice.of(project);
        RealInput.press("End");
        Workbench.waitUntil("the last frame is shown", () -> project.frame() == SETTINGS.frames() - 1);
        assertEquals(opening, choice.contrast(), "locked");
        RealInput.press("shift+c");
        Workbench.waitUntil("the contrast is that of the frame", () -> choice.contrast().equals(ofLast));
        RealInput.press("Home");
        Workbench.waitUntil("the contrast follows", () -> choice.contrast().equals(opening));
        RealInput.press("v");
        Workbench.waitUntil("it is inverted", () -> choice.contrast().inverted());
        RealInput.press("0");
        RealInput.press("End");
        Workbench.waitUntil("the last frame is shown again", () -> project.frame() == SETTINGS.frames() - 1);
        Workbench.waitUntil("it is as it was at opening", () -> choice.contrast().equals(opening));
    }

    @Test
    void aFrameIsShownByItsNumber() throws Exception {
        Workbench.waitUntil("the command is enabled",
                () -> Workbench.isEnabled("org.driftless.ui.commands.goToFrame"));
        RealInput.press("ctrl+g");
        RealInput.press("5");
        RealInput.press("Return");
        Workbench.waitUntil("the fifth frame is shown", () -> project.frame() == 4);
        Frame fifth = project.session().frames().read(4);
        Workbench.waitUntil("its pixels are shown", () -> canvas.frame() != null
                && Objects.deepEquals(fifth.pixels(), canvas.frame().pixels()));
        Workbench.waitUntil("the frame has the keys", canvas::isFocusControl);
    }

    private Kymograph shown() {
        KymographView view = (KymographView) Workbench.page().findView(KymographView.ID);
        return view == null ? null : Widgets.find(shell, KymographContent.class, any -> true).kymograph();
    }

    private Point onScreen(double column, double row) {
        return canvas.toDisplay((int) Math.round(canvas.view().screenX(column)),
                (int) Math.round(canvas.view().screenY(row)));
    }

    /** Centre of the spot on the line, dark or bright, in samples. */
    private static double spot(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        double ground = sorted[values.length / 2];
        int top = 0;
        for (int i = 0; i < values.length; i++) {
            top = Math.abs(values[i] - ground) > Math.abs(values[top] - ground) ? i : top;
        }
        double mass = 0;
        double moment = 0;
        for (int i = Math.max(0, top - 4); i <= Math.min(values.length - 1, top + 4); i++) {
            double weight = Math.max(0, (values[i] - ground) * Math.signum(values[top] - ground));
            mass += weight;
            moment += weight * i;
        }
        return moment / mass;
    }
}
