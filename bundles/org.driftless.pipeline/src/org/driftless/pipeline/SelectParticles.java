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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.driftless.core.image.Frame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.GaussianFitter;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.Polarity;
import org.driftless.core.particle.SpotFinder;
import org.driftless.core.particle.SpotSettings;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.ImageFacts;
import org.driftless.io.project.Project;
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

    private record Candidate(Integer id, FitBox box, int frame) {
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

    /** Whether the project's particles were found, not chosen by a person. */
    static boolean wasAutomatic(Project project) {
        return project.step(StepName.SELECT.command()).map(StepRecord::settings)
                .map(settings -> settings.has("auto") && !settings.get("add").getAsBoolean()).orElse(false);
    }

    @Override
    public Result run(Project project, SelectOptions options, ProgressListener progress)
            throws IOException, StepException {
        ProjectFrames frames = ProjectFrames.open(project);
        List<Candidate> candidates = candidates(frames, options, progress);
        List<SelectedParticle> selection = options.add() ? new ArrayList<>(project.particles()) : new ArrayList<>();
        int before = selection.size();
        GaussianFitter fitter = new GaussianFitter();
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
            int id = freeId(candidate.id(), selection);
            if (fit.accepted()) {
                selection.add(new SelectedParticle(new Particle(id, candidate.box(), candidate.frame()),
                        fit.rSquared(), fit.x(), fit.y()));
            }
            report(candidate, id, fit, progress);
        }
        int accepted = selection.size() - before;
        if (accepted == 0) {
            throw new StepException("None of the " + candidates.size() + " boxes holds a particle in "
                    + frames.folder().name(imageIndex) + "; the selection is unchanged. "
                    + "Draw a box around one isolated dark or bright spot, with some background around it.");
        }
        store(project, selection, frames);
        progress.info("Selected " + Words.count(selection.size(), "particle") + " on "
                + frames.folder().name(imageIndex) + ".");
        return new Result(selection.size(), candidates.size() - accepted);
    }

    private static List<Candidate> candidates(ProjectFrames frames, SelectOptions options, ProgressListener progress)
            throws IOException, StepException {
        List<Candidate> candidates = new ArrayList<>();
        if (options.from() != null) {
            for (SelectedParticle other : fromFile(Path.of(options.from()))) {
                int frame = options.frame() == null ? frameOf(other.particle(), frames) : frames.indexOf(options.frame());
                candidates.add(new Candidate(other.particle().id(), other.particle().box(), frame));
            }
        } else if (options.boxes() != null) {
            int frame = frames.indexOf(options.frame());
            options.boxes().forEach(box -> candidates.add(new Candidate(null, box, frame)));
        } else {
            int frame = frames.indexOf(options.frame());
            int count = options.auto() == null ? SelectOptions.DEFAULT_AUTO : options.auto();
            SpotFinder.find(frames.folder().read(frame), SpotSettings.DEFAULT.withCount(count))
                    .forEach(spot -> candidates.add(new Candidate(null, spot.box(), frame)));
            if (candidates.isEmpty()) {
                throw new StepException("No isolated spot was found in " + frames.folder().path(frame)
                        + ": give boxes with --box X0,Y0,X1,Y1, or another frame with --frame.");
            }
            progress.info("Found " + Words.count(candidates.size(), "isolated spot") + " in "
                    + frames.folder().name(frame) + ".");
        }
        for (Candidate candidate : candidates) {
            check(candidate.box(), frames);
        }
        return candidates;
    }

    private static List<SelectedParticle> fromFile(Path file) throws IOException, StepException {
        List<SelectedParticle> particles = Project.particlesIn(file);
        if (particles.isEmpty()) {
            throw new UsageException(file + " holds no particles.");
        }
        return particles;
    }

    private static int frameOf(Particle particle, ProjectFrames frames) throws UsageException {
        return particle.frame() == 0 ? frames.first() : frames.indexOf(Integer.toString(particle.frame()));
    }

    private static void check(FitBox box, ProjectFrames frames) throws UsageException {
        int width = frames.folder().width();
        int height = frames.folder().height();
        if (!box.isInside(width, height)) {
            throw new UsageException("The box " + box + " is not inside the image: X0 < X1 <= " + width
                    + " and Y0 < Y1 <= " + height + " are needed.");
        }
        if (!box.isLargeEnough()) {
            throw new UsageException("The box " + box + " is " + box.width() + " x " + box.height()
                    + " pixels; at least 5 x 5 are needed.");
        }
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

    private static void report(Candidate candidate, int id, FitResult fit, ProgressListener progress) {
        if (!fit.accepted()) {
            String which = candidate.id() == null ? "Box " : "Particle " + candidate.id() + ", box ";
            progress.warn(which + candidate.box() + " was rejected: " + fit.status().reason() + ".");
            return;
        }
        progress.info(String.format(Locale.ROOT,
                "Particle %d: centre %.2f, %.2f, R squared %.3f, %s, position known to %.3f px.", id, fit.x(),
                fit.y(), fit.rSquared(), fit.amplitude() < 0 ? "dark" : "bright", fit.precision()));
        if (candidate.id() != null && candidate.id() != id) {
            progress.warn("Id " + candidate.id() + " is taken in this project; the particle became " + id + ".");
        }
    }

    private static void store(Project project, List<SelectedParticle> selection, ProjectFrames frames) {
        project.setParticles(selection);
        project.setImageFacts(new ImageFacts(frames.folder().name(0), frames.folder().size(),
                frames.folder().height(), frames.folder().width()));
    }
}
