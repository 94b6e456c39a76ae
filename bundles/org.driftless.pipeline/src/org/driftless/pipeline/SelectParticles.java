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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.google.gson.JsonObject;

import org.driftless.core.image.Frame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.particle.Polarity;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
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

    private static final double SAME_SPOT_PX = 1;

    /**
     * A box that may hold a particle.
     *
     * @param name what it is called where it comes from, to begin a sentence; empty if nothing
     * @param id the id that is wanted, or null
     * @param first as in {@link Particle}, as is last
     */
    record Candidate(String name, Integer id, FitBox box, int frame, int first, int last) {

        Candidate(Integer id, FitBox box, int frame) {
            this(id == null ? "" : "Particle " + id, id, box, frame, 0, Particle.END);
        }

        @Override
        public String toString() {
            return (name.isEmpty() ? "Box " : name + ", box ") + box;
        }
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
        List<Candidate> candidates = regions == null ? candidates(frames, options, progress) : regions.candidates();
        List<SelectedParticle> selection = options.add() ? new ArrayList<>(present) : new ArrayList<>();
        int before = selection.size();
        validate(candidates, frames, options, selection, progress);
        int accepted = selection.size() - before;
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

    private static void validate(List<Candidate> candidates, ProjectFrames frames, SelectOptions options,
            List<SelectedParticle> selection, ProgressListener progress) throws IOException {
        ParticleFitter fitter = options.tracking().newFitter();
        FitSettings settings = new FitSettings(options.minRSquared(), Polarity.ANY);
        Frame image = null;
        int imageIndex = -1;
        for (Candidate candidate : candidates) {
            progress.checkCancelled();
            if (candidate.frame() != imageIndex) {
                imageIndex = candidate.frame();
                image = frames.folder().read(imageIndex);
            }
            FitResult fit = fitter.fit(image, candidate.box(), settings);
            SelectedParticle same = fit.accepted() ? sameSpot(fit, candidate.frame(), selection) : null;
            if (fit.accepted() && same == null) {
                int id = freeId(candidate.id(), selection);
                selection.add(new SelectedParticle(new Particle(id, candidate.box(), candidate.frame(), candidate.first(),
                        candidate.last()), fit.rSquared(), fit.x(), fit.y()));
                reportAccepted(candidate, id, fit, progress);
            } else {
                progress.warn(candidate + " was rejected: " + (same == null ? fit.status().reason()
                        : "its spot is that of particle " + same.particle().id()) + ".");
            }
        }
    }

    /** One spot taken twice would count twice, and prove itself. */
    private static SelectedParticle sameSpot(FitResult fit, int frame, List<SelectedParticle> selection) {
        for (SelectedParticle other : selection) {
            if (other.particle().frame() == frame
                    && Math.hypot(other.testCenterX() - fit.x(), other.testCenterY() - fit.y()) < SAME_SPOT_PX) {
                return other;
            }
        }
        return null;
    }

    private static List<Candidate> candidates(ProjectFrames frames, SelectOptions options, ProgressListener progress)
            throws IOException, StepException {
        List<Candidate> candidates = new ArrayList<>();
        if (options.from() != null) {
            for (SelectedParticle other : fromFile(Path.of(options.from()))) {
                int frame = options.frame() == null ? frameOf(other.particle(), frames, options.from())
                        : frames.indexOf(WayOut.SELECTION_FRAME, options.frame());
                // Where a particle of another sequence dissolves says nothing here.
                candidates.add(new Candidate(other.particle().id(), other.particle().box(), frame));
            }
        } else if (options.boxes() != null) {
            int frame = frames.indexOf(WayOut.SELECTION_FRAME, options.frame());
            options.boxes().forEach(box -> candidates.add(new Candidate(null, box, frame)));
        } else {
            AutomaticBoxes found = AutomaticBoxes.find(frames, options, progress);
            found.boxes().forEach(box -> candidates.add(new Candidate(null, box, found.frame())));
        }
        for (Candidate candidate : candidates) {
            String problem = problem(candidate.box(), frames);
            if (problem != null) {
                throw new UsageException("The box " + candidate.box() + " " + problem);
            }
        }
        return candidates;
    }

    private static List<SelectedParticle> fromFile(Path file) throws IOException, StepException {
        if (!Files.isRegularFile(file) || !file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            throw new UsageException(Remark.of(w -> file + (Files.exists(file) ? " is no project file" : " does not exist")
                    + ": give another project's particle_selections.json, or a .roi or .zip file of ImageJ, with "
                    + w.name(WayOut.IMPORT) + "."));
        }
        List<SelectedParticle> particles = SelectedParticle.allIn(file);
        if (particles.isEmpty()) {
            throw new UsageException(file + " holds no particles.");
        }
        return particles;
    }

    private static int frameOf(Particle particle, ProjectFrames frames, String file) throws UsageException {
        if (particle.frame() == 0) {
            return frames.first();
        }
        if (!frames.uses(particle.frame())) {
            throw new UsageException(Remark.of(w -> "Particle " + particle.id() + " of " + file + " was drawn on frame "
                    + w.frame(particle.frame()) + " (from " + w.frame(0) + "), which is not in use here: say with "
                    + w.name(WayOut.SELECTION_FRAME) + " where the boxes fit."));
        }
        return particle.frame();
    }

    /** Why nothing can be fitted in a box, in words that follow its name; null if something can. */
    static String problem(FitBox box, ProjectFrames frames) {
        int width = frames.folder().width();
        int height = frames.folder().height();
        if (!box.isInside(width, height)) {
            return "is not inside the image: X0 < X1 <= " + width + " and Y0 < Y1 <= " + height + " are needed.";
        }
        return box.isLargeEnough() ? null
                : "is " + box.width() + " x " + box.height() + " pixels; at least 5 x 5 are needed.";
    }

    /** The id that is wanted, if nobody has it; else the next free one. */
    private static int freeId(Integer wanted, List<SelectedParticle> selection) {
        Set<Integer> taken = new HashSet<>();
        int highest = 0;
        for (SelectedParticle selected : selection) {
            taken.add(selected.particle().id());
            highest = Math.max(highest, selected.particle().id());
        }
        return wanted != null && !taken.contains(wanted) ? wanted : highest + 1;
    }

    private static void reportAccepted(Candidate candidate, int id, FitResult fit, ProgressListener progress) {
        progress.info(String.format(Locale.ROOT,
                "Particle %d: centre %.2f, %.2f, R squared %.3f, %s, position known to %.3f px.", id, fit.x(),
                fit.y(), fit.rSquared(), fit.amplitude() < 0 ? "dark" : "bright", fit.precision()));
        if (candidate.id() == null && !candidate.name().isEmpty()) {
            progress.info(candidate.name() + " is particle " + id + ".");
        } else if (candidate.id() != null && candidate.id() != id) {
            progress.warn("Id " + candidate.id() + " is taken in this project; the particle became " + id + ".");
        }
    }

    static void store(Project project, List<SelectedParticle> selection, ProjectFrames frames) {
        project.setParticles(selection);
        project.setImageFacts(new ImageFacts(frames.folder().name(0), frames.folder().size(),
                frames.folder().height(), frames.folder().width()));
    }
}
