/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.simulate;

/**
 * The true Gaussian spot of a simulated particle, as it is sampled at pixel centres.
 *
 * @param id its number, from 1
 * @param x column of its centre, in pixels
 * @param y row of its centre
 * @param amplitude height above the background, in counts; negative for a dark particle
 * @param sigmaX standard deviation along its first axis, in pixels, blur included
 * @param sigmaY standard deviation along its second axis
 * @param theta angle of the first axis, in radians; positive turns +x towards +y. Not folded into any range
 */
public record SimulatedParticle(int id, double x, double y, double amplitude, double sigmaX, double sigmaY,
        double theta) {

    /** The larger standard deviation, in pixels. */
    public double maxSigma() {
        return Math.max(sigmaX, sigmaY);
    }

    SimulatedParticle at(double newX, double newY, double newTheta) {
        return new SimulatedParticle(id, newX, newY, amplitude, sigmaX, sigmaY, newTheta);
    }
}
