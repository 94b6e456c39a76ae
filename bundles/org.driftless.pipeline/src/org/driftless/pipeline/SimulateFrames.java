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
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.driftless.core.image.Frame;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.io.csv.TruthTable;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.tiff.TiffMetadata;
import org.driftless.io.tiff.TiffWriter;

/** Writes a simulated sequence: its frames as TIFF files, and the motion of every frame as truth.csv beside them. */
public final class SimulateFrames {

    /** The name of the table of true motions. */
    public static final String TRUTH_CSV = "truth.csv";

    private final Workers workers;

    public SimulateFrames(Workers workers) {
        this.workers = workers;
    }

    /**
     * Writes the sequence.
     *
     * @throws StepException if the folder holds anything already, or the particles do not fit into the image
     */
    public void run(SimulateOptions options, ProgressListener progress) throws IOException, StepException {
        requireEmpty(options.folder());
        SimulatedSequence sequence = simulate(options);
        new Preflight().checkSimulation(options, sequence, progress);
        AtomicFile.createFolder(options.folder());
        TiffMetadata like = TiffMetadata.plain(sequence.width(), sequence.height(), sequence.type(), options.compression());
        progress.begin("Simulating", sequence.size());
        FrameMap pool = workers.forWriting((long) sequence.width() * sequence.height());
        pool.map(IntStream.range(0, sequence.size()).toArray(), index -> {
            Frame frame = sequence.read(index);
            Path target = options.folder().resolve(sequence.name(index));
            AtomicFile.writeOneOfMany(target, out -> TiffWriter.write(frame, like, out));
            return target;
        }, (index, target) -> { }, progress);
        AtomicFile.confirm(options.folder().resolve(sequence.name(0)));
        progress.done();
        TruthTable.write(options.folder().resolve(TRUTH_CSV), sequence);
        progress.info("Wrote " + Words.count(sequence.size(), "frame") + " and " + TRUTH_CSV + " to " + options.folder() + ".");
    }

    private static SimulatedSequence simulate(SimulateOptions options) throws UsageException {
        try {
            return new SimulatedSequence(options.settings());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".");
        }
    }

    private static void requireEmpty(Path folder) throws IOException, StepException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new StepException(folder + " is a file: give a new or empty folder.");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new StepException(folder + " is not empty: give a new or empty folder, so that nothing is overwritten.");
            }
        }
    }
}
