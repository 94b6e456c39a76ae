/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.util.List;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.particle.FoundSpot;
import org.driftless.core.particle.Particle;
import org.driftless.core.track.Observation;
import org.driftless.io.project.SelectedParticle;

/**
 * Spots that are suggested and wait to be accepted or dismissed. A spot that becomes a particle, however that happens,
 * is no candidate any more. For the user interface thread alone.
 *
 * <p>Listeners run whenever there are other candidates, or another one is pointed at.
 */
public final class Candidates extends Watched {

    /** How many spots are suggested at once. */
    public static final int COUNT = 6;

    private final OpenProject project;
    private List<FoundSpot> spots = List.of();
    private FoundSpot current;
    private int frame;

    private Candidates(OpenProject project) {
        this.project = project;
        project.addListener((changed, change) -> {
            if (change == ProjectChange.PARTICLES) {
                set(spots);
            }
        });
    }

    /** The candidates of a project, the same ones for all parts. */
    public static Candidates of(OpenProject project) {
        return project.shared(Candidates.class, Candidates::new);
    }

    /** Suggests other spots. */
    public void suggest(int onFrame, List<FoundSpot> best) {
        frame = onFrame;
        current = null;
        set(best);
    }

    /** Index of the frame in which the spots are. */
    public int frame() {
        return frame;
    }

    /** All candidates, the most useful first. */
    public List<FoundSpot> spots() {
        return spots;
    }

    /** Fits of all candidates. */
    public List<FitResult> fits() {
        return spots.stream().map(FoundSpot::fit).toList();
    }

    /** The one that is pointed at; null if there is none. */
    public FoundSpot current() {
        return current;
    }

    /** @param spot one of the candidates, or null */
    public void point(FoundSpot spot) {
        if (spot != current) {
            current = spot;
            tellListeners();
        }
    }

    /** Points at the next one, so that each can be reached without a mouse. */
    public void pointAtNext() {
        if (!spots.isEmpty()) {
            point(spots.get((spots.indexOf(current) + 1) % spots.size()));
        }
    }

    public void dismiss(FoundSpot spot) {
        set(spots.stream().filter(one -> one != spot).toList());
    }

    public void dismissAll() {
        set(List.of());
    }

    private void set(List<FoundSpot> wanted) {
        List<FoundSpot> left = wanted.stream().filter(spot -> !isParticle(spot)).toList();
        if (!left.equals(spots)) {
            spots = left;
            current = left.contains(current) ? current : null;
            tellListeners();
        }
    }

    private boolean isParticle(FoundSpot spot) {
        return project.particles().stream().map(SelectedParticle::particle).anyMatch(
                one -> one.frame() == frame && one.box().holds(spot.fit().x(), spot.fit().y()));
    }

    /**
     * The particles of the selection as they are in the frame that is shown, to look for others beside them. Those
     * that are not to make the drift, or are not known, have a fit that is not accepted.
     */
    public List<FoundSpot> chosen() {
        return project.particles().stream().map(SelectedParticle::particle).map(this::chosen).toList();
    }

    private FoundSpot chosen(Particle particle) {
        FitBox box = particle.box();
        FitResult fit = ParticleFits.of(project).of(particle);
        Observation seen = project.trajectories().stream().filter(one -> one.particleId() == particle.id())
                .filter(one -> one.foundIn(project.frame())).map(one -> one.at(project.frame())).findAny().orElse(null);
        if (particle.frame() != project.frame() && seen != null) {
            box = seen.box();
            fit = seen.fit();
        }
        boolean counts = fit != null && project.used().contains(particle.id());
        return new FoundSpot(box, counts ? fit : FitResult.failed(FitStatus.NOT_CONVERGED));
    }
}
