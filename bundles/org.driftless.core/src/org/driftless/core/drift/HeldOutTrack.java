/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * One particle against the motion that the other particles alone show.
 *
 * @param particleId the particle
 * @param points the frames in which it was found and the others say where it should be; its reference position comes
 *     from its other frames
 */
public record HeldOutTrack(int particleId, List<Point> points, boolean unsteady) {

    /** Share of bad frames that a particle may have, as it may be missing in so many. */
    private static final double MOST_BAD = 0.1;
    private static final int SINGLE = 2;

    /**
     * One frame.
     *
     * @param frame frame index, from 0
     * @param dx measured minus predicted column, in pixels
     * @param dy measured minus predicted row
     * @param expected what {@code dx^2 + dy^2} should be on average, in square pixels, with the scatter of all
     *     particles around the common motion
     * @param noise the same if the fits' own covariances were all the scatter; NaN if they are not known
     * @param square the residual's squared length over the covariance that it should have with the scatter of all
     *     particles: chi-square with two degrees of freedom if that is all there is
     * @param bad whether the fit of this frame was given (nearly) no weight: a single bad frame
     */
    public record Point(int frame, double dx, double dy, double expected, double noise, double square,
            boolean bad) {

        Point counted() {
            return bad ? new Point(frame, dx, dy, expected, noise, square, false) : this;
        }
    }

    public HeldOutTrack {
        points = List.copyOf(points);
    }

    /** A track of which no more than single frames are bad. */
    public HeldOutTrack(int particleId, List<Point> points) {
        this(particleId, points, false);
    }

    /**
     * The same with the points of some frames counted in any case: there none can be told to be the bad one. And with all
     * points if too many are bad to be single ones.
     */
    HeldOutTrack counting(IntPredicate frames) {
        List<Point> counted = points.stream().map(p -> p.bad && frames.test(p.frame) ? p.counted() : p).toList();
        long bad = counted.stream().filter(Point::bad).count();
        return bad <= Math.max(SINGLE, MOST_BAD * counted.size()) ? new HeldOutTrack(particleId, counted)
                : new HeldOutTrack(particleId, counted.stream().map(Point::counted).toList(), true);
    }

    /** Root mean square of the residuals' length without bad frames, in pixels; NaN if there are none. */
    public double rms() {
        return Math.sqrt(points.stream().filter(p -> !p.bad()).mapToDouble(p -> p.dx() * p.dx() + p.dy() * p.dy())
                .average().orElse(Double.NaN));
    }
}
