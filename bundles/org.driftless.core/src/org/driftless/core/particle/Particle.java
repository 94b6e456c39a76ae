/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

/**
 * A particle that was selected to be tracked.
 *
 * @param id its number, unique in the selection, from 1
 * @param box its bounding box in {@code frame}
 * @param frame index of the frame on which the box was drawn, from 0
 * @param first index of the first frame in which the particle is there; 0 if it is there from the start
 * @param last index of the last frame in which it is there; {@link #END} if it is there to the end
 */
public record Particle(int id, FitBox box, int frame, int first, int last) {

    /** Stands for the last frame of the sequence, whatever its index. */
    public static final int END = Integer.MAX_VALUE;

    /** @throws IllegalArgumentException if the particle is not there in the frame on which its box was drawn */
    public Particle {
        if (first < 0 || first > frame || last < frame) {
            throw new IllegalArgumentException("Particle " + id + " was drawn on frame " + frame
                    + " and can't be there from frame " + first + " to " + last + " only");
        }
    }

    /** A particle that is there in all frames. */
    public Particle(int id, FitBox box, int frame) {
        this(id, box, frame, 0, END);
    }

    /** Whether the particle is there in a frame: it has appeared and has not dissolved yet. */
    public boolean isThereIn(int index) {
        return index >= first && index <= last;
    }

    /** Whether it is there in all frames. */
    public boolean isThereThroughout() {
        return first == 0 && last == END;
    }

    /** The same particle in another box. */
    public Particle withBox(FitBox other, int drawnOn) {
        return new Particle(id, other, drawnOn, first, last);
    }

    /** The same particle, there in other frames. */
    public Particle within(int from, int to) {
        return new Particle(id, box, frame, from, to);
    }
}
