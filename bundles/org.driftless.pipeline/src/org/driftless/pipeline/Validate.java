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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.image.Frame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.particle.Polarity;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.core.validate.DriftReduction;
import org.driftless.core.validate.HeldOutResiduals;
import org.driftless.io.csv.TrackingTable;
import org.driftless.io.project.Project;
import org.driftless.io.project.StepRecord;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.plot.ComparisonRow;
import org.driftless.plot.ValidationFigures;

/**
 * The fifth step: the particles that made the drift are fitted again in the aligned frames, each in one box that stays
 * where it is. As particles that made the drift can't prove it, what each says when it is held out is reported beside.
 */
public final class Validate implements Step<ValidateOptions, Validate.Result> {

    /**
     * Key figures of a validation.
     *
     * @param maxReductionPercent the smallest among the particles' reductions of their largest drift, in percent; null if not known
     * @param particles the reductions a particle, by id
     * @param heldOutRmsPx RMS distance of a particle from where the others say it is, in pixels; null if not known
     * @param noiseRatio that distance over what the fits' own errors predict; null if not known
     * @param verdict one sentence
     */
    public record Result(Double maxReductionPercent, Map<Integer, ParticleResult> particles, Double heldOutRmsPx,
            Double noiseRatio, String verdict) {
    }

    /**
     * One particle before and after: displacement from the reference frame, in pixels, and its reduction in percent.
     */
    public record ParticleResult(Double maxBeforePx, Double maxAfterPx, Double maxReductionPercent, Double meanBeforePx,
            Double meanAfterPx, Double meanReductionPercent, Double rmsBeforePx, Double rmsAfterPx,
            Double rmsReductionPercent) {
    }

    private final Workers workers;

    public Validate(Workers workers) {
        this.workers = workers;
    }

    @Override
    public StepName name() {
        return StepName.VALIDATE;
    }

    @Override
    public ValidateOptions defaults() {
        return ValidateOptions.NONE;
    }

    @Override
    public Result run(Project project, ValidateOptions options, ProgressListener progress)
            throws IOException, StepException {
        ProjectFrames frames = ProjectFrames.glance(project);
        Tables.requireFinished(StepName.ALIGN, project, frames, progress);
        ImageFolder aligned = aligned(project, frames);
        List<Trajectory> tracked = Tables.trajectories(project, frames, progress);
        DriftEstimate estimate = EstimateDrift.preview(project, frames, tracked,
                StepRunner.lastRun(new EstimateDrift(), project), ProgressListener.NONE);
        int reference = estimate.curve().referenceFrame();
        List<Trajectory> before = tracked.stream()
                .filter(trajectory -> estimate.used().contains(trajectory.particleId())).toList();
        StepRunner.begin(name(), project, options);

        List<Trajectory> after = refit(project, frames, aligned, before, boxes(project, before, estimate), progress);
        Path table = project.validationFolder().resolve(Outputs.VALIDATION_CSV);
        TrackingTable.write(table, frames.folder().names(), after, reference);
        List<DriftReduction> reductions = reductions(before, after, reference);
        removeOtherFigures(project, estimate.used());
        writeFigures(project, before, after, reference, reductions, progress);
        project.results().setValidation(table);
        HeldOutResiduals heldOut = HeldOutResiduals.of(before, frames.folder().width(), frames.folder().height(),
                estimate.model(), progress);
        return summarise(reductions, frames.folder().name(reference), heldOut, table, progress);
    }

    private static ImageFolder aligned(Project project, ProjectFrames frames) throws IOException, StepException {
        if (project.results().alignmentLog().isEmpty()) {
            throw new StepException(Remark.of(w -> "The frames of " + project.imageFolder()
                    + " are not aligned yet: run " + w.name(WayOut.ALIGN) + " first."));
        }
        String missing = Outputs.missing(StepName.ALIGN, project, frames);
        if (missing != null) {
            throw new StepException(Remark.of(w -> "In " + project.alignedFolder() + " " + missing + ": run "
                    + w.name(WayOut.ALIGN) + " again."));
        }
        return ImageFolder.open(project.alignedFolder(), frames.usedNames());
    }

    /** Each particle's box in the reference frame, in the coordinates of the aligned frames. */
    private static Map<Integer, FitBox> boxes(Project project, List<Trajectory> before, DriftEstimate estimate) {
        int[] corner = cropCorner(project);
        Map<Integer, FitBox> boxes = new LinkedHashMap<>();
        for (Trajectory trajectory : before) {
            boxes.put(trajectory.particleId(), moved(boxInReference(trajectory, estimate), -corner[0], -corner[1]));
        }
        return boxes;
    }

    /** A particle that was not found in the reference frame has its box where it must have been there. */
    private static FitBox boxInReference(Trajectory trajectory, DriftEstimate estimate) {
        int reference = estimate.curve().referenceFrame();
        if (trajectory.foundIn(reference)) {
            return trajectory.at(reference).box();
        }
        Observation seen = trajectory.observations().stream().filter(Observation::success).findFirst().orElseThrow();
        double x = estimate.predictedX(trajectory.particleId(), reference);
        double y = estimate.predictedY(trajectory.particleId(), reference);
        return moved(seen.box(), (int) Math.round(x - seen.fit().x()), (int) Math.round(y - seen.fit().y()));
    }

    private static FitBox moved(FitBox box, int dx, int dy) {
        return new FitBox(box.x0() + dx, box.y0() + dy, box.x1() + dx, box.y1() + dy);
    }

