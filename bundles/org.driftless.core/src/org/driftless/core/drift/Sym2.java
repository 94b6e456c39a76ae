/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

/** A symmetric 2 x 2 matrix. */
record Sym2(double xx, double xy, double yy) {

    static final Sym2 ZERO = new Sym2(0, 0, 0);

    Sym2 plus(Sym2 other) {
        return new Sym2(xx + other.xx, xy + other.xy, yy + other.yy);
    }

    Sym2 minus(Sym2 other) {
        return new Sym2(xx - other.xx, xy - other.xy, yy - other.yy);
    }

    Sym2 inverse() {
        double determinant = xx * yy - xy * xy;
        return new Sym2(yy / determinant, -xy / determinant, xx / determinant);
    }

    /** R(angle) M R(angle)^T. */
    Sym2 turned(double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new Sym2(c * c * xx - 2 * c * s * xy + s * s * yy, c * s * (xx - yy) + (c * c - s * s) * xy,
                s * s * xx + 2 * c * s * xy + c * c * yy);
    }

    /** (x, y) M (x, y)^T. */
    double form(double x, double y) {
        return xx * x * x + 2 * xy * x * y + yy * y * y;
    }

    double trace() {
        return xx + yy;
    }
}
