/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.Particle;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.PlainMessage;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.TrackOptions;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * What is in the boxes of the selection, each on the frame on which it was drawn. Who fits a box anyway puts it here;
 * all others are fitted in the background. For the user interface thread alone.
 *
 * <p>Listeners run whenever fits became known in the background, or it is known why not.
 */
public final class ParticleFits extends Watched {

    private final OpenProject project;
    private final UiThread ui = UiThread.of(Display.getCurrent());
    private final Map<Particle, FitResult> fits = new HashMap<>();
    private final Job job;
    private volatile Wish wish;
    private String problem = "";
    private TrackOptions fittedWith;

    /** What is to be fitted. */
    private record Wish(ProjectSession session, TrackOptions options, List<Particle> particles) {
    }

    private ParticleFits(OpenProject project) {
        this.project = project;
        this.job = Job.createSystem("Fit of the selected particles", (ICoreRunnable) monitor -> work(wish));
        project.addListener((changed, change) -> {
            if (change == ProjectChange.PARTICLES || change == ProjectChange.RESULTS) {
                update();
            }
        });
        update();
    }

    /** The fits of a project, the same ones for all parts. */
    public static ParticleFits of(OpenProject project) {
        return project.shared(ParticleFits.class, ParticleFits::new);
    }

    /** The fit in a particle's box, accepted or not; null if it is not known yet. */
    public FitResult of(Particle particle) {
        return fits.get(particle);
    }

    /** Takes a fit that somebody has made. */
    public void put(Particle particle, FitResult fit) {
        fits.put(particle, fit);
    }

    /** The known fits of the particles that are to make the drift. */
    public List<FitResult> ofUsed() {
        return project.particles().stream().map(SelectedParticle::particle)
                .filter(one -> project.used().contains(one.id()) && fits.containsKey(one)).map(fits::get).toList();
    }

    /** Whether some of the selection are being fitted. */
    public boolean isPending() {
        return wish != null;
    }

    /** Why some could not be fitted, as one sentence; empty if all could. */
    public String problem() {
        return problem;
    }

    private void update() {
        TrackOptions now = project.session().settings().track();
        if (!now.equals(fittedWith)) {
            fits.clear();
            fittedWith = now;
        }
        List<Particle> unknown = project.particles().stream().map(SelectedParticle::particle)
                .filter(particle -> !fits.containsKey(particle)).toList();
        wish = unknown.isEmpty() ? null : new Wish(project.session(), now, unknown);
        if (wish != null) {
            job.schedule();
        } else {
            problem = "";
        }
    }

    private void work(Wish now) {
        if (now == null) {
            return;
        }
        Map<Particle, FitResult> found = Map.of();
        String reason = "";
        try {
            found = now.session.spots().fit(now.particles);
        } catch (RuntimeException e) {
            ILog.of(ParticleFits.class).error("The selected particles can't be fitted", e);
            reason = "The selected particles can't be fitted; the Error Log says why.";
        } catch (IOException e) {
            reason = PlainMessage.of(e);
        }
        Map<Particle, FitResult> result = found;
        String why = reason;
        ui.execute(() -> take(now, result, why));
    }

    private void take(Wish answered, Map<Particle, FitResult> found, String why) {
        if (answered.options.equals(fittedWith)) {
            fits.putAll(found);
        }
        if (wish == answered) {
            wish = null;
            problem = why;
        }
        tellListeners();
    }
}
