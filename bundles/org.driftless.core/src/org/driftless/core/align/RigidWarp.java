/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;

/**
 * Undoes a rotation and a shift by inverse mapping: each output pixel looks up its place in the input. Positions
 * beyond the edge are moved to the edge. One instance a thread and frame size.
 */
final class RigidWarp {

    /** How far outside a position may lie for rounding's sake, in pixels. */
    private static final double ROUNDING = 2e-9;

    private final int width;
    private final int height;
    private final Sampler sampler;
    private final double[] out;
    private long outside;

    /** @param outputWidth columns of the widest area that is asked for */
    RigidWarp(int width, int height, int outputWidth, Interpolation interpolation) {
        this.width = width;
        this.height = height;
        this.sampler = interpolation == Interpolation.LINEAR ? new LinearSampler(width, height)
                : new SplineSampler(width, height, interpolation);
        this.out = new double[outputWidth];
    }

    /**
     * Hands the rows of the area to a sink.
     *
     * @param fill the value of pixels from outside; null to take the nearest pixel
     */
    void run(Frame input, RigidMotion motion, AlignedArea area, Double fill, RowSink sink) {
        sampler.begin(input);
        outside = 0;
        double centerX = (width - 1) / 2.0;
        double centerY = (height - 1) / 2.0;
        double cos = Math.cos(motion.theta());
        double sin = Math.sin(motion.theta());
        for (int y = area.y0(); y < area.y1(); y++) {
            SourceLine line = new SourceLine(centerX + motion.dx() - sin * (y - centerY),
                    centerY + motion.dy() + cos * (y - centerY), cos, sin, centerX);
            double left = line.y(area.x0());
            double right = line.y(area.x1() - 1);
            sampler.require(Math.min(left, right), Math.max(left, right), cos > 0);
            int[] inside = line.inside(width, height, area.x0(), area.x1());
            sampleEach(line, area.x0(), inside[0], area.x0(), fill);
            sampler.line(line, inside[0], inside[1], out, area.x0());
            sampleEach(line, inside[1], area.x1(), area.x0(), fill);
            sink.put(y, out);
        }
    }

    private void sampleEach(SourceLine line, int from, int end, int offset, Double fill) {
        for (int x = from; x < end; x++) {
            double sourceX = line.x(x);
            double sourceY = line.y(x);
            boolean inside = isInside(sourceX, width) && isInside(sourceY, height);
            if (!inside) {
                outside++;
            }
            out[x - offset] = inside || fill == null
                    ? sampler.value(Math.clamp(sourceX, 0, width - 1.0), Math.clamp(sourceY, 0, height - 1.0)) : fill;
        }
    }

    /** Pixels of the last frame that came from outside the input. */
    long outside() {
        return outside;
    }

    private static boolean isInside(double position, int length) {
        return position >= -ROUNDING && position <= length - 1 + ROUNDING;
    }
}
