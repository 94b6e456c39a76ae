/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import org.driftless.core.image.Frame;

/** Gives the values of a frame between its pixels. One instance a thread and frame size. */
interface Sampler {

    /** Takes in a frame. */
    void begin(Frame frame);

    /**
     * Makes rows of the frame ready.
     *
     * @param first lowest y that {@link #value} and {@link #line} will ask for
     * @param last highest y
     * @param down whether later calls will ask for higher ones
     */
    void require(double first, double last, boolean down);

    /** The value at a position inside the frame, 0 to width - 1 and 0 to height - 1, both inclusive. */
    double value(double x, double y);

    /**
     * The values of the places {@code (line.x(i), line.y(i))} for i from {@code from} to {@code end - 1}, all of which
     * lie at least a pixel inside the right and lower edges.
     *
     * @param out receives the value of i at index {@code i - offset}
     */
    void line(SourceLine line, int from, int end, double[] out, int offset);
}
