/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

import org.driftless.core.align.FrameWarper;
import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.track.Trajectory;
import org.driftless.core.validate.Blame;
import org.driftless.core.validate.DriftReduction;
import org.driftless.core.validate.HeldOutResiduals;
import org.driftless.core.validate.MisplacedFrames;
import org.driftless.core.validate.Verdict;
import org.driftless.io.csv.TrackingTable;
import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;
import org.driftless.io.tiff.TiffSequence;

/**
 * The fifth step: the particles that made the drift are fitted again in the aligned frames, each in one box that stays
 * where it is. As particles that made the drift can't prove it, what each says when it is held out is reported beside, and
 * what no particle has a part in: the average of the frames over time.
 */
public final class Validate implements DivisibleStep<ValidateOptions, Validate.Result> {

    /**
     * Key figures of a validation. What an older version did not record is null.
     *
     * @param maxReductionPercent the smallest among the particles' reductions of their largest drift, in percent; null if not
     *     known
     * @param particles the figures of each particle, by id
     * @param heldOutRmsPx RMS distance of a particle from where the others say it is, in pixels; null if not known
     * @param heldOutNoisePx what that is by the fits' own errors alone
     * @param noiseRatio the first over the second; null if not known
     * @param badFits fits that were given (nearly) no weight and do not count
     * @param degrees degrees of freedom of the held-out residuals
     * @param verdict one sentence, as the command line says it
     * @param blame what stands out
     * @param average the averages over time; null if there are none
     * @param imported whether the frames were aligned by a drift from elsewhere
     */
    public record Result(Double maxReductionPercent, Map<Integer, ParticleResult> particles, Double heldOutRmsPx,
            Double heldOutNoisePx, Double noiseRatio, Integer badFits, Double degrees, String verdict, Blame blame,
            Average average, Boolean imported) {

        /** On frames that were aligned by the particles' own drift. */
        public Result(Double maxReductionPercent, Map<Integer, ParticleResult> particles, Double heldOutRmsPx,
                Double heldOutNoisePx, Double noiseRatio, Integer badFits, Double degrees, String verdict, Blame blame,
                Average average) {
            this(maxReductionPercent, particles, heldOutRmsPx, heldOutNoisePx, noiseRatio, badFits, degrees, verdict, blame,
                    average, null);
        }

        /** Whether the drift is proven: three particles or more that agree to within the noise. */
        public boolean isProven() {
            return kind() == Verdict.Kind.PROVEN;
        }

        /** How sure it is. */
        public Verdict.Kind kind() {
            if (blame != null) {
                return judged().kind();
            }
            return particles.size() < 3 || noiseRatio == null ? Verdict.Kind.UNKNOWN
                    : noiseRatio <= HeldOutResiduals.PROOF ? Verdict.Kind.PROVEN : Verdict.Kind.DISPROVEN;
        }

        /** The verdict in anybody's words. */
        public Remark remark() {
            return blame == null ? Remark.plain(verdict) : judged().remark();
        }

        private Verdict judged() {
            return new Verdict(particles.size(), orNaN(heldOutRmsPx), orNaN(noiseRatio), orNaN(degrees), blame,
                    Boolean.TRUE.equals(imported));
        }

        private static double orNaN(Double number) {
            return number == null ? Double.NaN : number;
        }
    }

    /**
     * One particle before and after: displacement from the reference frame, in pixels, and its reduction in percent; and
     * its distance from where the others say it is, in pixels, what noise allows of that, and their ratio.
     */
    public record ParticleResult(Double maxBeforePx, Double maxAfterPx, Double maxReductionPercent, Double meanBeforePx,
            Double meanAfterPx, Double meanReductionPercent, Double rmsBeforePx, Double rmsAfterPx,
            Double rmsReductionPercent, Double heldOutRmsPx, Double heldOutNoisePx, Double heldOutRatio) {
    }

    /**
     * The averages over time of frames before and after alignment.
     *
     * @param frames how many were averaged, evenly spread over the sequence
     * @param x0 first column that is averaged, in the reference frame
     * @param y0 first row that is averaged
     * @param width columns of the averages, in pixels
     * @param height rows of the averages
     * @param correlationBefore mean correlation between any two of the original frames; null if not known
     * @param correlationAfter the same of the aligned ones
     * @param sharpnessBefore root mean square gradient of the average, in counts a pixel; null if not known
     * @param sharpnessAfter the same after alignment
     */
    public record Average(int frames, int x0, int y0, int width, int height, Double correlationBefore,
            Double correlationAfter, Double sharpnessBefore, Double sharpnessAfter) {
    }

    /**
     * Key figures of a project's last validation, whether they are stale or not; empty if Driftless has not run it to its
     * end.
     *
     * @throws StepException if they can't be understood
     */
    public static Optional<Result> last(Project project) throws StepException {
        try {
            return project.step(StepName.VALIDATE.command()).filter(record -> !record.fingerprint().isEmpty())
                    .map(StepRecord::results).map(results -> new Gson().fromJson(results, Validate.Result.class));
        } catch (JsonParseException e) {
            throw new StepException("The validation kept in " + project.jsonFile() + " can't be understood ("
                    + e.getMessage() + "): validate again.", e);
        }
    }

    private final Workers workers;
    private final TrackedTable table;

    public Validate(Workers workers) {
        this(workers, new TrackedTable());
    }

    Validate(Workers workers, TrackedTable table) {
        this.workers = workers;
        this.table = table;
    }

    @Override
    public StepName name() {
        return StepName.VALIDATE;
    }

    @Override
    public ValidateOptions defaults() {
        return ValidateOptions.NONE;
    }

