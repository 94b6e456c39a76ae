/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import java.util.ArrayList;
import java.util.List;

/** The motion of every frame of a sequence against one reference frame. A frame that was left out has none. */
public final class DriftCurve {

    private final int referenceFrame;
    private final FrameMotion[] byFrame;

    /**
     * @param referenceFrame index of the frame whose motion is zero
     * @param frameCount frames of the whole sequence, left-out ones included
     * @param motions at most one a frame
     */
    public DriftCurve(int referenceFrame, int frameCount, List<FrameMotion> motions) {
        this.referenceFrame = referenceFrame;
        this.byFrame = new FrameMotion[frameCount];
        for (FrameMotion motion : motions) {
            if (byFrame[motion.frame()] != null) {
                throw new IllegalArgumentException("Two motions for frame " + motion.frame());
            }
            byFrame[motion.frame()] = motion;
        }
    }

    public int referenceFrame() {
        return referenceFrame;
    }

    /** Frames of the whole sequence, left-out ones included. */
    public int frameCount() {
        return byFrame.length;
    }

    /** The motion of a frame, or null if the frame was left out. */
    public FrameMotion at(int frame) {
        return byFrame[frame];
    }

    /** All motions, in the order of frames. */
    public List<FrameMotion> motions() {
        List<FrameMotion> all = new ArrayList<>();
        for (FrameMotion motion : byFrame) {
            if (motion != null) {
                all.add(motion);
            }
        }
        return all;
    }

    /** The largest drift, in pixels. */
    public double maxMagnitude() {
        return motions().stream().mapToDouble(m -> m.motion().magnitude()).max().orElse(0);
    }

    /** The largest rotation either way, in radians. */
    public double maxRotation() {
        return motions().stream().mapToDouble(m -> Math.abs(m.motion().theta())).max().orElse(0);
    }

    /**
     * How exactly the drift is known: the median over the frames, without the reference frame, of the drift's standard error,
     * the mean over both axes, in pixels. NaN if it is known of no frame.
     */
    public double typicalError() {
        double[] errors = motions().stream().filter(motion -> motion.frame() != referenceFrame)
                .mapToDouble(motion -> Math.sqrt((motion.covariance().xx() + motion.covariance().yy()) / 2))
                .filter(Double::isFinite).sorted().toArray();
        return errors.length == 0 ? Double.NaN : errors[errors.length / 2];
    }
}
