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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import com.google.gson.JsonObject;

import org.driftless.core.align.EdgePolicy;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectLock;
import org.driftless.io.project.RunLog;
import org.driftless.io.tiff.ImageFolder;

/**
 * All five steps on a folder into which a camera still writes. Frames are tracked and aligned as they come, with the
 * motion that is known by then; when they end, the ordinary steps bring everything to what a {@link Pipeline} makes of
 * the finished folder. Nothing but aligned frames is written before, and they count as not finished, so that it may be
 * killed at any time and run again, or the pipeline in its place.
 */
public final class FollowRun {

    /** How long a camera may pause, in seconds, if nothing else is said. */
    public static final int MAX_PAUSE_SECONDS = 60;

    /** How long frames wait for one before them that is missing or not whole. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Workers workers;
    private final Duration maxPause;
    private final BooleanSupplier ended;
    private final LookTimer timer;

    /**
     * @param maxPause following ends when no frame has come for so long; zero: never by itself
     * @param ended whether the user says that no more frames come; asked all the time, on any thread
     */
    public FollowRun(Workers workers, Duration maxPause, BooleanSupplier ended) {
        this(workers, maxPause, ended, LookTimer.EVERY_SECOND);
    }

    FollowRun(Workers workers, Duration maxPause, BooleanSupplier ended, LookTimer timer) {
        this.workers = workers;
        this.maxPause = Objects.requireNonNull(maxPause);
        this.ended = Objects.requireNonNull(ended);
        this.timer = Objects.requireNonNull(timer);
    }

    /**
     * Follows the project's image folder to its end. A selection that is given as boxes is made as soon as its frame is
     * there. Takes the frames that are there at the end for all of the folder, whatever comes later.
     *
     * @return what {@link #finish} is to do
     * @throws UsageException if it is no folder, or the options can't be used with frames that are yet to come
     */
    public RunOptions follow(Project project, RunOptions options, ProgressListener progress)
            throws IOException, StepException {
        require(project, options);
        try (ProjectLock.Held held = project.lock(); RunLog log = StepRunner.logIfWritable(project)) {
            LoggedProgress logged = new LoggedProgress(progress, log, "Follow");
            held.warning().ifPresent(logged::warn);
            try (Following following = new Following(project, options, workers, timer, logged)) {
                List<String> frames = following.run(PATIENCE, maxPause, ended);
                logged.throwIfLogFailed();
                project.limitTo(frames.isEmpty() ? null : frames);
                return following.lastOptions(frames);
            }
        }
    }

    /**
     * Brings everything to its final state.
     *
     * @param options as {@link #follow} returned them
     * @return the key figures of every step that ran, by the name of its command
     */
    public JsonObject finish(Project project, RunOptions options, ProgressListener progress)
            throws IOException, StepException {
        JsonObject results = new Pipeline(workers).run(project, options, progress);
        List<String> frames = project.limitedTo().orElse(List.of());
        int more = ImageFolder.namesIn(project.imageFolder()).size() - frames.size();
        if (more > 0) {
            progress.warn(Words.count(more, "file") + " in " + project.imageFolder() + (more == 1 ? " was" : " were")
                    + " not there, or not whole, when following ended: run the same command again.");
        }
        return results;
    }

    private void require(Project project, RunOptions options) throws IOException, StepException {
        if (Files.isRegularFile(project.imageFolder())) {
            throw new UsageException(project.imageFolder() + " is one file of many frames, which can't be followed while it "
                    + "is written: let the camera write single files, or run without --follow when it is finished.");
        }
        if (options.range() != null || options.skip() != null) {
            throw new UsageException("--frames and --skip choose among frames that are there: leave them out with --follow, "
                    + "and run again with them when all frames are.");
        }
        StepRunner.resolved(new TrackParticles(workers), project, options.track());
        EstimateDrift drift = new EstimateDrift();
        drift.resolved(project, StepRunner.merged(drift, project, options.drift()).withReference(""));
        try {
            EdgePolicy.parse(StepRunner.merged(new AlignFrames(workers), project, options.align()).edges());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".");
        }
    }
}
