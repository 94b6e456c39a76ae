/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.setup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.driftless.core.image.ImageSequence;
import org.driftless.core.particle.Particle;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.project.SelectedParticle;
import org.driftless.ui.model.RefusedException;

/**
 * Edits of a setup beside its boxes, and why one is refused. Frames are indices from 0; words count them from 1.
 *
 * @param setup before the edit
 * @param frames all frames of the folder, left-out ones too
 */
public record SetupEdits(ProjectSetup setup, ImageSequence frames) {

    /** Leaves a frame out, or uses it again if it is left out. */
    public ProjectSetup toggled(int frame) throws RefusedException {
        FrameChoice choice = setup.frames();
        return checked(setup.withFrames(choice.uses(frame) ? choice.without(frame) : ending(choice.with(frame))));
    }

    /** Uses no frame before one. */
    public ProjectSetup from(int frame) throws RefusedException {
        FrameChoice choice = setup.frames();
        return checked(setup.withFrames(ranged(frame, Math.max(frame, choice.last())).with(frame)));
    }

    /** Uses no frame behind one. */
    public ProjectSetup upTo(int frame) throws RefusedException {
        FrameChoice choice = setup.frames();
        return checked(setup.withFrames(ending(ranged(Math.min(frame, choice.first()), frame).with(frame))));
    }

    /** Uses every frame. */
    public ProjectSetup all() throws RefusedException {
        return checked(setup.withFrames(FrameChoice.ALL));
    }

    /** Chooses what is used and what stays where it is, all at once. */
    ProjectSetup chosen(FrameChoice choice, Optional<Integer> reference) throws RefusedException {
        ProjectSetup wanted = setup.withFrames(ending(choice));
        return checked(reference.isEmpty() ? wanted.withReference("") : withReference(wanted, reference.get()));
    }

    /** Chooses the frame that stays where it is. */
    public ProjectSetup reference(int frame) throws RefusedException {
        if (!setup.frames().uses(frame)) {
            throw new RefusedException("Frame " + (frame + 1)
                    + " is left out and can't be the reference frame: use it again first.");
        }
        return checked(withReference(setup, frame));
    }

    /** The first frame in use has no name of its own: it stays the reference when another frame becomes the first. */
    private ProjectSetup withReference(ProjectSetup edited, int frame) {
        boolean first = used(edited).findFirst().orElse(-1) == frame;
        return edited.withReference(first ? "" : frames.name(frame));
    }

    /** Lets particles begin at a frame. */
    public ProjectSetup beginning(Collection<Integer> ids, int frame) throws RefusedException {
        return withParticles(ids, one -> {
            if (frame > one.frame()) {
                throw refusal(one, "begin on frame " + (frame + 1));
            }
            return one.within(frame, one.last());
        });
    }

    /** Lets particles end with a frame. */
    public ProjectSetup ending(Collection<Integer> ids, int frame) throws RefusedException {
        int last = frame >= frames.size() - 1 ? Particle.END : frame;
        return withParticles(ids, one -> {
            if (frame < one.frame()) {
                throw refusal(one, "end with frame " + (frame + 1));
            }
            return one.within(one.first(), last);
        });
    }

    /** Lets particles be there in all frames. */
    public ProjectSetup lasting(Collection<Integer> ids) throws RefusedException {
        return withParticles(ids, one -> one.within(0, Particle.END));
    }

    private static RefusedException refusal(Particle particle, String what) {
        return new RefusedException("Particle " + particle.id() + " can't " + what
                + ", as its box was drawn on frame " + (particle.frame() + 1)
                + ": move its box on a frame in which it is there first.");
    }

    /** An edit of one particle. */
    private interface ParticleEdit {

        Particle of(Particle particle) throws RefusedException;
    }

    private ProjectSetup withParticles(Collection<Integer> ids, ParticleEdit edit) throws RefusedException {
        SelectedParticle[] edited = setup.particles().toArray(SelectedParticle[]::new);
        for (int i = 0; i < edited.length; i++) {
            SelectedParticle one = edited[i];
            if (ids.contains(one.particle().id())) {
                edited[i] = new SelectedParticle(edit.of(one.particle()), one.testRSquared(), one.testCenterX(),
                        one.testCenterY());
            }
        }
        return setup.withParticles(List.of(edited));
    }

    private FrameChoice ranged(int first, int last) {
        return setup.frames().withRange(first, last);
    }

    /** A range that ends with the last frame goes on when frames are added. */
    private FrameChoice ending(FrameChoice choice) {
        return choice.last() >= frames.size() - 1 ? choice.withRange(choice.first(), FrameChoice.END) : choice;
    }

    /** What was wrong before is no reason to refuse an edit. */
    private ProjectSetup checked(ProjectSetup edited) throws RefusedException {
        Optional<String> problem = problem(edited);
        if (problem.isPresent() && !problem.equals(problem(setup))) {
            throw new RefusedException(problem.get());
        }
        return edited;
    }

    private Optional<String> problem(ProjectSetup of) {
        if (used(of).findAny().isEmpty()) {
            return Optional.of("No frame would be in use: keep one at least.");
        }
        Optional<Integer> reference = IntStream.range(0, frames.size()).boxed()
                .filter(frame -> frames.name(frame).equals(of.reference())).findFirst();
        if (!of.reference().isEmpty() && reference.isEmpty()) {
            return Optional.of("The reference frame " + of.reference() + " is not in the folder: choose another one.");
        }
        if (reference.isPresent() && !of.frames().uses(reference.get())) {
            return Optional.of("Frame " + (reference.get() + 1)
                    + " is the reference frame and would be left out: choose another reference frame first.");
        }
        return of.particles().stream().map(SelectedParticle::particle).filter(one -> !of.frames().uses(one.frame()))
                .findFirst().map(one -> "The box of particle " + one.id() + " was drawn on frame " + (one.frame() + 1)
                        + ", which would be left out: show a frame that stays in use and move the box there first.");
    }

    private IntStream used(ProjectSetup of) {
        return IntStream.range(0, frames.size()).filter(of.frames()::uses);
    }
}
