/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.Arrivals;
import org.driftless.io.tiff.GrowingFolder;

/** One time that a growing folder is followed: looks, hands on what has come, says how far it is, and knows the end. */
final class Following implements Closeable {

    /** A folder that can't be listed for longer than this is lost. */
    private static final long LOST_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** Looks that are left, when the user says that it is the end, for frames that have come only just now. */
    private static final int LAST_LOOKS = 5;

    private final Project project;
    private final LookTimer timer;
    private final ProgressListener progress;
    private final LiveFrames live;
    private final FollowedParticles particles;
    private final List<String> names = new ArrayList<>();
    private GrowingFolder folder;
    private long lastFrame;
    private long failingSince = -1;

    Following(Project project, RunOptions options, Workers workers, LookTimer timer, ProgressListener progress)
            throws IOException, StepException {
        this.project = project;
        this.timer = timer;
        this.progress = progress;
        this.particles = new FollowedParticles(project, options, workers, progress);
        this.live = new LiveFrames(project, options, workers, progress);
    }

    /**
     * Follows until the end.
     *
     * @param patience how long frames wait for one before them
     * @param maxPause no frame for so long is the end; zero: never
     * @param ended whether the user says that it is the end
     * @return all frames that are there then, in their order: what a run on the finished folder would find
     */
    List<String> run(Duration patience, Duration maxPause, BooleanSupplier ended) throws IOException, StepException {
        folder = new GrowingFolder(project.imageFolder(), patience);
        progress.info("Following " + project.imageFolder() + (maxPause.isZero() ? "." : " until no frame has come for "
                + maxPause.toSeconds() + " s."));
        long active = timer.now();
        int lastLooks = LAST_LOOKS;
        boolean end = false;
        while (!end) {
            progress.checkCancelled();
            long now = timer.now();
            Arrivals arrivals = look(now);
            active = arrivals.busy() || failingSince >= 0 ? now : active;
            boolean behind = takeGroup();
            progress.status(status());
            boolean byUser = ended.getAsBoolean();
            if (byUser) {
                end = !arrivals.busy() || --lastLooks == 0;
            } else {
                // By the time of the look: a camera that writes while a group is worked off does not pause.
                end = !maxPause.isZero() && !names.isEmpty() && !behind && now - active >= maxPause.toNanos();
            }
            if (!end && (byUser || !behind)) {
                timer.untilNext(() -> progress.isCancelled() || !byUser && ended.getAsBoolean());
            }
        }
        List<String> frames = folder.names();
        sayEnd(frames.size(), ended.getAsBoolean(), maxPause);
        return frames;
    }

    private Arrivals look(long now) throws IOException {
        try {
            Arrivals arrivals = folder.look(now);
            failingSince = -1;
            arrivals.warnings().forEach(progress::warn);
            if (!arrivals.frames().isEmpty()) {
                names.addAll(arrivals.frames());
                lastFrame = now;
            }
            return arrivals;
        } catch (IOException e) {
            if (failingSince < 0) {
                failingSince = now;
                progress.warn(PlainMessage.of(e) + " Trying again.");
            } else if (now - failingSince > LOST_NANOS) {
                throw e;
            }
            return new Arrivals(List.of(), List.of(), List.of(), false);
        }
    }

    /** @return whether there are frames left to work off */
    private boolean takeGroup() throws IOException, StepException {
        if (!live.isBegun()) {
            particles.among(names).ifPresent(live::begin);
        }
        if (live.isBegun() && live.taken() < names.size()) {
            live.take(names);
        }
        return live.isBegun() && live.taken() < names.size();
    }

    private String status() {
        String what = "Following " + project.imageFolder().getFileName() + ": ";
        if (names.isEmpty()) {
            return what + "waiting for the first frame";
        }
        String how = live.isBegun() ? live.words(names.size()) : particles.whatIsMissing();
        return what + Words.count(names.size(), "frame") + how + ", last frame " + names.getLast() + " "
                + (timer.now() - lastFrame) / TimeUnit.SECONDS.toNanos(1) + " s ago";
    }

    private void sayEnd(int count, boolean byUser, Duration maxPause) {
        List<String> unfinished = folder.unfinished();
        if (!unfinished.isEmpty()) {
            progress.warn("The camera is not done with " + Words.some(unfinished) + " in " + project.imageFolder()
                    + ": not among the frames.");
        }
        String frames = Words.count(count, "frame");
        progress.info((byUser ? "Following has been ended after " + frames
                : frames + "; none has come for " + maxPause.toSeconds() + " s, so following ends")
                + ". Now the steps bring everything to its final state.");
    }

    /** What the last steps are to do with the frames that are there. */
    RunOptions lastOptions(List<String> frames) {
        return particles.lastOptions(frames);
    }

    @Override
    public void close() throws IOException {
        live.close();
    }
}
