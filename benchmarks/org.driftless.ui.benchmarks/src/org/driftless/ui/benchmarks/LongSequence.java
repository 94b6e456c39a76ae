/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.particle.Particle;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.csv.TrackingTable;
import org.driftless.io.project.ImageFacts;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.io.tiff.TiffMetadata;
import org.driftless.io.tiff.TiffWriter;

/** Long sequences that take little room: a few simulated frames, and thousands of names for them. */
final class LongSequence {

    private static final int WRITTEN = 16;
    private static final double NOISE_PX = 0.02;
    private static final double WANDER_PX = 0.05;
    private static final int BOX = 25;

    private final SimulatedSequence frames;
    private final int count;

    /**
     * @param count names of frames
     * @param size columns and rows of a frame
     */
    LongSequence(int count, int size, int particles) {
        this.count = count;
        this.frames = new SimulatedSequence(SimulationSettings.DEFAULT.withFrames(WRITTEN).withSize(size, size)
                .withParticles(particles).withMotion(3, 0));
    }

    /** What the frames show. */
    SimulatedSequence frames() {
        return frames;
    }

    /** Writes the frames, uncompressed, into a new folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        TiffMetadata like =
                TiffMetadata.plain(frames.width(), frames.height(), frames.type(), TiffCompression.NONE);
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve(name(i));
            if (i < WRITTEN) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    TiffWriter.write(frames.read(i), like, out);
                }
            } else {
                Files.createLink(file, folder.resolve(name(i % WRITTEN)));
            }
        }
    }

    private static String name(int frame) {
        return frame + ".tif";
    }

    /** Selects the particles and writes the table of a tracking, as if it had been done: a random walk and noise. */
    void writeTracking(Path folder) throws IOException {
        Project project = Project.open(folder, null);
        List<Particle> particles = new ArrayList<>();
        List<SelectedParticle> selected = new ArrayList<>();
        for (var spot : frames.particles()) {
            Particle particle = new Particle(spot.id(), box(spot.x(), spot.y()), 0);
            particles.add(particle);
            selected.add(new SelectedParticle(particle, 1, spot.x(), spot.y()));
        }
        project.setParticles(selected);
        project.setImageFacts(new ImageFacts(name(0), count, frames.height(), frames.width()));
        project.requireWritable();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(name(i));
        }
        Path table = project.newTrackingCsv();
        Files.createDirectories(table.getParent());
        TrackingTable.write(table, names, walk(selected), 0);
        project.results().setTrackingCsv(table);
        project.save();
    }

    private List<Trajectory> walk(List<SelectedParticle> selected) {
        Random random = new Random(1);
        List<List<Observation>> seen = new ArrayList<>();
        selected.forEach(one -> seen.add(new ArrayList<>()));
        double dx = 0;
        double dy = 0;
        for (int frame = 0; frame < count; frame++) {
            for (int i = 0; i < selected.size(); i++) {
                double x = selected.get(i).testCenterX() + dx + NOISE_PX * random.nextGaussian();
                double y = selected.get(i).testCenterY() + dy + NOISE_PX * random.nextGaussian();
                double variance = NOISE_PX * NOISE_PX;
                seen.get(i).add(new Observation(selected.get(i).particle().id(), frame, box(x, y),
                        new FitResult(FitStatus.ACCEPTED, -9000, x, y, 2, 2, 0, 40_000, 0.98, variance, variance, 0,
                                700)));
            }
            dx += WANDER_PX * random.nextGaussian();
            dy += WANDER_PX * random.nextGaussian();
        }
        List<Trajectory> tracked = new ArrayList<>();
        for (int i = 0; i < selected.size(); i++) {
            tracked.add(new Trajectory(selected.get(i).particle().id(), count, seen.get(i)));
        }
        return tracked;
    }

    static FitBox box(double x, double y) {
        int x0 = (int) Math.rint(x) - BOX / 2;
        int y0 = (int) Math.rint(y) - BOX / 2;
        return new FitBox(x0, y0, x0 + BOX, y0 + BOX);
    }
}
