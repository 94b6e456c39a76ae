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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.MotionCovariance;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.csv.DriftTable;
import org.driftless.io.exchange.PicassoDrift;
import org.driftless.io.project.Project;
import org.driftless.plot.DriftFigures;

/**
 * The third step in another way: the drift is not estimated, but taken from a file of Picasso. It knows translations only,
 * and how well it is known is not known: every frame says that it was imported, and none that it was measured. What the
 * file has for the reference frame is taken off all frames.
 */
public final class TakeDrift implements Step<TakeDriftOptions, EstimateDrift.Result> {

    @Override
    public StepName name() {
        return StepName.DRIFT;
    }

    @Override
    public TakeDriftOptions defaults() {
        return TakeDriftOptions.DEFAULTS;
    }

    @Override
    public boolean remembersOptions() {
        return false;
    }

    /** A reference frame by its name: an index would mean another frame when files come or go. */
    @Override
    public TakeDriftOptions resolved(Project project, TakeDriftOptions options) throws IOException, StepException {
        String reference = options.reference() == null ? project.referenceFrame() : options.reference();
        if (!reference.isEmpty()) {
            ProjectFrames frames = ProjectFrames.glance(project);
            reference = frames.folder().name(frames.indexOf(WayOut.REFERENCE, reference));
        }
        return new TakeDriftOptions(options.imported(), reference);
    }

    @Override
    public EstimateDrift.Result run(Project project, TakeDriftOptions options, ProgressListener progress)
            throws IOException, StepException {
        ProjectFrames frames = ProjectFrames.glance(project);
        Path file = Path.of(options.imported());
        if (!Files.isRegularFile(file)) {
            throw new StepException(Remark.of(w -> file + " is not there or is not a file: say with "
                    + w.name(WayOut.IMPORT_DRIFT) + " where the drift is, or estimate it from the particles with "
                    + w.name(WayOut.DRIFT) + "."));
        }
        DriftCurve curve = curve(file, frames, frames.indexOf(WayOut.REFERENCE, options.reference()), progress);
        project.setReferenceFrame(options.reference());
        StepRunner.begin(name(), project, options);

        Path csv = project.driftFolder().resolve(Outputs.DRIFT_CSV);
        DriftTable.write(csv, frames.folder().names(), curve);
        Files.deleteIfExists(project.driftFolder().resolve(Outputs.TRAJECTORIES_PNG));
        FigureFiles.write(new LinkedHashMap<>(Map.of(project.driftFolder().resolve(Outputs.DRIFT_PNG),
                () -> DriftFigures.averagedDrift(List.of(), List.of(), curve))), progress);
        project.results().setDriftCsv(csv);
        project.results().setSelectedForDrift(List.of());
        progress.info(String.format(Locale.ROOT, "The drift of %s was taken: up to %.3f px against %s, rotation none. How well it "
                + "is known is not known: %s", file, curve.maxMagnitude(), frames.folder().name(curve.referenceFrame()), csv));
        return new EstimateDrift.Result(List.of(), Map.of(), "translation",
                "imported from " + file.getFileName() + ", its uncertainty unknown", curve.maxMagnitude(), null, null, null,
                frames.folder().name(curve.referenceFrame()), 0, 0, 0);
    }

    private static DriftCurve curve(Path file, ProjectFrames frames, int reference, ProgressListener progress)
            throws IOException, StepException {
        PicassoDrift.Content content = PicassoDrift.read(file);
        List<PicassoDrift.Shift> shifts = content.shifts();
        if (shifts.size() != frames.folder().size()) {
            throw new StepException(file + " has the drift of " + Words.count(shifts.size(), "frame") + ", and "
                    + frames.folder().location() + " holds " + frames.folder().size()
                    + ": a line is needed for each frame, those left out too.");
        }
        requireKnown(file, shifts, frames);
        PicassoDrift.Shift start = shifts.get(reference);
        if (start.x() != 0 || start.y() != 0) {
            progress.info(String.format(Locale.ROOT, "%s has x %.3f, y %.3f px for the reference frame %s; that is taken off all "
                    + "frames, so that this one stays where it is.", file, start.x(), start.y(), frames.folder().name(reference)));
        }
        if (content.hasZ()) {
            progress.warn(file + " has a third column; images can't be moved along z, so it is left out.");
        }
        List<FrameMotion> motions = new ArrayList<>();
        for (int frame : frames.used()) {
            RigidMotion motion = new RigidMotion(shifts.get(frame).x() - start.x(), shifts.get(frame).y() - start.y(), 0);
            requireInside(file, motion, frame, frames);
            motions.add(new FrameMotion(frame, motion, FrameMotion.Source.IMPORTED, 0,
                    frame == reference ? MotionCovariance.ZERO : MotionCovariance.UNKNOWN, Double.NaN, Double.NaN));
        }
        return new DriftCurve(reference, frames.folder().size(), motions);
    }

    private static void requireKnown(Path file, List<PicassoDrift.Shift> shifts, ProjectFrames frames) throws StepException {
        List<String> unknown = new ArrayList<>();
        for (int frame : frames.used()) {
            if (!shifts.get(frame).isKnown()) {
                unknown.add(frames.folder().name(frame));
            }
        }
        if (!unknown.isEmpty()) {
            throw new StepException(Remark.of(w -> file + " does not know the drift of " + Words.some(unknown)
                    + " (nan): leave out what has none with " + w.name(WayOut.LEAVE_OUT) + "."));
        }
    }

    /** Numbers in nanometres would move the sample out of the image. */
    private static void requireInside(Path file, RigidMotion motion, int frame, ProjectFrames frames) throws StepException {
        if (Math.abs(motion.dx()) >= frames.folder().width() || Math.abs(motion.dy()) >= frames.folder().height()) {
            throw new StepException(String.format(Locale.ROOT, "%s moves %s by x %.1f, y %.1f px, out of the image of %d x %d: "
                    + "its numbers must be camera pixels.", file, frames.folder().name(frame), motion.dx(), motion.dy(),
                    frames.folder().width(), frames.folder().height()));
        }
    }
}
