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
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.drift.DriftEstimator;
import org.driftless.core.drift.DriftException;
import org.driftless.core.drift.DriftSettings;
import org.driftless.core.drift.Estimator;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.core.track.Trajectory;
import org.driftless.io.csv.DriftTable;
import org.driftless.io.project.Project;
import org.driftless.plot.DriftFigures;

/** The third step: how the field moved, from the particles that were tracked. */
public final class EstimateDrift implements Step<DriftOptions, EstimateDrift.Result> {

    /**
     * Key figures of a drift.
     *
     * @param used ids of the particles that made it
     * @param leftOut id and reason of the others
     * @param model "translation" or "rigid"
     * @param modelReason why, in words
     * @param maxDriftPx largest drift from the reference frame, in pixels
     * @param maxRotationDeg largest rotation either way, in degrees; null without rotation
     * @param typicalErrorPx median over the frames of the drift's standard error, the mean over both axes, in pixels
     * @param noiseFactor scatter of the particles around the common motion over what the fits' own covariances
     *     predict, as a ratio of standard deviations; null if it is not known
     * @param reference name of the frame that stays where it is
     * @param measured frames with a measured motion
     * @param interpolated frames between measured ones
     * @param extrapolated frames before the first or behind the last measured one
     */
    public record Result(List<Integer> used, Map<Integer, String> leftOut, String model, String modelReason,
            double maxDriftPx, Double maxRotationDeg, Double typicalErrorPx, Double noiseFactor,
            String reference, long measured, long interpolated, long extrapolated) {
    }

    private final TrackedTable tracked;

    public EstimateDrift() {
        this(new TrackedTable());
    }

    EstimateDrift(TrackedTable tracked) {
        this.tracked = tracked;
    }

    @Override
    public StepName name() {
        return StepName.DRIFT;
    }

    @Override
    public DriftOptions defaults() {
        return DriftOptions.DEFAULTS;
    }

    /** A reference frame by its name: an index would mean another frame when files come or go. */
    @Override
    public DriftOptions resolved(Project project, DriftOptions options) throws IOException, StepException {
        if (options.estimator() == Estimator.MEAN && options.model() == MotionModel.RIGID) {
            throw new UsageException(Remark.of(w -> "The plain mean knows no rotation: choose "
                    + w.name(WayOut.ESTIMATOR_ROBUST) + ", or " + w.name(WayOut.MODEL_TRANSLATION) + "."));
        }
        if (options.reference().isEmpty()) {
            return options;
        }
        ProjectFrames frames = ProjectFrames.glance(project);
        return options.withReference(frames.folder().name(frames.indexOf(WayOut.REFERENCE, options.reference())));
    }

    @Override
    public Result run(Project project, DriftOptions options, ProgressListener progress)
            throws IOException, StepException {
        ProjectFrames frames = ProjectFrames.glance(project);
        Tables.requireFinished(StepName.TRACK, project, frames, progress);
        List<Trajectory> all = Tables.trajectories(project, frames, tracked, progress);
        List<Integer> use = DriftChoice.of(project, options);
        List<Trajectory> chosen = chosen(all, use);
        DriftEstimate estimate = estimate(chosen, frames, options, progress);
        project.setChosenForDrift(use.isEmpty() ? null : use);
        project.setReferenceFrame(options.reference());
        StepRunner.begin(name(), project, options);

        Path csv = project.driftFolder().resolve(Outputs.DRIFT_CSV);
        DriftTable.write(csv, frames.folder().names(), estimate.curve());
        writeFigures(project, all, estimate, progress);
        project.results().setDriftCsv(csv);
        project.results().setSelectedForDrift(estimate.used());
        return summarise(estimate, frames, csv, progress);
    }

    /**
     * The drift that the step would give; nothing is written.
     *
     * @param options none but {@code use} null
     */
    static DriftEstimate preview(Project project, ProjectFrames frames, List<Trajectory> tracked, DriftOptions options,
            ProgressListener progress) throws IOException, StepException {
        return estimate(used(project, tracked, options), frames, options, progress);
    }

    /** Those of the tracked particles that are to make the drift. */
    static List<Trajectory> used(Project project, List<Trajectory> tracked, DriftOptions options)
            throws UsageException {
        return chosen(tracked, DriftChoice.of(project, options));
    }

    /**
     * The drift that the step would give, at a first look.
     *
     * @param used the tracked particles that make the drift
     * @param options none but {@code use} null
     * @param last an earlier preview of the same trajectories
     * @return empty if that one is no ground for it
     */
    static Optional<DriftEstimate> firstLook(List<Trajectory> used, ProjectFrames frames, DriftOptions options,
            DriftEstimate last, ProgressListener progress) throws StepException {
        boolean sameModel = options.model() == MotionModel.AUTO || options.model() == last.model();
        if (options.estimator() != Estimator.ROBUST || !sameModel
                || last.curve().referenceFrame() != frames.indexOf(WayOut.REFERENCE, options.reference())) {
            return Optional.empty();
        }
        return DriftEstimator.firstLook(used, last, inUse(frames), progress);
    }

