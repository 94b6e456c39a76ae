/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.particle.FitResult;
import org.driftless.core.track.Trajectory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Looks whether every aligned frame lies where the drift says. A particle that was fitted in the original and in the
 * aligned frame shows by how much the frame was really moved, and nearly without noise, as both fits see the same light.
 * The middle of what the particles say is compared with the errors of their fits, as if these were independent. A frame in
 * which all of several particles are lost by the alignment lies too far off to be measured.
 */
public final class MisplacedFrames {

    /** Less is not told from what another box does to a fit, in pixels. */
    private static final double LEAST = 0.05;
    /** Variance of a median over that of a mean. */
    private static final double MEDIAN_VARIANCE = Math.PI / 2;

    private final DriftCurve drift;
    private final UnaryOperator<RigidMotion> undone;
    private final double shiftX;
    private final double shiftY;
    private final double centerX;
    private final double centerY;

    /**
     * @param drift of the sequence
     * @param undone what the alignment makes of a motion, e.g. whole pixels
     * @param x0 column of the reference frame that is the aligned frames' first
     * @param y0 row of the reference frame that is their first
     * @param width columns of the original frames
     * @param height rows of the original frames
     */
    public MisplacedFrames(DriftCurve drift, UnaryOperator<RigidMotion> undone, int x0, int y0, int width, int height) {
        this.drift = drift;
        this.undone = undone;
        this.shiftX = x0;
        this.shiftY = y0;
        this.centerX = (width - 1) / 2.0;
        this.centerY = (height - 1) / 2.0;
    }

    /**
     * Those that lie further off than chance explains, in their order.
     *
     * @param before the particles in the original frames
     * @param after the same particles in the aligned frames, in the same order
     */
    public List<Blame.MisplacedFrame> find(List<Trajectory> before, List<Trajectory> after) {
        double limit = -2 * Math.log(Chance.FALSE_ALARM / Math.max(1, drift.motions().size()));
        List<Blame.MisplacedFrame> found = new ArrayList<>();
        for (FrameMotion motion : drift.motions()) {
            Offset offset = offset(motion, before, after);
            if (offset == null && isLost(motion.frame(), before, after)) {
                found.add(new Blame.MisplacedFrame(motion.frame(), 0));
            } else if (offset != null && offset.length > LEAST && offset.length * offset.length > limit * offset.variance) {
                found.add(new Blame.MisplacedFrame(motion.frame(), offset.length));
            }
        }
        return found;
    }

    private static boolean isLost(int frame, List<Trajectory> before, List<Trajectory> after) {
        return before.stream().filter(one -> one.foundIn(frame)).count() > 1
                && after.stream().noneMatch(one -> one.foundIn(frame));
    }

    private record Offset(double length, double variance) {
    }

    private Offset offset(FrameMotion motion, List<Trajectory> before, List<Trajectory> after) {
        int frame = motion.frame();
        RigidMotion moved = undone.apply(motion.motion());
        double[] x = new double[before.size()];
        double[] y = new double[before.size()];
        double weight = 0;
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (!before.get(i).foundIn(frame) || !after.get(i).foundIn(frame)) {
                continue;
            }
            FitResult original = before.get(i).at(frame).fit();
            FitResult aligned = after.get(i).at(frame).fit();
            double variance = (original.varX() + original.varY() + aligned.varX() + aligned.varY()) / 2;
            if (variance > 0) {
                x[n] = original.x() - moved.applyX(aligned.x() + shiftX, aligned.y() + shiftY, centerX, centerY);
                y[n] = original.y() - moved.applyY(aligned.x() + shiftX, aligned.y() + shiftY, centerX, centerY);
                weight += 1 / variance;
                n++;
            }
        }
        return n == 0 ? null : new Offset(Math.hypot(median(x, n), median(y, n)), MEDIAN_VARIANCE / weight);
    }

    private static double median(double[] values, int count) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    }
}
