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
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonObject;

import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.ImageFacts;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.project.SelectedParticle;
import org.driftless.io.project.StepRecord;

/**
 * The first step: boxes are given, taken from another project, or found; each is kept if a Gaussian fits what is in
 * it, or rejected with the reason.
 */
public final class SelectParticles implements Step<SelectOptions, SelectParticles.Result> {

    /**
     * Key figures of a selection.
     *
     * @param particles particles selected now, in all
     * @param rejected boxes that were rejected
     */
    public record Result(int particles, int rejected) {
    }

    @Override
    public StepName name() {
        return StepName.SELECT;
    }

    @Override
    public SelectOptions defaults() {
        return SelectOptions.DEFAULTS;
    }

    /** A selection says anew what it wants: boxes of last time must not come back. */
    @Override
    public boolean remembersOptions() {
        return false;
    }

    @Override
    public SelectOptions resolved(Project project, SelectOptions options) throws UsageException {
        options.tracking().check();
        return options.withFitOf(options.tracking().tidy());
    }

    /**
     * The options with which the project's particles were found by themselves.
     *
     * @param minRSquared takes the place of the one that was used; null to keep it
     * @return null if a person chose them
     */
    static SelectOptions automatic(Project project, Double minRSquared) throws StepException {
        JsonObject settings = project.step(StepName.SELECT.command()).map(StepRecord::settings).orElseGet(JsonObject::new);
        if (!settings.has("auto")) {
            return null;
        }
        SelectOptions options = Options.merge(new SelectOptions(null, null, null, null, null, minRSquared),
                Options.overlaid(settings, Options.own(StepName.SELECT, project)), SelectOptions.DEFAULTS);
        return options.add() ? null : options;
    }

    @Override
    public Result run(Project project, SelectOptions options, ProgressListener progress)
            throws IOException, StepException {
        ProjectFrames frames = ProjectFrames.open(project);
        Selected selected = select(frames, options, project.particles(), progress);
        DriftChoice.forgetUnlessSame(project, selected.all(), progress);
        store(project, selected.all(), frames);
        selected.tell(frames, options, progress);
        return new Result(selected.all().size(), selected.rejected());
    }

    /**
     * What a setup is when particles are taken from regions that ImageJ saved, as the step would take them. Nothing is
     * written.
     *
     * @param project for its images and settings
     * @param file .roi, or several in a .zip
     * @param add whether they join the particles of the setup instead of replacing them
     * @param fit how particles are fitted; what is null is as the project has it
     * @param progress told which regions were taken, and which not, and why
     * @throws StepException if none holds a particle
     */
    public static ProjectSetup withRegions(Project project, ProjectSetup setup, Path file, boolean add, TrackOptions fit,
            ProgressListener progress) throws IOException, StepException {
        ProjectFrames frames = ProjectFrames.open(project).with(setup.frames());
        SelectOptions given = new SelectOptions(null, null, file.toString(), add, null, fit.minRSquared(), fit.fit(),
                fit.cameraOffset(), fit.gain(), fit.readNoise());
        SelectOptions options = StepRunner.resolved(new SelectParticles(), project, given);
        Selected selected = select(frames, options, setup.particles(), progress);
        selected.tell(frames, options, progress);
        return setup.withParticles(selected.all());
    }

    /** @param present the particles that others may join */
    private static Selected select(ProjectFrames frames, SelectOptions options, List<SelectedParticle> present,
            ProgressListener progress) throws IOException, StepException {
        RoiBoxes regions = RoiBoxes.areNamedBy(options) ? RoiBoxes.read(options, present, frames, progress) : null;
        List<BoxCandidate> candidates = regions == null ? BoxCandidates.of(options, frames, progress) : regions.candidates();
        List<SelectedParticle> kept = options.add() ? present : List.of();
        List<SelectedParticle> selection = new BoxTrial(frames, options, kept, progress).with(candidates);
        int accepted = selection.size() - kept.size();
        String where = Words.some(candidates.stream().map(candidate -> frames.folder().name(candidate.frame())).distinct()
                .toList());
        if (accepted == 0) {
            throw new StepException((candidates.size() == 1 ? "The box holds no" : "None of the " + candidates.size()
                    + " boxes holds a") + (options.add() ? " new" : "") + " particle in " + where
                    + "; the selection is unchanged: "
                    + "draw a box around one isolated dark or bright spot, with some background around it.");
        }
        return new Selected(selection, accepted, candidates.size() - accepted + (regions == null ? 0 : regions.refused()), where);
    }

    /**
     * What came of it.
     *
     * @param all the particles that are selected now
     * @param accepted how many of them are new
     * @param rejected how many boxes or regions are none
     * @param where the frames on which the boxes were drawn, in words
     */
    private record Selected(List<SelectedParticle> all, int accepted, int rejected, String where) {

        void tell(ProjectFrames frames, SelectOptions options, ProgressListener progress) throws IOException {
            progress.info("Selected " + Words.count(accepted, "particle") + " on " + where
                    + (all.size() == accepted ? "." : ", " + all.size() + " in all."));
            progress.info(forecast(all, frames, options));
        }
    }

    private static String forecast(List<SelectedParticle> selection, ProjectFrames frames, SelectOptions options)
            throws IOException {
        List<Particle> particles = selection.stream().map(SelectedParticle::particle).toList();
        List<FitResult> fits =
                List.copyOf(SelectionFits.of(particles, frames.folder(), options.tracking()).values());
        return PrecisionForecast.of(fits, frames.folder().width(), frames.folder().height());
    }

    static void store(Project project, List<SelectedParticle> selection, ProjectFrames frames) {
        project.setParticles(selection);
        project.setImageFacts(new ImageFacts(frames.folder().name(0), frames.folder().size(),
                frames.folder().height(), frames.folder().width()));
    }
}
