/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.driftless.core.drift.RigidMotion;

/** A smooth path such as a warming stage takes: fast at first, then ever slower, slightly bent, with a small vibration. */
final class SimulatedPath {

    private static final double WARMING = 3;
    private static final double BEND = 0.15;
    private static final double VIBRATION = 0.004;

    private SimulatedPath() {
    }

    /** The motion of every frame; zero in the first, of the asked size where it is largest. */
    static List<RigidMotion> of(SimulationSettings settings, SplittableRandom random) {
        int frames = settings.frames();
        double direction = random.nextDouble(2 * Math.PI);
        double phaseX = random.nextDouble(2 * Math.PI);
        double phaseY = random.nextDouble(2 * Math.PI);
        double turn = random.nextBoolean() ? 1 : -1;
        double[] x = new double[frames];
        double[] y = new double[frames];
        double[] angle = new double[frames];
        double farthest = 0;
        double widest = 0;
        for (int k = 1; k < frames; k++) {
            double time = (double) k / (frames - 1);
            double along = (1 - Math.exp(-WARMING * time)) / (1 - Math.exp(-WARMING));
            double across = BEND * 4 * time * (1 - time);
            x[k] = along * Math.cos(direction) - across * Math.sin(direction) + vibration(k, 0.83, phaseX);
            y[k] = along * Math.sin(direction) + across * Math.cos(direction) + vibration(k, 1.97, phaseY);
            angle[k] = turn * (Math.sin(2.2 * time) + vibration(k, 0.61, phaseX));
            farthest = Math.max(farthest, Math.hypot(x[k], y[k]));
            widest = Math.max(widest, Math.abs(angle[k]));
        }
        double scale = farthest > 0 ? settings.driftPx() / farthest : 0;
        double angleScale = widest > 0 ? Math.toRadians(settings.rotationDeg()) / widest : 0;
        List<RigidMotion> path = new ArrayList<>(frames);
        for (int k = 0; k < frames; k++) {
            path.add(new RigidMotion(scale * x[k], scale * y[k], angleScale * angle[k]));
        }
        return path;
    }

    private static double vibration(int frame, double radiansPerFrame, double phase) {
        return VIBRATION * (Math.sin(radiansPerFrame * frame + phase) - Math.sin(phase));
    }
}
