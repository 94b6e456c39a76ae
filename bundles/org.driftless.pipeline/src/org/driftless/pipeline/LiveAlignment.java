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

import org.driftless.core.align.AlignedArea;
import org.driftless.core.align.EdgePolicy;
import org.driftless.core.align.FrameWarper;
import org.driftless.core.align.Interpolation;
import org.driftless.core.align.WarpResult;
import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.io.tiff.TiffException;
import org.driftless.io.tiff.TiffWriter;

/**
 * Writes aligned frames with the motion that is known so far. They count as not finished: the last steps write them
 * again. Those that another run left with the same options stay as they are until then.
 */
final class LiveAlignment {

    private final Project project;
    private final AlignOptions options;
    private final EdgePolicy edges;
    private final Workers workers;
    private final ProgressListener progress;
    private final boolean keeps;
    private boolean begun;
    private boolean waits;

    /** @param options none of them null */
    LiveAlignment(Project project, AlignOptions options, Workers workers, ProgressListener progress) {
        this.project = project;
        this.options = options;
        this.edges = EdgePolicy.parse(options.edges());
        this.workers = workers;
        this.progress = progress;
        this.keeps = project.step(StepName.ALIGN.command()).map(StepRecord::settings).filter(Options.toJson(options)::equals)
                .isPresent();
    }

    void write(LiveGroup group, DriftCurve curve) throws IOException, StepException {
        if (group.used().length == 0 || !canWrite(group, curve)) {
            return;
        }
        int[] missing = IntStream.of(group.used()).filter(frame -> !keeps || !Files.exists(target(group, frame))).toArray();
        if (missing.length == 0) {
            return;
        }
        begin();
        ImageFolder images = group.images();
        AlignedArea whole = AlignedArea.whole(images.width(), images.height());
        ThreadLocal<FrameWarper> warpers = ThreadLocal.withInitial(() ->
                new FrameWarper(images.width(), images.height(), options.interpolation(), edges, whole));
        workers.forWriting(whole.pixels()).map(missing,
                frame -> write(group, frame, curve.at(frame).motion(), warpers.get()), (frame, problem) -> {
                    if (!problem.isEmpty()) {
                        progress.warn(problem);
                    }
                }, progress);
    }

    private boolean canWrite(LiveGroup group, DriftCurve curve) throws UsageException {
        String why = null;
        if (edges.mode().changesSize()) {
            why = "only then is it known what edges \"" + edges + "\" make of them";
        } else if (options.output().of(group.images()) == OutputForm.STACK) {
            why = "they become one stack";
        } else if (options.interpolation() == Interpolation.NONE
                && IntStream.of(group.used()).anyMatch(frame -> curve.at(frame).motion().theta() != 0)) {
            why = "whole pixels can't undo the rotation that they show so far";
        }
        if (why != null && !waits) {
            waits = true;
            progress.info("Frames are aligned when all have come: " + why + ".");
        }
        try {
            edges.requireFits(group.images().type());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".");
        }
        return why == null;
    }

    private void begin() throws IOException {
        if (!begun) {
            StepRunner.begin(StepName.ALIGN, project, options);
            AtomicFile.createFolder(project.alignedFolder());
            begun = true;
        }
    }

    private Path target(LiveGroup group, int frame) {
        return project.alignedFolder().resolve(group.images().name(group.inImages(frame)));
    }

    /** @return why the frame could not be aligned; empty if it is */
    private String write(LiveGroup group, int frame, RigidMotion motion, FrameWarper warper) throws IOException {
        ImageFolder images = group.images();
        int index = group.inImages(frame);
        try {
            WarpResult aligned = warper.warp(images.read(index), motion);
            AtomicFile.writeOneOfMany(target(group, frame),
                    out -> TiffWriter.write(aligned.frame(), images.metadata(index), out));
            warper.reuse(aligned.frame());
            return "";
        } catch (TiffException e) {
            return PlainMessage.of(e) + " It is not aligned yet.";
        }
    }
}
