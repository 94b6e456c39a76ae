/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

import org.driftless.core.image.Frame;
import org.driftless.core.image.ImageSequence;
import org.driftless.core.image.PartialFrame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.Polarity;
import org.driftless.core.particle.SpotImage;
import org.junit.jupiter.api.Test;

/** What another tracker found is taken where it is what this one would find, and nowhere else. */
class InferredTest {

    private static final int SIZE = DriftingField.SIZE;

    /** Frames that a test makes up, with what it does on them. */
    private record Made(ImageSequence images) {

        Made(IntFunction<Frame> frames) {
            this(new MadeImages(100, frames));
        }

        PassedFrame pass(ParticleTracker tracker, int frame) throws IOException {
            return tracker.pass(frame, PartialFrame.unread(images, frame));
        }

        ParticleTracker copy(ParticleTracker tracker, List<Particle> particles) throws IOException {
            ParticleTracker copy = tracker(particles);
            copy.restore(tracker.state(), images);
            return copy;
        }

        /** One that begins at a frame, with its boxes where another has them there. */
        ParticleTracker begunWhere(ParticleTracker other, List<Particle> particles, int frame) throws IOException {
            List<Particle> there = new ArrayList<>();
            for (Observation seen : pass(copy(other, particles), frame).observations()) {
                there.add(new Particle(seen.particleId(), seen.box(), frame));
            }
            return tracker(there);
        }
    }

    private static ParticleTracker tracker(List<Particle> particles) {
        return new ParticleTracker(particles, SIZE, SIZE, TrackSettings.DEFAULT);
    }

    @Test
    void whereBoxesHaveMetAllIsTakenButJumps() throws IOException {
        DriftingField field = new DriftingField(k -> 0.4 * k + (k < 12 ? 0 : 50), k -> k < 12 ? 0 : -8,
                (particle, k) -> particle == 1 && k == 9);
        Made images = new Made(field::frame);
        List<Particle> particles = field.particlesDrawnOn(0);
        ParticleTracker mine = tracker(particles);
        for (int k = 0; k < 4; k++) {
            images.pass(mine, k);
        }
        ParticleTracker theirs = images.begunWhere(mine, particles, 4);
        for (int k = 4; k < 20; k++) {
            ParticleTracker before = images.copy(theirs, particles);
            PassedFrame found = images.pass(theirs, k);
            PassedFrame inferred = mine.inferred(found, before);
            PassedFrame truth = images.pass(mine, k);
            boolean knowsSigns = k > 4;
            assertEquals(k == 12 || !knowsSigns ? null : truth, inferred, "frame " + k);
            assertEquals(k == 12, truth.outcome() == JumpOutcome.JUMPED);
        }
    }

    @Test
    void otherBoxesAreNotTaken() throws IOException {
        DriftingField field = new DriftingField(k -> 0, k -> 0, (particle, k) -> false);
        Made images = new Made(field::frame);
        List<Particle> particles = field.particlesDrawnOn(0);
        List<Particle> shifted = particles.stream().map(one -> one.withBox(new FitBox(one.box().x0() + 2, one.box().y0(),
                one.box().x1() + 2, one.box().y1()), 0)).toList();
        assertNull(tracker(particles).inferred(images.pass(tracker(shifted), 0), tracker(shifted)));
    }

    /** A bright speck comes where a dark particle was: one who knows the particle does not take it for it. */
    @Test
    void aParticleOfAnotherSignIsNotTaken() throws IOException {
        double[][] start = {{40.2, 50.3}, {90.4, 42.2}, {60.3, 120.4}};
        DriftingField field = new DriftingField(start, k -> 0, k -> 0, (particle, k) -> particle == 2 && k >= 3);
        Made images = new Made(k -> {
            SpotImage image = new SpotImage(SIZE, SIZE, 50_000);
            for (int i = 0; i < (k < 3 ? 3 : 2); i++) {
                image.spot(-15_000, start[i][0], start[i][1], 2.6, 2, 0);
            }
            return (k < 3 ? image : image.spot(9_000, start[2][0], start[2][1], 2.6, 2, 0)).noise(300, new Random(k)).shorts();
        });
        List<Particle> particles = field.particlesDrawnOn(0);
        ParticleTracker mine = tracker(particles);
        for (int k = 0; k < 5; k++) {
            images.pass(mine, k);
        }
        ParticleTracker theirs = images.begunWhere(mine, particles, 5);
        for (int k = 5; k < 9; k++) {
            ParticleTracker before = images.copy(theirs, particles);
            PassedFrame found = images.pass(theirs, k);
            assertNull(mine.inferred(found, before));
            PassedFrame truth = images.pass(mine, k);
            assertEquals(boxes(truth), boxes(found), "the boxes alone would not tell");
            assertTrue(found.observations().get(2).success());
            assertEquals(FitStatus.WRONG_SIGN, truth.observations().get(2).fit().status());
        }
    }

    private static List<FitBox> boxes(PassedFrame passed) {
        return passed.observations().stream().map(Observation::box).toList();
    }

