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
import java.util.SequencedMap;
import java.util.stream.IntStream;

import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.image.Frame;
import org.driftless.core.image.RowSet;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.FileState;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffSequence;
import org.driftless.pipeline.engine.WorkUnit;

/**
 * Fits the particles again in the aligned frames, each in one box that stays where it is. Some of the frames are averaged
 * on the way, since they are read anyway.
 */
final class AlignedFits {

    private final Project project;
    private final ProjectFrames frames;
    private final TiffSequence aligned;
    private final FixedBoxes boxes;
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
        this.workers = workers;
        SequencedMap<Integer, FitBox> places = new LinkedHashMap<>();
        for (Trajectory trajectory : before) {
            places.put(trajectory.particleId(), moved(boxInReference(trajectory, estimate), -corner[0], -corner[1]));
        }
        this.boxes = new FixedBoxes(places, frame -> before.stream().filter(one -> one.isThereIn(frame))
                .map(Trajectory::particleId).toList());
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

    /** What one frame gives; the record is null where it was known before, the images where they are not averaged. */
    private record Seen(FittedRecord record, TimeAverages.Pair images) {
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
        boxes.boxes().keySet().forEach(id -> found.put(id, new ArrayList<>()));
        try (FitJournal journal = FitJournal.open(project, frames, aligned, options, boxes.boxes(), boxes::areOf)) {
            int kept = 0;
            for (int frame : frames.used()) {
                kept += keep(journal.known(frame), found) ? 1 : 0;
            }
            new Resumption(StepName.VALIDATE, "validated", kept, frames.used().length, journal.differences(),
                    List.of()).tell(progress);
            int[] unknown = handedOut(journal);
            int[] open = IntStream.of(frames.used()).filter(frame -> averages.takes(frame)
                    || unknown.length == 0 && journal.known(frame) == null).toArray();
            progress.begin("Validating", unknown.length + open.length);
            handOut(unknown, journal, options, found, progress);
            fit(open, journal, options, averages, found, progress);
            progress.done();
        }
        List<Trajectory> after = new ArrayList<>();
        found.forEach((id, seen) -> after.add(new Trajectory(id, frames.folder().size(), seen)));
        return after;
    }

    /** The positions of frames that others fit. */
    private int[] handedOut(FitJournal journal) {
        int[] used = frames.used();
        return workers.engine() == null ? new int[0]
                : IntStream.range(0, used.length).filter(position -> journal.known(used[position]) == null).toArray();
    }

    private void handOut(int[] positions, FitJournal journal, TrackOptions options, Map<Integer, List<Observation>> found,
            ProgressListener progress) throws IOException, StepException {
        if (positions.length == 0) {
            return;
        }
        progress.info("Fitting again in " + Words.count(positions.length, "frame") + " with " + workers.engine().describe() + ".");
        int[] used = frames.used();
        units(options).run(workers.engine(), frames, positions, (position, bytes) -> {
            FittedRecord record = FittedRecord.of(bytes);
            if (record.frame() != used[position] || !boxes.areOf(record.frame(), record.observations())) {
                throw new IllegalStateException("Frame " + used[position] + " came back as " + record);
            }
            journal.add(record);
            keep(record.observations(), found);
        }, progress);
    }

    /**
     * What others may do of it.
     *
     * @param options by which the particles are fitted
     */
    HandedOut units(TrackOptions options) {
        int[] used = frames.used();
        return new HandedOut(project, WorkUnit.Kind.VALIDATE, options,
                (from, to) -> boxes.toBytes(Arrays.copyOfRange(used, from, to)));
    }

    private static boolean keep(List<Observation> known, Map<Integer, List<Observation>> found) {
        if (known != null) {
            known.forEach(one -> found.get(one.particleId()).add(one));
        }
        return known != null;
    }

    private void fit(int[] open, FitJournal journal, TrackOptions options, TimeAverages averages,
            Map<Integer, List<Observation>> found, ProgressListener progress) throws IOException, StepException {
        FitSettings settings = FittedRange.settings(options);
        ThreadLocal<ParticleFitter> fitters = ThreadLocal.withInitial(options::newFitter);
        int[] used = frames.used();
        RowSet all = RowSet.all(aligned.height());
        RowSet under = boxes.rows(aligned.height());
        workers.forReading(frames.pixelsPerFrame()).map(open, frame -> {
            FileState state = journal.state(frame);
            boolean averaged = averages.takes(frame);
            Frame image = aligned.read(Arrays.binarySearch(used, frame), averaged ? all : under);
            FittedRecord record = journal.known(frame) != null ? null
                    : new FittedRecord(frame, state, boxes.fit(image, frame, fitters.get(), settings));
            return new Seen(record, averaged ? averages.pair(frames.folder().read(frame), image) : null);
        }, (frame, seen) -> {
            if (seen.record != null) {
                journal.add(seen.record);
                keep(seen.record.observations(), found);
            }
            if (seen.images != null) {
                averages.add(seen.images);
            }
        }, progress);
    }
}
