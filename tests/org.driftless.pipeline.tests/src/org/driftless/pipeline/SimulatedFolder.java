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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.particle.FitBox;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedParticle;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.io.tiff.TiffMetadata;
import org.driftless.io.tiff.TiffWriter;

/** A simulated sequence on disk, with boxes about its true particles. */
public final class SimulatedFolder {

    private static final int HALF_BOX = 11;

    public final SimulatedSequence truth;
    public final Path folder;

    public SimulatedFolder(SimulatedSequence truth, Path folder) throws IOException {
        this(truth, folder, TiffCompression.DEFLATE);
    }

    public SimulatedFolder(SimulatedSequence truth, Path folder, TiffCompression compression) throws IOException {
        this.truth = truth;
        this.folder = Files.createDirectories(folder);
        TiffMetadata like = TiffMetadata.plain(truth.width(), truth.height(), truth.type(), compression);
        for (int frame = 0; frame < truth.size(); frame++) {
            int index = frame;
            AtomicFile.write(folder.resolve(truth.name(frame)), out -> TiffWriter.write(truth.read(index), like, out));
        }
    }

    /** Boxes about the particles where they are in a frame. */
    public List<FitBox> boxes(int frame) {
        List<FitBox> boxes = new ArrayList<>();
        for (SimulatedParticle particle : truth.particles()) {
            SimulatedParticle there = truth.position(particle.id(), frame);
            int x = (int) Math.round(there.x());
            int y = (int) Math.round(there.y());
            boxes.add(new FitBox(x - HALF_BOX, y - HALF_BOX, x + HALF_BOX, y + HALF_BOX));
        }
        return boxes;
    }

    /** Opens the project and runs every step with the true boxes of a frame. */
    public Project run(int frame, DriftOptions drift) throws IOException, StepException {
        Project project = Project.open(folder, null);
        SelectOptions select = new SelectOptions(boxes(frame), null, null, null, Integer.toString(frame), null);
        new Pipeline(Workers.parse("2")).run(project,
                new RunOptions(select, TrackOptions.NONE, drift, AlignOptions.NONE, null, null, false),
                ProgressListener.NONE);
        return project;
    }
}
