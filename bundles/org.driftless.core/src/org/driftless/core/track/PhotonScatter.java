/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.util.List;

import org.apache.commons.math3.stat.descriptive.rank.Median;

import org.driftless.core.particle.Camera;
import org.driftless.core.particle.FitResult;

/**
 * Whether pixels scatter about maximum-likelihood fits as photons do. A gain that is not the camera's shows here, and so
 * does a camera that multiplies electrons, whose variance is twice that of photons.
 */
public final class PhotonScatter {

    private PhotonScatter() {
    }

    /**
     * The variance that was seen over that of photons and read-out, the median over all accepted fits.
     *
     * @return about 1 if the camera is what it is said to be; NaN if no fit was accepted
     */
    public static double ratio(List<Trajectory> trajectories, Camera camera) {
        double[] ratios = trajectories.stream().flatMap(trajectory -> trajectory.observations().stream())
                .filter(Observation::success).mapToDouble(seen -> ratio(seen, camera)).filter(Double::isFinite).toArray();
        return ratios.length == 0 ? Double.NaN : new Median().evaluate(ratios);
    }

    private static double ratio(Observation seen, Camera camera) {
        FitResult fit = seen.fit();
        double pixels = (double) seen.box().width() * seen.box().height();
        double spot = 2 * Math.PI * fit.sigmaX() * fit.sigmaY() * fit.amplitude() / pixels;
        double photons = camera.gain() * (fit.offset() + spot - camera.offset());
        double readOut = camera.gain() * camera.readNoise();
        return fit.noise() * fit.noise() / (photons + readOut * readOut);
    }
}
