/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.driftless.core.drift.RigidMotion;
import org.driftless.core.simulate.SimulatedSequence;

/** The true motion of every frame of a simulated sequence against its first one, in pixels and degrees. */
public final class TruthTable {

    private static final List<String> COLUMNS =
            List.of("image_index", "filename", "drift_x", "drift_y", "rotation_deg");

    private TruthTable() {
    }

    /**
     * Writes a row a frame.
     *
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void write(Path file, SimulatedSequence sequence) throws IOException {
        CsvOutput.write(file, CsvOutput.LF, COLUMNS, out -> {
            for (int frame = 0; frame < sequence.size(); frame++) {
                RigidMotion motion = sequence.motion(frame);
                out.whole(frame).text(sequence.name(frame)).number(motion.dx()).number(motion.dy())
                        .number(Math.toDegrees(motion.theta())).endRow();
            }
        });
    }
}
