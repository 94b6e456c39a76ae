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
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.journal.Journal;
import org.driftless.io.journal.JournalHeader;
import org.driftless.io.project.Project;
import org.driftless.pipeline.engine.Proof;
import org.driftless.pipeline.engine.WorkUnit;

/**
 * Looks whether the shards of a step have done all that it needs, and with the same options.
 *
 * @param <O> its options
 */
final class ShardCheck<O extends Record> {

    private final DivisibleStep<O, ?> step;
    private final O example;
    private final Project project;
    private final ProgressListener progress;

    /** @param example options of the step */
    ShardCheck(DivisibleStep<O, ?> step, O example, Project project, ProgressListener progress) {
        this.step = step;
        this.example = example;
        this.project = project;
        this.progress = progress;
    }

    /**
     * What the shards were made with.
     *
     * @throws StepException if they can't be understood
     */
    O options(int count) throws IOException, StepException {
        SortedSet<Shard> begun = ShardFiles.of(step.name(), project);
        Shard first = begun.stream().filter(shard -> shard.count() == count).findFirst().orElseThrow();
        for (WorkUnit.Kind kind : ShardFiles.kinds(step.name())) {
            try (Journal journal = Journal.look(ShardFiles.file(project, kind, first))) {
                if (Journals.understands(journal)) {
                    return Options.parse(Journals.options(journal), example);
                }
            }
        }
        throw new StepException(words(first) + " was made by another version of Driftless: run it again.");
    }

    /**
     * Fails if anything is missing.
     *
     * @throws StepException if so; names the first shard that it is missing of
     */
    void requireAll(int count, O options) throws IOException, StepException {
        ProjectFrames frames = ProjectFrames.open(project);
        Proof proof = SharedProof.of(project, frames, "");
        String print = Fingerprints.of(step.name(), project, frames, Options.toJson(options));
        for (StepPart part : step.parts(project, frames, options, ProgressListener.NONE)) {
            String madeFrom = print + part.print();
            for (int number = 1; number <= count; number++) {
                progress.checkCancelled();
                Shard shard = new Shard(number, count);
                int[] ours = shard.part(part.frames(), RunShard.UNIT);
                require(shard, part, ours, new JournalHeader(ShardFiles.header(frames, options, madeFrom, proof, ours)));
            }
        }
    }

    private void require(Shard shard, StepPart part, int[] ours, JournalHeader wanted) throws IOException, StepException {
        Path file = ShardFiles.file(project, part.kind(), shard);
        if (!Files.exists(file)) {
            throw new StepException(words(shard) + " is missing: run \"driftless " + step.name().command() + " --shard " + shard
                    + "\" with the options of the others, then merge again.");
        }
        List<String> differences;
        try (Journal journal = Journal.look(file)) {
            differences = journal.header() == null ? List.of("its file") : wanted.differences(journal.header());
        }
        if (!differences.isEmpty()) {
            throw new StepException(words(shard) + " does not belong to the others, or to the project as it is now: "
                    + Words.joined(differences) + (differences.size() == 1 ? " is" : " are") + " not the same. Run it again ("
                    + "\"driftless " + step.name().command() + " --shard " + shard + "\"), then merge again.");
        }
        NavigableMap<Integer, Integer> done = new TreeMap<>();
        boolean[] gone = new boolean[1];
        boolean all = ShardJournal.look(file, unit -> {
            done.put(unit.from(), unit.to());
            gone[0] |= !part.holds(unit.records());
        });
        if (!all || gone[0]) {
            throw unfinished(shard, ours, all ? ours[0] : reached(done, ours[0]), all);
        }
    }

    private static int reached(NavigableMap<Integer, Integer> done, int from) {
        int to = from;
        for (Map.Entry<Integer, Integer> one : done.entrySet()) {
            to = one.getKey() <= to ? Math.max(to, one.getValue()) : to;
        }
        return to;
    }

    private StepException unfinished(Shard shard, int[] ours, int reached, boolean all) {
        String frames = "frames " + ours[0] + " to " + (ours[1] - 1);
        return new StepException(words(shard) + (all ? " has finished, but some of its files are not there any more or were "
                + "changed" : " has not finished: of its " + frames + " those from " + reached + " on are missing")
                + ". Run \"driftless " + step.name().command() + " --shard " + shard + "\" again, which does the rest, then merge "
                + "again.");
    }

    private String words(Shard shard) {
        return "Shard " + shard + " of the " + step.name().title() + " of " + project.imageFolder();
    }
}
