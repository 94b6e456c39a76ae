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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

import org.driftless.core.image.Frame;
import org.driftless.core.image.PartialFrame;
import org.driftless.core.image.PixelType;
import org.driftless.core.particle.SpotImage;
import org.junit.jupiter.api.Test;

/** What happens when the sample moves by more than a box from one frame to the next. */
class JumpTest {

    private static final int SIZE = DriftingField.SIZE;

    private static IntToDoubleFunction jump(int frame, double by) {
        return k -> 0.3 * k + (k < frame ? 0 : by);
    }

    private static DriftingField jumping(int frame, double dx, double dy) {
        return new DriftingField(jump(frame, dx), jump(frame, dy), (particle, k) -> false);
    }

    private static ParticleTracker tracker(DriftingField field) {
        return new ParticleTracker(field.particlesDrawnOn(0), SIZE, SIZE, TrackSettings.DEFAULT);
    }

    private static List<Observation> track(ParticleTracker tracker, int frames, IntFunction<Frame> images)
            throws IOException {
        List<Observation> seen = new ArrayList<>();
        for (int k = 0; k < frames; k++) {
            seen.addAll(tracker.next(k, PartialFrame.of(images.apply(k))));
        }
        return seen;
    }

    private static boolean isRight(DriftingField field, Observation seen) {
        int i = seen.particleId() - 1;
        return seen.success() && Math.abs(seen.fit().x() - field.x(i, seen.frame())) < 0.3
                && Math.abs(seen.fit().y() - field.y(i, seen.frame())) < 0.3;
    }

    @Test
    void boxesFollowAJumpOfManyBoxes() throws IOException {
        DriftingField field = jumping(7, 58, -31);
        ParticleTracker tracker = tracker(field);
        track(tracker, 12, field::frame).forEach(seen -> assertTrue(isRight(field, seen), seen::toString));
        assertEquals(1, tracker.jumps().size());
        Jump jump = tracker.jumps().getFirst();
        assertEquals(6, jump.from());
        assertEquals(7, jump.to());
        assertEquals(58.3, jump.dx(), 0.2);
        assertEquals(-30.7, jump.dy(), 0.2);
        assertEquals(List.of(), tracker.unclear());
    }

    @Test
    void aPassBackwardsTellsTheSameJump() throws IOException {
        DriftingField field = jumping(7, 58, -31);
        ParticleTracker tracker = new ParticleTracker(field.particlesDrawnOn(11), SIZE, SIZE, TrackSettings.DEFAULT);
        for (int k = 11; k >= 0; k--) {
            tracker.next(k, PartialFrame.of(field.frame(k)))
                    .forEach(seen -> assertTrue(isRight(field, seen), seen::toString));
        }
        Jump jump = tracker.jumps().getFirst();
        assertEquals(List.of(6, 7), List.of(jump.from(), jump.to()));
        assertEquals(58.3, jump.dx(), 0.2);
    }

    /** By as much as particle 2 lies from particle 1, so that a box that stays holds another particle. */
    @Test
    void aBoxThatHoldsANeighbourIsNotBelieved() throws IOException {
        DriftingField field = jumping(5, 50, -8);
        assertTrue(tracker(field).next(0, PartialFrame.of(field.frame(5))).get(1).success(), "the naive way is taken in");
        track(tracker(field), 8, field::frame).forEach(seen -> assertTrue(isRight(field, seen), seen::toString));
    }

    /** All but the first box hold a particle after the jump, and agree. */
    @Test
    void aRowOfParticlesThatJumpedByOneIsNotBelieved() throws IOException {
        double[][] row = {{30, 60}, {60, 60}, {90, 60}, {120, 60}};
        DriftingField field = new DriftingField(row, k -> k < 5 ? 0 : 30, k -> 0, (particle, k) -> false);
        ParticleTracker tracker = tracker(field);
        track(tracker, 8, field::frame).forEach(seen -> assertTrue(isRight(field, seen), seen::toString));
        assertEquals(30, tracker.jumps().getFirst().dx(), 0.2);
    }

    @Test
    void aJumpInTheDarkIsFoundWhenThereIsLight() throws IOException {
        DriftingField field = jumping(6, -26, 40);
        ParticleTracker tracker = tracker(field);
        IntFunction<Frame> images = k -> k >= 4 && k < 8
                ? new SpotImage(SIZE, SIZE, 900).noise(30, new Random(k)).shorts() : field.frame(k);
        for (Observation seen : track(tracker, 12, images)) {
            boolean dark = seen.frame() >= 4 && seen.frame() < 8;
            assertEquals(!dark, isRight(field, seen), seen::toString);
        }
        assertEquals(List.of(3, 8), List.of(tracker.jumps().getFirst().from(), tracker.jumps().getFirst().to()));
        assertEquals(List.of(4, 5, 6, 7), tracker.unclear());
    }

