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
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * One particle through all frames. A frame that was left out has no observation, and neither has one in which the
 * particle is not there; a frame in which the fit failed has one that says why. So has a frame in which the particle is
 * outside the image, but there it is not missed.
 */
public final class Trajectory {

    private final int particleId;
    private final int first;
    private final int last;
    private final Observation[] byFrame;
    private final int observed;
    private final int successes;
    /** Worked out when first asked for; whoever else asks at the same time works out the same. */
    private volatile AcceptedFits accepted;

    /**
     * A particle that is there in all frames.
     *
     * @param particleId the particle
     * @param frameCount frames of the whole sequence, left-out ones included
     * @param observations in any order, at most one a frame
     * @throws IllegalArgumentException if an observation is of another particle, or a second one of a frame
     */
    public Trajectory(int particleId, int frameCount, Collection<Observation> observations) {
        this(particleId, frameCount, observations, 0, frameCount - 1);
    }

    private Trajectory(int particleId, int frameCount, Collection<Observation> observations, int first, int last) {
        this.particleId = particleId;
        this.first = first;
        this.last = last;
        this.byFrame = new Observation[frameCount];
        int found = 0;
        int outside = 0;
        for (Observation observation : observations) {
            Objects.checkIndex(observation.frame(), frameCount);
            if (observation.particleId() != particleId || byFrame[observation.frame()] != null) {
                throw new IllegalArgumentException("Particle " + particleId + " can't take " + observation);
            }
            byFrame[observation.frame()] = observation;
            found += observation.success() ? 1 : 0;
            outside += observation.isOutside() ? 1 : 0;
        }
        this.observed = observations.size() - outside;
        this.successes = found;
    }

    public int particleId() {
        return particleId;
    }

    /**
     * The same observations of a particle that is there in some frames only.
     *
     * @param from index of the first frame in which it is there
     * @param to index of the last one; behind the end of the sequence for its last frame
     */
    public Trajectory within(int from, int to) {
        return new Trajectory(particleId, byFrame.length, observations(), from, Math.min(to, byFrame.length - 1));
    }

    /** Whether the particle is there in a frame and in the image, to be found or missed; elsewhere it is not missed. */
    public boolean isThereIn(int frame) {
        return frame >= first && frame <= last && !(byFrame[frame] != null && byFrame[frame].isOutside());
    }

    /** Frames of the whole sequence, left-out ones included. */
    public int frameCount() {
        return byFrame.length;
    }

    /** The observation in a frame, or null if the frame was left out or the particle is not there. */
    public Observation at(int frame) {
        return byFrame[frame];
    }

    /** Whether the particle was found in a frame. */
    public boolean foundIn(int frame) {
        return byFrame[frame] != null && byFrame[frame].success();
    }

    /** Where it was found; kept once it was asked for. */
    public AcceptedFits acceptedFits() {
        AcceptedFits known = accepted;
        if (known == null) {
            known = new AcceptedFits(byFrame, successes);
            accepted = known;
        }
        return known;
    }

    /** Frames in which the particle was looked for. */
    public int observed() {
        return observed;
    }

    /** Frames in which it was found. */
    public int successes() {
        return successes;
    }

    /** Share of the frames looked at in which it was found, 0 to 1; 0 if it was never looked for. */
    public double successRate() {
        return observed == 0 ? 0 : (double) successes / observed;
    }

    /**
     * The longest run of frames looked at, one after the other, in which it was not found. Left-out frames,
     * and those in which it is outside the image, neither break nor lengthen a run.
     */
    public int longestGap() {
        int longest = 0;
        int run = 0;
        for (Observation observation : byFrame) {
            if (observation != null && !observation.isOutside()) {
                run = observation.success() ? 0 : run + 1;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    /** All observations, in the order of frames. */
    public List<Observation> observations() {
        List<Observation> all = new ArrayList<>();
        for (Observation observation : byFrame) {
            if (observation != null) {
                all.add(observation);
            }
        }
        return all;
    }
}
