/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.util.Arrays;

import org.driftless.core.particle.FitResult;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;

/** Where a particle was found, frame after frame: on the image, or relative to where it began. Lengths in pixels. */
final class ParticlePath {

    /** Less than that is not enlarged, in pixels. */
    static final double LEAST_RANGE = 0.02;

    private final int particleId;
    private final int frameCount;
    private final int[] frames;
    private final double[] x;
    private final double[] y;

    private ParticlePath(int particleId, int frameCount, int[] frames, double[] x, double[] y) {
        this.particleId = particleId;
        this.frameCount = frameCount;
        this.frames = frames;
        this.x = x;
        this.y = y;
    }

    /** The positions on the image. Frames in which the particle was not found are passed over. */
    static ParticlePath absolute(Trajectory trajectory) {
        int[] frames = new int[trajectory.successes()];
        double[] x = new double[frames.length];
        double[] y = new double[frames.length];
        int n = 0;
        for (Observation observation : trajectory.observations()) {
            FitResult fit = observation.fit();
            if (observation.success() && Double.isFinite(fit.x()) && Double.isFinite(fit.y())) {
                frames[n] = observation.frame();
                x[n] = fit.x();
                y[n++] = fit.y();
            }
        }
        return new ParticlePath(trajectory.particleId(), trajectory.frameCount(), Arrays.copyOf(frames, n),
                Arrays.copyOf(x, n), Arrays.copyOf(y, n));
    }

    /**
     * The displacements against the reference frame, or against the first frame in which the particle was found if it was
     * not found in the reference frame; see {@link #origin(int)}.
     */
    static ParticlePath displacement(Trajectory trajectory, int referenceFrame) {
        ParticlePath path = absolute(trajectory);
        if (path.isEmpty()) {
            return path;
        }
        int at = path.origin(referenceFrame);
        return path.movedBy(-path.x[at], -path.y[at]);
    }

    /** Index of the point that the path is measured from. The path must not be empty. */
    int origin(int referenceFrame) {
        return Math.max(0, Arrays.binarySearch(frames, referenceFrame));
    }

    /** Whether the particle was found in a frame. */
    boolean has(int frame) {
        return Arrays.binarySearch(frames, frame) >= 0;
    }

    ParticlePath movedBy(double dx, double dy) {
        double[] movedX = x.clone();
        double[] movedY = y.clone();
        for (int i = 0; i < x.length; i++) {
            movedX[i] += dx;
            movedY[i] += dy;
        }
        return new ParticlePath(particleId, frameCount, frames, movedX, movedY);
    }

    int particleId() {
        return particleId;
    }

    int size() {
        return frames.length;
    }

    boolean isEmpty() {
        return frames.length == 0;
    }

    int frame(int i) {
        return frames[i];
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    double magnitude(int i) {
        return Math.hypot(x[i], y[i]);
    }

    /** Index of the point farthest from (0, 0); -1 if the path is empty. */
    int farthest() {
        int best = -1;
        for (int i = 0; i < frames.length; i++) {
            if (best < 0 || magnitude(i) > magnitude(best)) {
                best = i;
            }
        }
        return best;
    }

    /** The largest distance from (0, 0); NaN if the path is empty. */
    double maxMagnitude() {
        return isEmpty() ? Double.NaN : magnitude(farthest());
    }

    /** The root of the mean squared distance from (0, 0); NaN if the path is empty. */
    double rmsMagnitude() {
        double sum = 0;
        for (int i = 0; i < frames.length; i++) {
            sum += x[i] * x[i] + y[i] * y[i];
        }
        return Math.sqrt(sum / frames.length);
    }

    /** The path in space. */
    Curve track() {
        return broken(x, y);
    }

    /** The distance from (0, 0) over the frame index. */
    Curve magnitudes() {
        double[] at = new double[frames.length];
        double[] size = new double[frames.length];
        for (int i = 0; i < frames.length; i++) {
            at[i] = frames[i];
            size[i] = magnitude(i);
        }
        return broken(at, size);
    }

    /** A line through many missing frames would look measured, so it ends there and begins again behind the gap. */
    private Curve broken(double[] first, double[] second) {
        int longest = Math.max(3, frameCount / 100);
        Curve.Builder curve = new Curve.Builder();
        for (int i = 0; i < frames.length; i++) {
            if (i > 0 && frames[i] - frames[i - 1] > longest) {
                curve.gap();
            }
            curve.add(first[i], second[i]);
        }
        return curve.build();
    }

    /**
     * A panel that has room for displacements, drawn as on the image.
     *
     * @param margin on each side, as a share of the range
     */
    static Panel panel(String title, double margin, ParticlePath... displacements) {
        Range.Builder x = new Range.Builder().add(0);
        Range.Builder y = new Range.Builder().add(0);
        for (ParticlePath path : displacements) {
            path.track().visit((px, py) -> {
                x.add(px);
                y.add(py);
            });
        }
        return new Panel(title, "x (pixels)", "y (pixels, down as in the image)").image()
                .ranges(x.build(LEAST_RANGE).padded(margin), y.build(LEAST_RANGE).padded(margin));
    }
}
