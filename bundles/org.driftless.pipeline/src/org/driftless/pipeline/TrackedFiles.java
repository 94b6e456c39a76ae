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
import java.util.List;
import java.util.TreeSet;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.journal.Journal;
import org.driftless.io.project.Project;

/** Whether the files of the frames are still those that were tracked. */
final class TrackedFiles {

    private TrackedFiles() {
    }

    /** Names the frames whose files are others than when they were tracked; nothing is known of what others tracked. */
    static void warnOfChanged(Project project, ProjectFrames frames, ProgressListener progress) throws IOException {
        TreeSet<Integer> changed = new TreeSet<>();
        for (String name : List.of(Journals.TRACK, Journals.TRACK_BACK)) {
            try (Journal journal = Journal.look(Journals.file(project, name))) {
                boolean known = Journals.understands(journal);
                for (byte[] bytes = known ? journal.next() : null; bytes != null; bytes = journal.next()) {
                    PassedRecord record = PassedRecord.of(bytes);
                    int frame = record.passed().frame();
                    if (frames.uses(frame) && !record.source().equals(frames.state(frame))) {
                        changed.add(frame);
                    }
                }
            }
        }
        if (!changed.isEmpty()) {
            progress.warn(Remark.of(w -> Words.some(changed.stream().map(frames.folder()::name).toList())
                    + " changed since the particles were tracked, so that the drift may be wrong there: run "
                    + w.name(WayOut.RUN) + " to track them again."));
        }
    }
}
