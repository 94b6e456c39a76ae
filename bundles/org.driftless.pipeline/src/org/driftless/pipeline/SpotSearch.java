/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.util.List;

import org.driftless.core.image.Frame;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.FoundSpot;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.particle.Polarity;
import org.driftless.core.particle.SpotFinder;
import org.driftless.core.particle.SpotSettings;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.select.AutoSelection;
import org.driftless.core.select.SelectionRequest;

/** Looks for spots that add to what chosen particles say of the motion and that the tracking would accept. */
final class SpotSearch {

    /** A person waits: frames that are looked into beside the one shown. */
    private static final int OTHERS = 3;

    private SpotSearch() {
    }

    /** In one frame alone. */
    static List<FoundSpot> inFrame(Frame image, int count, TrackOptions options) {
        List<FoundSpot> spots = SpotFinder.find(image, SpotSettings.DEFAULT.withCount(count)).stream()
                .filter(spot -> spot.fit().rSquared() >= options.minRSquared()).toList();
        return options.isMle() ? fittedAnew(spots, image, options) : spots;
    }

    /** Those that ride with the sample in a few other frames, too. */
    static List<FoundSpot> riding(ProjectFrames frames, int frame, int count, TrackOptions options,
            List<FoundSpot> chosen, ProgressListener progress) throws IOException {
        List<FoundSpot> spots = AutoSelection.of(frames.folder(), frames.readable(), frame,
                new SelectionRequest(count, options.minRSquared(), OTHERS, chosen), progress).spots();
        if (options.isMle()) {
            spots = fittedAnew(spots, frames.folder().read(frame), options);
        }
        return chosen.isEmpty() ? spots
                : UsefulSpots.of(spots, chosen, frames.folder().width(), frames.folder().height());
    }

    /** Spots are looked for by least squares; how well they are known is for the fit that will track them to say. */
    private static List<FoundSpot> fittedAnew(List<FoundSpot> spots, Frame image, TrackOptions options) {
        ParticleFitter fitter = options.newFitter();
        return spots.stream().map(spot -> new FoundSpot(spot.box(), fitter.fit(image, spot.box(),
                new FitSettings(options.minRSquared(), Polarity.of(spot.fit().amplitude())))))
                .filter(spot -> spot.fit().accepted()).toList();
    }
}
