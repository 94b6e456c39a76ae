/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.driftless.core.image.Frame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.GaussianFitter;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.ParticleFitter;

/**
 * Follows particles through the frames of a sequence, in one pass forwards or backwards. Each particle is fitted in a
 * box that follows it by the original pipeline's rule. A particle that is not found is looked for where the others say
 * that it must be, since all ride on one rigid sample. It is looked for only in frames in which it is there. One
 * instance serves one pass and one thread.
 */
public final class ParticleTracker {

    private final int width;
    private final int height;
    private final TrackSettings settings;
    private final List<MovingBox> boxes = new ArrayList<>();
    private final ParticleFitter fitter;
    private final boolean[] joined;
    private FoundPositions previous;
    private int lastFrame;
    private int direction;

    /** As the other, by least squares. */
    public ParticleTracker(List<Particle> particles, int width, int height, TrackSettings settings) {
        this(particles, width, height, settings, new GaussianFitter());
    }

    /**
     * @param particles what to follow, in the order in which observations are wanted
     * @param width columns of every frame
     * @param height rows of every frame
     * @param settings when a particle counts as found
     * @param fitter of this pass alone
     * @throws IllegalArgumentException if two particles have one number
     */
    public ParticleTracker(List<Particle> particles, int width, int height, TrackSettings settings,
            ParticleFitter fitter) {
        this.width = width;
        this.height = height;
        this.settings = Objects.requireNonNull(settings);
        this.fitter = Objects.requireNonNull(fitter);
        this.joined = new boolean[particles.size()];
        Set<Integer> ids = new HashSet<>();
        for (Particle particle : particles) {
            if (!ids.add(particle.id())) {
                throw new IllegalArgumentException("Particle " + particle.id()
                        + " is in the selection twice; give each particle a number of its own");
            }
            boxes.add(new MovingBox(particle, width, height));
        }
    }

    /**
     * Looks for the particles in the next frame of the pass. Frames that are left out just do not come. A particle
     * joins in the frame on which its box was drawn; if the pass skips that frame, in the next one that comes. One
     * whose frame lies before the first frame of the pass never joins.
     *
     * @param frame index of the frame, from 0
     * @param image its pixels
     * @return one observation for each particle that has joined and is there, in the order of the selection
     * @throws IllegalArgumentException if the frame is out of order, or of another size
     */
    public List<Observation> next(int frame, Frame image) {
        checkSize(frame, image);
        join(frame);
        List<Observation> observations = new ArrayList<>();
        FoundPositions now = new FoundPositions(boxes.size());
        for (int i = 0; i < joined.length; i++) {
            if (isLookedFor(i, frame)) {
                MovingBox moving = boxes.get(i);
                FitBox box = moving.clipped();
                FitResult fit = fitter.fit(image, box, moving.settings(settings.minRSquared()));
                observations.add(new Observation(moving.particle().id(), frame, box, fit));
                if (fit.accepted()) {
                    now.set(i, fit);
                }
            }
        }
        move(frame, observations, now);
        previous = now;
        lastFrame = frame;
        return observations;
    }

    /** A box may only move when all particles of the frame were looked for: those not found go with those found. */
    private void move(int frame, List<Observation> observations, FoundPositions now) {
        int next = 0;
        for (int i = 0; i < joined.length; i++) {
            if (isLookedFor(i, frame)) {
                Observation observation = observations.get(next++);
                if (observation.success()) {
                    boxes.get(i).follow(observation.box(), observation.fit(), now);
                } else {
                    boxes.get(i).followOthers(previous, now);
                }
            }
        }
    }

    private boolean isLookedFor(int i, int frame) {
        return joined[i] && boxes.get(i).particle().isThereIn(frame);
    }

    private void checkSize(int frame, Frame image) {
        if (image.width() != width || image.height() != height) {
            throw new IllegalArgumentException("Frame " + frame + " has " + image.width() + " x " + image.height()
                    + " pixels, the others have " + width + " x " + height + "; leave it out");
        }
    }

    private void join(int frame) {
        boolean first = previous == null;
        int step = first ? 0 : Integer.compare(frame, lastFrame);
        if (!first && (step == 0 || step == -direction)) {
            throw new IllegalArgumentException("Frame " + frame + " can't follow frame " + lastFrame
                    + " in this pass; hand the frames over in one order");
        }
        direction = step;
        for (int i = 0; i < joined.length; i++) {
            int start = boxes.get(i).particle().frame();
            boolean starts = first ? start == frame : step * (start - lastFrame) > 0 && step * (frame - start) >= 0;
            joined[i] |= starts;
        }
    }
}
