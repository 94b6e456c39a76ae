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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.driftless.core.particle.FitMethod;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.core.progress.Wording;
import org.driftless.core.track.Jump;
import org.driftless.core.track.PhotonScatter;
import org.driftless.core.track.Trajectory;
import org.driftless.io.csv.TrackingTable;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.engine.WorkUnit;

/**
 * The second step: every particle in every frame in use. What lies under the boxes is decoded once a pass, in parallel
 * ahead of the fits; damage elsewhere in a file, other than that it was cut off, is left to the alignment to find.
 * Particles that were drawn on a later frame than the first are tracked from there both ways. Where a particle is not
 * there it is not looked for.
 */
public final class TrackParticles implements DivisibleStep<TrackOptions, TrackParticles.Result> {

    /**
     * Key figures of the tracking.
     *
     * @param particles particles tracked
     * @param frames frames in use
     * @param fits fits tried
     * @param successes fits accepted
     * @param table name of the table in particles_tracking
     * @param fit how the particles were fitted
     * @param jumps moves of the sample that were larger than a box, in the order of frames
     */
    public record Result(int particles, int frames, int fits, int successes, String table, FitMethod fit,
            List<Jump> jumps) {
    }

    /** Background and neighbours under a spot make some difference to photons alone. */
    private static final double ODD_SCATTER = 1.5;

    private final Workers workers;

    public TrackParticles(Workers workers) {
        this.workers = workers;
    }

    @Override
    public StepName name() {
        return StepName.TRACK;
    }

    @Override
    public TrackOptions defaults() {
        return TrackOptions.DEFAULTS;
    }

    @Override
    public TrackOptions resolved(Project project, TrackOptions options) throws UsageException {
        options.check();
        return options.tidy();
    }

    private static List<Particle> particles(Project project, ProjectFrames frames) throws IOException, StepException {
        List<Particle> particles = project.particles().stream().map(SelectedParticle::particle).toList();
        if (particles.isEmpty()) {
            throw new StepException(Remark.of(w -> "No particles are selected for " + project.imageFolder()
                    + ": select them first, e.g. with " + w.name(WayOut.SELECT) + "."));
        }
        frames.requireReadable();
        checkDrawnOnUsedFrames(particles, frames);
        return particles;
    }

    @Override
    public List<StepPart> parts(Project project, ProjectFrames frames, TrackOptions options, ProgressListener progress)
            throws IOException, StepException {
        List<Particle> particles = particles(project, frames);
        FrameMap map = workers.forReading(frames.pixelsPerFrame());
        return Stream.of(WorkUnit.Kind.TRACK, WorkUnit.Kind.TRACK_BACK)
                .map(kind -> (StepPart) new PassPart(project, PassPlan.of(kind, frames, particles, options), options, map))
                .filter(part -> part.frames() > 0).toList();
    }

    @Override
    public Result run(Project project, TrackOptions options, ProgressListener progress)
            throws IOException, StepException {
        ProjectFrames frames = ProjectFrames.open(project);
        List<Particle> particles = particles(project, frames);
        Workers able = workers.able(project);
        progress.info("Tracking " + Words.count(particles.size(), "particle") + " in "
                + Words.count(frames.used().length, "frame") + options.words() + " with "
                + able.describe(frames.pixelsPerFrame()) + ".");
        StepRunner.begin(name(), project, options);
        ShardFiles.forget(name(), project, workers, progress);

        TrackingReport report = new TrackingReport(frames, progress);
        TrackingPasses passes = new TrackingPasses(project, frames, particles, options);
        List<Trajectory> trajectories = passes.run(able.forReading(frames.pixelsPerFrame()), able.engine(), progress);
        Collection<Jump> jumps = TrackingReport.merged(passes.forwards().jumps(), passes.backwards().jumps());
        report.jumps(jumps);
        report.unclear(passes.forwards(), passes.backwards());
        frames.requireUnchanged();
        Path table = project.newTrackingCsv();
        TrackingTable.write(table, frames.folder().names(), trajectories, frames.first());
        project.results().setTrackingCsv(table);
        trajectories.forEach(report::particle);
        if (options.isMle()) {
            compareWithPhotons(trajectories, options, progress);
        }
        return summarise(trajectories, frames, table, options.fit(), List.copyOf(jumps), progress);
    }

    private static void checkDrawnOnUsedFrames(List<Particle> particles, ProjectFrames frames) throws StepException {
        for (Particle particle : particles) {
            if (!frames.uses(particle.frame())) {
                throw new StepException(Remark.of(w -> "Particle " + particle.id() + " was drawn on "
                        + nameOf(particle.frame(), frames, w) + ", which is left out: select it on a frame in use ("
                        + w.name(WayOut.SELECTION_FRAME) + "), or use that frame."));
            }
        }
    }

    private static String nameOf(int frame, ProjectFrames frames, Wording wording) {
        return frame < frames.folder().size() ? frames.folder().name(frame)
                : "frame " + wording.frame(frame) + " (from " + wording.frame(0) + ")";
    }

    /** The fits' errors are those of the camera as it was given, so a wrong gain makes them wrong without a sign. */
    private static void compareWithPhotons(List<Trajectory> trajectories, TrackOptions options,
            ProgressListener progress) {
        double ratio = PhotonScatter.ratio(trajectories, options.camera());
        if (Math.abs(Math.log(ratio)) > Math.log(ODD_SCATTER)) {
            progress.warn(Remark.of(w -> String.format(Locale.ROOT,
                    "The pixels' variance is %.1f times that of photons at %s counts per electron, so the fits' errors are not "
                            + "right: check the camera's gain and offset; a gain of about %.3g would agree (%s).", ratio,
                    Words.decimal(options.gain()), ratio * options.gain(), w.name(WayOut.GAIN))));
        }
    }

    private static Result summarise(List<Trajectory> trajectories, ProjectFrames frames, Path table, FitMethod fit,
            List<Jump> jumps, ProgressListener progress) {
        int fits = trajectories.stream().mapToInt(Trajectory::observed).sum();
        int successes = trajectories.stream().mapToInt(Trajectory::successes).sum();
        progress.info(String.format(Locale.ROOT, "%d of %d fits succeeded (%.1f %%): %s", successes, fits,
                fits == 0 ? 0 : 100.0 * successes / fits, table));
        return new Result(trajectories.size(), frames.used().length, fits, successes, table.getFileName().toString(),
                fit, jumps);
    }
}
