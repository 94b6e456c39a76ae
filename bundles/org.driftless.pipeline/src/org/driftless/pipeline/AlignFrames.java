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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.driftless.core.align.AlignedArea;
import org.driftless.core.align.EdgePolicy;
import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.csv.AlignmentLogTable;
import org.driftless.io.csv.CompleteDriftTable;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.InterpolationMetadata;
import org.driftless.io.project.Project;

/** The fourth step: every frame in use is moved back and written under its own name beside the originals. */
public final class AlignFrames implements DivisibleStep<AlignOptions, AlignFrames.Result> {

    /**
     * Key figures of an alignment.
     *
     * @param aligned frames written
     * @param interpolation the one that was used
     * @param edges the policy that was used
     * @param output whether they are files or a stack; null if not known: files
     * @param x0 column of the reference frame that is their first; negative if they expand to its left
     * @param y0 row of the reference frame that is their first; negative if they expand above it
     * @param width columns of the aligned frames, in pixels
     * @param height rows of the aligned frames, in pixels
     * @param clippedPixels pixels in all frames whose value did not fit the type and was clamped
     * @param lowestNoiseGain the smallest share of the noise's variance that a frame keeps, 1 if all
     * @param highestPeakLoss the largest share that interpolation takes off a particle's peak; null if not known
     */
    public record Result(int aligned, String interpolation, String edges, OutputForm output, int x0, int y0, int width, int height,
            long clippedPixels, double lowestNoiseGain, Double highestPeakLoss) {
    }

    private final Workers workers;
    private final Preflight preflight;
    private final TrackedTable tracked;

    public AlignFrames(Workers workers) {
        this(workers, new Preflight(), new TrackedTable());
    }

    AlignFrames(Workers workers, Preflight preflight, TrackedTable tracked) {
        this.workers = workers;
        this.preflight = preflight;
        this.tracked = tracked;
    }

    @Override
    public StepName name() {
        return StepName.ALIGN;
    }

    @Override
    public AlignOptions defaults() {
        return AlignOptions.DEFAULTS;
    }

    /** Files of files and a stack of a stack are kept as what is as the images are, which changes nothing. */
    @Override
    public AlignOptions resolved(Project project, AlignOptions options) {
        return new AlignOptions(options.interpolation(), options.edges(),
                options.output().forImages(Files.isRegularFile(project.imageFolder())));
    }

    /** What is known before the first frame is moved. */
    private record Prepared(EdgePolicy edges, DriftCurve curve, AlignedArea area, OutputForm form) {
    }

    private static Prepared prepare(Project project, ProjectFrames frames, AlignOptions options, ProgressListener progress)
            throws IOException, StepException {
        frames.requireReadable();
        EdgePolicy edges = edges(options, frames);
        Tables.requireFinished(StepName.DRIFT, project, frames, progress);
        TrackedFiles.warnOfChanged(project, frames, progress);
        DriftCurve curve = Tables.drift(project, frames, progress);
        return new Prepared(edges, curve, area(options.interpolation(), edges, curve, frames),
                options.output().of(frames.folder()));
    }

    @Override
    public List<StepPart> parts(Project project, ProjectFrames frames, AlignOptions options, ProgressListener progress)
            throws IOException, StepException {
        Prepared prepared = prepare(project, frames, options, progress);
        if (prepared.form == OutputForm.STACK) {
            throw new UsageException("One stack can't be written in shards: give --files to all shards, or align "
                    + project.imageFolder() + " as one job.");
        }
        preflight.checkAlignment(project, frames, prepared.area.pixels(), prepared.form, progress);
        HandedOut handed = new AlignedWriting(project, frames, prepared.curve, options, prepared.area, Double.NaN).units();
        return List.of(new FramesPart(handed, frames.used().length, records -> areThere(records, project.alignedFolder())));
    }

