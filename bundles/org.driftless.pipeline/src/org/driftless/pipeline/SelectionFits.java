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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftless.core.image.Frame;
import org.driftless.core.image.ImageSequence;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.particle.Polarity;

/** What is in the boxes of a selection, each on the frame on which it was drawn. */
final class SelectionFits {

    private SelectionFits() {
    }

    /**
     * Fits particles; every frame is read once.
     *
     * @param options how, complete
     * @return one fit a particle, by ascending frame; a particle of a frame that is not there has none
     */
    static Map<Particle, FitResult> of(List<Particle> particles, ImageSequence frames, TrackOptions options)
            throws IOException {
        ParticleFitter fitter = options.newFitter();
        FitSettings settings = new FitSettings(options.minRSquared(), Polarity.ANY);
        Map<Particle, FitResult> fits = new LinkedHashMap<>();
        Frame image = null;
        int read = -1;
        for (Particle particle : particles.stream().sorted(Comparator.comparingInt(Particle::frame)).toList()) {
            if (particle.frame() < 0 || particle.frame() >= frames.size()) {
                continue;
            }
            if (particle.frame() != read) {
                read = particle.frame();
                image = frames.read(read);
            }
            fits.put(particle, fitter.fit(image, particle.box(), settings));
        }
        return fits;
    }
}
