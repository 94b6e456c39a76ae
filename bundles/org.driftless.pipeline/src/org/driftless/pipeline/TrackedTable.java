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

import org.driftless.core.track.Trajectory;
import org.driftless.io.csv.TableReport;
import org.driftless.io.csv.TrackingTable;
import org.driftless.io.project.FileState;

/** The tracking table, which steps of one run read one after the other: it is read again only if the file has changed. */
final class TrackedTable {

    /**
     * A table that was read.
     *
     * @param state of the file before it was read
     * @param report how its rows matched the frames
     */
    record Read(Path file, FileState state, List<String> frameNames, List<Trajectory> trajectories,
            TableReport report) {
    }

    private Read last;

    /**
     * The trajectories as the file has them.
     *
     * @throws IOException as {@link TrackingTable#read} does
     */
    synchronized Read read(Path file, List<String> frameNames) throws IOException {
        FileState state = Files.exists(file) ? FileState.of(file) : null;
        if (last == null || state == null || !last.file.equals(file) || !last.state.equals(state)
                || !last.frameNames.equals(frameNames)) {
            TableReport report = new TableReport();
            last = new Read(file, state, frameNames, TrackingTable.read(file, frameNames, report), report);
        }
        return last;
    }
}
