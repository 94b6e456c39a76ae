/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.drift.DriftEstimator;
import org.driftless.core.drift.DriftException;
import org.driftless.core.drift.DriftSettings;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PartialFrame;
import org.driftless.core.particle.Camera;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.GaussianFitter;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.particle.PhotonFitter;
import org.driftless.core.particle.PhotonSpot;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Observation;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.PhotonScatter;
import org.driftless.core.track.TrackSettings;
import org.driftless.core.track.Trajectory;
import org.junit.jupiter.api.Test;

/** Particles of few photons, from frames to the drift. */
class PhotonTrackingTest {

    private static final int COLUMNS = 3;
    private static final int ROWS = 2;
    private static final int TILE = 31;
    private static final int BOX = 13;
    private static final double BACKGROUND = 3;
    private static final Camera CAMERA = new Camera(100, 2.2, 0);

    private final List<Frame> frames = new ArrayList<>();
    private final List<double[]> drift = new ArrayList<>();
    private final List<Particle> particles = new ArrayList<>();

    /** @param excess variance over that of photons, a whole number: as many counts an electron come in lumps */
    private void simulate(int count, int excess) {
        Random random = new Random(12);
        double[] at = {0, 0};
        for (int k = 0; k < count; k++) {
            frames.add(frame(at[0], at[1], excess, random));
            drift.add(at.clone());
            at[0] += 0.2 * random.nextGaussian();
            at[1] += 0.2 * random.nextGaussian();
        }
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            int x = TILE * (i % COLUMNS) + (TILE - BOX) / 2;
            int y = TILE * (i / COLUMNS) + (TILE - BOX) / 2;
            particles.add(new Particle(i + 1, new FitBox(x, y, x + BOX, y + BOX), 0));
        }
    }

    private static Frame frame(double dx, double dy, int excess, Random random) {
        int width = COLUMNS * TILE;
        float[] pixels = new float[width * ROWS * TILE];
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            PhotonSpot spot = new PhotonSpot(TILE, 60 + 40 * i, 15.2 + 0.07 * i + dx, 14.9 - 0.05 * i + dy, 1.4,
                    1.1 + 0.1 * i, 0.3, BACKGROUND);
            for (int y = 0; y < TILE; y++) {
                for (int x = 0; x < TILE; x++) {
                    boolean near = Math.hypot(x - spot.x(), y - spot.y()) < 9;
                    double mean = BACKGROUND + (near ? spot.peak() * spot.integral(x, y) : 0);
                    double electrons = excess * PhotonSpot.poisson(mean / excess, random);
                    pixels[(i / COLUMNS * TILE + y) * width + i % COLUMNS * TILE + x] =
                            (float) (CAMERA.offset() + CAMERA.gain() * electrons);
                }
            }
        }
        return Frame.of(width, ROWS * TILE, pixels);
    }

    private List<Trajectory> track(ParticleFitter fitter) throws IOException {
        ParticleTracker tracker = new ParticleTracker(particles, COLUMNS * TILE, ROWS * TILE, TrackSettings.DEFAULT,
                fitter);
        List<List<Observation>> seen = new ArrayList<>();
        particles.forEach(particle -> seen.add(new ArrayList<>()));
        for (int k = 0; k < frames.size(); k++) {
            tracker.next(k, PartialFrame.of(frames.get(k))).forEach(one -> seen.get(one.particleId() - 1).add(one));
        }
        return particles.stream().map(one -> new Trajectory(one.id(), frames.size(), seen.get(one.id() - 1))).toList();
    }

    private DriftEstimate estimate(List<Trajectory> tracked) throws DriftException {
        return DriftEstimator.estimate(tracked, COLUMNS * TILE, ROWS * TILE,
                DriftSettings.DEFAULT.withModel(MotionModel.TRANSLATION), ProgressListener.NONE);
    }

    private double rms(DriftEstimate estimate) {
        double sum = 0;
        for (int k = 1; k < frames.size(); k++) {
            RigidMotion motion = estimate.curve().at(k).motion();
            sum += Math.pow(motion.dx() - drift.get(k)[0], 2) + Math.pow(motion.dy() - drift.get(k)[1], 2);
        }
        return Math.sqrt(sum / (2 * (frames.size() - 1)));
    }

    private HeldOutResiduals heldOut(List<Trajectory> tracked) {
        return HeldOutResiduals.of(tracked, COLUMNS * TILE, ROWS * TILE, MotionModel.TRANSLATION,
                ProgressListener.NONE);
    }

    /** Least squares say twice as much as they know, so that the very noise of photons looks like particles on the move. */
    @Test
    void theDriftIsBetterAndItsErrorsAreThoseOfTheFits() throws DriftException, IOException {
        simulate(60, 1);
        List<Trajectory> tracked = track(new PhotonFitter(CAMERA));
        List<Trajectory> plain = track(new GaussianFitter());
        DriftEstimate likely = estimate(tracked);
        DriftEstimate least = estimate(plain);
        assertEquals(1, likely.noiseFactor(), 0.15);
        assertEquals(1, heldOut(tracked).ratio(), 0.15);
        assertTrue(least.noiseFactor() > 1.8, "least squares: " + least.noiseFactor());
        assertTrue(heldOut(plain).ratio() > 1.8, "least squares: " + heldOut(plain).ratio());
        assertTrue(rms(likely) < 0.95 * rms(least), rms(likely) + " px and " + rms(least) + " px");
        assertEquals(1, PhotonScatter.ratio(tracked, CAMERA), 0.1);
    }

    @Test
    void aCameraThatMultipliesElectronsShows() throws IOException {
        simulate(25, 2);
        List<Trajectory> tracked = track(new PhotonFitter(CAMERA));
        assertEquals(2, PhotonScatter.ratio(tracked, CAMERA), 0.3);
        assertEquals(Math.sqrt(2), heldOut(tracked).ratio(), 0.25);
        Camera twice = new Camera(100, 2 * CAMERA.gain(), 0);
        assertEquals(1, heldOut(track(new PhotonFitter(twice))).ratio(), 0.2);
        assertEquals(1, PhotonScatter.ratio(track(new PhotonFitter(twice)), twice), 0.15);
    }

    @Test
    void nothingIsKnownOfTheScatterWithoutAFit() throws IOException {
        assertEquals(Double.NaN, PhotonScatter.ratio(List.of(), CAMERA));
    }
}
