/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.select;

import java.util.ArrayList;
import java.util.List;

import org.driftless.core.drift.RigidMotion;
import org.driftless.core.particle.FitResult;

/** The rigid motion between two sets of points by least squares (Umeyama 1991, 10.1109/34.88573, without scale). */
final class MotionFit {

    /** A rotation must bring the points nearer than this share of their distance without it, or it is none. */
    private static final double WORTH_IT = 0.7;
    /** Nor is it one where they are within this without it, in pixels. */
    private static final double NEAR_ENOUGH = 0.1;

    private final double centerX;
    private final double centerY;
    private final List<double[]> points = new ArrayList<>();

    MotionFit(double centerX, double centerY) {
        this.centerX = centerX;
        this.centerY = centerY;
    }

    void add(FitResult from, FitResult to) {
        points.add(new double[] {from.x() - centerX, from.y() - centerY, to.x() - centerX, to.y() - centerY});
    }

    int size() {
        return points.size();
    }

    /** Without a rotation if a shift alone does about as well. */
    RigidMotion motion() {
        double[] mean = new double[4];
        for (double[] point : points) {
            for (int k = 0; k < 4; k++) {
                mean[k] += point[k] / points.size();
            }
        }
        double dot = 0;
        double cross = 0;
        for (double[] point : points) {
            double x = point[0] - mean[0];
            double y = point[1] - mean[1];
            double toX = point[2] - mean[2];
            double toY = point[3] - mean[3];
            dot += x * toX + y * toY;
            cross += x * toY - y * toX;
        }
        RigidMotion shift = Move.through(mean[0], mean[1], mean[2], mean[3], 0);
        RigidMotion turned = Move.through(mean[0], mean[1], mean[2], mean[3], Math.atan2(cross, dot));
        double still = rms(shift);
        return still <= NEAR_ENOUGH || rms(turned) > WORTH_IT * still ? shift : turned;
    }

    private double rms(RigidMotion motion) {
        double sum = 0;
        for (double[] point : points) {
            double dx = motion.applyX(point[0], point[1], 0, 0) - point[2];
            double dy = motion.applyY(point[0], point[1], 0, 0) - point[3];
            sum += dx * dx + dy * dy;
        }
        return Math.sqrt(sum / points.size());
    }
}
