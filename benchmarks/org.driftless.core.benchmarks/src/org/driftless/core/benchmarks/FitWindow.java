/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.driftless.core.image.Frame;
import org.driftless.core.particle.FitBox;

/**
 * A window around one spot.
 *
 * @param frame the window's pixels and no others
 * @param truth the spot in it; null if it is not known
 */
record FitWindow(Frame frame, Spot truth) {

    private static final double BACKGROUND = 45_000;
    private static final double NOISE = 700;

    FitBox box() {
        return new FitBox(0, 0, frame.width(), frame.height());
    }

    double[] values() {
        double[] values = new double[frame.width() * frame.height()];
        for (int y = 0; y < frame.height(); y++) {
            frame.copyRow(0, y, frame.width(), values, y * frame.width());
        }
        return values;
    }

    /**
     * Dark, elliptic spots of 12,000 to 22,000 counts in noise of 700, as {@code driftless simulate} makes them, up to 1.5
     * pixels beside the middle of a box that is 7 to 14 sigmas wide: as found by itself, and as drawn by hand.
     */
    static List<FitWindow> usual(int size, int count, long seed) {
        return simulated(size, count, seed, 1.0 / 14, 1.0 / 7, 12_000, 22_000, 1.5);
    }

    /**
     * More different ones: 4 to 30 times as high as the noise, in boxes of 5 to 16 sigmas, up to an eighth of the box beside
     * its middle.
     */
    static List<FitWindow> difficult(int size, int count, long seed) {
        return simulated(size, count, seed, 1.0 / 16, 1.0 / 5, 4 * NOISE, 30 * NOISE, size / 8.0);
    }

    private static List<FitWindow> simulated(int size, int count, long seed, double narrowest, double widest,
            double weakest, double strongest, double aside) {
        Random random = new Random(seed);
        List<FitWindow> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Spot spot = new Spot(-random.nextDouble(weakest, strongest), BACKGROUND,
                    (size - 1) / 2.0 + random.nextDouble(-aside, aside),
                    (size - 1) / 2.0 + random.nextDouble(-aside, aside),
                    size * random.nextDouble(narrowest, widest), size * random.nextDouble(narrowest, widest),
                    random.nextDouble(-Math.PI / 2, Math.PI / 2));
            all.add(new FitWindow(Spot.frame(spot.draw(size, size, NOISE, random), size), spot));
        }
        return all;
    }

    /** The bound of the position: var x, cov x y, var y. */
    double[] bound() {
        return SpotBound.gaussian(truth, frame.width(), frame.height(), NOISE);
    }
}
