/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.project.SelectedParticle;
import org.driftless.ui.model.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Ten frames; particle 1 was drawn on the fourth. */
class SetupEditsTest {

    private static final NamedFrames FRAMES = new NamedFrames(10);
    private static final ProjectSetup SETUP = ProjectSetup.EMPTY.withParticles(List.of(
            new SelectedParticle(new Particle(1, new FitBox(10, 10, 30, 30), 3), 0.9, 20, 20)));

    private static SetupEdits edits(ProjectSetup setup) {
        return new SetupEdits(setup, FRAMES);
    }

    private static void assertRefused(String reason, Executable edit) {
        assertEquals(reason, assertThrows(RefusedException.class, edit).getMessage());
    }

    @Test
    void aFrameIsLeftOutAndUsedAgain() throws Exception {
        ProjectSetup without = edits(SETUP).toggled(5);
        assertEquals(List.of(5), without.frames().skip());
        assertEquals(SETUP, edits(without).toggled(5));
    }

    @Test
    void theRangeFollowsTheFrameShown() throws Exception {
        ProjectSetup range = edits(edits(SETUP).from(2)).upTo(7);
        assertEquals(new FrameChoice(2, 7, List.of()), range.frames());
        assertEquals(FrameChoice.END, edits(range).upTo(9).frames().last(), "and frames that are added");
        assertEquals(SETUP, edits(range).all());
        assertEquals(new FrameChoice(2, FrameChoice.END, List.of()), edits(edits(range).toggled(8)).toggled(9).frames());
        ProjectSetup skipped = edits(SETUP).toggled(2);
        assertEquals(new FrameChoice(2, FrameChoice.END, List.of()), edits(skipped).from(2).frames());
    }

    @Test
    void framesThatAreNeededStay() throws Exception {
        assertRefused("The box of particle 1 was drawn on frame 4, which would be left out: show a frame that stays in "
                + "use and move the box there first.", () -> edits(SETUP).toggled(3));
        assertRefused("The box of particle 1 was drawn on frame 4, which would be left out: show a frame that stays in "
                + "use and move the box there first.", () -> edits(SETUP).from(4));
        ProjectSetup reference = edits(SETUP).reference(5);
        assertEquals("6.tif", reference.reference());
        assertRefused("Frame 6 is the reference frame and would be left out: choose another reference frame first.",
                () -> edits(reference).upTo(4));
        assertRefused("Frame 7 is left out and can't be the reference frame: use it again first.",
                () -> edits(edits(SETUP).toggled(6)).reference(6));
        ProjectSetup one = edits(ProjectSetup.EMPTY).upTo(0);
        assertRefused("No frame would be in use: keep one at least.", () -> edits(one).toggled(0));
    }

    @Test
    void whatWasWrongBeforeIsNoReasonToRefuse() throws Exception {
        ProjectSetup wrong = SETUP.withFrames(FrameChoice.ALL.without(3));
        assertEquals(List.of(3, 5), edits(wrong).toggled(5).frames().skip());
        assertEquals(FrameChoice.ALL, edits(wrong).toggled(3).frames());
    }

    @Test
    void theFirstFrameInUseIsTheReferenceWithoutAName() throws Exception {
        assertEquals("", edits(SETUP).reference(0).reference());
        assertEquals("", edits(edits(SETUP).from(2)).reference(2).reference());
        assertEquals("4.tif", edits(edits(SETUP).from(2)).reference(3).reference());
    }

    @Test
    void aParticleBeginsAndEnds() throws Exception {
        ProjectSetup ending = edits(edits(SETUP).ending(List.of(1), 6)).beginning(List.of(1), 1);
        assertEquals(SETUP.particles().get(0).particle().within(1, 6), ending.particles().get(0).particle());
        assertEquals(SETUP, edits(ending).lasting(List.of(1)));
        assertEquals(SETUP, edits(SETUP).ending(List.of(1), 9));
        assertEquals(SETUP, edits(SETUP).ending(List.of(2), 6), "another particle");
        assertRefused("Particle 1 can't end with frame 3, as its box was drawn on frame 4: move its box on a frame in "
                + "which it is there first.", () -> edits(SETUP).ending(List.of(1), 2));
        assertRefused("Particle 1 can't begin on frame 5, as its box was drawn on frame 4: move its box on a frame in "
                + "which it is there first.", () -> edits(SETUP).beginning(List.of(1), 4));
    }
}
