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
import java.util.Map;
import java.util.function.IntFunction;

import org.driftless.core.particle.Particle;
import org.driftless.core.track.PassedFrame;
import org.driftless.io.journal.Journal;
import org.driftless.io.project.FileState;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffSequence;

/** The frames that one pass of the tracking has been through, kept on the disk. */
final class PassJournal implements Closeable {

    private final Journal journal;
    private final IntFunction<FileState> states;
    private String changed;

    private PassJournal(Journal journal, IntFunction<FileState> states) {
        this.journal = journal;
        this.states = states;
    }

    /** @param name which way the pass goes */
    static PassJournal open(Project project, String name, ProjectFrames frames, List<Particle> particles,
            TrackOptions options) throws IOException {
        return open(project, name, frames.folder(), frames::state, particles, options);
    }

    /**
     * The same for frames of which there may be more by now.
     *
     * @param like of their size and type
     * @param states the files of the frames as they are now, by their index
     */
    static PassJournal open(Project project, String name, TiffSequence like, IntFunction<FileState> states,
            List<Particle> particles, TrackOptions options) throws IOException {
        Map<String, String> header = Journals.header(like, options);
        header.put("the selection", particles.toString());
        return new PassJournal(Journals.open(project, name, header), states);
    }

    /**
     * What was found in the next frame of the pass.
     *
     * @return null if that is not known, or the frame is another one now; nor is any that follows then
     */
    PassedFrame known(int frame) throws IOException {
        byte[] record = journal.next();
        if (record == null) {
            return null;
        }
        PassedRecord known = PassedRecord.of(record);
        if (known.passed().frame() == frame && known.source().equals(states.apply(frame))) {
            return known.passed();
        }
        changed = states.apply(frame).name();
        journal.dropRest();
        return null;
    }

    /** Adds the frame that the pass was through last. */
    void add(PassedFrame passed) throws IOException {
        journal.append(new PassedRecord(states.apply(passed.frame()), passed).toBytes());
    }

    /** What was different when the journal was written, so that it is of no use. */
    List<String> differences() {
        return journal.differences();
    }

    /** The name of the frame from which on all is tracked anew, since it is another one now. */
    List<String> changed() {
        return changed == null ? List.of() : List.of(changed);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
