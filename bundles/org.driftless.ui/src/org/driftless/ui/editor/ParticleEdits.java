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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.driftless.core.image.Frame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FoundSpot;
import org.driftless.core.particle.Particle;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.ProjectSession;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ParticleFits;
import org.driftless.ui.model.SetupEdit;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;

/**
 * What can be done to the selection. A box is fitted in the background first and taken only if a particle is in it;
 * each change can be undone.
 */
final class ParticleEdits {

    private static final double SAME_SPOT_PX = 1;
    private static final int SPOTS = 500;
    private static final int SPOT_RADIUS = 10;

    private final OpenProject project;
    private final Background background;
    private final IOperationHistory history;
    private final IUndoContext context;
    private final Consumer<Rejection> rejected;
    private final ParticleFits fits;

    private record Fitted(Particle particle, FitResult fit) {

        SelectedParticle selected() {
            return new SelectedParticle(particle, fit.rSquared(), fit.x(), fit.y());
        }
    }

    /** @param rejected hears of a box that was not taken */
    ParticleEdits(OpenProject project, Background background, IOperationHistory history, IUndoContext context,
            Consumer<Rejection> rejected) {
        this.project = project;
        this.background = background;
        this.history = history;
        this.context = context;
        this.rejected = rejected;
        this.fits = ParticleFits.of(project);
    }

    /** Adds a particle if there is one in the box. */
    void add(FitBox box, Frame image, int frame) {
        ProjectSession session = project.session();
        background.run(() -> session.spots().fit(image, box), fit -> addFitted(box, frame, fit));
    }

    /** Adds the spot under a pixel, in a box of a size that suits it. */
    void addSpot(int x, int y, Frame image, int frame) {
        ProjectSession session = project.session();
        background.run(() -> spotAt(session, image, x, y), spot -> addFitted(spot.box(), frame, spot.fit()));
    }

    private static FoundSpot spotAt(ProjectSession session, Frame image, int x, int y) {
        for (FoundSpot spot : session.spots().find(image, SPOTS)) {
            FitBox box = spot.box();
            if (x >= box.x0() && x < box.x1() && y >= box.y0() && y < box.y1()) {
                return spot;
            }
        }
        FitBox around = new FitBox(x - SPOT_RADIUS, y - SPOT_RADIUS, x + SPOT_RADIUS + 1, y + SPOT_RADIUS + 1)
                .clippedTo(image.width(), image.height());
        return new FoundSpot(around, session.spots().fit(image, around));
    }

    private void addFitted(FitBox box, int frame, FitResult fit) {
        int id = project.nextId();
        Fitted added = new Fitted(new Particle(id, box, frame), fit);
        if (accept(added)) {
            List<SelectedParticle> after = new ArrayList<>(project.particles());
            after.add(added.selected());
            run("Add Particle " + id, after);
            project.pick(List.of(id));
        }
    }

    /**
     * Moves or resizes boxes on the frame shown. A box in which no particle is found stays what it was.
     *
     * @param label what is done, for the Edit menu
     * @param boxes the new boxes by particle id
     * @param done runs when the change is made or refused
     */
    void change(String label, Map<Integer, FitBox> boxes, Frame image, int frame, Runnable done) {
        ProjectSession session = project.session();
        Map<Integer, FitBox> wanted = new LinkedHashMap<>(boxes);
        Map<Integer, Particle> drawn = project.particles().stream().map(SelectedParticle::particle)
                .collect(Collectors.toMap(Particle::id, Function.identity()));
        wanted.keySet().removeIf(id -> !drawn.containsKey(id) || !drawn.get(id).isThereIn(frame));
        background.run(() -> wanted.entrySet().stream().map(entry -> {
            Particle particle = drawn.get(entry.getKey()).withBox(entry.getValue(), frame);
            return new Fitted(particle, session.spots().fit(image, particle.box()));
        }).toList(), fitted -> {
            done.run();
            Map<Integer, SelectedParticle> changed = new HashMap<>();
            fitted.stream().filter(this::accept).forEach(one -> changed.put(one.particle().id(), one.selected()));
            List<SelectedParticle> after = project.particles().stream()
                    .map(one -> changed.getOrDefault(one.particle().id(), one)).toList();
            run(label, after);
        });
    }

    private boolean accept(Fitted fitted) {
        Particle particle = fitted.particle();
        FitResult fit = fitted.fit();
        String reason = !project.uses(particle.frame())
                ? "frame " + (particle.frame() + 1) + " is left out; use it again, or draw on another one"
                : fit.accepted() ? null : fit.status().reason();
        for (SelectedParticle other : project.particles()) {
            if (reason == null && other.particle().id() != particle.id()
                    && other.particle().frame() == particle.frame()
                    && Math.hypot(other.testCenterX() - fit.x(), other.testCenterY() - fit.y()) < SAME_SPOT_PX) {
                reason = "this is the spot of particle " + other.particle().id();
            }
        }
        if (reason != null) {
            rejected.accept(new Rejection(particle.box(), particle.frame(), reason));
            return false;
        }
        fits.put(particle, fit);
        return true;
    }

    /** Makes particles of spots that were found on a frame, as one change. None is picked: arrow keys would move it. */
    void accept(List<FoundSpot> spots, int frame) {
        List<SelectedParticle> after = new ArrayList<>(project.particles());
        List<Integer> added = new ArrayList<>();
        int id = project.nextId();
        for (FoundSpot spot : spots) {
            Fitted fitted = new Fitted(new Particle(id, spot.box(), frame), spot.fit());
            if (accept(fitted)) {
                after.add(fitted.selected());
                added.add(id++);
            }
        }
        if (!added.isEmpty()) {
            run(added.size() == 1 ? "Accept Particle " + added.get(0) : "Accept " + added.size() + " Particles", after);
            project.pick(List.of());
        }
    }

    /** Removes particles. */
    void remove(Collection<Integer> ids) {
        List<SelectedParticle> after =
                project.particles().stream().filter(one -> !ids.contains(one.particle().id())).toList();
        run(ids.size() == 1 ? "Remove Particle " + ids.iterator().next() : "Remove " + ids.size() + " Particles", after);
    }

    /** Goes back to what was saved last; this too can be undone. */
    void revert() {
        run("Revert", project.saved());
    }

    /** Takes a whole setup that was edited before and never saved. */
    void restore(ProjectSetup unsaved) {
        run("Restore Unsaved Edits", unsaved);
    }

    private void run(String label, List<SelectedParticle> after) {
        run(label, project.setup().withParticles(after));
    }

    private void run(String label, ProjectSetup after) {
        ProjectSetup before = project.setup();
        if (after.equals(before)) {
            return;
        }
        try {
            history.execute(new SetupEdit(label, context, project::setSetup, before, after), null, null);
        } catch (ExecutionException e) {
            throw new IllegalStateException(label + " was not done", e);
        }
    }
}
