/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;

import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.ImageSequence;
import org.driftless.core.image.PixelType;

/** A sample of spots that moves under a camera, with what else a film shows. The same scene always gives the same frames. */
final class MovingScene implements ImageSequence {

    /** What a spot does. */
    enum Kind { RIDES, MOVES, DISSOLVES, APPEARS, FIXED }

    /**
     * A spot.
     *
     * @param x column in the unmoved sample, or on the camera if it is fixed
     * @param y row
     * @param event frame in which it dissolves or appears or has moved halfway; 0 for a steady creep
     * @param stepX how far it moves by itself, in pixels
     */
    record Spot(Kind kind, double x, double y, double amplitude, double sigmaX, double sigmaY, double theta, int event,
            double stepX, double stepY) {

        double reach() {
            return 4 * Math.max(sigmaX, sigmaY);
        }
    }

    final int width;
    final int height;
    final PixelType type;
    final List<RigidMotion> path;
    final List<Spot> spots = new ArrayList<>();
    final SplittableRandom random;
    private final long seed;
    private final double noise;
    double level = 20_000;
    /** Added in the coordinates of the sample. */
    DoubleBinaryOperator texture = (x, y) -> 0;
    /** Added in the coordinates of the camera. */
    DoubleBinaryOperator camera = (x, y) -> 0;

    MovingScene(int width, int height, PixelType type, List<RigidMotion> path, double noise, long seed) {
        this.width = width;
        this.height = height;
        this.type = type;
        this.path = path;
        this.noise = noise;
        this.seed = seed;
        this.random = new SplittableRandom(seed * 7919 + 17);
    }

    /** A path that is fast at first and then ever slower, slightly bent, with a small vibration. */
    static List<RigidMotion> warming(int frames, double dx, double dy, double degrees) {
        List<RigidMotion> path = new ArrayList<>();
        for (int k = 0; k < frames; k++) {
            double time = (double) k / (frames - 1);
            double along = (1 - Math.exp(-3 * time)) / (1 - Math.exp(-3));
            double across = 0.6 * time * (1 - time);
            double shake = k == 0 ? 0 : 0.2 * Math.sin(0.83 * k);
            path.add(new RigidMotion(dx * along - dy * across + shake, dy * along + dx * across - shake,
                    Math.toRadians(degrees) * Math.sin(2.2 * time)));
        }
        return path;
    }

    /** Adds spots of one kind at random places, apart from each other and from those before. */
    MovingScene add(Kind kind, int count, double weakest, double strongest, double sigmaX, double sigmaY) {
        return add(kind, count, weakest, strongest, sigmaX, sigmaY, path.size() / 2, 6);
    }

    MovingScene add(Kind kind, int count, double weakest, double strongest, double sigmaX, double sigmaY, int event,
            double step) {
        for (int i = 0; i < count; i++) {
            double share = count == 1 ? 0.5 : (double) i / (count - 1);
            double theta = random.nextDouble(Math.PI);
            double way = random.nextDouble(2 * Math.PI);
            double reach = 5 * Math.max(sigmaX, sigmaY) + 3;
            for (int t = 0; t < 3000; t++) {
                double x = random.nextDouble(reach, width - reach);
                double y = random.nextDouble(reach, height - reach);
                if (spots.stream().allMatch(s -> Math.hypot(s.x() - x, s.y() - y) > reach + s.reach())) {
                    spots.add(new Spot(kind, x, y, weakest + share * (strongest - weakest), sigmaX, sigmaY, theta,
                            event, step * Math.cos(way), step * Math.sin(way)));
                    break;
                }
            }
        }
        return this;
    }

    boolean isSeen(Spot spot, int frame) {
        return switch (spot.kind()) {
            case DISSOLVES -> frame < spot.event();
            case APPEARS -> frame >= spot.event();
            default -> true;
        };
    }

    double[] place(Spot spot, int frame) {
        if (spot.kind() == Kind.FIXED) {
            return new double[] {spot.x(), spot.y(), 0};
        }
        double done = spot.kind() != Kind.MOVES ? 0
                : spot.event() == 0 ? (double) frame / (path.size() - 1) : frame >= spot.event() ? 1 : 0;
        RigidMotion motion = path.get(frame);
        double x = spot.x() + done * spot.stepX();
        double y = spot.y() + done * spot.stepY();
        return new double[] {motion.applyX(x, y, (width - 1) / 2.0, (height - 1) / 2.0),
            motion.applyY(x, y, (width - 1) / 2.0, (height - 1) / 2.0), motion.theta()};
    }

    @Override
    public int size() {
        return path.size();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public PixelType type() {
        return type;
    }

    @Override
    public String name(int index) {
        return index + ".tif";
    }

    @Override
    public Frame read(int index) {
        double[] values = new double[width * height];
        double cx = (width - 1) / 2.0;
        double cy = (height - 1) / 2.0;
        RigidMotion motion = path.get(index);
        double cos = Math.cos(motion.theta());
        double sin = Math.sin(motion.theta());
        SplittableRandom noises = new SplittableRandom(seed * 1_000_003 + index * 7_777_777L + 5);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = x - cx - motion.dx();
                double v = y - cy - motion.dy();
                values[y * width + x] = level + camera.applyAsDouble(x, y)
                        + texture.applyAsDouble(cos * u + sin * v + cx, -sin * u + cos * v + cy)
                        + noise * noises.nextGaussian();
            }
        }
        spots.stream().filter(spot -> isSeen(spot, index)).forEach(spot -> draw(spot, place(spot, index), values));
        Frame frame = Frame.zeros(width, height, type);
        for (int y = 0; y < height; y++) {
            frame.setRow(y, Arrays.copyOfRange(values, y * width, (y + 1) * width));
        }
        return frame;
    }

    private void draw(Spot spot, double[] at, double[] values) {
        double reach = 1.5 * spot.reach();
        double cos = Math.cos(spot.theta() + at[2]);
        double sin = Math.sin(spot.theta() + at[2]);
        for (int y = (int) Math.max(0, at[1] - reach); y < Math.min(height, at[1] + reach); y++) {
            for (int x = (int) Math.max(0, at[0] - reach); x < Math.min(width, at[0] + reach); x++) {
                double u = (cos * (x - at[0]) + sin * (y - at[1])) / spot.sigmaX();
                double v = (cos * (y - at[1]) - sin * (x - at[0])) / spot.sigmaY();
                values[y * width + x] += spot.amplitude() * Math.exp(-0.5 * (u * u + v * v));
            }
        }
    }
}
