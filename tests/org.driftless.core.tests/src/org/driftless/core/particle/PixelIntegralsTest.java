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
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelIntegralsTest {

    private static final int SIZE = 21;

    private static EllipticShape shape(PhotonSpot spot) {
        double cos = Math.cos(spot.theta());
        double sin = Math.sin(spot.theta());
        double p = 0.5 / (spot.sigmaX() * spot.sigmaX());
        double q = 0.5 / (spot.sigmaY() * spot.sigmaY());
        EllipticShape shape = new EllipticShape();
        shape.x0 = spot.x();
        shape.y0 = spot.y();
        shape.a = cos * cos * p + sin * sin * q;
        shape.b = 2 * sin * cos * (p - q);
        shape.c = sin * sin * p + cos * cos * q;
        return shape;
    }

    /** One row of the integrals for each row of the window. */
    private static double[][][] moments(EllipticShape shape) {
        PixelIntegrals integrals = new PixelIntegrals();
        integrals.setNodes(PixelIntegrals.nodes(shape.a), PixelIntegrals.nodes(shape.c));
        integrals.begin(shape, SIZE);
        double[][][] rows = new double[SIZE][6][];
        for (int y = 0; y < SIZE; y++) {
            integrals.compute(y);
            for (int k = 0; k < 6; k++) {
                rows[y][k] = integrals.moments[k].clone();
            }
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5, 0", "0.5, 1.4, 0.6", "0.7, 0.7, 0", "0.8, 2.5, -0.4", "1.1, 0.9, 0.3", "2.1, 6, 0.78",
        "9, 0.6, 0.5", "1.9, 1.9, 0", "14, 3, -0.7"})
    void agreesWithAQuadratureOfHighOrder(double sigmaX, double sigmaY, double theta) {
        for (double phase : new double[] {0, 0.27, 0.5}) {
            PhotonSpot spot = new PhotonSpot(SIZE, 1, 10 + phase, 9.6 - phase, sigmaX, sigmaY, theta, 0);
            double[][][] rows = moments(shape(spot));
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    assertEquals(spot.integral(x, y), rows[y][0][x], 1e-4);
                }
            }
        }
    }

    /** Along the axes the integral is a product of error functions. The centre of the pixel alone is far off. */
    @Test
    void agreesWithErrorFunctionsWhereThePixelsCentreDoesNot() {
        PhotonSpot spot = new PhotonSpot(SIZE, 1, 10.2, 9.9, 0.7, 1.2, 0, 0);
        double[][][] rows = moments(shape(spot));
        double worst = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double exact = along(x - spot.x(), spot.sigmaX()) * along(y - spot.y(), spot.sigmaY());
                assertEquals(exact, rows[y][0][x], 1e-4);
                double u = (x - spot.x()) / spot.sigmaX();
                double v = (y - spot.y()) / spot.sigmaY();
                worst = Math.max(worst, Math.abs(Math.exp(-(u * u + v * v) / 2) - exact));
            }
        }
        assertTrue(worst > 0.05, "The naive way is off by " + worst);
    }

    private static double along(double t, double sigma) {
        double scale = sigma * Math.sqrt(2);
        return Math.sqrt(Math.PI / 2) * sigma * (Erf.erf((t + 0.5) / scale) - Erf.erf((t - 0.5) / scale));
    }

    @Test
    void momentsAreTheDerivativesByCentreAndForm() {
        EllipticShape shape = shape(new PhotonSpot(SIZE, 1, 10.3, 9.8, 1.4, 2.6, 0.5, 0));
        double[][][] at = moments(shape);
        double h = 1e-5;
        for (int k = 0; k < 5; k++) {
            double[][][] more = moments(moved(shape, k, h));
            double[][][] less = moments(moved(shape, k, -h));
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    double[][] m = at[y];
                    double slope = switch (k) {
                        case 0 -> 2 * shape.a * m[1][x] + shape.b * m[2][x];
                        case 1 -> shape.b * m[1][x] + 2 * shape.c * m[2][x];
                        default -> -m[k + 1][x];
                    };
                    assertEquals((more[y][0][x] - less[y][0][x]) / (2 * h), slope, 1e-6);
                }
            }
        }
    }

    private static EllipticShape moved(EllipticShape shape, int unknown, double by) {
        EllipticShape moved = new EllipticShape();
        moved.set(shape);
        switch (unknown) {
            case 0 -> moved.x0 += by;
            case 1 -> moved.y0 += by;
            case 2 -> moved.a += by;
            case 3 -> moved.b += by;
            default -> moved.c += by;
        }
        return moved;
    }
}