    private static int[] cropCorner(Project project) {
        return project.step(StepName.ALIGN.command()).map(StepRecord::results)
                .filter(results -> results.has("x0") && results.has("y0"))
                .map(results -> new int[] {results.get("x0").getAsInt(), results.get("y0").getAsInt()})
                .orElse(new int[2]);
    }

    private List<Trajectory> refit(Project project, ProjectFrames frames, ImageFolder aligned,
            List<Trajectory> before, Map<Integer, FitBox> boxes,
            ProgressListener progress) throws IOException, StepException {
        TrackOptions options = StepRunner.lastRun(new TrackParticles(workers), project);
        FitSettings settings = new FitSettings(options.minRSquared(), Polarity.ANY);
        ThreadLocal<ParticleFitter> fitters = ThreadLocal.withInitial(options::newFitter);
        Map<Integer, List<Observation>> found = new LinkedHashMap<>();
        boxes.keySet().forEach(id -> found.put(id, new ArrayList<>()));
        progress.begin("Validating", frames.used().length);
        workers.forReading(frames.pixelsPerFrame()).map(frames.used(), frame -> {
            Frame image = aligned.read(aligned.indexOf(frames.folder().name(frame)));
            List<Observation> seen = new ArrayList<>();
            before.stream().filter(one -> one.isThereIn(frame)).forEach(one -> {
                FitBox box = boxes.get(one.particleId());
                seen.add(new Observation(one.particleId(), frame, box, fitters.get().fit(image, box, settings)));
            });
            return seen;
        }, (frame, seen) -> seen.forEach(one -> found.get(one.particleId()).add(one)), progress);
        progress.done();
        List<Trajectory> after = new ArrayList<>();
        found.forEach((id, seen) -> after.add(new Trajectory(id, frames.folder().size(), seen)));
        return after;
    }

    private static List<DriftReduction> reductions(List<Trajectory> before, List<Trajectory> after, int reference) {
        return IntStream.range(0, before.size())
                .mapToObj(i -> DriftReduction.of(before.get(i), after.get(i), reference)).toList();
    }

    /** Figures of particles that an earlier drift used would be taken for this one's. */
    private static void removeOtherFigures(Project project, List<Integer> used) throws IOException {
        Set<String> kept = used.stream().map(Outputs::comparisonPng).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(project.validationFolder())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (Outputs.isComparisonPng(name) && !kept.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void writeFigures(Project project, List<Trajectory> before, List<Trajectory> after, int reference,
            List<DriftReduction> reductions, ProgressListener progress) throws IOException, StepException {
        Path folder = project.validationFolder();
        SequencedMap<Path, Supplier<BufferedImage>> figures = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            Trajectory one = before.get(i);
            Trajectory moved = after.get(i);
            figures.put(folder.resolve(Outputs.comparisonPng(one.particleId())),
                    () -> ValidationFigures.particleComparison(one, moved, reference));
        }
        List<ComparisonRow> rows = reductions.stream().map(reduction -> ComparisonRow.of(reduction.particleId(),
                reduction.before().max(), reduction.after().max())).toList();
        figures.put(folder.resolve(Outputs.SUMMARY_PNG),
                () -> ValidationFigures.reductionSummary(before, after, reference, rows));
        FigureFiles.write(figures, progress);
    }

    private static Result summarise(List<DriftReduction> reductions, String referenceName, HeldOutResiduals heldOut,
            Path table, ProgressListener progress) {
        Map<Integer, ParticleResult> particles = new LinkedHashMap<>();
        for (DriftReduction reduction : reductions) {
            DriftReduction.Way before = reduction.before();
            DriftReduction.Way after = reduction.after();
            particles.put(reduction.particleId(), new ParticleResult(Options.finite(before.max()), Options.finite(after.max()),
                    Options.finite(reduction.maxReduction()), Options.finite(before.mean()), Options.finite(after.mean()),
                    Options.finite(reduction.meanReduction()), Options.finite(before.rms()), Options.finite(after.rms()),
                    Options.finite(reduction.rmsReduction())));
            progress.info(sentence(reduction, referenceName));
        }
        OptionalDouble least = reductions.stream().mapToDouble(DriftReduction::maxReduction).filter(Double::isFinite).min();
        if (heldOut.ratio() > HeldOutResiduals.PROOF) {
            progress.warn(heldOut.verdict());
        } else {
            progress.info(heldOut.verdict());
        }
        progress.info("Validation: " + table);
        return new Result(least.isPresent() ? Double.valueOf(least.getAsDouble()) : null, particles,
                Options.finite(heldOut.rms()), Options.finite(heldOut.ratio()), heldOut.verdict());
    }

    private static String sentence(DriftReduction reduction, String referenceName) {
        DriftReduction.Way before = reduction.before();
        DriftReduction.Way after = reduction.after();
        if (Double.isNaN(before.max()) || Double.isNaN(after.max())) {
            return "Particle " + reduction.particleId() + ": not found in the "
                    + (Double.isNaN(before.max()) ? "reference frame " : "aligned reference frame ") + referenceName
                    + ", so its way from there is not known.";
        }
        return String.format(Locale.ROOT,
                "Particle %d: largest drift %.3f px before, %.3f px after (%s); mean %.3f px before, %.3f px after (%s).",
                reduction.particleId(), before.max(), after.max(), less(reduction.maxReduction()), before.mean(),
                after.mean(), less(reduction.meanReduction()));
    }

    private static String less(double percent) {
        return String.format(Locale.ROOT, "%.1f %% %s", Math.abs(percent), percent < 0 ? "more" : "less");
    }
}
