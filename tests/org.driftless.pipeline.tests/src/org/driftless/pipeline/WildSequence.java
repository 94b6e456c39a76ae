/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.driftless.io.project.FrameChoice;
import org.driftless.testsupport.StackFile;

/**
 * A small sequence in which anything may happen, as its seed has it: slow and fast drift, jumps by more than a box, dark
 * frames, particles that blink, dissolve, leave the image, appear late or are selected late, bright and dark ones,
 * strangers that cross their ways, and noise in which fits fail.
 */
final class WildSequence {

    static final int WIDTH = 120;
    static final int HEIGHT = 104;
    private static final int HALF = 8;
    private static final double SIGMA = 1.8;

    final int frames;
    private final Random random;
    private final double[][] start;
    private final double[] amplitude;
    private final double[][] drift;
    private final boolean[][] hidden;
    private final double[][] strangers;
    private final boolean[] dark;
    private final double noise;

    WildSequence(long seed, int frames) {
        this.frames = frames;
        this.random = new Random(seed);
        int particles = 1 + random.nextInt(5);
        start = new double[particles][];
        amplitude = new double[particles];
        boolean mixed = random.nextInt(3) == 0;
        boolean bright = random.nextBoolean();
        for (int i = 0; i < particles; i++) {
            start[i] = new double[] {15 + random.nextInt(WIDTH - 30), 15 + random.nextInt(HEIGHT - 30)};
            amplitude[i] = (mixed ? random.nextBoolean() : bright) ? 9000 : -9000;
        }
        drift = path();
        hidden = losses(particles);
        dark = new boolean[frames];
        double darkness = random.nextInt(4) == 0 ? 0.03 : 0;
        for (int k = 1; k < frames; k++) {
            dark[k] = random.nextDouble() < darkness;
        }
        strangers = new double[random.nextInt(3)][];
        for (int i = 0; i < strangers.length; i++) {
            strangers[i] = new double[] {random.nextInt(WIDTH), random.nextInt(HEIGHT), 3 * random.nextGaussian(),
                    3 * random.nextGaussian(), random.nextBoolean() ? 9000 : -9000};
        }
        noise = new double[] {300, 900, 2500}[random.nextInt(3)];
    }

    private double[][] path() {
        double speed = new double[] {0.05, 0.3, 1, 2.5}[random.nextInt(4)];
        double jumps = random.nextInt(3) == 0 ? 0.02 : 0;
        double turns = random.nextInt(2) == 0 ? 0.1 : 0.01;
        double angle = 7 * random.nextDouble();
        double[][] path = new double[frames][2];
        for (int k = 1; k < frames; k++) {
            boolean jump = random.nextDouble() < jumps;
            angle = random.nextDouble() < turns || Math.hypot(path[k - 1][0], path[k - 1][1]) > 35
                    ? Math.atan2(-path[k - 1][1], -path[k - 1][0]) + random.nextGaussian() : angle;
            double step = jump ? 20 + 20 * random.nextDouble() : speed;
            path[k][0] = path[k - 1][0] + step * Math.cos(angle) + 0.05 * random.nextGaussian();
            path[k][1] = path[k - 1][1] + step * Math.sin(angle) + 0.05 * random.nextGaussian();
        }
        return path;
    }

    private boolean[][] losses(int particles) {
        boolean[][] lost = new boolean[particles][frames];
        for (int i = 0; i < particles; i++) {
            double blinks = new double[] {0, 0, 0.02, 0.3}[random.nextInt(4)];
            int gone = random.nextInt(4) == 0 ? random.nextInt(frames) : frames;
            int back = gone + random.nextInt(frames);
            for (int k = 1; k < frames; k++) {
                lost[i][k] = random.nextDouble() < blinks || k >= gone && k < back;
            }
        }
        return lost;
    }

    /** Boxes about the particles, all drawn on one frame or each on another, some there for a part of the time. */
    List<Particle> particles(FrameChoice choice) {
        int[] used = IntStream.range(0, frames).filter(choice::uses).toArray();
        int way = random.nextInt(4);
        int common = way == 0 ? used[0] : way == 1 ? used[used.length - 1] : used[random.nextInt(used.length)];
        List<Particle> particles = new ArrayList<>();
        for (int i = 0; i < start.length; i++) {
            int on = way < 3 ? common : used[random.nextInt(used.length)];
            int x = (int) Math.round(start[i][0] + drift[on][0]);
            int y = (int) Math.round(start[i][1] + drift[on][1]);
            int first = random.nextInt(4) == 0 ? random.nextInt(on + 1) : 0;
            int last = random.nextInt(4) == 0 ? on + random.nextInt(frames - on) : Particle.END;
            particles.add(new Particle(i + 1, new FitBox(x - HALF, y - HALF, x + HALF + 1, y + HALF + 1), on, first, last));
        }
        return particles;
    }

    /** All frames, or some left out. */
    FrameChoice choice() {
        FrameChoice choice = FrameChoice.ALL;
        for (int left = random.nextInt(3) == 0 ? 6 : 0; left > 0; left--) {
            choice = choice.without(1 + random.nextInt(frames - 1));
        }
        return choice;
    }

    /** One file of all frames. */
    Path write(Path file) throws IOException {
        double[] grain = random.doubles(2 * WIDTH * HEIGHT + 997, -Math.sqrt(3), Math.sqrt(3)).toArray();
        return StackFile.writePages(file, WIDTH, HEIGHT, IntStream.range(0, frames).mapToObj(k -> frame(k, grain)).toList());
    }

    private short[] frame(int k, double[] grain) {
        double[] values = new double[WIDTH * HEIGHT];
        int offset = random.nextInt(WIDTH * HEIGHT);
        for (int i = 0; i < values.length; i++) {
            values[i] = (dark[k] ? 900 : 20_000) + (dark[k] ? 30 : noise) * grain[offset + i];
        }
        for (int i = 0; i < start.length && !dark[k]; i++) {
            if (!hidden[i][k]) {
                spot(values, amplitude[i], start[i][0] + drift[k][0], start[i][1] + drift[k][1]);
            }
        }
        for (double[] stranger : strangers) {
            spot(values, dark[k] ? 0 : stranger[4], Math.floorMod((int) (stranger[0] + stranger[2] * k), WIDTH),
                    Math.floorMod((int) (stranger[1] + stranger[3] * k), HEIGHT));
        }
        short[] pixels = new short[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) Math.clamp(Math.round(values[i]), 0, 65_535);
        }
        return pixels;
    }

    private static void spot(double[] values, double amplitude, double x0, double y0) {
        int reach = (int) (5 * SIGMA);
        for (int y = Math.max(0, (int) y0 - reach); y < Math.min(HEIGHT, y0 + reach); y++) {
            for (int x = Math.max(0, (int) x0 - reach); x < Math.min(WIDTH, x0 + reach); x++) {
                double square = (x - x0) * (x - x0) + (y - y0) * (y - y0);
                values[y * WIDTH + x] += amplitude * Math.exp(-square / (2 * SIGMA * SIGMA));
            }
        }
    }
}