    /** Who has not looked at all frames does not know that a particle was found in thirty, one after the other. */
    @Test
    void whetherALossIsOddDependsOnMoreThanTheOtherHasSeen() throws IOException {
        DriftingField field = new DriftingField(k -> 0, k -> 0, (particle, k) -> particle == 1 && (k == 10 || k == 42));
        Made images = new Made(field::frame);
        List<Particle> particles = field.particlesDrawnOn(0);
        ParticleTracker mine = tracker(particles);
        for (int k = 0; k < 42; k++) {
            images.pass(mine, k);
        }
        ParticleTracker theirs = tracker(particles);
        for (int k : new int[] {0, 10, 20, 40, 41}) {
            images.pass(theirs, k);
        }
        ParticleTracker before = images.copy(theirs, particles);
        PassedFrame found = images.pass(theirs, 42);
        assertEquals(JumpOutcome.NOT_ASKED, found.outcome());
        assertNull(mine.inferred(found, before));
        PassedFrame truth = images.pass(mine, 42);
        assertEquals(found.observations(), truth.observations());
        assertEquals(JumpOutcome.STAYED, truth.outcome());
    }

    /** Who began late takes a loss for odd that is not: its fits are taken, and what it was asked is not. */
    @Test
    void anOtherThatAskedForNothingLendsItsFits() throws IOException {
        DriftingField field = new DriftingField(k -> 0, k -> 0, (particle, k) -> particle == 1 && (k == 10 || k == 20));
        Made images = new Made(field::frame);
        List<Particle> particles = field.particlesDrawnOn(0);
        ParticleTracker mine = tracker(particles);
        for (int k = 0; k < 14; k++) {
            images.pass(mine, k);
        }
        ParticleTracker theirs = images.begunWhere(mine, particles, 14);
        for (int k = 14; k < 20; k++) {
            images.pass(theirs, k);
            images.pass(mine, k);
        }
        ParticleTracker before = images.copy(theirs, particles);
        PassedFrame found = images.pass(theirs, 20);
        PassedFrame inferred = mine.inferred(found, before);
        assertEquals(JumpOutcome.STAYED, found.outcome());
        assertNotEquals(found, inferred);
        assertEquals(images.pass(mine, 20), inferred);
    }

    /** In the dark a tracker looks for the last frame in which there was light; who began in the dark knows of none. */
    @Test
    void whatWasComparedWithAnotherFrameIsNotTaken() throws IOException {
        DriftingField field = new DriftingField(k -> 0.3 * k, k -> 0, (particle, k) -> false);
        Made images = new Made(k -> k >= 6 && k < 12 ? MadeImages.darkness(k) : field.frame(k));
        List<Particle> particles = field.particlesDrawnOn(0);
        ParticleTracker mine = tracker(particles);
        ParticleTracker earlier = tracker(particles);
        for (int k = 0; k < 8; k++) {
            images.pass(mine, k);
            if (k != 5) {
                images.pass(earlier, k);
            }
        }
        ParticleTracker late = images.begunWhere(mine, particles, 8);
        ParticleTracker same = images.copy(mine, particles);
        PassedFrame byLate = images.pass(images.copy(late, particles), 8);
        PassedFrame byEarlier = images.pass(images.copy(earlier, particles), 8);
        PassedFrame bySame = images.pass(images.copy(same, particles), 8);
        assertEquals(JumpOutcome.NOT_ASKED, byLate.outcome());
        assertNull(mine.inferred(byLate, late));
        assertEquals(JumpOutcome.UNCLEAR, byEarlier.outcome());
        assertNull(mine.inferred(byEarlier, earlier));
        assertEquals(bySame, mine.inferred(bySame, same));
        assertEquals(bySame, images.pass(mine, 8));
    }

    @Test
    void aParticleThatOnlyOneLooksForIsNotOverlooked() throws IOException {
        DriftingField field = new DriftingField(k -> 0, k -> 0, (particle, k) -> false);
        Made images = new Made(field::frame);
        List<Particle> particles = new ArrayList<>(field.particlesDrawnOn(0));
        particles.set(4, field.particle(4, 6));
        ParticleTracker mine = tracker(particles);
        ParticleTracker theirs = tracker(particles);
        for (int k = 0; k < 8; k++) {
            images.pass(mine, k);
            if (k == 0) {
                images.pass(theirs, k);
            }
        }
        List<Particle> without = new ArrayList<>(particles);
        without.set(4, particles.get(4).withBox(particles.get(4).box(), 20));
        ParticleTracker before = images.copy(theirs, without);
        ParticleTracker blind = images.copy(theirs, without);
        PassedFrame found = images.pass(blind, 8);
        assertEquals(4, found.observations().size());
        assertNull(mine.inferred(found, before));
        assertEquals(5, images.pass(mine, 8).observations().size());
    }

    /** At the border boxes are cut to the same part of the image though the particles are not in the same place. */
    @Test
    void whetherAParticleIsOutsideIsNotToldByItsBox() {
        Particle particle = new Particle(1, new FitBox(0, 50, 21, 70), 0);
        MovingBox mine = at(particle, -1.05);
        MovingBox theirs = at(particle, -0.95);
        assertEquals(theirs.clipped(), mine.clipped());
        assertTrue(mine.isOutsideAt(mine.left(), mine.top()));
        assertFalse(theirs.isOutsideAt(theirs.left(), theirs.top()));
        assertFalse(mine.wouldSee(theirs.clipped(), true, theirs));
        assertTrue(mine.wouldSee(mine.clipped(), false, mine));
    }

    private static MovingBox at(Particle particle, double x) {
        MovingBox box = new MovingBox(particle, SIZE, SIZE);
        FitResult fit = new FitResult(FitStatus.ACCEPTED, -1, x, 60, 2, 2, 0, 0, 1, 0.01, 0.01, 0, 1);
        FoundPositions found = new FoundPositions(1);
        found.set(0, fit);
        box.follow(new FitBox(0, 50, 13, 70), fit, found);
        assertEquals(Polarity.DARK, box.settings(0).polarity());
        return box;
    }
}
