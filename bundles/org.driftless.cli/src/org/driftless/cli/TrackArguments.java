/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import org.driftless.core.particle.FitMethod;
import org.driftless.pipeline.TrackOptions;
import org.driftless.pipeline.UsageException;

import picocli.CommandLine.Option;

/** The options of tracking, for {@code track} and {@code run}. */
final class TrackArguments {

    @Option(names = "--min-r2", paramLabel = "R", order = 20,
            description = "R squared that a fit needs to count, 0 to 1 (default: 0.3).")
    Double minRSquared;

    @Option(names = "--fit", paramLabel = "least-squares|mle", order = 21,
            description = "least-squares: all pixels alike. mle: maximum likelihood in the noise of photons, with the Gaussian "
                    + "integrated over each pixel; more precise where few photons are counted, and slower; "
                    + "needs --camera-offset and --gain (default: least-squares).")
    FitMethod fit;

    @Option(names = "--camera-offset", paramLabel = "COUNTS", order = 22,
            description = "For --fit mle: what a pixel holds in the dark, in counts.")
    Double cameraOffset;

    @Option(names = "--gain", paramLabel = "G", order = 23,
            description = "For --fit mle: counts per photo-electron, above 0.")
    Double gain;

    @Option(names = "--read-noise", paramLabel = "E", order = 24,
            description = "For --fit mle: standard deviation of the camera's read noise, in electrons (default: 0).")
    Double readNoise;

    TrackOptions toOptions() throws UsageException {
        if (minRSquared != null && !(minRSquared >= 0 && minRSquared <= 1)) {
            throw new UsageException("--min-r2 takes a number from 0 to 1, not " + minRSquared + ".");
        }
        checkCamera();
        return new TrackOptions(minRSquared, fit, cameraOffset, gain, readNoise);
    }

    private void checkCamera() throws UsageException {
        boolean camera = cameraOffset != null || gain != null || readNoise != null;
        if (camera && fit != FitMethod.MLE) {
            throw new UsageException("--camera-offset, --gain and --read-noise are for the maximum-likelihood fit: give "
                    + "--fit mle with them, or leave them out.");
        }
        if (cameraOffset != null && !Double.isFinite(cameraOffset)) {
            throw new UsageException("--camera-offset takes a number of counts, not " + cameraOffset + ".");
        }
        if (gain != null && !(gain > 0 && Double.isFinite(gain))) {
            throw new UsageException("--gain takes a number of counts per electron above 0, not " + gain + ".");
        }
        if (readNoise != null && !(readNoise >= 0 && Double.isFinite(readNoise))) {
            throw new UsageException("--read-noise takes a number of electrons from 0 on, not " + readNoise + ".");
        }
    }
}
