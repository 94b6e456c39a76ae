/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.driftless.core.drift.RigidMotion;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.particle.GaussianFitter;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;

/**
 * Particles on a sample whose motion is known, and how well each position can be known at best.
 *
 * @param particles where they are in the first frame, and what they look like there
 * @param motions one a frame; none in the first
 * @param noise standard deviation of the pixels' noise, in counts
 * @param seen how many frames, one after the other, each particle is seen in; all if they are as many as there are
 */
record SampleTracks(List<Spot> particles, RigidMotion[] motions, double noise, int seen) {

    static final int FIELD = 1024;

    private static final double CENTRE = (FIELD - 1) / 2.0;
    private static final double MARGIN = 0.1;

    /** Places particles at random over the middle of the field. */
    static List<Spot> scattered(List<Spot> looks, long seed) {
        Random random = new Random(seed);
        return looks.stream().map(spot -> spot.at(FIELD * random.nextDouble(MARGIN, 1 - MARGIN),
                FIELD * random.nextDouble(MARGIN, 1 - MARGIN))).toList();
    }

    /** A wavy drift of 40 pixels, and a rotation that grows to an angle. */
    static RigidMotion[] motions(int frames, double degrees) {
        RigidMotion[] all = new RigidMotion[frames];
        for (int k = 0; k < frames; k++) {
            double s = (double) k / (frames - 1);
            all[k] = new RigidMotion(40 * (0.8 * s + 0.05 * Math.sin(9 * s)), -24 * s * s, Math.toRadians(degrees) * s);
        }
        return all;
    }

    int frames() {
        return motions.length;
    }

    /** The first frame in which a particle is seen: they hand over evenly, and two at least see each end. */
    int first(int particle) {
        double step = (double) (frames() - seen) / Math.max(1, particles.size() - 3);
        return (int) Math.clamp(Math.round(step * (particle - 1)), 0, frames() - seen);
    }

    boolean sees(int particle, int frame) {
        return frame >= first(particle) && frame < first(particle) + seen;
    }

    /** A particle where it truly is in a frame. */
    Spot truth(int particle, int frame) {
        Spot spot = particles.get(particle);
        RigidMotion motion = motions[frame];
        return spot.at(motion.applyX(spot.x(), spot.y(), CENTRE, CENTRE), motion.applyY(spot.x(), spot.y(), CENTRE, CENTRE))
                .turned(motion.theta());
    }

    /** The place of a particle's window in a frame: its box, moved as the tracker moves it. */
    private static FitBox window(Spot at) {
        int half = at.boxSize() / 2;
        int x = (int) Math.rint(at.x());
        int y = (int) Math.rint(at.y());
        return new FitBox(x - half, y - half, x + half + 1, y + half + 1);
    }

    /** Var x, cov x y and var y that a particle's position in a frame has at best. */
    double[] bound(int particle, int frame) {
        Spot at = truth(particle, frame);
        FitBox box = window(at);
        return SpotBound.gaussian(at.at(at.x() - box.x0(), at.y() - box.y0()), box.width(), box.height(), noise);
    }

    /** The tracks as the program's fits make them, of windows with noise. */
    List<Trajectory> fitted(long seed) {
        Random random = new Random(seed);
        GaussianFitter fitter = new GaussianFitter();
        return tracks((particle, frame) -> {
            Spot at = truth(particle, frame);
            FitBox box = window(at);
            double[] values = at.at(at.x() - box.x0(), at.y() - box.y0()).draw(box.width(), box.height(), noise, random);
            FitResult fit = fitter.fit(Spot.frame(values, box.width()), new FitBox(0, 0, box.width(), box.height()),
                    FitSettings.DEFAULT);
            return new Observation(particle + 1, frame, box, moved(fit, box));
        });
    }

    private static FitResult moved(FitResult f, FitBox to) {
        return new FitResult(f.status(), f.amplitude(), f.x() + to.x0(), f.y() + to.y0(), f.sigmaX(), f.sigmaY(), f.theta(),
                f.offset(), f.rSquared(), f.varX(), f.varY(), f.covXY(), f.noise());
    }

    /** Tracks of the same quality without images: positions drawn from the bound in the first frame. */
    List<Trajectory> drawn(long seed) {
        Random random = new Random(seed);
        List<double[]> bounds = new ArrayList<>();
        for (int i = 0; i < particles.size(); i++) {
            bounds.add(bound(i, 0));
        }
        return tracks((particle, frame) -> {
            double[] c = bounds.get(particle);
            double ex = Math.sqrt(c[0]) * random.nextGaussian();
            double ey = c[1] / c[0] * ex + Math.sqrt(c[2] - c[1] * c[1] / c[0]) * random.nextGaussian();
            Spot at = truth(particle, frame);
            FitResult fit = new FitResult(FitStatus.ACCEPTED, at.amplitude(), at.x() + ex, at.y() + ey, at.sigmaX(),
                    at.sigmaY(), at.theta(), at.background(), 0.9, c[0], c[2], c[1], noise);
            return new Observation(particle + 1, frame, window(at), fit);
        });
    }

    private interface Finder {
        Observation find(int particle, int frame);
    }

    private List<Trajectory> tracks(Finder finder) {
        List<Trajectory> all = new ArrayList<>();
        for (int i = 0; i < particles.size(); i++) {
            int from = first(i);
            List<Observation> observations = new ArrayList<>();
            for (int k = from; k < from + seen; k++) {
                observations.add(finder.find(i, k));
            }
            all.add(new Trajectory(i + 1, frames(), observations).within(from, from + seen - 1));
        }
        return all;
    }
}
