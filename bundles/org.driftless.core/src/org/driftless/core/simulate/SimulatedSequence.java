/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.ImageSequence;
import org.driftless.core.image.PixelType;

/**
 * A sequence with a known truth: Gaussian spots, sampled at pixel centres, on a sample that moves as a rigid body.
 *
 * <p>A frame depends on the settings and its index alone, so frames may be read in any order by any thread. Noise is
 * white and Gaussian; the generator is Java's, so another Java release may draw other noise from the same seed.
 */
public final class SimulatedSequence implements ImageSequence {

    /** Beyond this many sigmas a spot of 65,535 counts is below 1e-6 of a count. */
    private static final double REACH = 7.1;

    private final SimulationSettings settings;
    private final List<RigidMotion> path;
    private final List<SimulatedParticle> particles;
    private final SimulatedTexture texture;
    private final List<SimulatedEvent> events;

    /** @throws IllegalArgumentException if the particles do not fit into the image */
    public SimulatedSequence(SimulationSettings settings) {
        SplittableRandom random = new SplittableRandom(mix(settings.seed()));
        this.settings = settings;
        this.path = List.copyOf(SimulatedPath.of(settings, random.split()));
        this.particles = List.copyOf(ParticlePlacement.place(settings, path, random.split()));
        this.texture = new SimulatedTexture(settings, random.split());
        this.events = List.of();
    }

    private SimulatedSequence(SimulatedSequence other, List<RigidMotion> path, List<SimulatedEvent> events) {
        this.settings = other.settings;
        this.path = List.copyOf(path);
        this.particles = other.particles;
        this.texture = other.texture;
        this.events = List.copyOf(events);
    }

    /**
     * The same sample on another path. Particles may leave the image on it.
     *
     * @param motions one a frame
     */
    public SimulatedSequence withPath(List<RigidMotion> motions) {
        if (motions.size() != size()) {
            throw new IllegalArgumentException(motions.size() + " motions for " + size() + " simulated frames");
        }
        return new SimulatedSequence(this, motions, events);
    }

    /** The same with a particle that can't be seen in the frames {@code from <= k < to}. */
    public SimulatedSequence withoutParticle(int id, int from, int to) {
        return with(new SimulatedEvent(id, from, to, true, 0, 0));
    }

    /** The same with a particle that jumps by (dx, dy) pixels against the sample, at frame {@code from} and for good. */
    public SimulatedSequence withStep(int id, int from, double dx, double dy) {
        return with(new SimulatedEvent(id, from, size(), false, dx, dy));
    }

    private SimulatedSequence with(SimulatedEvent event) {
        Objects.checkIndex(event.id() - 1, particles.size());
        List<SimulatedEvent> all = new ArrayList<>(events);
        all.add(event);
        return new SimulatedSequence(this, path, all);
    }

    public SimulationSettings settings() {
        return settings;
    }

    /** The true motion of a frame against the first. */
    public RigidMotion motion(int frame) {
        return path.get(frame);
    }

    /** The particles as they lie in the unmoved sample; the number i at index {@code i - 1}. */
    public List<SimulatedParticle> particles() {
        return particles;
    }

    /**
     * Where a particle truly is in a frame, and how it is turned; also if it can't be seen there.
     *
     * @param id number of the particle, from 1
     */
    public SimulatedParticle position(int id, int frame) {
        SimulatedParticle particle = particles.get(id - 1);
        RigidMotion motion = path.get(frame);
        double x = particle.x();
        double y = particle.y();
        for (SimulatedEvent event : events) {
            if (event.concerns(id, frame)) {
                x += event.dx();
                y += event.dy();
            }
        }
        double centerX = (width() - 1) / 2.0;
        double centerY = (height() - 1) / 2.0;
        return particle.at(motion.applyX(x, y, centerX, centerY), motion.applyY(x, y, centerX, centerY),
                particle.theta() + motion.theta());
    }

    /** Whether a particle can be seen in a frame. */
    public boolean isVisible(int id, int frame) {
        return events.stream().noneMatch(event -> event.hidden() && event.concerns(id, frame));
    }

    @Override
    public int size() {
        return settings.frames();
    }

    @Override
    public int width() {
        return settings.width();
    }

    @Override
    public int height() {
        return settings.height();
    }

    @Override
    public PixelType type() {
        return settings.scene().type();
    }

    /** {@code 1.tif} for the first frame, and so on. */
    @Override
    public String name(int index) {
        return (Objects.checkIndex(index, size()) + 1) + ".tif";
    }

    @Override
    public Frame read(int index) {
        Objects.checkIndex(index, size());
        List<SimulatedParticle> visible = new ArrayList<>();
        for (SimulatedParticle particle : particles) {
            if (isVisible(particle.id(), index)) {
                visible.add(position(particle.id(), index));
            }
        }
        Frame frame = Frame.zeros(width(), height(), type());
        SplittableRandom random = new SplittableRandom(mix(mix(settings.seed()) ^ (index + 1L)));
        double[] row = new double[width()];
        for (int y = 0; y < height(); y++) {
            Arrays.fill(row, settings.scene().background());
            texture.add(y, path.get(index), row);
            for (SimulatedParticle particle : visible) {
                addSpot(particle, y, row);
            }
            addNoise(random, row);
            frame.setRow(y, row);
        }
        return frame;
    }

    private static void addSpot(SimulatedParticle spot, int y, double[] row) {
        double reach = REACH * spot.maxSigma();
        double dy = y - spot.y();
        if (Math.abs(dy) > reach) {
            return;
        }
        double cos = Math.cos(spot.theta());
        double sin = Math.sin(spot.theta());
        int last = (int) Math.min(row.length - 1.0, Math.floor(spot.x() + reach));
        for (int x = (int) Math.max(0, Math.ceil(spot.x() - reach)); x <= last; x++) {
            double dx = x - spot.x();
            double u = (cos * dx + sin * dy) / spot.sigmaX();
            double v = (cos * dy - sin * dx) / spot.sigmaY();
            row[x] += spot.amplitude() * Math.exp(-0.5 * (u * u + v * v));
        }
    }

    private void addNoise(SplittableRandom random, double[] row) {
        double noise = settings.noise();
        if (noise > 0) {
            for (int x = 0; x < row.length; x++) {
                row[x] += noise * random.nextGaussian();
            }
        }
    }

    /** Scatters neighbouring seeds: the generator would else draw shifted copies of one stream (Stafford 2011, mix 13). */
    private static long mix(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