    private static List<Trajectory> chosen(List<Trajectory> all, List<Integer> use) throws UsageException {
        if (use.isEmpty()) {
            return all;
        }
        TreeSet<Integer> known = new TreeSet<>(all.stream().map(Trajectory::particleId).toList());
        for (Integer id : use) {
            if (!known.contains(id)) {
                throw new UsageException(Remark.of(w -> "There is no tracked particle " + id + "; there are "
                        + Words.list(List.copyOf(known)) + ". Choose among them with " + w.name(WayOut.USE) + ", or "
                        + w.name(WayOut.USE_ALL) + "."));
            }
        }
        return all.stream().filter(trajectory -> use.contains(trajectory.particleId())).toList();
    }

    /** @param options none but {@code use} null */
    static DriftEstimate estimate(List<Trajectory> chosen, ProjectFrames frames, DriftOptions options,
            ProgressListener progress) throws StepException {
        DriftSettings settings = settings(options, frames.indexOf(WayOut.REFERENCE, options.reference()));
        try {
            return DriftEstimator.estimate(chosen, inUse(frames), frames.folder().width(), frames.folder().height(),
                    settings, progress);
        } catch (DriftException e) {
            throw new StepException(e.remark(), e);
        }
    }

    /**
     * @param options none but {@code use} null
     * @param reference index of the frame that stays where it is
     */
    static DriftSettings settings(DriftOptions options, int reference) {
        return DriftSettings.DEFAULT.withEstimator(options.estimator()).withModel(options.model())
                .withReferenceFrame(reference).withStrict(options.strict())
                .withLimits(options.maxFailureRate(), options.maxGap());
    }

    private static BitSet inUse(ProjectFrames frames) {
        BitSet used = new BitSet();
        IntStream.of(frames.used()).forEach(used::set);
        return used;
    }

    private static void writeFigures(Project project, List<Trajectory> all, DriftEstimate estimate,
            ProgressListener progress) throws IOException, StepException {
        SequencedMap<Path, Supplier<BufferedImage>> figures = new LinkedHashMap<>();
        figures.put(project.driftFolder().resolve(Outputs.DRIFT_PNG),
                () -> DriftFigures.averagedDrift(all, estimate.used(), estimate.curve()));
        figures.put(project.driftFolder().resolve(Outputs.TRAJECTORIES_PNG),
                () -> DriftFigures.absoluteTrajectories(all, estimate.used(), estimate.leftOut()));
        FigureFiles.write(figures, progress);
    }

    private static Result summarise(DriftEstimate estimate, ProjectFrames frames, Path csv,
            ProgressListener progress) {
        DriftCurve curve = estimate.curve();
        estimate.reasons().forEach((id, reason) ->
                progress.warn(Remark.of(w -> "Particle " + id + " is left out: " + reason.in(w) + ".")));
        estimate.remarks().forEach(progress::warn);
        boolean rigid = estimate.model() == MotionModel.RIGID;
        Double typical = Options.finite(curve.typicalError());
        Double rotation = rigid ? Double.valueOf(Math.toDegrees(curve.maxRotation())) : null;
        Result result = new Result(estimate.used(), new LinkedHashMap<>(estimate.leftOut()),
                estimate.model().name().toLowerCase(Locale.ROOT), estimate.modelReason(), curve.maxMagnitude(), rotation,
                typical, Options.finite(estimate.noiseFactor()),
                frames.folder().name(curve.referenceFrame()), count(curve, FrameMotion.Source.MEASURED),
                count(curve, FrameMotion.Source.INTERPOLATED), count(curve, FrameMotion.Source.EXTRAPOLATED));
        progress.message(ProgressListener.Severity.INFO, Remark.of(w -> "Particles used: " + Words.list(estimate.used())
                + "; model: " + result.model() + ", " + estimate.modelRemark().in(w) + "."));
        progress.info(String.format(Locale.ROOT, "The field moved by up to %.3f px%s%s%s: %s", result.maxDriftPx(),
                curve.referenceFrame() == frames.first() ? "" : " against " + result.reference(),
                rigid ? String.format(Locale.ROOT, " and turned by up to %.4f degrees", rotation) : "",
                typical == null ? "" : String.format(Locale.ROOT, ", each frame known to about %.3f px", typical), csv));
        if (result.interpolated() + result.extrapolated() > 0) {
            progress.warn(Words.count(result.interpolated(), "frame") + " had no particle and were interpolated, "
                    + result.extrapolated() + " at the ends were held.");
        }
        return result;
    }

    private static long count(DriftCurve curve, FrameMotion.Source source) {
        return curve.motions().stream().filter(motion -> motion.source() == source).count();
    }
}
