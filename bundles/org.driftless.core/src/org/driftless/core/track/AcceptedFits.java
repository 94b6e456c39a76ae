/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

/**
 * Where a particle was found, in the order of frames, and how well each position is known: the numbers of its accepted
 * fits side by side, so that whoever goes through all of them need not look at every observation again. Immutable.
 */
public final class AcceptedFits {

    private final int[] frame;
    private final double[] x;
    private final double[] y;
    private final double[] varX;
    private final double[] varY;
    private final double[] covXY;

    /** Takes them from observations by frame, some of which may be null; {@code count} of them are successes. */
    AcceptedFits(Observation[] byFrame, int count) {
        frame = new int[count];
        x = new double[count];
        y = new double[count];
        varX = new double[count];
        varY = new double[count];
        covXY = new double[count];
        int at = 0;
        for (Observation observation : byFrame) {
            if (observation != null && observation.success()) {
                frame[at] = observation.frame();
                x[at] = observation.fit().x();
                y[at] = observation.fit().y();
                varX[at] = observation.fit().varX();
                varY[at] = observation.fit().varY();
                covXY[at] = observation.fit().covXY();
                at++;
            }
        }
    }

    /** How many there are. */
    public int count() {
        return frame.length;
    }

    /** Index of the frame, from 0; ascending with {@code at}. */
    public int frame(int at) {
        return frame[at];
    }

    /** Column, in pixels. */
    public double x(int at) {
        return x[at];
    }

    /** Row, in pixels. */
    public double y(int at) {
        return y[at];
    }

    /** Variance of the column, in square pixels; NaN or what else the fit says if it is not known. */
    public double varX(int at) {
        return varX[at];
    }

    /** Variance of the row. */
    public double varY(int at) {
        return varY[at];
    }

    /** Covariance of both. */
    public double covXY(int at) {
        return covXY[at];
    }

    /** The first of them in or behind a frame; {@link #count} if there is none. */
    public int firstFrom(int k) {
        int low = 0;
        int high = frame.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (frame[middle] < k) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
