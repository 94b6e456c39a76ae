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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.driftless.core.align.AlignedArea;
import org.driftless.core.align.FrameWarper;
import org.driftless.core.align.InterpolationCost;
import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.csv.AlignmentLogTable;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.FrameOutput;
import org.driftless.pipeline.engine.Engine;
import org.driftless.pipeline.engine.WorkUnit;

/** Moves all frames back and writes them, but for those that an earlier run has written. */
final class AlignedWriting {

    private final Project project;
    private final ProjectFrames frames;
    private final DriftCurve curve;
    private final AlignOptions options;
    private final AlignedArea area;
    private final double sigma;
    private final int[] used;

    /** @param sigma of a typical particle, in pixels, for what interpolation takes off its peak */
    AlignedWriting(Project project, ProjectFrames frames, DriftCurve curve, AlignOptions options, AlignedArea area,
            double sigma) {
        this.project = project;
        this.frames = frames;
        this.curve = curve;
        this.options = options;
        this.area = area;
        this.sigma = sigma;
        this.used = frames.used();
    }

    /**
     * Goes on where an earlier run ended, if there was one and nothing has changed.
     *
     * @param workers their engine, if there is one, can't write a stack
     * @return a row for every frame in use, in their order
     */
    List<AlignmentLogTable.Row> run(Workers workers, ProgressListener progress) throws IOException, StepException {
        AlignmentLogTable.Row[] rows = new AlignmentLogTable.Row[used.length];
        try (AlignJournal journal = AlignJournal.open(project, frames, options, area, curve);
                FrameOutput output = new AlignedImages(project, frames).begin(options.output().of(frames.folder()), area,
                        journal.mark(), progress)) {
            journal.goOnFrom(output.start());
            int[] open = takeOver(journal, rows);
            new Resumption(StepName.ALIGN, "aligned", used.length - open.length, used.length, journal.differences(),
                    journal.changed()).tell(progress);
            progress.begin("Aligning", open.length);
            if (workers.engine() == null) {
                write(open, journal, output, rows,
                        workers.forWriting(Math.max(frames.pixelsPerFrame(), area.pixels())), progress);
            } else {
                handOut(open, journal, rows, workers.engine(), progress);
            }
            output.finish();
        }
        progress.done();
        return Arrays.asList(rows);
    }

    private void write(int[] open, AlignJournal journal, FrameOutput output, AlignmentLogTable.Row[] rows, FrameMap pool,
            ProgressListener progress) throws IOException, StepException {
        StackMarks marks = new StackMarks(journal, output);
        FrameMover mover = new FrameMover(frames, options, area, output, journal.isOfStack());
        try {
            pool.map(open, position -> mover.move(position, curve.at(used[position]).motion(), journal.known(name(position))),
                    (position, moved) -> {
                if (moved.encoded() != null) {
                    output.accept(moved.encoded());
                }
                journal.add(moved.record());
                rows[position] = row(position, moved.record().clippedPixels());
                marks.markNowAndThen();
            }, progress);
        } catch (CancellationException | StepException e) {
            marks.markAtTheEnd(e);
            throw e;
        }
    }

    private void handOut(int[] open, AlignJournal journal, AlignmentLogTable.Row[] rows, Engine engine,
            ProgressListener progress) throws IOException, StepException {
        units().run(engine, frames, open, (position, bytes) -> {
            AlignedRecord record = AlignedRecord.of(bytes);
            requireOurs(position, record);
            journal.add(record);
            rows[position] = row(position, record.clippedPixels());
        }, progress);
        AtomicFile.removeUnfinished(project.alignedFolder());
    }

    /** What others may do of it. */
    HandedOut units() {
        return new HandedOut(project, WorkUnit.Kind.ALIGN, options,
                (from, to) -> AlignedRange.start(area, curve, used, from, to));
    }

    private void requireOurs(int position, AlignedRecord record) throws StepException {
        if (!record.name().equals(name(position)) || !record.motion().equals(curve.at(used[position]).motion())) {
            throw new IllegalStateException("Frame " + position + " came back as " + record);
        }
        if (!record.source().equals(frames.state(used[position]))) {
            throw new StepException(frames.folder().path(used[position]) + " was another file where it was aligned: wait until "
                    + "nothing writes into the folder, and mount the same storage at the same place on all machines.");
        }
    }

    /** @return the positions that are not done for certain */
    private int[] takeOver(AlignJournal journal, AlignmentLogTable.Row[] rows) {
        for (int position = 0; position < used.length; position++) {
            AlignedRecord known = journal.known(name(position));
            if (known != null && journal.isCertain(known)) {
                rows[position] = row(position, known.clippedPixels());
            }
        }
        return IntStream.range(0, used.length).filter(position -> rows[position] == null).toArray();
    }

    private String name(int position) {
        return frames.folder().name(used[position]);
    }

    private AlignmentLogTable.Row row(int position, long clippedPixels) {
        FrameMotion motion = curve.at(used[position]);
        RigidMotion undone = FrameWarper.applied(motion.motion(), options.interpolation());
        InterpolationCost cost = InterpolationCost.of(options.interpolation(), undone);
        return new AlignmentLogTable.Row(name(position), undone.dx(), undone.dy(), motion.measured(), true,
                AlignmentLogTable.SUCCESS, Math.toDegrees(undone.theta()), options.interpolation().commandName(),
                options.edges(), clippedPixels, cost.noiseGain(), cost.peakLoss(sigma, sigma));
    }
}
