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

import java.util.Random;

import org.driftless.core.image.Frame;
import org.junit.jupiter.api.Test;

class GaussianSumsTest {

    private static final int SIZE = 41;

    private final SpotWindow window = new SpotWindow();
    private final GaussianSums sums = new GaussianSums();

    private void check(double x0, double y0, double sigmaX, double sigmaY, double theta) {
        EllipticShape shape = new EllipticShape();
        double p = 0.5 / (sigmaX * sigmaX);
        double q = 0.5 / (sigmaY * sigmaY);
        shape.x0 = x0;
        shape.y0 = y0;
        shape.a = Math.cos(theta) * Math.cos(theta) * p + Math.sin(theta) * Math.sin(theta) * q;
        shape.b = Math.sin(2 * theta) * (p - q);
        shape.c = Math.sin(theta) * Math.sin(theta) * p + Math.cos(theta) * Math.cos(theta) * q;
        Frame frame = new SpotImage(SIZE, SIZE, 500).noise(100, new Random(2)).floats();
        window.load(frame, new FitBox(0, 0, SIZE, SIZE));
        sums.reset();
        sums.compute(window, shape);
        double[] squared = new double[15];
        double[] plain = new double[6];
        double[] weighted = new double[6];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double u = x - x0;
                double v = y - y0;
                double e = Math.exp(-(shape.a * u * u + shape.b * u * v + shape.c * v * v));
                for (int degree = 0, k = 0; degree <= 4; degree++) {
                    for (int j = 0; j <= degree; j++, k++) {
                        double m = Math.pow(u, degree - j) * Math.pow(v, j);
                        squared[k] += e * e * m;
                        if (degree <= 2) {
                            plain[k] += e * m;
                            weighted[k] += e * m * window.rows[y][x];
                        }
                    }
                }
            }
        }
        compare(squared, sums.squared, 1e-8);
        compare(plain, sums.plain, 1e-4);
        compare(weighted, sums.weighted, 1e-2);
    }

    private static void compare(double[] expected, double[] actual, double tolerance) {
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], tolerance * (1 + 1e-3 * Math.abs(expected[k])));
        }
    }

    @Test
    void agreeWithAnExponentialAPixel() {
        check(20.3, 19.8, 6, 4, 0.4);
        check(20.3, 19.8, 1.5, 0.6, -0.7);
        check(0, 40, 3, 9, 0.2);
        check(40, 0, 80, 80, 0);
    }

    /** Only the pixels near the spot are summed: no such region begins at the first column and row. */
    @Test
    void agreeFarFromTheWindowsCorner() {
        check(33.4, 30.6, 1.1, 0.8, 0.3);
        check(29.5, 8.5, 0.5, 0.5, 0);
    }

    /** As the fit comes closer, its sums change smoothly: the region must not change with every step. */
    @Test
    void doNotJumpBetweenNeighbouringShapes() {
        Frame frame = new SpotImage(SIZE, SIZE, 500).spot(900, 20.3, 19.8, 2, 2, 0).noise(100, new Random(2)).floats();
        window.load(frame, new FitBox(0, 0, SIZE, SIZE));
        sums.reset();
        EllipticShape shape = new EllipticShape();
        shape.setRound(20, 20, 2);
        sums.compute(window, shape);
        double last = sums.weighted[0];
        double lastChange = Double.NaN;
        for (int i = 1; i < 500; i++) {
            shape.setRound(20 + i * 1e-3, 20, 2);
            sums.compute(window, shape);
            double change = sums.weighted[0] - last;
            if (i > 1) {
                assertEquals(lastChange, change, 1e-2, "at " + shape.x0);
            }
            last = sums.weighted[0];
            lastChange = change;
        }
    }

    /** From the column through the centre, e would fall under the smallest double on its way to the far rows. */
    @Test
    void surviveAThinSlantedSpot() {
        check(20.3, 19.8, 60, 0.5, 0.75);
        check(20.3, 19.8, 0.5, 60, 0.75);
        check(3, 38, 40, 0.5, -0.78);
    }
}
