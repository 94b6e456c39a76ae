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
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.driftless.io.journal.Journal;
import org.driftless.io.journal.JournalHeader;
import org.driftless.pipeline.engine.UnitResult;
import org.driftless.pipeline.engine.WorkUnit;

/** The units that a shard has done, kept on the disk. The last record says that they are all. */
final class ShardJournal implements Closeable {

    private final Journal journal;
    private final Map<Integer, Integer> done = new HashMap<>();
    private boolean complete;

    private ShardJournal(Journal journal) {
        this.journal = journal;
    }

    /** Whether what was made of a unit is of use. */
    @FunctionalInterface
    interface Check {
        boolean holds(List<byte[]> records) throws IOException;
    }

    /** Hears of units. */
    @FunctionalInterface
    interface Reader {
        void accept(DoneUnit unit) throws IOException;
    }

    /**
     * Opens it to go on. One that was made with something else begins anew, and what is of no use is forgotten.
     *
     * @param header what it is made with now
     */
    static ShardJournal open(Path file, Map<String, String> header, Check check) throws IOException {
        ShardJournal opened = new ShardJournal(Journal.open(file, new JournalHeader(header)));
        opened.readOn(check);
        return opened;
    }

    private void readOn(Check check) throws IOException {
        BitSet useful = new BitSet();
        int count = 0;
        for (byte[] record = journal.next(); record != null; record = journal.next()) {
            DoneUnit unit = DoneUnit.of(record);
            if (isEnd(unit)) {
                // Kept only if all before it is.
                complete = useful.cardinality() == count;
                useful.set(count, complete);
            } else if (check.holds(unit.records())) {
                done.put(unit.from(), unit.to());
                useful.set(count);
            }
            count++;
        }
        if (useful.cardinality() < count) {
            journal.retain(useful);
        }
    }

    /**
     * Reads what a shard has done so far, while it may still go on.
     *
     * @param reader hears of every unit, in the order in which they were done; of no unit if there is no such file
     * @return whether that is all that it is to do
     */
    static boolean look(Path file, Reader reader) throws IOException {
        boolean all = false;
        try (Journal journal = Journal.look(file)) {
            for (byte[] record = journal.next(); record != null; record = journal.next()) {
                DoneUnit unit = DoneUnit.of(record);
                all = isEnd(unit);
                if (!all) {
                    reader.accept(unit);
                }
            }
        }
        return all;
    }

    private static boolean isEnd(DoneUnit unit) {
        return unit.from() == unit.to();
    }

    /** Whether a unit is done. */
    boolean has(WorkUnit unit) {
        return Integer.valueOf(unit.to()).equals(done.get(unit.from()));
    }

    /** Whether all is done. */
    boolean isComplete() {
        return complete;
    }

    void add(WorkUnit unit, UnitResult result) throws IOException {
        journal.append(new DoneUnit(unit.from(), unit.to(), unit.start(), result.records()).toBytes());
    }

    /**
     * Adds that all is done.
     *
     * @param position behind the last frame
     */
    void end(int position) throws IOException {
        journal.append(new DoneUnit(position, position, new byte[0], List.of()).toBytes());
        complete = true;
    }

    /** What was different when it was written, so that it is of no use. */
    List<String> differences() {
        return journal.differences();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
