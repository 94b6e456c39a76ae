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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.driftless.core.image.Frame;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.particle.Polarity;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.SelectedParticle;

/** Tells which boxes hold a particle that is not selected yet, by a fit of each, and says so. */
final class BoxTrial {

    private static final double SAME_SPOT_PX = 1;

    private final ProjectFrames frames;
    private final ParticleFitter fitter;
    private final FitSettings settings;
    private final List<SelectedParticle> selection;
    private final ProgressListener progress;

    /** @param present particles that are selected already */
    BoxTrial(ProjectFrames frames, SelectOptions options, List<SelectedParticle> present, ProgressListener progress) {
        this.frames = frames;
        fitter = options.tracking().newFitter();
        settings = new FitSettings(options.minRSquared(), Polarity.ANY);
        selection = new ArrayList<>(present);
        this.progress = progress;
    }

    /**
     * The particles that are present, then those in the boxes.
     *
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    List<SelectedParticle> with(List<BoxCandidate> candidates) throws IOException {
        Frame image = null;
        int imageIndex = -1;
        for (BoxCandidate candidate : candidates) {
            progress.checkCancelled();
            if (candidate.frame() != imageIndex) {
                imageIndex = candidate.frame();
                image = frames.folder().read(imageIndex);
            }
            take(candidate, fitter.fit(image, candidate.box(), settings));
        }
        return selection;
    }

    private void take(BoxCandidate candidate, FitResult fit) {
        SelectedParticle same = fit.accepted() ? sameSpot(fit, candidate.frame()) : null;
        if (fit.accepted() && same == null) {
            int id = freeId(candidate.id());
            selection.add(new SelectedParticle(new Particle(id, candidate.box(), candidate.frame(), candidate.first(),
                    candidate.last()), fit.rSquared(), fit.x(), fit.y()));
            reportAccepted(candidate, id, fit);
        } else {
            progress.warn(candidate + " was rejected: " + (same == null ? fit.status().reason()
                    : "its spot is that of particle " + same.particle().id()) + ".");
        }
    }

    /** One spot taken twice would count twice, and prove itself. */
    private SelectedParticle sameSpot(FitResult fit, int frame) {
        for (SelectedParticle other : selection) {
            if (other.particle().frame() == frame
                    && Math.hypot(other.testCenterX() - fit.x(), other.testCenterY() - fit.y()) < SAME_SPOT_PX) {
                return other;
            }
        }
        return null;
    }

    /** The id that is wanted, if nobody has it; else the next free one. */
    private int freeId(Integer wanted) {
        Set<Integer> taken = new HashSet<>();
        int highest = 0;
        for (SelectedParticle selected : selection) {
            taken.add(selected.particle().id());
            highest = Math.max(highest, selected.particle().id());
        }
        return wanted != null && !taken.contains(wanted) ? wanted : highest + 1;
    }

    private void reportAccepted(BoxCandidate candidate, int id, FitResult fit) {
        progress.info(String.format(Locale.ROOT,
                "Particle %d: centre %.2f, %.2f, R squared %.3f, %s, position known to %.3f px.", id, fit.x(),
                fit.y(), fit.rSquared(), fit.amplitude() < 0 ? "dark" : "bright", fit.precision()));
        if (candidate.id() == null && !candidate.name().isEmpty()) {
            progress.info(candidate.name() + " is particle " + id + ".");
        } else if (candidate.id() != null && candidate.id() != id) {
            progress.warn("Id " + candidate.id() + " is taken in this project; the particle became " + id + ".");
        }
    }
}
