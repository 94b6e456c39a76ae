/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.io.IOException;
import java.nio.file.Path;

/** How precise the fit and the drift are: benchmarks/precision [FRAMES TRACKING]. */
public final class PrecisionBenchmark {

    private PrecisionBenchmark() {
    }

    /** Arguments, if any: a folder of frames, and the tracking table of particles in them. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Peers peers = new Peers("numpy", "scipy");
        Report report = new Report(Versions.with(peers, "Commons Math 3.6.1"));
        try (Scratch scratch = new Scratch()) {
            new FitPrecision(report).measure();
            new PhotonPrecision(report).measure();
            FitSuccess success = new FitSuccess(report, peers, scratch.folder());
            success.simulated();
            if (arguments.length == 2) {
                success.real(Path.of(arguments[0]), Path.of(arguments[1]));
            } else {
                report.note("(No real frames were given: benchmarks/precision FRAMES TRACKING)");
            }
            new DriftPrecision(report).measure();
        }
        report.end();
    }
}
