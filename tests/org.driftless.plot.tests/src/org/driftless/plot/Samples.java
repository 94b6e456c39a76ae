/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.FrameMotion.Source;
import org.driftless.core.drift.MotionCovariance;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;

/** Made-up trajectories and drifts, and looks at pixels. */
final class Samples {

    private Samples() {
    }

    static Observation found(int id, int frame, double x, double y) {
        return new Observation(id, frame, new FitBox(0, 0, 20, 20), new FitResult(FitStatus.ACCEPTED, -1000, x, y, 2, 2,
                0, 20000, 0.9, 1e-4, 1e-4, 0, 50));
    }

    static Observation lost(int id, int frame) {
        return new Observation(id, frame, new FitBox(0, 0, 20, 20), FitResult.failed(FitStatus.FLAT));
    }

    /** Moves evenly by (dx, dy) from the first frame to the last, with noise of 0.02 pixels. */
    static Trajectory moving(int id, int frames, double dx, double dy) {
        Random random = new Random(id);
        double x = 50 + 400 * random.nextDouble();
        double y = 50 + 400 * random.nextDouble();
        List<Observation> all = new ArrayList<>();
        for (int k = 0; k < frames; k++) {
            double t = frames == 1 ? 0 : (double) k / (frames - 1);
            all.add(found(id, k, x + t * dx + 0.02 * random.nextGaussian(), y + t * dy + 0.02 * random.nextGaussian()));
        }
        return new Trajectory(id, frames, all);
    }

    /** Each moves a little farther to the right than the one before, so that their paths do not hide each other. */
    static List<Trajectory> moving(int particles, int frames) {
        List<Trajectory> all = new ArrayList<>();
        for (int id = 1; id <= particles; id++) {
            all.add(moving(id, frames, 6 + 0.3 * id, 9));
        }
        return all;
    }

    static List<Trajectory> still(int particles, int frames) {
        List<Trajectory> all = new ArrayList<>();
        for (int id = 1; id <= particles; id++) {
            all.add(moving(id, frames, 0, 0));
        }
        return all;
    }

    static Trajectory neverFound(int id, int frames) {
        List<Observation> all = new ArrayList<>();
        for (int k = 0; k < frames; k++) {
            all.add(lost(id, k));
        }
        return new Trajectory(id, frames, all);
    }

    /** An even drift by (6, 9); the frames of the middle tenth are interpolated, the last is extrapolated. */
    static DriftCurve drift(int frames) {
        List<FrameMotion> motions = new ArrayList<>();
        for (int k = 0; k < frames; k++) {
            double t = frames == 1 ? 0 : (double) k / (frames - 1);
            Source source = k == frames - 1 && k > 0 ? Source.EXTRAPOLATED
                    : Math.abs(t - 0.5) < 0.05 ? Source.INTERPOLATED : Source.MEASURED;
            MotionCovariance covariance = k == 0 ? MotionCovariance.ZERO
                    : new MotionCovariance(0.01, 0.003, 0.02, 0, 0, 0);
            motions.add(new FrameMotion(k, new RigidMotion(6 * t, 9 * t, 0), source, 3, covariance, 0.1, 0.1));
        }
        return new DriftCurve(0, frames, motions);
    }

    /** Pixels of just this colour in a part of an image, given in shares of its width and height. */
    static int count(BufferedImage image, int rgb, double left, double top, double right, double bottom) {
        int width = image.getWidth();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int n = 0;
        for (int y = (int) (top * image.getHeight()); y < (int) (bottom * image.getHeight()); y++) {
            for (int x = (int) (left * width); x < (int) (right * width); x++) {
                n += (pixels[y * width + x] & 0xffffff) == rgb ? 1 : 0;
            }
        }
        return n;
    }
}
