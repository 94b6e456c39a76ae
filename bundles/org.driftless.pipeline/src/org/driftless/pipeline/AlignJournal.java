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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.driftless.core.align.AlignedArea;
import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.RigidMotion;
import org.driftless.io.journal.Journal;
import org.driftless.io.project.Project;

/**
 * Which frames are aligned, kept on the disk. A frame is taken as it is if it was made from the same file (name, size,
 * time, or the values in it if the time is another) by the same motion with the same options, and its own file is there
 * with the size and time that it was given.
 */
final class AlignJournal implements Closeable {

    private final Journal journal;
    private final Project project;
    private final ProjectFrames frames;
    private final Map<String, AlignedRecord> known = new HashMap<>();
    private final List<String> changed = new ArrayList<>();

    private AlignJournal(Journal journal, Project project, ProjectFrames frames) {
        this.journal = journal;
        this.project = project;
        this.frames = frames;
    }

    /** @param curve what every frame is to be moved by */
    static AlignJournal open(Project project, ProjectFrames frames, AlignOptions options, AlignedArea area,
            DriftCurve curve) throws IOException {
        Map<String, String> header = Journals.header(frames, options);
        header.put("the area of the aligned frames", area.toString());
        AlignJournal opened =
                new AlignJournal(Journals.open(project, Journals.ALIGN, header), project, frames);
        opened.read(curve);
        return opened;
    }

    private void read(DriftCurve curve) throws IOException {
        BitSet useful = new BitSet();
        int count = 0;
        for (byte[] bytes = journal.next(); bytes != null; bytes = journal.next()) {
            AlignedRecord record = AlignedRecord.of(bytes);
            useful.set(count++, isUseful(record, curve));
            if (useful.get(count - 1)) {
                known.put(record.name(), record);
            }
        }
        if (useful.cardinality() < count) {
            journal.retain(useful);
        }
    }

    private boolean isUseful(AlignedRecord record, DriftCurve curve) throws IOException {
        int frame = frames.folder().indexOf(record.name());
        if (frame < 0 || !frames.uses(frame)) {
            return false;
        }
        RigidMotion motion = curve.at(frame).motion();
        if (!record.motion().equals(motion) || !record.isThere(project.alignedFolder())) {
            return false;
        }
        if (!record.mayBe(frames.state(frame))) {
            changed.add(record.name());
            return false;
        }
        return true;
    }

    /**
     * A frame that is aligned already, if its file still holds what it held.
     *
     * @return null if there is none
     */
    AlignedRecord known(String name) {
        return known.get(name);
    }

    /** Whether the frame's file is as it was, so that it need not be read to know what it holds. */
    boolean isCertain(AlignedRecord record) {
        return record.source().equals(frames.state(frames.folder().indexOf(record.name())));
    }

    void add(AlignedRecord record) throws IOException {
        journal.append(record.toBytes());
    }

    /** What was different when the journal was written, so that it is of no use. */
    List<String> differences() {
        return journal.differences();
    }

    /** The names of frames that were written anew since they were aligned. */
    List<String> changed() {
        return List.copyOf(changed);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
