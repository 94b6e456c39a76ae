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
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.ImageFolder;

/**
 * The frames of a growing folder as they are worked off, group by group: each is tracked from where the last one ended,
 * then the drift of all frames so far is estimated, and the group is aligned by it.
 */
final class LiveFrames implements Closeable {

    /** Frames of a group at most: then it can be said how far it is. */
    private static final int GROUP = 200;

    private final Project project;
    private final TrackOptions track;
    private final Workers workers;
    private final ProgressListener progress;
    private final FrameChoice choice;
    private final LiveDrift drift;
    private final LiveAlignment alignment;
    private List<Particle> particles;
    private LiveTracking tracking;
    private String model;
    private int taken;

    LiveFrames(Project project, RunOptions options, Workers workers, ProgressListener progress)
            throws IOException, StepException {
        this.project = project;
        this.workers = workers;
        this.progress = progress;
        choice = project.frameChoice();
        track = StepRunner.resolved(new TrackParticles(workers), project, options.track());
        drift = new LiveDrift(project, StepRunner.merged(new EstimateDrift(), project, options.drift()), progress);
        alignment = new LiveAlignment(project, StepRunner.resolved(new AlignFrames(workers), project, options.align()), workers,
                progress);
    }

    /** Whether it is known which particles are followed. */
    boolean isBegun() {
        return particles != null;
    }

    void begin(List<Particle> followed) {
        particles = followed;
    }

    /** Frames that are worked off, the left-out ones among them too. */
    int taken() {
        return taken;
    }

    /**
     * Works off the next group.
     *
     * @param names all frames so far, in their order; those of earlier groups as they were
     */
    void take(List<String> names) throws IOException, StepException {
        int from = taken;
        List<String> group = names.subList(from, Math.min(names.size(), from + GROUP));
        int[] used = IntStream.range(from, from + group.size()).filter(choice::uses).toArray();
        if (used.length > 0) {
            model = model == null ? names.get(used[0]) : model;
            // In front stands a frame that is known already, which the others must be like.
            ImageFolder images = ImageFolder.open(project.imageFolder(),
                    Stream.concat(group.contains(model) ? Stream.of() : Stream.of(model), group.stream()).toList());
            int shift = from - (images.size() - group.size());
            take(new LiveGroup(images, shift, used), names);
        }
        taken = from + group.size();
    }

    private void take(LiveGroup group, List<String> names) throws IOException, StepException {
        if (tracking == null) {
            tracking = new LiveTracking(project, particles, track, group.images(), workers, progress);
        }
        LiveGroup tracked = tracking.take(group);
        DriftCurve curve = drift.estimate(tracking, names, group.images());
        if (curve != null) {
            alignment.write(tracked, curve);
        }
    }

    /** E.g. ", drift 3.2 px"; also how many frames are tracked, if not all of them. */
    String words(int frames) {
        RigidMotion last = drift.last();
        return (taken < frames ? ", " + taken + " tracked" : "")
                + (last == null ? "" : String.format(Locale.ROOT, ", drift %.1f px", Math.hypot(last.dx(), last.dy())));
    }

    @Override
    public void close() throws IOException {
        if (tracking != null) {
            tracking.close();
        }
    }
}
