/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.IntToDoubleFunction;

import org.driftless.core.image.Frame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.SpotImage;

/** Dark particles on one sample that drifts along a given path. */
final class DriftingField {

    static final int SIZE = 200;
    private static final double[][] FIVE = {{40, 50}, {90, 42}, {60, 120}, {130, 100}, {100, 150}};

    private final double[][] start;
    private final IntToDoubleFunction driftX;
    private final IntToDoubleFunction driftY;
    private final BiPredicate<Integer, Integer> hidden;

    /** @param hidden of a particle's index and a frame: whether the particle can't be seen in it */
    DriftingField(IntToDoubleFunction driftX, IntToDoubleFunction driftY, BiPredicate<Integer, Integer> hidden) {
        this(FIVE, driftX, driftY, hidden);
    }

    /** @param start x and y of each particle without drift */
    DriftingField(double[][] start, IntToDoubleFunction driftX, IntToDoubleFunction driftY,
            BiPredicate<Integer, Integer> hidden) {
        this.start = start;
        this.driftX = driftX;
        this.driftY = driftY;
        this.hidden = hidden;
    }

    /** All particles, with boxes of 21 x 19 pixels as someone would draw them on the given frame. */
    List<Particle> particlesDrawnOn(int frame) {
        List<Particle> particles = new ArrayList<>();
        for (int i = 0; i < start.length; i++) {
            particles.add(particle(i, frame));
        }
        return particles;
    }

    Particle particle(int index, int frame) {
        int x = (int) Math.round(x(index, frame));
        int y = (int) Math.round(y(index, frame));
        return new Particle(index + 1, new FitBox(x - 10, y - 9, x + 11, y + 10), frame);
    }

    double x(int index, int frame) {
        return start[index][0] + driftX.applyAsDouble(frame);
    }

    double y(int index, int frame) {
        return start[index][1] + driftY.applyAsDouble(frame);
    }

    Frame frame(int frame) {
        SpotImage image = new SpotImage(SIZE, SIZE, 50_000);
        for (int i = 0; i < start.length; i++) {
            if (!hidden.test(i, frame)) {
                image.spot(-15_000, x(i, frame), y(i, frame), 2.6, 2.0, 0.3);
            }
        }
        return image.noise(700, new Random(100 + frame)).shorts();
    }
}
