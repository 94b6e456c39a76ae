/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.Particle;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.SelectedParticle;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ParticleFits;

/**
 * A particle as it is seen on one frame.
 *
 * @param id its number
 * @param box its box on this frame
 * @param fit what is in the box; null if it is not known
 * @param sure whether the box belongs to this frame; else it is where it was drawn on another one
 * @param path its trajectory; null if it was not tracked, or its box has changed since
 */
record ShownParticle(int id, FitBox box, FitResult fit, boolean sure, Trajectory path) {

    /** All particles of a project that are there in a frame. */
    static List<ShownParticle> on(int frame, OpenProject project) {
        return on(frame, project.particles(), project.trajectories(), ParticleFits.of(project)::of);
    }

    /**
     * All particles of a selection that are there in a frame.
     *
     * @param fits the fit in the box of a particle as it was drawn, or null
     */
    static List<ShownParticle> on(int frame, List<SelectedParticle> selection, List<Trajectory> trajectories,
            Function<Particle, FitResult> fits) {
        List<ShownParticle> shown = new ArrayList<>();
        for (SelectedParticle selected : selection) {
            Particle particle = selected.particle();
            if (!particle.isThereIn(frame)) {
                continue;
            }
            Trajectory path = trajectories.stream().filter(one -> one.particleId() == particle.id())
                    .filter(one -> belongs(one, particle)).findFirst().orElse(null);
            shown.add(of(frame, particle, path, fits));
        }
        return shown;
    }

    private static ShownParticle of(int frame, Particle particle, Trajectory path,
            Function<Particle, FitResult> fits) {
        Observation seen = path == null || frame >= path.frameCount() ? null : path.at(frame);
        if (particle.frame() == frame) {
            FitResult fit = fits.apply(particle);
            return new ShownParticle(particle.id(), particle.box(), fit == null && seen != null ? seen.fit() : fit,
                    true, path);
        }
        return seen == null ? new ShownParticle(particle.id(), particle.box(), null, false, path)
                : new ShownParticle(particle.id(), seen.box(), seen.fit(), true, path);
    }

    /** Whether a trajectory began in the box as it is now. */
    private static boolean belongs(Trajectory path, Particle particle) {
        Observation start = particle.frame() < path.frameCount() ? path.at(particle.frame()) : null;
        if (start == null || !start.success()) {
            return true;
        }
        FitBox box = particle.box();
        return start.fit().x() >= box.x0() - 0.5 && start.fit().x() <= box.x1() - 0.5
                && start.fit().y() >= box.y0() - 0.5 && start.fit().y() <= box.y1() - 0.5;
    }
}