    @Test
    void whatIsNoJumpChangesNothing() throws IOException {
        DriftingField blinking = new DriftingField(k -> 0.6 * k, k -> 3 * Math.sin(k / 3.0),
                (particle, k) -> (k * 7 + particle * 3) % 5 < 2 || k % 10 == 9);
        ParticleTracker tracker = tracker(blinking);
        for (Observation seen : track(tracker, 40, blinking::frame)) {
            assertTrue(!seen.success() || isRight(blinking, seen), seen::toString);
        }
        assertEquals(List.of(), tracker.jumps());
    }

    @Test
    void oneParticleThatJumpsAloneTakesNobodyAlong() throws IOException {
        double[][] moved = {{40, 50}, {90, 42}, {60, 120}, {130, 100}, {107, 145}};
        DriftingField before = jumping(100, 0, 0);
        DriftingField after = new DriftingField(moved, jump(100, 0), jump(100, 0), (particle, k) -> false);
        ParticleTracker tracker = tracker(before);
        for (Observation seen : track(tracker, 12, k -> k < 6 ? before.frame(k) : after.frame(k))) {
            assertTrue(isRight(seen.frame() < 6 ? before : after, seen), seen::toString);
        }
        assertEquals(List.of(), tracker.jumps());
        assertEquals(List.of(), tracker.unclear());
    }

    /** Where everything looks the same after a move by 40 px either way, nothing may be guessed. */
    @Test
    void aMoveThatCouldBeAnyIsNotGuessed() throws IOException {
        IntFunction<Frame> lattice = k -> {
            SpotImage image = new SpotImage(SIZE, SIZE, 50_000);
            for (int y = 20; y < SIZE; y += 40) {
                for (int x = 20; x < SIZE; x += 40) {
                    image.spot(-15_000, x + (k < 3 ? 0 : 20), y, 2.6, 2, 0.3);
                }
            }
            return image.noise(700, new Random(k)).shorts();
        };
        DriftingField field = new DriftingField(new double[][] {{60, 60}, {100, 100}, {140, 60}}, k -> 0, k -> 0,
                (particle, k) -> false);
        ParticleTracker tracker = tracker(field);
        for (Observation seen : track(tracker, 5, lattice)) {
            assertEquals(seen.frame() < 3, seen.success(), seen::toString);
        }
        assertEquals(List.of(), tracker.jumps());
        assertEquals(List.of(3, 4), tracker.unclear());
    }

    @Test
    void wholeFramesTellWhereTheyLie() {
        DriftingField field = jumping(1, 62, -45);
        List<CoarseShift> shifts = CoarseShift.between(field.frame(0), field.frame(1));
        assertEquals(62.3, shifts.getFirst().dx(), 1);
        assertEquals(-44.7, shifts.getFirst().dy(), 1);
        assertTrue(shifts.getFirst().correlation() > 0.5);
        Frame noise = new SpotImage(SIZE, SIZE, 50_000).noise(700, new Random(1)).shorts();
        Frame other = new SpotImage(SIZE, SIZE, 50_000).noise(700, new Random(2)).shorts();
        assertEquals(List.of(), CoarseShift.between(noise, other));
        Frame flat = Frame.zeros(SIZE, SIZE, PixelType.FLOAT32);
        assertEquals(List.of(), CoarseShift.between(flat, flat));
    }

    @Test
    void largeFramesAreMadeSmall() {
        Random random = new Random(8);
        SpotImage first = new SpotImage(1500, 700, 20_000);
        SpotImage second = new SpotImage(1500, 700, 20_000);
        for (int i = 0; i < 12; i++) {
            double x = 50 + 1400 * random.nextDouble();
            double y = 50 + 600 * random.nextDouble();
            first.spot(6000, x, y, 2, 2, 0);
            second.spot(6000, x - 311.4, y + 77.7, 2, 2, 0);
        }
        CoarseShift shift = CoarseShift.between(first.noise(700, new Random(1)).shorts(),
                second.noise(700, new Random(2)).shorts()).getFirst();
        assertEquals(-311.4, shift.dx(), 2);
        assertEquals(77.7, shift.dy(), 2);
    }

    /** A pattern of the camera has a peak at zero, and the sample one where it is. */
    @Test
    void aPatternThatStaysDoesNotHideAJump() throws IOException {
        DriftingField field = jumping(5, 44, 23);
        Random random = new Random(9);
        short[] pattern = new short[SIZE * SIZE];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = (short) (500 * random.nextGaussian());
        }
        IntFunction<Frame> images = k -> {
            Frame frame = field.frame(k);
            short[] pixels = (short[]) frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] += pattern[i];
            }
            return frame;
        };
        ParticleTracker tracker = tracker(field);
        List<Observation> seen = track(tracker, 8, images);
        assertTrue(seen.stream().filter(one -> one.frame() >= 5).allMatch(Observation::success));
        assertEquals(1, tracker.jumps().size());
        assertFalse(tracker.jumps().getFirst().size() < 45);
    }
}
