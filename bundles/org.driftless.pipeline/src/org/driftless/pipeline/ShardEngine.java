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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.driftless.pipeline.engine.Engine;
import org.driftless.pipeline.engine.UnitResult;
import org.driftless.pipeline.engine.WorkUnit;

/** Has nothing done, but hands over what shards have done. Holds what one of them has done at a time. */
final class ShardEngine implements Engine {

    private final Project project;
    private final int count;
    private final Engine others;
    private final Set<WorkUnit.Kind> tracked = EnumSet.noneOf(WorkUnit.Kind.class);

    /**
     * @param count how many shards there are; all have done all
     * @param others does what no shard can have done
     */
    ShardEngine(Project project, int count, Engine others) {
        this.project = project;
        this.count = count;
        this.others = others;
    }

    @Override
    public void map(List<WorkUnit> units, Sink sink, ProgressListener progress) throws IOException, StepException {
        if (units.isEmpty()) {
            return;
        }
        WorkUnit.Kind kind = units.getFirst().kind();
        if (kind == WorkUnit.Kind.ALIGN || kind == WorkUnit.Kind.VALIDATE) {
            mapFrames(units, sink, progress);
        } else if (tracked.add(kind)) {
            mapRanges(units.getFirst(), sink, progress);
        } else {
            // The shards' ranges did not meet, and these begin where no shard could know.
            others.map(units, sink, progress);
        }
    }

    /** A range that was tracked is of use only together with where it began: the shards' own ranges take the place of others. */
    private void mapRanges(WorkUnit like, Sink sink, ProgressListener progress) throws IOException, StepException {
        for (int number = 1; number <= count; number++) {
            for (DoneUnit done : read(like.kind(), number).values()) {
                progress.checkCancelled();
                sink.accept(new WorkUnit(like.project(), like.kind(), like.options(), done.from(), done.to(), done.start(),
                        like.proof()), new UnitResult(done.records()));
            }
        }
    }

    private void mapFrames(List<WorkUnit> units, Sink sink, ProgressListener progress) throws IOException, StepException {
        int number = 0;
        NavigableMap<Integer, DoneUnit> known = new TreeMap<>();
        for (WorkUnit unit : units) {
            progress.checkCancelled();
            List<byte[]> records = new ArrayList<>();
            for (int position = unit.from(); position < unit.to(); position++) {
                Map.Entry<Integer, DoneUnit> holding = known.floorEntry(position);
                while (number < count && (holding == null || holding.getValue().to() <= position)) {
                    known = read(unit.kind(), ++number);
                    holding = known.floorEntry(position);
                }
                records.add(holding.getValue().records().get(position - holding.getValue().from()));
            }
            sink.accept(unit, new UnitResult(records));
        }
    }

    private NavigableMap<Integer, DoneUnit> read(WorkUnit.Kind kind, int number) throws IOException {
        NavigableMap<Integer, DoneUnit> units = new TreeMap<>();
        ShardJournal.look(ShardFiles.file(project, kind, new Shard(number, count)), unit -> units.put(unit.from(), unit));
        return units;
    }

    @Override
    public int width() {
        return count;
    }

    @Override
    public String describe() {
        return "what " + Words.count(count, "shard") + " have done";
    }
}
