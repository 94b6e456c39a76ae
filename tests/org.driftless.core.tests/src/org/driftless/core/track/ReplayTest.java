/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.image.ImageSequence;
import org.driftless.core.image.PartialFrame;
import org.driftless.core.particle.Particle;
import org.junit.jupiter.api.Test;

/**
 * A pass that goes on behind frames that an earlier one has been through, or from the state of another, finds the same, bit
 * for bit.
 */
class ReplayTest {

    private static final int SIZE = DriftingField.SIZE;
    private static final int FRAMES = 14;

    /** The sample jumps in the dark, particles hide one after the other and come back, and one leaves the image. */
    private static final DriftingField FIELD = new DriftingField(k -> 0.3 * k + (k < 6 ? 0 : -46), k -> k < 6 ? 0 : 40,
            (particle, k) -> particle == 1 && (k == 2 || k == 3) || particle == 2 && k > 9);

    private static final ImageSequence IMAGES = new MadeImages(FRAMES,
            index -> index >= 5 && index < 8 ? MadeImages.darkness(index) : FIELD.frame(index));

    private static ParticleTracker tracker(List<Particle> particles) {
        return new ParticleTracker(particles, SIZE, SIZE, TrackSettings.DEFAULT);
    }

    private static PassedFrame pass(ParticleTracker tracker, int frame) throws IOException {
        return tracker.pass(frame, PartialFrame.of(IMAGES.read(frame)));
    }

    private static void assertSameFromEveryFrameOn(List<Particle> particles, int[] order) throws IOException {
        ParticleTracker whole = tracker(particles);
        List<PassedFrame> known = new ArrayList<>();
        List<byte[]> states = new ArrayList<>();
        for (int frame : order) {
            states.add(whole.state());
            known.add(pass(whole, frame));
        }
        states.add(whole.state());
        for (int kept = 0; kept <= order.length; kept++) {
            ParticleTracker resumed = tracker(particles);
            for (int i = 0; i < kept; i++) {
                resumed.replay(known.get(i), PartialFrame.unread(IMAGES, order[i]));
            }
            assertArrayEquals(states.get(kept), resumed.state());
            for (int i = kept; i < order.length; i++) {
                assertEquals(known.get(i), pass(resumed, order[i]), "resumed behind " + kept);
            }
            assertEquals(whole.jumps(), resumed.jumps());
            assertEquals(whole.unclear(), resumed.unclear());
        }
        for (int kept = 3; kept < order.length; kept += 3) {
            ParticleTracker other = tracker(particles);
            other.restore(states.get(kept), IMAGES);
            for (int i = kept; i < order.length; i++) {
                assertEquals(known.get(i), pass(other, order[i]), "from the state behind " + kept);
            }
            assertArrayEquals(whole.state(), other.state());
        }
        assertEquals(1, whole.jumps().size());
        assertEquals(3, whole.unclear().size());
    }

    @Test
    void forwards() throws IOException {
        assertSameFromEveryFrameOn(FIELD.particlesDrawnOn(0), new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13});
    }

    @Test
    void backwardsWithParticlesThatJoinOnTheWay() throws IOException {
        List<Particle> particles = new ArrayList<>(FIELD.particlesDrawnOn(12).subList(3, 5));
        particles.add(FIELD.particle(0, 9));
        assertSameFromEveryFrameOn(particles, new int[] {13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 1, 0});
    }

    @Test
    void refusesFramesOfOtherParticles() throws IOException {
        PassedFrame known = pass(tracker(FIELD.particlesDrawnOn(0)), 0);
        ParticleTracker other = tracker(FIELD.particlesDrawnOn(0).subList(0, 2));
        assertThrows(IllegalArgumentException.class, () -> other.replay(known, PartialFrame.unread(IMAGES, 0)));
    }
}
