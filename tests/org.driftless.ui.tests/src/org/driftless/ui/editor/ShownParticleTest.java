/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.particle.Particle;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.SelectedParticle;
import org.junit.jupiter.api.Test;

class ShownParticleTest {

    private static final FitBox DRAWN = new FitBox(10, 10, 20, 20);
    private static final FitBox FOLLOWED = new FitBox(12, 11, 22, 21);

    private static FitResult fitAt(double x, double y) {
        return new FitResult(FitStatus.ACCEPTED, 100, x, y, 2, 2, 0, 10, 0.9, 0.01, 0.01, 0, 1);
    }

    private static final Trajectory TRACK = new Trajectory(1, 3,
            List.of(new Observation(1, 0, DRAWN, fitAt(14, 15)), new Observation(1, 1, FOLLOWED, fitAt(16, 16))));

    private static ShownParticle shown(int frame, FitBox box, List<Trajectory> tracks) {
        SelectedParticle selected = new SelectedParticle(new Particle(1, box, 0), 0.9, 14, 15);
        return ShownParticle.on(frame, List.of(selected), tracks, particle -> null).get(0);
    }

    @Test
    void aTrackedBoxFollowsTheFrame() {
        ShownParticle particle = shown(1, DRAWN, List.of(TRACK));
        assertEquals(FOLLOWED, particle.box());
        assertEquals(16, particle.fit().x());
        assertTrue(particle.sure());
    }

    @Test
    void anUntrackedBoxIsNotSureOnOtherFrames() {
        assertTrue(shown(0, DRAWN, List.of()).sure());
        assertFalse(shown(1, DRAWN, List.of()).sure());
        assertFalse(shown(2, DRAWN, List.of(TRACK)).sure(), "a frame that was left out");
    }

    @Test
    void aBoxThatWasPutElsewhereDoesNotFollowItsOldTrack() {
        ShownParticle particle = shown(1, new FitBox(50, 50, 60, 60), List.of(TRACK));
        assertNull(particle.path());
        assertFalse(particle.sure());
    }
}