    private static boolean areThere(List<byte[]> records, Path folder) throws IOException {
        for (byte[] record : records) {
            if (!AlignedRecord.of(record).isThere(folder)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Result run(Project project, AlignOptions options, ProgressListener progress)
            throws IOException, StepException {
        ProjectFrames frames = ProjectFrames.open(project);
        Prepared prepared = prepare(project, frames, options, progress);
        EdgePolicy edges = prepared.edges;
        DriftCurve curve = prepared.curve;
        AlignedArea area = prepared.area;
        OutputForm form = prepared.form;
        long pixels = Math.max(frames.pixelsPerFrame(), area.pixels());
        Workers aligning = workersFor(project, form, progress);
        progress.info("Aligning " + Words.count(frames.used().length, "frame") + " with "
                + aligning.describe(pixels) + "; interpolation " + options.interpolation().commandName()
                + ", edges " + edges + ".");
        if (edges.mode().changesSize()) {
            progress.info(AreaPreview.words(edges.mode(), area, frames) + ".");
        }

        AlignedImages images = new AlignedImages(project, frames);
        preflight.checkAlignment(project, frames, area.pixels(), form, progress);
        boolean ours = project.step(name().command()).isPresent();
        StepRunner.begin(name(), project, options);
        ShardFiles.forget(name(), project, workers, progress);
        AtomicFile.createFolder(project.alignedFolder());
        Files.deleteIfExists(project.alignedFolder().resolve(Outputs.ALIGNMENT_LOG));
        Files.deleteIfExists(project.alignedFolder().resolve(Outputs.COMPLETE_CSV));
        images.removeOthers(form, ours, progress);
        List<Trajectory> used = usedTrajectories(project, frames);
        List<AlignmentLogTable.Row> rows =
                new AlignedWriting(project, frames, curve, options, area, typicalSigma(used)).run(aligning, progress);
        frames.requireUnchanged();
        record(project, frames, curve, used, rows);
        return summarise(rows, options, form, area,
                form == OutputForm.STACK ? images.stack() : project.alignedFolder(), progress);
    }

    private Workers workersFor(Project project, OutputForm form, ProgressListener progress) {
        Workers able = workers.able(project);
        if (able.engine() == null || form == OutputForm.FILES) {
            return able;
        }
        progress.info("One stack is written by one machine: this one aligns all frames itself. Single files (--files) can be "
                + "written by many.");
        return able.with(null);
    }

    private List<Trajectory> usedTrajectories(Project project, ProjectFrames frames)
            throws IOException, StepException {
        if (AppliedDrift.of(project).isPresent()) {
            return List.of();
        }
        List<Integer> ids = project.results().selectedForDrift().orElse(List.of());
        if (ids.isEmpty() && ImportedDrift.isIn(project)) {
            return List.of();
        }
        return Tables.trajectories(project, frames, tracked, ProgressListener.NONE).stream()
                .filter(trajectory -> ids.contains(trajectory.particleId())).toList();
    }

    private static EdgePolicy edges(AlignOptions options, ProjectFrames frames) throws UsageException {
        try {
            EdgePolicy edges = EdgePolicy.parse(options.edges());
            edges.requireFits(frames.folder().type());
            return edges;
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".");
        }
    }

    private static AlignedArea area(Interpolation interpolation, EdgePolicy edges, DriftCurve curve, ProjectFrames frames)
            throws StepException {
        List<RigidMotion> motions = AreaPreview.motions(curve, frames);
        if (interpolation == Interpolation.NONE && motions.stream().anyMatch(motion -> motion.theta() != 0)) {
            throw new UsageException(Remark.of(w -> "Whole pixels can't undo a rotation: choose "
                    + w.name(WayOut.INTERPOLATION) + ", or estimate the drift with "
                    + w.name(WayOut.MODEL_TRANSLATION) + "."));
        }
        try {
            return AlignedArea.of(edges.mode(), motions, frames.folder().width(), frames.folder().height(),
                    interpolation);
        } catch (IllegalArgumentException e) {
            throw new StepException(e.getMessage() + ".", e);
        }
    }

    /** The sharpest width that the particles usually have, in pixels: what interpolation would blur first. */
    private static double typicalSigma(List<Trajectory> used) {
        double[] sigmas = used.stream().flatMap(trajectory -> trajectory.observations().stream())
                .filter(Observation::success).mapToDouble(seen -> Math.min(seen.fit().sigmaX(), seen.fit().sigmaY()))
                .sorted().toArray();
        return sigmas.length == 0 ? Double.NaN : sigmas[sigmas.length / 2];
    }

    private static void record(Project project, ProjectFrames frames, DriftCurve curve, List<Trajectory> used,
            List<AlignmentLogTable.Row> rows) throws IOException {
        Path log = project.alignedFolder().resolve(Outputs.ALIGNMENT_LOG);
        Path complete = project.alignedFolder().resolve(Outputs.COMPLETE_CSV);
        CompleteDriftTable.write(complete, frames.folder().names(), curve, used.size());
        AlignmentLogTable.write(log, rows);
        int averaged = 0;
        int single = 0;
        int interpolated = 0;
        for (int frame : frames.used()) {
            interpolated += curve.at(frame).isGuessed() ? 1 : 0;
            averaged += curve.at(frame).measured() >= 2 ? 1 : 0;
            single += curve.at(frame).measured() == 1 ? 1 : 0;
        }
        Map<Integer, Integer> measured = new LinkedHashMap<>();
        used.forEach(trajectory -> measured.put(trajectory.particleId(), trajectory.successes()));
        int total = frames.used().length;
        project.results().setAlignment(log, complete,
                new InterpolationMetadata(averaged, single, interpolated, total, "cubic", measured));
    }

    private static Result summarise(List<AlignmentLogTable.Row> rows, AlignOptions options, OutputForm form,
            AlignedArea area, Path place, ProgressListener progress) {
        long clipped = rows.stream().mapToLong(AlignmentLogTable.Row::clippedPixels).sum();
        double gain = rows.stream().mapToDouble(AlignmentLogTable.Row::noiseGain).min().orElse(1);
        double loss = Math.max(0, rows.stream().mapToDouble(AlignmentLogTable.Row::peakLoss).max().orElse(0));
        if (clipped > 0) {
            progress.warn(Words.count(clipped, "pixel") + " in all did not fit the pixel type and were clamped; "
                    + Outputs.ALIGNMENT_LOG + " counts them by frame.");
        }
        progress.info(String.format(Locale.ROOT, "Aligned %s (%d x %d pixels). Interpolation keeps at least %.0f %% of the "
                + "noise's variance%s: %s", Words.count(rows.size(), "frame"), area.width(), area.height(), 100 * gain,
                Double.isNaN(loss) ? "" : String.format(Locale.ROOT, " and takes at most %.1f %% off a particle's peak", 100 * loss),
                place));
        return new Result(rows.size(), options.interpolation().commandName(), options.edges(), form, area.x0(), area.y0(),
                area.width(), area.height(), clipped, gain, Options.finite(loss));
    }
}
