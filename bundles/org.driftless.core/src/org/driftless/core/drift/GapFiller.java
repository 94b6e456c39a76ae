/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.drift.FrameMotion.Source;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The motion of frames in which no particle was found: a monotone cubic in time between measured frames, held before
 * the first and behind the last. Its uncertainty grows with the distance from them: between as that of a random walk
 * tied at both ends, its step taken from how far measured frames lie off the line between their neighbours; at the
 * ends also by the typical motion a frame.
 */
final class GapFiller {

    private final List<FrameMotion> measured;
    private final double[] time;
    private final Component x;
    private final Component y;
    private final Component turn;

    /** @param measured in the order of frames, at least one */
    GapFiller(List<FrameMotion> measured) {
        this.measured = measured;
        this.time = measured.stream().mapToDouble(FrameMotion::frame).toArray();
        this.x = new Component(m -> m.motion().dx());
        this.y = new Component(m -> m.motion().dy());
        this.turn = new Component(m -> m.motion().theta());
    }

    /** One component of the motion and how restless it is. */
    private final class Component {

        final MonotoneCubic curve;
        /** Variance of a random walk's step from one frame to the next. */
        final double walk;
        /** Mean squared motion from one frame to the next. */
        final double speed;

        Component(ToDoubleFunction<FrameMotion> part) {
            double[] v = measured.stream().mapToDouble(part).toArray();
            curve = new MonotoneCubic(time, v);
            double sum = 0;
            for (int j = 1; j < v.length; j++) {
                sum += Math.pow((v[j] - v[j - 1]) / (time[j] - time[j - 1]), 2);
            }
            speed = v.length < 2 ? Double.NaN : sum / (v.length - 1);
            double bends = 0;
            for (int j = 1; j + 1 < v.length; j++) {
                double a = time[j] - time[j - 1];
                double b = time[j + 1] - time[j];
                double off = v[j] - (b * v[j - 1] + a * v[j + 1]) / (a + b);
                bends += off * off * (a + b) / (a * b);
            }
            walk = v.length < 3 ? speed : bends / (v.length - 2);
        }

        double between(double a, double b) {
            return walk * a * b / (a + b);
        }

        double beyond(double a) {
            return walk * a + speed * a * a;
        }
    }

    /** The motion of a frame that is not among the measured ones; its spreads are NaN. */
    FrameMotion fill(int frame) {
        int next = -Arrays.binarySearch(time, frame) - 1;
        RigidMotion motion = new RigidMotion(x.curve.at(frame), y.curve.at(frame), turn.curve.at(frame));
        boolean before = next == 0;
        boolean behind = next == time.length;
        if (before || behind) {
            FrameMotion end = measured.get(before ? 0 : time.length - 1);
            double a = Math.abs(frame - end.frame());
            return new FrameMotion(frame, motion, Source.EXTRAPOLATED, 0,
                    plus(end.covariance(), x.beyond(a), y.beyond(a), turn.beyond(a)), Double.NaN, Double.NaN);
        }
        double a = frame - time[next - 1];
        double b = time[next] - frame;
        MotionCovariance ends = mixed(measured.get(next - 1).covariance(), measured.get(next).covariance(),
                a / (a + b));
        return new FrameMotion(frame, motion, Source.INTERPOLATED, 0,
                plus(ends, x.between(a, b), y.between(a, b), turn.between(a, b)), Double.NaN, Double.NaN);
    }

    private static MotionCovariance mixed(MotionCovariance a, MotionCovariance b, double s) {
        double r = 1 - s;
        return new MotionCovariance(r * a.xx() + s * b.xx(), r * a.xy() + s * b.xy(), r * a.yy() + s * b.yy(),
                r * a.xt() + s * b.xt(), r * a.yt() + s * b.yt(), r * a.tt() + s * b.tt());
    }

    private static MotionCovariance plus(MotionCovariance c, double xx, double yy, double tt) {
        return new MotionCovariance(c.xx() + xx, c.xy(), c.yy() + yy, c.xt(), c.yt(), c.tt() + tt);
    }
}
