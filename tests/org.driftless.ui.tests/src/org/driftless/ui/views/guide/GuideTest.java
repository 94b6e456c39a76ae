/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.particle.FoundSpot;
import org.driftless.core.particle.Particle;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.StepName;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.model.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide runs the real commands, and its ticks are those of the project. */
class GuideTest {

    @TempDir
    private Path folder;
    private OpenProject project;
    private GuideView view;

    @BeforeEach
    void open() throws Exception {
        Path images = folder.resolve("run_07");
        Simulated.write(images, SimulationSettings.DEFAULT.withFrames(5).withSize(200, 160).withParticles(4)
                .withMotion(4, 0));
        Workbench.page().resetPerspective();
        project = Workbench.open(images);
        Workbench.execute(GuideView.COMMAND);
        view = (GuideView) Workbench.page().findView(GuideView.ID);
        Workbench.page().activate(Workbench.page().getActiveEditor());
    }

    @AfterEach
    void close() {
        Workbench.page().hideView(view);
        Workbench.closeAll();
    }

    @Test
    void itsButtonsDoTheSteps() throws Exception {
        assertEquals(GuideStep.FIND, current());
        assertFalse(card(GuideStep.TRACK).button().isEnabled(), "There is nothing to track yet");
        select();
        assertEquals(GuideStep.TRACK, current());
        press(GuideStep.TRACK);
        Workbench.waitForSteps(project);
        assertEquals(GuideStep.DRIFT, current());
        press(GuideStep.DRIFT);
        Workbench.waitForSteps(project);
        assertEquals(GuideStep.ALIGN, current());
        press(GuideStep.ALIGN);
        Workbench.waitForSteps(project);
        press(GuideStep.VALIDATE);
        Workbench.waitForSteps(project);
        assertTrue(project.status().line(StepName.VALIDATE).state().isUsable());
        assertEquals(GuideStep.COMPARE, current());
        press(GuideStep.COMPARE);
        assertEquals(null, current());
    }

    @Test
    void anEditTakesTheTicksAway() throws Exception {
        select();
        press(GuideStep.TRACK);
        Workbench.waitForSteps(project);
        project.setParticles(project.particles().subList(0, 2));
        assertEquals(GuideStep.TRACK, current());
        assertTrue(card(GuideStep.TRACK).button().isEnabled());
        assertTrue(card(GuideStep.TRACK).isOpen());
        project.revert();
        assertEquals(GuideStep.DRIFT, current());
    }

    private void select() throws Exception {
        List<SelectedParticle> found = new ArrayList<>();
        for (FoundSpot spot : project.session().spots().find(project.session().frames().read(0), 4)) {
            found.add(new SelectedParticle(new Particle(found.size() + 1, spot.box(), 0), spot.fit().rSquared(),
                    spot.fit().x(), spot.fit().y()));
        }
        project.setParticles(found);
    }

    private GuideStep current() {
        return view.cards().cards().stream().filter(card -> card.isOpen()).map(GuideCard::step).findFirst().orElse(null);
    }

    private GuideCard card(GuideStep step) {
        return view.cards().cards().get(step.ordinal());
    }

    private void press(GuideStep step) {
        Workbench.waitUntil(step + " is possible", () -> card(step).button().isEnabled());
        card(step).button().notifyListeners(SWT.Selection, new Event());
    }
}
