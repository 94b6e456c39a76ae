/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.driftless.core.image.Frame;
import org.driftless.core.image.PartialFrame;
import org.driftless.core.image.PixelType;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.SpotImage;
import org.junit.jupiter.api.Test;

class ParticleTrackerTest {

    private static final int SIZE = DriftingField.SIZE;
    private static final DriftingField DRIFT = new DriftingField(k -> 1.0 * k, k -> 8 * Math.sin(k / 6.0),
            (particle, frame) -> false);

    private static ParticleTracker tracker(List<Particle> particles) {
        return new ParticleTracker(particles, SIZE, SIZE, TrackSettings.DEFAULT);
    }

    private static List<Observation> next(ParticleTracker tracker, int frame, Frame image) {
        try {
            return tracker.next(frame, PartialFrame.of(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertFound(DriftingField field, Observation seen) {
        assertTrue(seen.success(), () -> "not found: " + seen);
        int index = seen.particleId() - 1;
        assertEquals(field.x(index, seen.frame()), seen.fit().x(), 0.2);
        assertEquals(field.y(index, seen.frame()), seen.fit().y(), 0.2);
    }

    private static Frame empty() {
        return Frame.zeros(SIZE, SIZE, PixelType.UINT16);
    }

    @Test
    void followsADriftOfManyBoxes() {
        ParticleTracker tracker = tracker(DRIFT.particlesDrawnOn(0));
        for (int k = 0; k <= 40; k++) {
            List<Observation> seen = next(tracker, k, DRIFT.frame(k));
            assertEquals(5, seen.size());
            seen.forEach(observation -> assertFound(DRIFT, observation));
            assertEquals(IntStream.rangeClosed(1, 5).boxed().toList(),
                    seen.stream().map(Observation::particleId).toList());
        }
    }

    @Test
    void followsBackwardsAndOverLeftOutFrames() {
        ParticleTracker tracker = tracker(DRIFT.particlesDrawnOn(40));
        for (int k = 40; k >= 0; k -= 1 + k % 3) {
            next(tracker, k, DRIFT.frame(k)).forEach(observation -> assertFound(DRIFT, observation));
        }
    }

    @Test
    void placesBoxesLikeTheOriginal() {
        DriftingField still = new DriftingField(k -> 0, k -> 0, (particle, frame) -> false);
        Particle drawn = new Particle(1, new FitBox(28, 45, 48, 65), 0);
        ParticleTracker tracker = tracker(List.of(drawn));
        Observation first = next(tracker, 0, still.frame(0)).getFirst();
        assertEquals(drawn.box(), first.box());
        int left = (int) (28 + first.fit().x() - 38);
        int top = (int) (45 + first.fit().y() - 55);
        assertEquals(new FitBox(left, top, left + 20, top + 20), next(tracker, 1, still.frame(1)).getFirst().box());
    }

    @Test
    void findsAVanishedParticleAgainSinceItMovedWithTheOthers() {
        DriftingField blinking = new DriftingField(k -> 1.5 * k, k -> -0.7 * k,
                (particle, frame) -> particle == 2 && frame >= 5 && frame < 15);
        ParticleTracker tracker = tracker(blinking.particlesDrawnOn(0));
        FitBox lastSeen = null;
        for (int k = 0; k < 25; k++) {
            for (Observation seen : next(tracker, k, blinking.frame(k))) {
                if (seen.particleId() == 3 && k >= 5 && k < 15) {
                    assertFalse(seen.success());
                } else {
                    assertFound(blinking, seen);
                }
                if (seen.particleId() == 3 && k == 5) {
                    lastSeen = seen.box();
                }
                if (seen.particleId() == 3 && k == 15) {
                    assertStayingBehindWouldLoseIt(blinking, lastSeen);
                }
            }
        }
    }

    /** The naive way: the box of a particle that was not found stays where it is. */
    private static void assertStayingBehindWouldLoseIt(DriftingField field, FitBox stayed) {
        Observation naive = next(tracker(List.of(new Particle(3, stayed, 15))), 15, field.frame(15)).getFirst();
        assertFalse(naive.success());
    }

    @Test
    void oneParticleThatMovesOnItsOwnDoesNotMislead() {
        FoundPositions before = new FoundPositions(4);
        FoundPositions after = new FoundPositions(4);
        for (int i = 0; i < 3; i++) {
            before.set(i, at(10 * i, 5));
            after.set(i, at(10 * i + (i == 1 ? 8 : 1), 5 - 2));
        }
        double[] shift = after.shiftSince(before);
        assertEquals(1, shift[0]);
        assertEquals(-2, shift[1]);
        after.set(3, at(0, 0));
        assertEquals(1, after.shiftSince(before)[0], "a particle found in one of the frames only says nothing");
    }

    private static FitResult at(double x, double y) {
        return new FitResult(FitStatus.ACCEPTED, 1, x, y, 1, 1, 0, 0, 1, 1, 1, 0, 1);
    }

    @Test
    void comesBackAfterTheFieldLeftTheImage() {
        DriftingField swinging = new DriftingField(k -> -4 * Math.min(k, 30 - k), k -> 0,
                (particle, frame) -> false);
        ParticleTracker tracker = tracker(swinging.particlesDrawnOn(0));
        boolean wasOutside = false;
        for (int k = 0; k <= 30; k++) {
            List<Observation> seen = next(tracker, k, swinging.frame(k));
            Observation first = seen.getFirst();
            if (swinging.x(0, k) < -15) {
                assertEquals(FitStatus.LEFT_IMAGE, first.fit().status());
                wasOutside = true;
            }
            assertTrue(first.box().x0() >= 0 && first.box().x1() <= SIZE && first.box().width() >= 0);
            if (k == 30) {
                seen.forEach(observation -> assertFound(swinging, observation));
            }
        }
        assertTrue(wasOutside);
    }

    @Test
    void staysWhereNothingWasFoundAndGoesOnAfterwards() {
        ParticleTracker tracker = tracker(DRIFT.particlesDrawnOn(0));
        next(tracker, 0, DRIFT.frame(0));
        for (int k = 1; k <= 3; k++) {
            next(tracker, k, empty()).forEach(seen -> assertEquals(FitStatus.FLAT, seen.fit().status()));
        }
        next(tracker, 4, DRIFT.frame(4)).forEach(observation -> assertFound(DRIFT, observation));
    }

    /** Steps from frame to frame would miss what the sample moved while the light was off. */
    @Test
    void aLostParticleKeepsUpThroughDarkFrames() {
        DriftingField lit = new DriftingField(k -> 1.5 * k, k -> 0, (particle, frame) -> particle == 2 && frame >= 3
                && frame < 20);
        ParticleTracker tracker = tracker(lit.particlesDrawnOn(0));
        for (int k = 0; k <= 24; k++) {
            boolean dark = k > 3 && k < 20 && k % 4 != 0;
            for (Observation seen : next(tracker, k, dark ? empty() : lit.frame(k))) {
                if (!dark && (seen.particleId() != 3 || k >= 20)) {
                    assertFound(lit, seen);
                }
            }
        }
    }

    /** Particle 1 is alone until particle 2 has joined, so there is no frame in which both were found. */
    @Test
    void aChainOfParticlesCarriesALostOne() {
        DriftingField relay = new DriftingField(k -> 1.5 * k, k -> 0, (particle, frame) -> particle == 0 && frame >= 4
                && frame < 16);
        ParticleTracker tracker = tracker(List.of(relay.particle(0, 0), relay.particle(1, 5)));
        for (int k = 0; k <= 20; k++) {
            for (Observation seen : next(tracker, k, relay.frame(k))) {
                if (seen.particleId() == 2 || k >= 16) {
                    assertFound(relay, seen);
                }
            }
        }
    }

    @Test
    void joinsInTheFrameOfItsBoxInBothDirections() {
        List<Particle> two = List.of(DRIFT.particle(0, 0), DRIFT.particle(1, 20));
        ParticleTracker forwards = tracker(two);
        for (int k = 0; k <= 30; k++) {
            List<Observation> seen = next(forwards, k, DRIFT.frame(k));
            assertEquals(k < 20 ? 1 : 2, seen.size());
            seen.forEach(observation -> assertFound(DRIFT, observation));
        }
        ParticleTracker backwards = tracker(two);
        for (int k = 20; k >= 0; k--) {
            List<Observation> seen = next(backwards, k, DRIFT.frame(k));
            assertEquals(k > 0 ? 1 : 2, seen.size());
            assertEquals(k > 0 ? 2 : 1, seen.getFirst().particleId());
            seen.forEach(observation -> assertFound(DRIFT, observation));
        }
    }

    @Test
    void joinsInTheNextFrameIfItsOwnIsLeftOut() {
        ParticleTracker tracker = tracker(List.of(DRIFT.particle(0, 0), DRIFT.particle(1, 3)));
        assertEquals(1, next(tracker, 0, DRIFT.frame(0)).size());
        List<Observation> seen = next(tracker, 4, DRIFT.frame(4));
        assertEquals(2, seen.size());
        seen.forEach(observation -> assertFound(DRIFT, observation));
    }

    @Test
    void keepsTheSignOfTheFirstFit() {
        Frame dark = new SpotImage(SIZE, SIZE, 30_000).spot(-9000, 50, 50, 2, 2, 0)
                .shorts();
        Frame bright = new SpotImage(SIZE, SIZE, 30_000).spot(9000, 50, 50, 2, 2, 0)
                .shorts();
        ParticleTracker tracker = tracker(List.of(new Particle(1, new FitBox(40, 40, 61, 61), 0)));
        assertTrue(next(tracker, 0, dark).getFirst().success());
        assertFalse(next(tracker, 1, bright).getFirst().success());
        assertTrue(next(tracker, 2, dark).getFirst().success());
    }

    @Test
    void refusesWhatIsOutOfOrder() {
        ParticleTracker tracker = tracker(DRIFT.particlesDrawnOn(0));
        next(tracker, 2, empty());
        assertThrows(IllegalArgumentException.class, () -> next(tracker, 2, empty()));
        next(tracker, 3, empty());
        assertEquals("Frame 1 can't follow frame 3 in this pass; hand the frames over in one order",
                assertThrows(IllegalArgumentException.class, () -> next(tracker, 1, empty())).getMessage());
        Frame small = Frame.zeros(10, 10, PixelType.UINT16);
        assertEquals("Frame 4 has 10 x 10 pixels, the others have 200 x 200; leave it out",
                assertThrows(IllegalArgumentException.class, () -> next(tracker, 4, small)).getMessage());
        Particle one = DRIFT.particle(0, 0);
        assertEquals("Particle 1 is in the selection twice; give each particle a number of its own",
                assertThrows(IllegalArgumentException.class, () -> tracker(List.of(one, one))).getMessage());
    }

    @Test
    void looksForAParticleOnlyWhereItIsThere() {
        DriftingField field = new DriftingField(k -> 1.5 * k, k -> -0.7 * k,
                (particle, frame) -> particle == 2 && frame > 12);
        List<Particle> drawn = new ArrayList<>(field.particlesDrawnOn(10));
        drawn.set(2, drawn.get(2).within(7, 12));
        ParticleTracker forwards = tracker(drawn);
        for (int k = 10; k < 20; k++) {
            List<Observation> seen = next(forwards, k, field.frame(k));
            assertEquals(k > 12 ? List.of(1, 2, 4, 5) : List.of(1, 2, 3, 4, 5),
                    seen.stream().map(Observation::particleId).toList());
            seen.forEach(one -> assertFound(field, one));
        }
        ParticleTracker backwards = tracker(drawn);
        for (int k = 10; k >= 0; k--) {
            List<Observation> seen = next(backwards, k, field.frame(k));
            assertEquals(k < 7 ? 4 : 5, seen.size());
            seen.forEach(one -> assertFound(field, one));
        }
    }

    @Test
    void aParticleIsThereWhereItsBoxWasDrawn() {
        Particle drawn = DRIFT.particle(0, 5);
        assertThrows(IllegalArgumentException.class, () -> drawn.within(6, 9));
        assertThrows(IllegalArgumentException.class, () -> drawn.within(0, 4));
        assertEquals(drawn, drawn.within(5, 5).within(0, Particle.END));
    }
}
