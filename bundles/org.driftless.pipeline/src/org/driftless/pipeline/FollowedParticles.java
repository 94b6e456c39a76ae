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
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;

import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.ImageFacts;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.io.project.StepRecord;

/**
 * Which particles are followed in a folder that grows. Boxes that a user gives become the project's selection as soon as
 * their frame is there. Particles that are to be found by themselves are found in the first frames and kept by nobody:
 * the last steps look for them in all frames, as a run on the finished folder does.
 */
final class FollowedParticles {

    /** In so many frames particles that ride with the sample begin to differ from those that don't. */
    static final int ENOUGH_FRAMES = 20;

    private final Project project;
    private final RunOptions options;
    private final TrackOptions fit;
    private final SelectOptions given;
    private final ProgressListener progress;
    private int nextTry = ENOUGH_FRAMES;
    private List<String> selectedOn;
    private boolean made;
    private boolean warned;

    FollowedParticles(Project project, RunOptions options, Workers workers, ProgressListener progress)
            throws IOException, StepException {
        this.project = project;
        this.options = options;
        this.progress = progress;
        this.fit = StepRunner.resolved(new TrackParticles(workers), project, options.track());
        this.given = options.select() == null ? null : options.select().withFitOf(fit);
    }

    /**
     * The particles to follow.
     *
     * @param names the frames so far
     * @return empty if there are not enough frames to know them
     */
    Optional<List<Particle>> among(List<String> names) throws IOException, StepException {
        int used = project.frameChoice().count(names.size());
        if (used < 1 || given != null && !isThere(given.frame(), names)) {
            return Optional.empty();
        }
        if (given == null && !project.particles().isEmpty()) {
            return Optional.of(particles(project));
        }
        if (given != null && given.auto() == null) {
            select(names);
            return Optional.of(particles(project));
        }
        return used < nextTry ? Optional.empty() : found(names, used);
    }

    private static boolean isThere(String frame, List<String> names) {
        return frame == null || frame.isEmpty() || names.contains(frame)
                || frame.matches("\\d{1,9}") && Integer.parseInt(frame) < names.size();
    }

    private static List<Particle> particles(Project of) {
        return of.particles().stream().map(SelectedParticle::particle).toList();
    }

    private void select(List<String> names) throws IOException, StepException {
        SelectParticles step = new SelectParticles();
        JsonObject before = project.step(step.name().command()).map(StepRecord::settings).orElse(null);
        if (Options.toJson(StepRunner.resolved(step, project, given)).equals(before)) {
            progress.info("The particles are selected already, by the same options.");
            made = true;
            return;
        }
        selectedOn = List.copyOf(names);
        project.limitTo(selectedOn);
        try {
            StepRunner.run(step, project, given, progress);
            made = true;
        } finally {
            project.limitTo(null);
        }
    }

    private Optional<List<Particle>> found(List<String> names, int used) throws IOException, StepException {
        Project scratch = Project.open(project.imageFolder(), project.outputFolder());
        scratch.limitTo(names);
        SelectParticles step = new SelectParticles();
        progress.status("Following " + project.imageFolder().getFileName() + ": looking for particles in "
                + Words.count(used, "frame"));
        SelectOptions wanted = given == null ? SelectOptions.AUTO.withFitOf(fit) : given;
        try {
            step.run(scratch, StepRunner.resolved(step, scratch, wanted), new CancelOnly(progress));
        } catch (StepException e) {
            nextTry = 2 * used;
            if (!warned) {
                progress.warn(e.remark());
                warned = true;
            }
            return Optional.empty();
        }
        List<Particle> particles = particles(scratch);
        progress.info("Following " + Words.count(particles.size(), "particle") + " that were found in the first "
                + Words.count(used, "frame") + "; the last steps look for them in all frames.");
        return Optional.of(particles);
    }

    /** Why it is not known yet which particles are followed. */
    String whatIsMissing() {
        return given != null && given.auto() == null ? ", waiting for the frame with the boxes"
                : ", waiting for " + nextTry + " to find particles";
    }

    /** What the last steps are to do with the frames that are there: a selection that was made is not made again. */
    RunOptions lastOptions(List<String> frames) {
        if (selectedOn != null && frames.size() > selectedOn.size()
                && frames.subList(0, selectedOn.size()).equals(selectedOn)) {
            project.imageFacts().ifPresent(facts -> project.setImageFacts(
                    new ImageFacts(facts.firstImage(), frames.size(), facts.height(), facts.width())));
        }
        return new RunOptions(made ? null : options.select(), options.track(), options.drift(), options.align(), null, null,
                options.restart());
    }
}
