/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.driftless.core.align.EdgePolicy;
import org.driftless.core.align.FrameWarper;
import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.junit.jupiter.api.Test;

class SimulatedSequenceTest {

    private static final SimulationSettings SMALL =
            SimulationSettings.DEFAULT.withFrames(20).withSize(240, 200).withMotion(12, 1.5).withSeed(3);

    @Test
    void framesDependOnSettingsAndIndexAlone() {
        SimulatedSequence once = new SimulatedSequence(SMALL);
        SimulatedSequence again = new SimulatedSequence(SMALL);
        short[] late = (short[]) once.read(7).pixels();
        once.read(2);
        assertArrayEquals(late, (short[]) again.read(7).pixels());
        assertArrayEquals(late, (short[]) once.read(7).pixels());
        assertNotEquals(once.particles(), new SimulatedSequence(SMALL.withSeed(4)).particles());
    }

    @Test
    void noiseIsWhiteAndNewInEachFrame() {
        SimulatedSequence sequence = new SimulatedSequence(SMALL.withScene(SMALL.scene()
                .withType(PixelType.FLOAT32).withSpots(-1e-6, -1e-6, 1, 1)));
        float[] a = (float[]) sequence.read(3).pixels();
        float[] b = (float[]) sequence.read(4).pixels();
        double mean = 0;
        double variance = 0;
        double[] with = new double[3];
        for (int i = 0; i < a.length - 1; i++) {
            double value = a[i] - 45_000;
            mean += value / a.length;
            variance += value * value / a.length;
            with[0] += value * (b[i] - 45_000) / a.length;
            with[1] += value * (b[i + 1] - 45_000) / a.length;
            with[2] += value * (a[i + 1] - 45_000) / a.length;
        }
        assertEquals(0, mean, 5 * 700 / Math.sqrt(a.length));
        assertEquals(1, variance / (700 * 700), 0.03);
        for (double covariance : with) {
            assertEquals(0, covariance / (700 * 700), 5 / Math.sqrt(a.length));
        }
    }

    @Test
    void theMotionIsZeroFirstAndAsLargeAsAsked() {
        SimulatedSequence sequence = new SimulatedSequence(SMALL);
        assertEquals(RigidMotion.NONE, sequence.motion(0));
        double farthest = 0;
        double widest = 0;
        for (int k = 0; k < sequence.size(); k++) {
            farthest = Math.max(farthest, sequence.motion(k).magnitude());
            widest = Math.max(widest, Math.abs(sequence.motion(k).theta()));
        }
        assertEquals(12, farthest, 1e-9);
        assertEquals(1.5, Math.toDegrees(widest), 1e-9);
    }

    @Test
    void particlesStayInsideAndApart() {
        SimulatedSequence sequence = new SimulatedSequence(SMALL.withParticles(8));
        for (SimulatedParticle particle : sequence.particles()) {
            for (int k = 0; k < sequence.size(); k++) {
                SimulatedParticle now = sequence.position(particle.id(), k);
                assertTrue(now.x() > 13 && now.x() < 226 && now.y() > 13 && now.y() < 186, now.toString());
            }
            for (SimulatedParticle other : sequence.particles()) {
                assertTrue(other.id() == particle.id()
                        || Math.hypot(other.x() - particle.x(), other.y() - particle.y()) > 26);
            }
        }
    }

    @Test
    void noiseFreeSpotIsTheSampledGaussian() {
        SimulatedSequence sequence = new SimulatedSequence(floats(SMALL.withNoise(0).withBlur(1.5)));
        for (int k : new int[] {0, 11}) {
            Frame frame = sequence.read(k);
            for (SimulatedParticle particle : sequence.particles()) {
                assertMomentsMatch(frame, sequence.position(particle.id(), k));
            }
        }
    }

    @Test
    void undoingTheTrueMotionGivesTheFirstFrame() {
        SimulatedSequence sequence =
                new SimulatedSequence(floats(SMALL.withNoise(0)).withScene(floats(SMALL).scene().withTexture(500)));
        Frame first = sequence.read(0);
        Frame aligned = new FrameWarper(240, 200, Interpolation.CUBIC, EdgePolicy.NEAREST)
                .warp(sequence.read(19), sequence.motion(19)).frame();
        for (int y = 30; y < 170; y++) {
            for (int x = 30; x < 210; x++) {
                assertEquals(first.value(x, y), aligned.value(x, y), 20);
            }
        }
    }

