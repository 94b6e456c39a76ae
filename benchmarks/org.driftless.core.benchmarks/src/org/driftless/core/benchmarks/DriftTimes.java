/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.util.List;
import java.util.Locale;

import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.drift.DriftEstimator;
import org.driftless.core.drift.DriftException;
import org.driftless.core.drift.DriftSettings;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Trajectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One estimate of the drift from tracks. */
@State(Scope.Thread)
public class DriftTimes {

    private static final long SEED = 3;
    private static final double NOISE = 700;

    @Param("6")
    public int particles;

    @Param("200")
    public int frames;

    /** Share of the frames in which each particle is seen. */
    @Param("1")
    public double seen;

    @Param("0")
    public double degrees;

    @Param("auto")
    public String model;

    private List<Trajectory> tracks;
    private DriftSettings settings;

    @Setup
    public void make() {
        SampleTracks sample = new SampleTracks(SampleTracks.scattered(Looks.usual(particles), SEED),
                SampleTracks.motions(frames, degrees), NOISE, (int) Math.round(seen * frames));
        tracks = sample.drawn(SEED);
        settings = DriftSettings.DEFAULT.withModel(MotionModel.valueOf(model.toUpperCase(Locale.ROOT)));
    }

    @Benchmark
    public DriftEstimate driftless() throws DriftException {
        DriftEstimate estimate = DriftEstimator.estimate(tracks, SampleTracks.FIELD, SampleTracks.FIELD, settings,
                ProgressListener.NONE);
        if (estimate.used().size() != particles) {
            throw new IllegalStateException("Only particles " + estimate.used() + " were used: " + estimate.leftOut());
        }
        return estimate;
    }
}
