/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.image.Line;

/**
 * Where the sample went from the reference frame to another one: {@code p = R(theta) (q - c) + c + d}, where q is a
 * position in the reference frame and c the image centre {@code ((width - 1) / 2, (height - 1) / 2)}.
 *
 * @param dx drift along x, in pixels
 * @param dy drift along y, in pixels
 * @param theta rotation in radians; positive turns +x towards +y, clockwise on the screen
 */
public record RigidMotion(double dx, double dy, double theta) {

    /** No motion. */
    public static final RigidMotion NONE = new RigidMotion(0, 0, 0);

    /** Length of the drift, in pixels. */
    public double magnitude() {
        return Math.hypot(dx, dy);
    }

    /** Column to which a point of the reference frame went. */
    public double applyX(double x, double y, double centerX, double centerY) {
        return Math.cos(theta) * (x - centerX) - Math.sin(theta) * (y - centerY) + centerX + dx;
    }

    /** Row to which a point of the reference frame went. */
    public double applyY(double x, double y, double centerX, double centerY) {
        return Math.sin(theta) * (x - centerX) + Math.cos(theta) * (y - centerY) + centerY + dy;
    }

    /** Where a line that was drawn on the reference frame went: it turns and moves, and keeps its length. */
    public Line apply(Line line, double centerX, double centerY) {
        return new Line(applyX(line.x0(), line.y0(), centerX, centerY), applyY(line.x0(), line.y0(), centerX, centerY),
                applyX(line.x1(), line.y1(), centerX, centerY), applyY(line.x1(), line.y1(), centerX, centerY));
    }
}