    @Test
    void aParticleCanHideOrJump() {
        SimulatedSequence plain = new SimulatedSequence(floats(SMALL.withNoise(0)));
        SimulatedSequence sequence = plain.withoutParticle(2, 5, 8).withStep(3, 10, 4, -3);
        assertTrue(sequence.isVisible(2, 4) && !sequence.isVisible(2, 5) && !sequence.isVisible(2, 7)
                && sequence.isVisible(2, 8));
        assertEquals(45_000, valueAt(sequence, 2, 6), 1e-3);
        assertTrue(valueAt(plain, 2, 6) < 40_000);
        assertEquals(plain.position(3, 9), sequence.position(3, 9));
        assertEquals(5, Math.hypot(plain.position(3, 10).x() - sequence.position(3, 10).x(),
                plain.position(3, 10).y() - sequence.position(3, 10).y()), 1e-9);
        assertMomentsMatch(sequence.read(15), sequence.position(3, 15));
    }

    @Test
    void anotherPathIsFollowed() {
        SimulatedSequence sequence = new SimulatedSequence(floats(SMALL.withFrames(2).withNoise(0)))
                .withPath(List.of(RigidMotion.NONE, new RigidMotion(-9, 4, 0.01)));
        assertMomentsMatch(sequence.read(1), sequence.position(4, 1));
        assertThrows(IllegalArgumentException.class, () -> sequence.withPath(List.of(RigidMotion.NONE)));
    }

    @Test
    void refusesParticlesThatDoNotFit() {
        assertThrows(IllegalArgumentException.class,
                () -> new SimulatedSequence(SMALL.withSize(60, 60).withParticles(9)));
        assertThrows(IllegalArgumentException.class,
                () -> new SimulatedSequence(SMALL.withMotion(500, 0)));
        assertThrows(IllegalArgumentException.class, () -> SMALL.withNoise(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> SMALL.scene().withType(PixelType.UINT8));
    }

    @Test
    void namesCountFromOne() {
        SimulatedSequence sequence = new SimulatedSequence(SMALL);
        assertEquals("1.tif", sequence.name(0));
        assertEquals("20.tif", sequence.name(19));
        assertThrows(IndexOutOfBoundsException.class, () -> sequence.name(20));
        assertFalse(new SimulatedSequence(SMALL.withFrames(1)).motion(0).magnitude() > 0);
    }

    private static SimulationSettings floats(SimulationSettings settings) {
        return settings.withScene(settings.scene().withType(PixelType.FLOAT32));
    }

    private static double valueAt(SimulatedSequence sequence, int id, int frame) {
        SimulatedParticle particle = sequence.position(id, frame);
        return sequence.read(frame).value((int) Math.round(particle.x()), (int) Math.round(particle.y()));
    }

    /** The sums over a sampled Gaussian equal its integrals to 1e-6 and better for sigmas above 1 px. */
    private static void assertMomentsMatch(Frame frame, SimulatedParticle particle) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXy = 0;
        for (int y = (int) particle.y() - 13; y <= particle.y() + 13; y++) {
            for (int x = (int) particle.x() - 13; x <= particle.x() + 13; x++) {
                double value = frame.value(x, y) - 45_000;
                sum += value;
                sumX += value * (x - particle.x());
                sumY += value * (y - particle.y());
                sumXy += value * (x - particle.x()) * (y - particle.y());
            }
        }
        double volume = 2 * Math.PI * particle.sigmaX() * particle.sigmaY() * particle.amplitude();
        double covariance = (particle.sigmaX() * particle.sigmaX() - particle.sigmaY() * particle.sigmaY())
                * Math.sin(particle.theta()) * Math.cos(particle.theta());
        assertEquals(1, sum / volume, 2e-3);
        assertEquals(0, sumX / sum, 1e-3);
        assertEquals(0, sumY / sum, 1e-3);
        assertEquals(covariance, sumXy / sum, 0.02);
    }
}
