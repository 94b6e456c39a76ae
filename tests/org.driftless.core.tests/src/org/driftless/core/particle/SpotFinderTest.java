/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.driftless.core.simulate.SimulatedParticle;
import org.driftless.core.simulate.SimulatedScene;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpotFinderTest {

    private static final SimulationSettings SETTINGS =
            SimulationSettings.DEFAULT.withFrames(1).withSize(400, 360).withParticles(9).withMotion(0, 0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyDarkParticleIsFoundAndNothingElse(long seed) {
        assertAllFound(new SimulatedSequence(SETTINGS.withSeed(seed)));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void everyBrightParticleIsFoundAndNothingElse(long seed) {
        assertAllFound(new SimulatedSequence(SETTINGS.withSeed(seed).withScene(SimulatedScene.BRIGHT)));
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0", "1.3, 1.1", "5.0, 4.0", "6.0, 2.5"})
    void sizesAndShapesAreFound(double sigmaX, double sigmaY) {
        SimulatedScene scene = SimulatedScene.DARK.withSpots(-12_000, -22_000, sigmaX, sigmaY);
        assertAllFound(new SimulatedSequence(SETTINGS.withScene(scene).withSeed(6)));
    }

    @Test
    void bytesAndFloatsAreSearchedAlike() {
        SimulatedScene bytes = new SimulatedScene(PixelType.UINT8, 180, 0, -48, -88, 2.6, 2.0);
        assertAllFound(new SimulatedSequence(SETTINGS.withScene(bytes).withNoise(2.8)));
        SimulatedScene floats = new SimulatedScene(PixelType.FLOAT32, -3, 0, 0.012, 0.022, 2.6, 2.0);
        assertAllFound(new SimulatedSequence(SETTINGS.withScene(floats).withNoise(0.0007)));
    }

    @Test
    void aFrameWithoutNoiseIsSearchedToo() {
        assertAllFound(new SimulatedSequence(SETTINGS.withNoise(0)));
    }

    @Test
    void unevenLightDoesNotMatter() {
        SimulatedSequence sequence = new SimulatedSequence(SETTINGS);
        Frame shaded = changed(sequence.read(0), (x, y) -> -12_000 * Math.hypot(x - 200, y - 180) / 270);
        assertFound(sequence, SpotFinder.find(shaded, 20));
    }

    /** The naive way, the darkest pixels, finds the scratch and nothing else. */
    @Test
    void aScratchIsNoParticle() {
        SimulatedSequence sequence = new SimulatedSequence(SETTINGS);
        Frame scratched = changed(sequence.read(0), (x, y) -> scratch(x, y));
        for (FoundSpot spot : SpotFinder.find(scratched, 20)) {
            assertTrue(sequence.particles().stream().anyMatch(particle -> isAt(particle, spot.fit())),
                    spot.box() + " is on the scratch");
        }
        long apart = sequence.particles().stream()
                .filter(particle -> distanceToScratch(particle.x(), particle.y()) > 30).count();
        assertTrue(SpotFinder.find(scratched, 20).size() >= apart);
    }

    @Test
    void hotPixelsAndTouchingSpotsAreLeftOut() {
        SimulatedSequence sequence = new SimulatedSequence(SETTINGS.withParticles(4));
        SimulatedParticle first = sequence.particles().get(0);
        Frame spoiled = changed(sequence.read(0), (x, y) -> {
            double distance = Math.hypot(x - first.x() - 8, y - first.y() - 3);
            double hot = (x * 7 + y * 13) % 2003 == 0 ? 15_000 : 0;
            return hot - 15_000 * Math.exp(-distance * distance / 8);
        });
        List<FoundSpot> found = SpotFinder.find(spoiled, 20);
        assertEquals(3, found.size());
        assertTrue(found.stream().noneMatch(spot -> isAt(first, spot.fit())));
    }

    @Test
    void polarityIsRespected() {
        Frame frame = new SimulatedSequence(SETTINGS).read(0);
        assertEquals(9, SpotFinder.find(frame, SpotSettings.DEFAULT.withPolarity(Polarity.DARK)).size());
        assertEquals(0, SpotFinder.find(frame, SpotSettings.DEFAULT.withPolarity(Polarity.BRIGHT)).size());
    }

    @Test
    void boxesFitTheSpotsAndKeepApart() {
        Frame frame = new SimulatedSequence(SETTINGS.withParticles(30).withSize(500, 500)).read(0);
        List<FoundSpot> found = SpotFinder.find(frame, 12);
        assertEquals(12, found.size());
        assertEquals(found, SpotFinder.find(frame, 12));
        for (FoundSpot spot : found) {
            assertTrue(spot.box().isInside(500, 500));
            assertTrue(spot.box().width() >= 11 && spot.box().width() <= 25);
            assertEquals(spot.fit().x(), spot.box().centerX() - 0.5, 0.6);
            for (FoundSpot other : found) {
                assertTrue(other == spot || other.box().x0() >= spot.box().x1() || spot.box().x0() >= other.box().x1()
                        || other.box().y0() >= spot.box().y1() || spot.box().y0() >= other.box().y1());
            }
        }
    }

    @Test
    void framesWithoutSpotsGiveNone() {
        assertEquals(List.of(), SpotFinder.find(Frame.zeros(200, 100, PixelType.UINT16), 12));
        assertEquals(List.of(), SpotFinder.find(Frame.zeros(1, 1, PixelType.UINT8), 12));
        assertEquals(List.of(), SpotFinder.find(Frame.zeros(7, 300, PixelType.FLOAT32), 12));
        Frame nothing = Frame.zeros(50, 50, PixelType.FLOAT32);
        Arrays.fill((float[]) nothing.pixels(), Float.NaN);
        assertEquals(List.of(), SpotFinder.find(nothing, 12));
        SimulatedScene invisible = SimulatedScene.DARK.withSpots(-1, -1, 2, 2);
        assertEquals(List.of(), SpotFinder.find(new SimulatedSequence(SETTINGS.withScene(invisible)).read(0), 12));
    }

    @Test
    void refusesSettingsWithoutSense() {
        assertThrows(IllegalArgumentException.class, () -> SpotSettings.DEFAULT.withCount(0));
    }

    private static void assertAllFound(SimulatedSequence sequence) {
        assertFound(sequence, SpotFinder.find(sequence.read(0), 20));
    }

    private static void assertFound(SimulatedSequence sequence, List<FoundSpot> found) {
        assertEquals(sequence.particles().size(), found.size(), found.toString());
        for (SimulatedParticle particle : sequence.particles()) {
            assertEquals(1, found.stream().filter(spot -> isAt(particle, spot.fit())).count(), particle.toString());
        }
    }

    private static boolean isAt(SimulatedParticle particle, FitResult fit) {
        return Math.hypot(particle.x() - fit.x(), particle.y() - fit.y()) < Math.max(0.02, 5 * fit.precision());
    }

    private static double distanceToScratch(double x, double y) {
        return Math.abs(0.94 * (x - 150) - 0.34 * (y - 100));
    }

    private static double scratch(double x, double y) {
        double distance = distanceToScratch(x, y);
        return -30_000 * (1 + 0.3 * Math.sin(y / 9) + 0.2 * Math.sin(y / 3.3)) / 1.5 * Math.exp(-distance * distance / 6);
    }

    private static Frame changed(Frame frame, DoubleBinaryOperator change) {
        Frame copy = Frame.zeros(frame.width(), frame.height(), frame.type());
        double[] row = new double[frame.width()];
        for (int y = 0; y < frame.height(); y++) {
            frame.copyRow(0, y, row.length, row, 0);
            for (int x = 0; x < row.length; x++) {
                row[x] += change.applyAsDouble(x, y);
            }
            copy.setRow(y, row);
        }
        return copy;
    }
}
