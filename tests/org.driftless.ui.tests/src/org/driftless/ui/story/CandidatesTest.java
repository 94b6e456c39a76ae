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
import java.util.List;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FoundSpot;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.editor.FrameCanvas;
import org.driftless.ui.model.Candidates;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ParticleFits;
import org.driftless.ui.views.particles.ParticlesView;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spots are suggested, accepted and dismissed by mouse and keys. */
class CandidatesTest {

    private static final SimulationSettings SETTINGS =
            SimulationSettings.DEFAULT.withFrames(3).withSize(240, 200).withParticles(4).withMotion(3, 0);
    private static final String UNDO = "org.eclipse.ui.edit.undo";

    @TempDir
    private Path folder;
    private OpenProject project;
    private Candidates candidates;
    private Shell shell;
    private FrameCanvas canvas;

    @BeforeEach
    void openSequence() throws Exception {
        assumeTrue(RealInput.isPossible(), "Needs an X display and xdotool, which ./verify starts and installs.");
        Path images = folder.resolve("run_07");
        Simulated.write(images, SETTINGS);
        project = Workbench.open(images);
        candidates = Candidates.of(project);
        Workbench.page().showView(ParticlesView.ID);
        shell = Workbench.page().getWorkbenchWindow().getShell();
        shell.forceActive();
        canvas = Widgets.find(shell, FrameCanvas.class, any -> true);
        Workbench.waitUntil("the first frame is shown", () -> canvas.frame() != null);
        Workbench.waitUntil("the window is active", () -> shell.getDisplay().getActiveShell() == shell);
    }

    @AfterEach
    void close() {
        if (project != null) {
            project.revert();
            Workbench.closeAll();
        }
    }

    private void find() throws Exception {
        String command = "org.driftless.ui.commands.findParticles";
        Workbench.waitUntil("particles can be looked for", () -> Workbench.isEnabled(command));
        RealInput.press("F4");
        Workbench.waitUntil("there are candidates", () -> !candidates.spots().isEmpty());
        Workbench.waitUntil("the frame has the keys", canvas::isFocusControl);
    }

    private void undo() throws Exception {
        Workbench.waitUntil("it can be undone", () -> Workbench.isEnabled(UNDO));
        RealInput.press("ctrl+z");
    }

    private void click(FoundSpot spot) throws Exception {
        RealInput.click(canvas.toDisplay((int) Math.round(canvas.view().screenX(spot.fit().x())),
                (int) Math.round(canvas.view().screenY(spot.fit().y()))));
    }

    private String forecast() {
        Workbench.waitUntil("the fits are known", () -> !ParticleFits.of(project).isPending());
        return Widgets.find(shell, Label.class, label -> label.getText().contains(" can give ")
                && label.getText().contains("article")).getText();
    }

    private List<FitBox> boxes() {
        return project.particles().stream().map(one -> one.particle().box()).toList();
    }

    @Test
    void enterAcceptsAllAndUndoTakesThemBack() throws Exception {
        find();
        List<FitBox> suggested = candidates.spots().stream().map(FoundSpot::box).toList();
        assertEquals(4, suggested.size());
        assertEquals(List.of(), boxes(), "Nothing is added before it is accepted");
        assertFalse(project.isDirty());
        assertTrue(Widgets.find(shell, Button.class, button -> button.getText().equals("Accept All")).isEnabled());

        RealInput.press("Return");
        Workbench.waitUntil("they are accepted", () -> boxes().equals(suggested));
        assertEquals(List.of(), candidates.spots());
        assertTrue(forecast().startsWith("These 4 particles can give "), forecast());
        undo();
        Workbench.waitUntil("they are gone", () -> project.particles().isEmpty());
        assertFalse(project.isDirty());
    }

    @Test
    void aClickAcceptsOneAndTheForecastFollows() throws Exception {
        find();
        FoundSpot third = candidates.spots().get(2);
        click(third);
        Workbench.waitUntil("one is accepted", () -> boxes().equals(List.of(third.box())));
        assertEquals(3, candidates.spots().size());
        String ofOne = forecast();
        assertTrue(ofOne.startsWith("This particle can give ") && ofOne.contains("no rotation"), ofOne);

        FoundSpot first = candidates.spots().get(0);
        click(first);
        Workbench.waitUntil("another one is accepted", () -> boxes().equals(List.of(third.box(), first.box())));
        assertNotEquals(ofOne, forecast());
        undo();
        Workbench.waitUntil("the last one is gone", () -> boxes().equals(List.of(third.box())));
        assertTrue(forecast().startsWith("This particle can give "), forecast());
    }

    @Test
    void deleteDismissesOneAndEscapeAll() throws Exception {
        find();
        List<FoundSpot> all = candidates.spots();
        RealInput.press("n");
        Workbench.waitUntil("the first is pointed at", () -> candidates.current() == all.get(0));
        RealInput.press("Delete");
        Workbench.waitUntil("it is dismissed", () -> candidates.spots().equals(all.subList(1, 4)));
        RealInput.press("Escape");
        Workbench.waitUntil("all are dismissed", () -> candidates.spots().isEmpty());
        assertEquals(List.of(), boxes());
    }

    @Test
    void whatIsSelectedIsNotSuggestedAgain() throws Exception {
        find();
        FoundSpot second = candidates.spots().get(1);
        click(second);
        Workbench.waitUntil("one is accepted", () -> boxes().equals(List.of(second.box())));
        RealInput.press("Escape");
        Workbench.waitUntil("the others are dismissed", () -> candidates.spots().isEmpty());
        find();
        assertEquals(3, candidates.spots().size());
        assertTrue(candidates.spots().stream()
                .noneMatch(spot -> second.box().holds(spot.fit().x(), spot.fit().y())));
    }
}
