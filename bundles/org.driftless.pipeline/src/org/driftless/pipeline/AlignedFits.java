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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.image.Frame;
import org.driftless.core.image.RowSet;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.particle.Polarity;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.FileState;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffSequence;

/**
 * Fits the particles again in the aligned frames, each in one box that stays where it is. Some of the frames are averaged
 * on the way, since they are read anyway.
 */
final class AlignedFits {

    private final Project project;
    private final ProjectFrames frames;
    private final TiffSequence aligned;
    private final List<Trajectory> before;
    private final Map<Integer, FitBox> boxes = new LinkedHashMap<>();
    private final Workers workers;

    /**
     * @param aligned the frames in use, in their order
     * @param corner column and row of the reference frame that are the aligned frames' first
     */
    AlignedFits(Project project, ProjectFrames frames, TiffSequence aligned, List<Trajectory> before,
            DriftEstimate estimate, int[] corner, Workers workers) {
        this.project = project;
        this.frames = frames;
        this.aligned = aligned;
        this.before = before;
        this.workers = workers;
        for (Trajectory trajectory : before) {
            boxes.put(trajectory.particleId(), moved(boxInReference(trajectory, estimate), -corner[0], -corner[1]));
        }
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

    /** What one frame gives; the state is null where it was known before, the images where they are not averaged. */
    private record Seen(List<Observation> observations, FileState state, TimeAverages.Pair images) {
    }

    /**
     * Reads what is needed of all frames but those that an earlier run has been through, if nothing has changed.
     *
     * @param averages takes some of them, in their order
     * @return a trajectory a particle, in the order of those before
     */
    List<Trajectory> fit(TimeAverages averages, ProgressListener progress) throws IOException, StepException {
        TrackOptions options = StepRunner.lastRun(new TrackParticles(workers), project);
        Map<Integer, List<Observation>> found = new LinkedHashMap<>();
        boxes.keySet().forEach(id -> found.put(id, new ArrayList<>()));
        try (FitJournal journal = FitJournal.open(project, frames, aligned, options, boxes, this::areThere)) {
            int kept = 0;
            for (int frame : frames.used()) {
                kept += keep(journal.known(frame), found) ? 1 : 0;
            }
            new Resumption(StepName.VALIDATE, "validated", kept, frames.used().length, journal.differences(), List.of()).tell(progress);
            int[] open = IntStream.of(frames.used())
                    .filter(frame -> journal.known(frame) == null || averages.takes(frame)).toArray();
            progress.begin("Validating", open.length);
            fit(open, journal, options, averages, found, progress);
            progress.done();
        }
        List<Trajectory> after = new ArrayList<>();
        found.forEach((id, seen) -> after.add(new Trajectory(id, frames.folder().size(), seen)));
        return after;
    }

    private static boolean keep(List<Observation> known, Map<Integer, List<Observation>> found) {
        if (known != null) {
            known.forEach(one -> found.get(one.particleId()).add(one));
        }
        return known != null;
    }

    private void fit(int[] open, FitJournal journal, TrackOptions options, TimeAverages averages,
            Map<Integer, List<Observation>> found, ProgressListener progress) throws IOException, StepException {
        FitSettings settings = new FitSettings(options.minRSquared(), Polarity.ANY);
        ThreadLocal<ParticleFitter> fitters = ThreadLocal.withInitial(options::newFitter);
        int[] used = frames.used();
        RowSet all = RowSet.all(aligned.height());
        RowSet under = RowsAhead.quickest(rowsUnderBoxes(), aligned.height());
        workers.forReading(frames.pixelsPerFrame()).map(open, frame -> {
            FileState state = journal.state(frame);
            boolean averaged = averages.takes(frame);
            Frame image = aligned.read(Arrays.binarySearch(used, frame), averaged ? all : under);
            boolean known = journal.known(frame) != null;
            List<Observation> seen = known ? journal.known(frame) : fit(image, frame, fitters.get(), settings);
            return new Seen(seen, known ? null : state,
                    averaged ? averages.pair(frames.folder().read(frame), image) : null);
        }, (frame, seen) -> {
            if (seen.state != null) {
                journal.add(frame, seen.state, seen.observations);
                keep(seen.observations, found);
            }
            if (seen.images != null) {
                averages.add(seen.images);
            }
        }, progress);
    }

    /** Whether these are the particles that are fitted in a frame. */
    private boolean areThere(int frame, List<Observation> seen) {
        return before.stream().filter(one -> one.isThereIn(frame)).map(Trajectory::particleId).toList()
                .equals(seen.stream().map(Observation::particleId).toList());
    }

    private RowSet rowsUnderBoxes() {
        RowSet rows = RowSet.NONE;
        for (FitBox box : boxes.values()) {
            rows = rows.with(Math.max(0, box.y0()), Math.min(aligned.height(), box.y1()));
        }
        return rows;
    }

    private List<Observation> fit(Frame image, int frame, ParticleFitter fitter, FitSettings settings) {
        List<Observation> seen = new ArrayList<>();
        before.stream().filter(one -> one.isThereIn(frame)).forEach(one -> {
            FitBox box = boxes.get(one.particleId());
            seen.add(new Observation(one.particleId(), frame, box, fitter.fit(image, box, settings)));
        });
        return seen;
    }
}
