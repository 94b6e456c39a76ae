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
import java.util.List;
import java.util.concurrent.CancellationException;

import com.google.gson.JsonObject;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectLock;
import org.driftless.pipeline.engine.Engine;
import org.driftless.pipeline.engine.LocalEngine;
import org.driftless.pipeline.engine.Proof;
import org.driftless.pipeline.engine.WorkUnit;

/**
 * Does one of several parts of a step's frames, in a process that knows nothing of the others: they may run at the same
 * time or in turn, on any machine. Writes aligned frames and a journal of its own, never the project file nor the log, and
 * takes no lock but that of its own part. {@link MergeShards} then makes a result of all parts.
 */
public final class RunShard {

    /** Frames of a unit. */
    static final int UNIT = 32;

    private final Project project;
    private final Shard shard;
    private final Workers workers;
    private final ProgressListener progress;

    /** @param workers threads that do the part */
    public RunShard(Project project, Shard shard, Workers workers, ProgressListener progress) {
        this.project = project;
        this.shard = shard;
        this.workers = workers;
        this.progress = progress;
    }

    /** Tracks in a part of the frames. See {@link #align}. */
    public JsonObject track(TrackOptions given, boolean restart) throws IOException, StepException {
        return run(new TrackParticles(workers), given, restart);
    }

    /**
     * Aligns a part of the frames. Goes on where an earlier process ended, if there was one and nothing has changed.
     *
     * @param given as for the step itself; the same for all parts
     * @param restart whether it starts over
     * @return key figures
     * @throws StepException if the step can't be done, or another process does the same part
     */
    public JsonObject align(AlignOptions given, boolean restart) throws IOException, StepException {
        return run(new AlignFrames(workers), given, restart);
    }

    /** Fits the particles again in a part of the aligned frames. See {@link #align}. */
    public JsonObject validate(boolean restart) throws IOException, StepException {
        return run(new Validate(workers), ValidateOptions.NONE, restart);
    }

    private <O extends Record> JsonObject run(DivisibleStep<O, ?> step, O given, boolean restart)
            throws IOException, StepException {
        if (!Files.isRegularFile(project.jsonFile())) {
            throw new StepException("There is no project for " + project.imageFolder() + " yet: run \"driftless select\" first.");
        }
        O options = StepRunner.resolved(step, project, given);
        ProjectFrames frames = ProjectFrames.open(project);
        frames.reportTo(project, progress);
        String print = Fingerprints.of(step.name(), project, frames, Options.toJson(options));
        Work work = new Work(step.name(), frames, options, print, restart);
        JsonObject figures = new JsonObject();
        figures.addProperty("shard", shard.toString());
        int count = 0;
        for (StepPart part : step.parts(project, frames, options, progress)) {
            count += run(work, part);
        }
        figures.addProperty("frames", count);
        frames.requireUnchanged();
        progress.info("Shard " + shard + " of the " + step.name().title() + " is done. When all are, run \"driftless merge\".");
        return figures;
    }

    /** What is done, with which frames. */
    private record Work(StepName step, ProjectFrames frames, Record options, String fingerprint, boolean restart) {
    }

    private int run(Work work, StepPart part) throws IOException, StepException {
        Path file = ShardFiles.file(project, part.kind(), shard);
        int[] ours = shard.part(part.frames(), UNIT);
        AtomicFile.createFolder(file.getParent());
        try (ProjectLock.Held held = ProjectLock.hold(file)) {
            held.warning().ifPresent(progress::warn);
            if (work.restart) {
                Files.deleteIfExists(file);
            }
            Proof proof = SharedProof.of(project, work.frames, file.getFileName().toString());
            try (ShardJournal journal = ShardJournal.open(file,
                    ShardFiles.header(work.frames, work.options, work.fingerprint + part.print(), proof, ours), part::holds)) {
                if (!journal.isComplete()) {
                    run(work, part, ours, proof, journal);
                }
            }
        } catch (CancellationException e) {
            if (progress.isCancelled()) {
                throw e;
            }
            throw givenUp(work.step, e);
        }
        return ours[1] - ours[0];
    }

    private void run(Work work, StepPart part, int[] ours, Proof proof, ShardJournal journal)
            throws IOException, StepException {
        List<WorkUnit> all = ours[0] == ours[1] ? List.of() : part.units(ours[0], ours[1], UNIT, proof, progress);
        List<WorkUnit> open = all.stream().filter(unit -> !journal.has(unit)).toList();
        int total = frames(all);
        int left = frames(open);
        new Resumption(work.step, "done", total - left, total, journal.differences(), List.of()).tell(progress);
        if (part.kind() == WorkUnit.Kind.ALIGN && !open.isEmpty()) {
            // Frames of an earlier alignment are replaced, and with its table it would count as whole.
            Files.deleteIfExists(project.alignedFolder().resolve(Outputs.ALIGNMENT_LOG));
        }
        Engine engine = new LocalEngine(threads(part, work.frames), new UnitWork());
        progress.begin("Shard " + shard + " of the " + work.step.title(), left);
        engine.map(open, (unit, result) -> {
            journal.add(unit, result);
            progress.worked(unit.frames());
        }, progress);
        journal.end(ours[1]);
        progress.done();
    }

    private int threads(StepPart part, ProjectFrames frames) {
        return part.kind() == WorkUnit.Kind.ALIGN ? workers.writingThreads(frames.pixelsPerFrame())
                : workers.readingThreads(frames.pixelsPerFrame());
    }

    private static int frames(List<WorkUnit> units) {
        return units.stream().mapToInt(WorkUnit::frames).sum();
    }

    private StepException givenUp(StepName step, CancellationException e) {
        return new StepException("Shard " + shard + " of the " + step.title() + " of " + project.imageFolder()
                + " was given up, since the step was begun without shards or merged meanwhile: run the shard again if it is "
                + "still wanted.", e);
    }
}
