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
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;

import org.driftless.core.image.Calibration;
import org.driftless.core.particle.Particle;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.project.SelectedParticle;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.editor.FrameCanvas;
import org.driftless.ui.model.Candidates;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames, ends of particles and the calibration are edited by keys; what is not saved is not lost without a question. */
class SetupStoryTest {

    private static final String COMMANDS = "org.driftless.ui.commands.";
    private static final int FRAMES = 8;

    @TempDir
    private Path folder;
    private Path images;
    private OpenProject project;
    private Shell shell;
    private FrameCanvas canvas;

    @BeforeEach
    void openSequence() throws Exception {
        assumeTrue(RealInput.isPossible(), "Needs an X display and xdotool, which ./verify starts and installs.");
        images = folder.resolve("run_07");
        Simulated.write(images, SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(240, 200).withParticles(4)
                .withMotion(6, 0));
        open();
    }

    private void open() throws Exception {
        project = Workbench.open(images);
        shell = Workbench.page().getWorkbenchWindow().getShell();
        shell.forceActive();
        canvas = Widgets.find(shell, FrameCanvas.class, any -> true);
        Workbench.waitUntil("the first frame is shown", () -> canvas.frame() != null);
        Workbench.waitUntil("the window is active", () -> shell.getDisplay().getActiveShell() == shell);
        canvas.setFocus();
        Workbench.waitUntil("the frame has the keys", canvas::isFocusControl);
    }

    @AfterEach
    void close() {
        if (project != null) {
            project.revert();
            Workbench.closeAll();
        }
    }

    private void findParticles() throws Exception {
        press("F4", COMMANDS + "findParticles");
        Candidates candidates = Candidates.of(project);
        Workbench.waitUntil("there are candidates", () -> !candidates.spots().isEmpty());
        Workbench.waitUntil("the frame has the keys", canvas::isFocusControl);
        RealInput.press("Return");
        Workbench.waitUntil("they are accepted", () -> !project.particles().isEmpty());
    }

    private void press(String keys, String command) throws Exception {
        Workbench.waitUntil(command + " is enabled", () -> Workbench.isEnabled(command));
        RealInput.press(keys);
    }

    private void showFrame(int frame) {
        project.showFrame(frame);
        Workbench.letPass();
    }

    private Project saved() throws Exception {
        press("ctrl+s", "org.eclipse.ui.file.save");
        Workbench.waitUntil("all is saved", () -> !project.isDirty());
        return Project.open(images, null);
    }

    @Test
    void aFrameIsLeftOutUndoneSavedAndNotTracked() throws Exception {
        findParticles();
        showFrame(5);
        press("ctrl+l", COMMANDS + "leaveOutFrame");
        Workbench.waitUntil("the frame is left out", () -> !project.uses(5));
        assertTrue(project.isDirty());
        press("ctrl+z", "org.eclipse.ui.edit.undo");
        Workbench.waitUntil("the frame is used again", () -> project.uses(5));
        press("ctrl+shift+z", "org.eclipse.ui.edit.redo");
        Workbench.waitUntil("the frame is left out again", () -> !project.uses(5));
        assertEquals(FrameChoice.ALL.without(5), saved().frameChoice());

        press("F5", COMMANDS + "track");
        Workbench.waitUntil("the particles are tracked", () -> !project.trajectories().isEmpty());
        Workbench.waitForSteps(project);
        Trajectory one = project.trajectories().get(0);
        assertNull(one.at(5));
        assertEquals(FRAMES - 1, one.observed());
    }

    @Test
    void aFrameThatIsNeededStaysWithTheReason() throws Exception {
        findParticles();
        ProjectSetup before = project.setup();
        String[] reason = {""};
        Dialogs.answer(dialog -> {
            reason[0] = Widgets.find(dialog, Label.class, any -> any.getText().contains(" "))
                    .getText();
            Dialogs.press(dialog, "OK");
        });
        Workbench.execute(COMMANDS + "leaveOutFrame");
        assertTrue(reason[0].contains("was drawn on frame 1"), reason[0]);
        assertEquals(before, project.setup());
    }

