/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.simulate;

import java.util.Objects;

/**
 * A sequence to simulate. The same settings always give the same frames.
 *
 * @param frames number of frames
 * @param width columns, in pixels
 * @param height rows, in pixels
 * @param particles number of particles that ride with the sample
 * @param driftPx the largest drift from the first frame, in pixels
 * @param rotationDeg the largest rotation from the first frame either way, in degrees
 * @param noise standard deviation of the white Gaussian noise, in counts
 * @param blur sigma of a further Gaussian blur of the spots, in pixels
 * @param seed chooses places, shapes, path and noise
 * @param scene what the sample looks like
 */
public record SimulationSettings(int frames, int width, int height, int particles, double driftPx,
        double rotationDeg, double noise, double blur, long seed, SimulatedScene scene) {

    /** 200 frames of 1024 x 1024 pixels, six dark particles, 40 px of drift, no rotation, noise of 700 counts. */
    public static final SimulationSettings DEFAULT =
            new SimulationSettings(200, 1024, 1024, 6, 40, 0, 700, 0, 4, SimulatedScene.DARK);

    /** @throws IllegalArgumentException if a number is out of its range */
    public SimulationSettings {
        Objects.requireNonNull(scene);
        if (frames < 1 || width < 1 || height < 1 || particles < 1) {
            throw new IllegalArgumentException("A simulation needs at least 1 frame, 1 particle and 1 x 1 pixels, not "
                    + frames + " frames, " + particles + " particles and " + width + " x " + height + " pixels");
        }
        if ((long) width * height > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "A simulated frame of " + width + " x " + height + " pixels is too large");
        }
        requireAtLeastZero("drift", driftPx);
        requireAtLeastZero("rotation", rotationDeg);
        requireAtLeastZero("noise", noise);
        requireAtLeastZero("blur", blur);
    }

    private static void requireAtLeastZero(String name, double value) {
        if (!(value >= 0 && value < 1e9)) {
            throw new IllegalArgumentException("The " + name + " of a simulation must be 0 or more, not " + value);
        }
    }

    public SimulationSettings withFrames(int count) {
        return new SimulationSettings(count, width, height, particles, driftPx, rotationDeg, noise, blur, seed, scene);
    }

    public SimulationSettings withSize(int columns, int rows) {
        return new SimulationSettings(frames, columns, rows, particles, driftPx, rotationDeg, noise, blur, seed, scene);
    }

    public SimulationSettings withParticles(int count) {
        return new SimulationSettings(frames, width, height, count, driftPx, rotationDeg, noise, blur, seed, scene);
    }

    /** The same with another motion: drift in pixels, rotation in degrees. */
    public SimulationSettings withMotion(double drift, double rotation) {
        return new SimulationSettings(frames, width, height, particles, drift, rotation, noise, blur, seed, scene);
    }

    public SimulationSettings withNoise(double counts) {
        return new SimulationSettings(frames, width, height, particles, driftPx, rotationDeg, counts, blur, seed, scene);
    }

    public SimulationSettings withBlur(double sigma) {
        return new SimulationSettings(frames, width, height, particles, driftPx, rotationDeg, noise, sigma, seed, scene);
    }

    public SimulationSettings withSeed(long other) {
        return new SimulationSettings(frames, width, height, particles, driftPx, rotationDeg, noise, blur, other, scene);
    }

    public SimulationSettings withScene(SimulatedScene other) {
        return new SimulationSettings(frames, width, height, particles, driftPx, rotationDeg, noise, blur, seed, other);
    }
}
