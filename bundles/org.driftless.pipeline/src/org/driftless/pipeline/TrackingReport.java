/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.track.Jump;
import org.driftless.core.track.Observation;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.Trajectory;

/** Says what happened to the particles on their way through the frames. */
final class TrackingReport {

    private static final double PERCENT = 100;
    private static final int SHOWN_JUMPS = 10;

    private final ProjectFrames frames;
    private final ProgressListener progress;

    TrackingReport(ProjectFrames frames, ProgressListener progress) {
        this.frames = frames;
        this.progress = progress;
    }

    void particle(Trajectory trajectory) {
        if (trajectory.successes() < trajectory.observed()) {
            progress.warn(String.format(Locale.ROOT, "Particle %d was found in %d of %d frames (%.1f %%); longest gap %s.",
                    trajectory.particleId(), trajectory.successes(), trajectory.observed(),
                    PERCENT * trajectory.successRate(), Words.count(trajectory.longestGap(), "frame")));
        }
        absences(trajectory).forEach(progress::warn);
    }

    /** A sentence for each run of frames in which the particle is outside the image. */
    private List<Remark> absences(Trajectory trajectory) {
        List<Remark> remarks = new ArrayList<>();
        int before = -1;
        int first = -1;
        int last = -1;
        for (Observation seen : trajectory.observations()) {
            if (seen.isOutside()) {
                first = first < 0 ? seen.frame() : first;
                last = seen.frame();
            } else {
                if (first >= 0) {
                    remarks.add(absence(trajectory.particleId(), before, first, last));
                }
                first = -1;
                before = seen.frame();
            }
        }
        if (first >= 0) {
            int in = before;
            int out = first;
            remarks.add(in < 0 ? absence(trajectory.particleId(), in, out, last) : Remark.of(w -> "Particle "
                    + trajectory.particleId() + " left the image after frame " + w.frame(in) + "."));
        }
        return remarks;
    }

    private static Remark absence(int particle, int before, int first, int last) {
        return Remark.of(w -> "Particle " + particle + (before < 0 ? " came into the image after frame " + w.frame(last)
                : " was outside the image " + (first == last ? "in frame " + w.frame(first)
                        : "from frame " + w.frame(first) + " to " + w.frame(last))) + ".");
    }

    /** Tells of the sample's jumps, which the boxes have followed. */
    void jumps(Collection<Jump> jumps) {
        jumps.stream().limit(SHOWN_JUMPS).forEach(jump -> progress.warn(Remark.of(w -> String.format(Locale.ROOT,
                "The sample jumped %.1f px between frames %d and %d; the boxes followed.", jump.size(),
                w.frame(jump.from()), w.frame(jump.to())))));
        if (jumps.size() > SHOWN_JUMPS) {
            progress.warn("The sample jumped " + Words.count(jumps.size() - SHOWN_JUMPS, "more time")
                    + "; the boxes followed.");
        }
    }

    /** The jumps that passes have found, each once, in the order of frames. */
    static Collection<Jump> merged(List<Jump> some, List<Jump> others) {
        Map<List<Integer>, Jump> byFrames = new TreeMap<>(Comparator.comparing((List<Integer> pair) -> pair.getFirst())
                .thenComparing(List::getLast));
        Stream.concat(others.stream(), some.stream())
                .forEach(jump -> byFrames.put(List.of(jump.from(), jump.to()), jump));
        return byFrames.values();
    }

    /** Tells of frames in which the sample may have jumped. */
    void unclear(ParticleTracker... passes) {
        TreeSet<Integer> unclear = new TreeSet<>();
        Stream.of(passes).map(ParticleTracker::unclear).forEach(unclear::addAll);
        if (!unclear.isEmpty()) {
            progress.warn("In " + Words.count(unclear.size(), "frame") + " particles were lost or did not agree, and the"
                    + " whole frame does not say clearly whether the sample jumped; the boxes stayed: look at "
                    + Words.some(unclear.stream().map(frames.folder()::name).toList()) + ".");
        }
    }
}