    @Test
    void aParticleEndsWhereItDissolves() throws Exception {
        findParticles();
        project.pick(List.of(2));
        showFrame(4);
        press("ctrl+shift+e", COMMANDS + "particleEnds");
        Workbench.waitUntil("it ends", () -> particle(2).last() == 4);
        assertEquals(Particle.END, particle(1).last());
        assertEquals(particle(2), saved().particles().get(1).particle());
        press("F5", COMMANDS + "track");
        Workbench.waitUntil("the particles are tracked", () -> !project.trajectories().isEmpty());
        Workbench.waitForSteps(project);
        Trajectory two = project.trajectories().get(1);
        assertNotNull(two.at(4));
        assertNull(two.at(5));
        assertEquals(FRAMES, project.trajectories().get(0).observed());
    }

    private Particle particle(int id) {
        return project.particles().stream().map(SelectedParticle::particle).filter(one -> one.id() == id).findFirst()
                .orElseThrow();
    }

    @Test
    void pixelSizeAndTimeAreTyped() throws Exception {
        boolean[] refused = {false};
        Dialogs.answer(dialog -> {
            Text pixel = Widgets.find(dialog, Text.class, Text::getEditable);
            pixel.setText("much");
            refused[0] = !Dialogs.button(dialog, "OK").isEnabled();
            pixel.setText("0,108");
            Dialogs.press(dialog, "OK");
        });
        Workbench.execute(COMMANDS + "calibration");
        assertTrue(refused[0], "what is no number is not taken");
        Calibration typed = new Calibration(0.108, Double.NaN);
        assertEquals(typed, project.calibration());
        assertTrue(project.isDirty());
        press("ctrl+z", "org.eclipse.ui.edit.undo");
        Workbench.waitUntil("it is forgotten", () -> project.calibration().equals(Calibration.UNKNOWN));
        assertFalse(project.isDirty());
        press("ctrl+shift+z", "org.eclipse.ui.edit.redo");
        Workbench.waitUntil("it is back", () -> project.calibration().equals(typed));
        assertEquals(typed, saved().calibration());
    }

    @Test
    void closingWhatIsNotSavedAsksFirst() throws Exception {
        leaveOut(2);
        closeAnd("Escape");
        assertTrue(isOpen(), "cancelled");
        assertFalse(project.uses(2));
        assertFalse(Project.open(images, null).isSaved());

        closeAnd("alt+n");
        Workbench.waitUntil("it is closed", () -> !isOpen());
        assertFalse(Project.open(images, null).isSaved(), "not saved, as was said");

        open();
        assertTrue(project.uses(2));
        leaveOut(3);
        closeAnd("Return");
        Workbench.waitUntil("it is closed", () -> !isOpen());
        assertEquals(FrameChoice.ALL.without(3), Project.open(images, null).frameChoice());
        project = null;
    }

    private void leaveOut(int frame) throws Exception {
        showFrame(frame);
        press("ctrl+l", COMMANDS + "leaveOutFrame");
        Workbench.waitUntil("the frame is left out", () -> !project.uses(frame));
    }

    private boolean isOpen() {
        return PlatformUI.getWorkbench().getService(OpenProjects.class).all().contains(project);
    }

    /** Closes the editor by its key, and answers the question by another. */
    private void closeAnd(String answer) throws Exception {
        boolean[] asked = {false};
        Dialogs.answer(dialog -> {
            asked[0] = true;
            RealInput.press(answer);
        });
        press("ctrl+w", "org.eclipse.ui.file.close");
        Workbench.waitUntil("it is asked", () -> asked[0]);
        Workbench.waitUntil("it is answered", () -> Dialogs.open().isEmpty());
        Workbench.letPass();
    }
}
