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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EllipticShapeTest {

    private static EllipticShape of(double a, double b, double c) {
        EllipticShape shape = new EllipticShape();
        shape.setRound(10, 10, 1);
        shape.a = a;
        shape.b = b;
        shape.c = c;
        return shape;
    }

    @Test
    void givesWidthsAndAngleBack() {
        for (double theta = -0.78; theta < 0.785; theta += 0.12) {
            for (double[] sigma : new double[][] {{1, 3}, {3, 1}, {2, 2.01}}) {
                double p = 0.5 / (sigma[0] * sigma[0]);
                double q = 0.5 / (sigma[1] * sigma[1]);
                double cos2 = Math.cos(2 * theta);
                EllipticShape shape = of((p + q + (p - q) * cos2) / 2, (p - q) * Math.sin(2 * theta),
                        (p + q - (p - q) * cos2) / 2);
                assertEquals(sigma[0], shape.sigmaX(), 1e-9);
                assertEquals(sigma[1], shape.sigmaY(), 1e-9);
                assertEquals(theta, shape.theta(), 1e-9);
            }
        }
    }

    @Test
    void hasNoSingularPoint() {
        assertEquals(0, of(0.125, 0, 0.125).theta());
        assertEquals(2, of(0.125, 0, 0.125).sigmaX(), 1e-12);
        assertEquals(Math.PI / 4, of(0.125, 0.1, 0.125).theta());
        assertEquals(Math.PI / 4, of(0.125, -0.1, 0.125).theta());
        assertTrue(of(0.125, -0.1, 0.125).sigmaX() > of(0.125, -0.1, 0.125).sigmaY());
    }

    @Test
    void keepsToTheBounds() {
        assertTrue(of(0.125, 0, 0.125).isWithin(11, 11));
        assertFalse(of(0.125, 0, 0.125).isWithin(10, 11), "centre right of the last column");
        assertFalse(of(2.1, 0, 0.125).isWithin(20, 20), "narrower than half a pixel");
        assertFalse(of(0.125, 0, 0.5 / (41 * 41)).isWithin(20, 20), "wider than two boxes");
        assertFalse(of(0.125, 0.26, 0.125).isWithin(20, 20), "not an ellipse");
        assertFalse(of(Double.NaN, 0, 0.125).isWithin(20, 20));
    }
}
