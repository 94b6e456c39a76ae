/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.simulate;

import java.util.SplittableRandom;
import org.driftless.core.drift.RigidMotion;

/** Three long plane waves that ride with the sample. */
final class SimulatedTexture {

    private static final int WAVES = 3;

    private final double height;
    private final double centerX;
    private final double centerY;
    private final double[] waveX = new double[WAVES];
    private final double[] waveY = new double[WAVES];
    private final double[] phase = new double[WAVES];

    SimulatedTexture(SimulationSettings settings, SplittableRandom random) {
        this.height = settings.scene().texture() / WAVES;
        this.centerX = (settings.width() - 1) / 2.0;
        this.centerY = (settings.height() - 1) / 2.0;
        double side = Math.max(settings.width(), settings.height());
        for (int i = 0; i < WAVES; i++) {
            double direction = random.nextDouble(2 * Math.PI);
            double wave = 2 * Math.PI * (1 + i) / side;
            waveX[i] = wave * Math.cos(direction);
            waveY[i] = wave * Math.sin(direction);
            phase[i] = random.nextDouble(2 * Math.PI);
        }
    }

    /** Adds the waves to one row of a frame that has moved. */
    void add(int y, RigidMotion motion, double[] row) {
        if (height == 0) {
            return;
        }
        double cos = Math.cos(motion.theta());
        double sin = Math.sin(motion.theta());
        double py = y - centerY - motion.dy();
        for (int i = 0; i < WAVES; i++) {
            double stepX = waveX[i] * cos - waveY[i] * sin;
            double stepY = waveX[i] * sin + waveY[i] * cos;
            double argument = stepX * (-centerX - motion.dx()) + stepY * py + phase[i];
            double value = Math.cos(argument);
            double before = Math.cos(argument - stepX);
            double twice = 2 * Math.cos(stepX);
            for (int x = 0; x < row.length; x++) {
                row[x] += height * value;
                double next = twice * value - before;
                before = value;
                value = next;
            }
        }
    }
}
