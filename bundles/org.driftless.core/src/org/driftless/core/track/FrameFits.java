/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;

/** What was found in one frame, in one set of boxes, by the index of each particle in the selection. */
final class FrameFits {

    private final FitBox[] boxes;
    private final FitResult[] fits;
    private final FoundPositions found;

    /** @param particles number of particles in the selection */
    FrameFits(int particles) {
        boxes = new FitBox[particles];
        fits = new FitResult[particles];
        found = new FoundPositions(particles);
    }

    /**
     * What is known to have been found in a frame.
     *
     * @param boxes of all particles in the selection
     * @throws IllegalArgumentException if it is of other particles
     */
    static FrameFits of(PassedFrame known, List<MovingBox> boxes) {
        FrameFits fits = new FrameFits(boxes.size());
        int i = 0;
        for (Observation seen : known.observations()) {
            while (i < boxes.size() && boxes.get(i).particle().id() != seen.particleId()) {
                i++;
            }
            if (i == boxes.size()) {
                throw new IllegalArgumentException("No particle to be tracked fits " + seen);
            }
            fits.set(i, seen.box(), seen.fit());
        }
        return fits;
    }

    void set(int index, FitBox box, FitResult fit) {
        boxes[index] = box;
        fits[index] = fit;
        if (fit.accepted()) {
            found.set(index, fit);
        }
    }

    /** Whether the particle was looked for. */
    boolean has(int index) {
        return fits[index] != null;
    }

    /** How many particles were looked for. */
    int lookedFor() {
        return (int) Arrays.stream(fits).filter(Objects::nonNull).count();
    }

    FitBox box(int index) {
        return boxes[index];
    }

    FitResult fit(int index) {
        return fits[index];
    }

    /** Whether the particle was looked for where it could be seen. */
    boolean isInImage(int index) {
        return has(index) && fits[index].status() != FitStatus.LEFT_IMAGE;
    }

    FoundPositions found() {
        return found;
    }
}
