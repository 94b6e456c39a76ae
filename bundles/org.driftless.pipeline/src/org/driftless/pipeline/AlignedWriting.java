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
import org.driftless.core.align.EdgePolicy;
import org.driftless.core.align.FrameWarper;
import org.driftless.core.align.InterpolationCost;
import org.driftless.core.align.WarpResult;
import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelChecksum;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.csv.AlignmentLogTable;
import org.driftless.io.project.FileState;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.FrameOutput;

/** Moves all frames back and writes them, but for those that an earlier run has written. */
final class AlignedWriting {

    private final Project project;
    private final ProjectFrames frames;
    private final DriftCurve curve;
    private final AlignOptions options;
    private final AlignedArea area;
    private final double sigma;
    private final int[] used;
    private final ThreadLocal<FrameWarper> warpers = ThreadLocal.withInitial(this::newWarper);

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

    /** @param encoded null if the frame is there already */
    private record Aligned(FrameOutput.Encoded encoded, AlignedRecord record) {
    }

    /**
     * Goes on where an earlier run ended, if there was one and nothing has changed.
     *
     * @return a row for every frame in use, in their order
     */
    List<AlignmentLogTable.Row> run(FrameMap pool, ProgressListener progress) throws IOException, StepException {
        AlignmentLogTable.Row[] rows = new AlignmentLogTable.Row[used.length];
        try (AlignJournal journal = AlignJournal.open(project, frames, options, area, curve);
                FrameOutput output = new AlignedImages(project, frames).begin(options.output().of(frames.folder()), area,
                        journal.mark(), progress)) {
            journal.goOnFrom(output.start());
            int[] open = takeOver(journal, rows);
            new Resumption(StepName.ALIGN, "aligned", used.length - open.length, used.length, journal.differences(),
                    journal.changed()).tell(progress);
            progress.begin("Aligning", open.length);
            write(open, journal, output, rows, pool, progress);
            output.finish();
        }
        progress.done();
        return Arrays.asList(rows);
    }

    private void write(int[] open, AlignJournal journal, FrameOutput output, AlignmentLogTable.Row[] rows, FrameMap pool,
            ProgressListener progress) throws IOException, StepException {
        StackMarks marks = new StackMarks(journal, output);
        try {
            pool.map(open, position -> align(position, journal, output), (position, aligned) -> {
                if (aligned.encoded != null) {
                    output.accept(aligned.encoded);
                }
                journal.add(aligned.record);
                rows[position] = row(position, aligned.record.clippedPixels());
                marks.markNowAndThen();
            }, progress);
        } catch (CancellationException | StepException e) {
            marks.markAtTheEnd(e);
            throw e;
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

    private Aligned align(int position, AlignJournal journal, FrameOutput output) throws IOException, StepException {
        int frame = used[position];
        Frame image = frames.folder().read(frame);
        frames.requireUnchanged(frame);
        long checksum = PixelChecksum.of(image);
        AlignedRecord known = journal.known(name(position));
        if (known != null && known.checksum() == checksum) {
            return new Aligned(null, known.withSource(frames.state(frame)));
        }
        RigidMotion motion = curve.at(frame).motion();
        FrameWarper warper = warpers.get();
        WarpResult aligned = warper.warp(image, motion);
        FrameOutput.Encoded encoded = output.encode(position, aligned.frame(), frames.folder().metadata(frame));
        warper.reuse(aligned.frame());
        return new Aligned(encoded, new AlignedRecord(name(position), position, frames.state(frame), checksum, motion,
                aligned.clippedPixels(),
                journal.isOfStack() ? null : FileState.of(encoded.file())));
    }

    private String name(int position) {
        return frames.folder().name(used[position]);
    }

    private FrameWarper newWarper() {
        return new FrameWarper(frames.folder().width(), frames.folder().height(), options.interpolation(),
                EdgePolicy.parse(options.edges()), area);
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
