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
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

import org.driftless.core.particle.FitBox;
import org.driftless.core.track.Observation;
import org.driftless.io.journal.Journal;
import org.driftless.io.project.FileState;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffSequence;

/**
 * What was found in aligned frames, kept on the disk. It holds for a frame as long as its aligned file has the size and
 * time that it had then.
 */
final class FitJournal implements Closeable {

    private final Journal journal;
    private final ProjectFrames frames;
    private final TiffSequence aligned;
    private final int[] used;
    private final Map<Integer, List<Observation>> known = new ConcurrentHashMap<>();

    private FitJournal(Journal journal, ProjectFrames frames, TiffSequence aligned) {
        this.journal = journal;
        this.frames = frames;
        this.aligned = aligned;
        this.used = frames.used();
    }

    /**
     * @param aligned the frames in use, in their order
     * @param options by which the particles are fitted
     * @param boxes in which they are fitted, by particle
     * @param sound whether observations in a frame are of the particles that are to be fitted there
     */
    static FitJournal open(Project project, ProjectFrames frames, TiffSequence aligned, TrackOptions options,
            Map<Integer, FitBox> boxes, BiPredicate<Integer, List<Observation>> sound) throws IOException {
        Map<String, String> header = Journals.header(frames, options);
        header.put("a particle or its box", boxes.toString());
        FitJournal opened = new FitJournal(Journals.open(project, Journals.VALIDATE, header), frames, aligned);
        opened.read(sound);
        return opened;
    }

    private void read(BiPredicate<Integer, List<Observation>> sound) throws IOException {
        BitSet useful = new BitSet();
        int count = 0;
        for (byte[] bytes = journal.next(); bytes != null; bytes = journal.next()) {
            useful.set(count++, read(bytes, sound));
        }
        if (useful.cardinality() < count) {
            journal.retain(useful);
        }
    }

    private boolean read(byte[] bytes, BiPredicate<Integer, List<Observation>> sound) throws IOException {
        FittedRecord record = FittedRecord.of(bytes);
        int frame = record.frame();
        boolean same = frame < frames.folder().size() && frames.uses(frame) && record.state().equals(state(frame))
                && sound.test(frame, record.observations());
        if (same) {
            known.put(frame, record.observations());
        }
        return same;
    }

    /** What was found in a frame; null if that is not known. For any thread. */
    List<Observation> known(int frame) {
        return known.get(frame);
    }

    /** The aligned file of a frame as it is now. */
    FileState state(int frame) throws IOException {
        return FileState.of(aligned.path(Arrays.binarySearch(used, frame)));
    }

    /** Adds what was found in a frame, which is known from now on. */
    void add(FittedRecord record) throws IOException {
        journal.append(record.toBytes());
        known.put(record.frame(), record.observations());
    }

    /** What was different when the journal was written, so that it is of no use. */
    List<String> differences() {
        return journal.differences();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