    /** What is known before the first fit. */
    private record Prepared(TiffSequence aligned, DriftEstimate estimate, List<Trajectory> before, int[] corner) {

        AlignedFits fits(Project project, ProjectFrames frames, Workers workers) {
            return new AlignedFits(project, frames, aligned, before, estimate, corner, workers);
        }
    }

    private Prepared prepare(Project project, ProjectFrames frames, ProgressListener progress)
            throws IOException, StepException {
        Optional<AppliedDrift> applied = AppliedDrift.of(project);
        if (applied.isPresent()) {
            throw new StepException("The drift of " + project.imageFolder() + " was applied from " + applied.get().images()
                    + ", so that no particle here can be held out of it: validate that one, or track particles here and "
                    + "estimate the drift anew.");
        }
        Tables.requireFinished(StepName.ALIGN, project, frames, progress);
        TiffSequence aligned = new AlignedImages(project, frames).open();
        List<Trajectory> tracked = Tables.trajectories(project, frames, table, progress);
        DriftEstimate estimate = EstimateDrift.preview(project, frames, tracked,
                StepRunner.lastRun(new EstimateDrift(), project), ProgressListener.NONE);
        List<Trajectory> before = tracked.stream()
                .filter(trajectory -> estimate.used().contains(trajectory.particleId())).toList();
        new Preflight().checkValidation(project, frames, progress);
        return new Prepared(aligned, estimate, before, cropCorner(project));
    }

    @Override
    public List<StepPart> parts(Project project, ProjectFrames frames, ValidateOptions options, ProgressListener progress)
            throws IOException, StepException {
        HandedOut handed = prepare(project, frames, progress).fits(project, frames, workers)
                .units(StepRunner.lastRun(new TrackParticles(workers), project));
        return List.of(new FramesPart(handed, frames.used().length, records -> true));
    }

    @Override
    public Result run(Project project, ValidateOptions options, ProgressListener progress)
            throws IOException, StepException {
        ProjectFrames frames = ProjectFrames.glance(project);
        Prepared prepared = prepare(project, frames, progress);
        DriftEstimate estimate = prepared.estimate;
        List<Trajectory> before = prepared.before;
        int[] corner = prepared.corner;
        int reference = estimate.curve().referenceFrame();
        StepRunner.begin(name(), project, options);
        ShardFiles.forget(name(), project, workers, progress);

        Interpolation interpolation = StepRunner.lastRun(new AlignFrames(workers), project).interpolation();
        TimeAverages averages =
                TimeAverages.of(frames, estimate.curve(), interpolation, corner, prepared.aligned.width(), prepared.aligned.height());
        List<Trajectory> after = prepared.fits(project, frames, workers.able(project)).fit(averages, progress);
        Path results = project.validationFolder().resolve(Outputs.VALIDATION_CSV);
        TrackingTable.write(results, frames.folder().names(), after, reference);
        project.results().setValidation(results);
        int width = frames.folder().width();
        int height = frames.folder().height();
        HeldOutResiduals heldOut = HeldOutResiduals.of(before, width, height, estimate.model(), progress);
        Verdict verdict = heldOut.verdict(new MisplacedFrames(estimate.curve(),
                motion -> FrameWarper.applied(motion, interpolation), corner[0], corner[1], width, height).find(before, after));
        if (ImportedDrift.isIn(project)) {
            // The particles say what the frames had to be moved by, and the drift that did it must agree with them.
            verdict = verdict.ofImportedDrift();
        }
        List<DriftReduction> reductions = reductions(before, after, reference);
        ValidationOutputs outputs = new ValidationOutputs(project.validationFolder(), frames.folder().names(), reference);
        outputs.writeTables(heldOut, verdict.blame());
        outputs.removeOthers(before);
        Optional<TimeAverages.Written> average = averages.write(project, progress);
        SequencedMap<Path, Supplier<BufferedImage>> figures = new LinkedHashMap<>();
        average.ifPresent(both -> figures.put(project.validationFolder().resolve(Outputs.AVERAGE_PNG), both::figure));
        figures.putAll(outputs.figures(before, after, reductions, heldOut, verdict.blame()));
        FigureFiles.write(figures, progress);
        ValidationSummary summary = new ValidationSummary(reductions, heldOut, verdict, frames.folder().name(reference));
        summary.tell(progress);
        progress.info("Validation: " + results);
        return summary.result(average.map(TimeAverages.Written::average));
    }

    /** Where a validation writes the residuals of each frame; not there before it was run, or if the original pipeline ran it. */
    public static Path framesTable(Project project) {
        return project.validationFolder().resolve(Outputs.HELD_OUT_FRAMES_CSV);
    }

    /**
     * Where a validation writes the average over time, a TIFF file; not there if it was not run, or found none.
     *
     * @param aligned whether that of the aligned frames, and not that of the original ones
     */
    public static Path averageFile(Project project, boolean aligned) {
        return project.validationFolder().resolve(aligned ? Outputs.AVERAGE_AFTER : Outputs.AVERAGE_BEFORE);
    }

    private static int[] cropCorner(Project project) {
        return project.step(StepName.ALIGN.command()).map(StepRecord::results)
                .filter(results -> results.has("x0") && results.has("y0"))
                .map(results -> new int[] {results.get("x0").getAsInt(), results.get("y0").getAsInt()})
                .orElse(new int[2]);
    }

    private static List<DriftReduction> reductions(List<Trajectory> before, List<Trajectory> after, int reference) {
        return IntStream.range(0, before.size())
                .mapToObj(i -> DriftReduction.of(before.get(i), after.get(i), reference)).toList();
    }
}
