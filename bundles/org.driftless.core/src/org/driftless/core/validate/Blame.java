/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import java.util.List;
import java.util.Locale;

/**
 * What an alignment that is worse than it should be is put down to: what stands out against the rest of the sequence by
 * more than chance, and by more than 20 %.
 *
 * @param particles particles that are off in most frames, the worst first
 * @param frames runs of frames in which the particles do not agree, in their order
 * @param misplaced frames that do not lie where the drift says, in their order
 * @param ratioWithout residual over what noise allows without these particles and frames; 0 if it is not known
 */
public record Blame(List<OddParticle> particles, List<OddFrames> frames, List<MisplacedFrame> misplaced,
        double ratioWithout) {

    /** Nothing stands out. */
    public static final Blame NONE = new Blame(List.of(), List.of(), List.of(), 0);

    /**
     * A particle that moves on its own, or whose fits are worse than they say.
     *
     * @param id the particle
     * @param ratio its residual over what noise allows
     */
    public record OddParticle(int id, double ratio) {
    }

    /**
     * Frames in a row in which the particles do not agree.
     *
     * @param first index of the first frame, from 0
     * @param last index of the last one
     * @param ratio residual in them over what noise allows
     * @param particleId the particle to which most of it is due; 0 if it is no single one
     */
    public record OddFrames(int first, int last, double ratio, int particleId) {
    }

    /**
     * An aligned frame that does not lie where the drift says.
     *
     * @param frame its index, from 0
     * @param px how far it is off, in pixels; 0 if that is not known, since no particle was found in it
     */
    public record MisplacedFrame(int frame, double px) {

        /** How far it is off, in words. */
        public String words() {
            return px > 0 ? String.format(Locale.ROOT, "%.2f px off", px) : "no particle found";
        }
    }

    public Blame {
        particles = List.copyOf(particles);
        frames = List.copyOf(frames);
        misplaced = List.copyOf(misplaced);
    }

    /** The same with frames that do not lie where the drift says. */
    public Blame withMisplaced(List<MisplacedFrame> found) {
        return new Blame(particles, frames, found, ratioWithout);
    }

    /** Whether a frame is among those to blame. */
    public boolean isFrame(int frame) {
        return frames.stream().anyMatch(run -> run.first() <= frame && frame <= run.last())
                || misplaced.stream().anyMatch(one -> one.frame() == frame);
    }

    /** Whether a particle is among those to blame. */
    public boolean isParticle(int id) {
        return particles.stream().anyMatch(odd -> odd.id() == id);
    }

    /** Whether particles or frames do not agree with the rest. */
    public boolean isAnyoneOdd() {
        return !particles.isEmpty() || !frames.isEmpty();
    }
}
