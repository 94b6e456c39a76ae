/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.align.AlignedArea;
import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.tiff.FilesOutput;
import org.driftless.io.tiff.FrameOutput;
import org.driftless.pipeline.engine.WorkUnit;

/** Frames that a worker moves back and writes; it needs to know no drift but theirs. */
final class AlignedRange {

    private AlignedRange() {
    }

    /**
     * What a unit begins with.
     *
     * @param area what the aligned frames show
     * @param curve by what the frames are moved
     * @param used the frames in use
     * @param from position of the unit's first frame among them
     * @param to position behind its last one
     */
    static byte[] start(AlignedArea area, DriftCurve curve, int[] used, int from, int to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (int edge : new int[] {area.x0(), area.y0(), area.x1(), area.y1()}) {
                out.writeInt(edge);
            }
            for (int position = from; position < to; position++) {
                RigidMotion motion = curve.at(used[position]).motion();
                out.writeDouble(motion.dx());
                out.writeDouble(motion.dy());
                out.writeDouble(motion.theta());
            }
        }
        return bytes.toByteArray();
    }

    /** Does a unit. */
    static List<byte[]> run(WorkUnit unit, OpenedProject opened, ProgressListener progress)
            throws IOException, StepException {
        AlignOptions options = Options.parse(unit.options(), AlignOptions.DEFAULTS);
        ProjectFrames frames = opened.frames();
        List<byte[]> records = new ArrayList<>();
        try (DataInputStream start = new DataInputStream(new ByteArrayInputStream(unit.start()));
                FrameOutput output = new FilesOutput(opened.project().alignedFolder(), frames.usedNames(),
                        FrameOutput.Mark.START, progress::checkCancelled)) {
            AlignedArea area = new AlignedArea(start.readInt(), start.readInt(), start.readInt(), start.readInt());
            FrameMover mover = new FrameMover(frames, options, area, output, false);
            for (int position = unit.from(); position < unit.to(); position++) {
                progress.checkCancelled();
                RigidMotion motion = new RigidMotion(start.readDouble(), start.readDouble(), start.readDouble());
                FrameMover.Moved moved = mover.move(position, motion, null);
                output.accept(moved.encoded());
                records.add(moved.record().toBytes());
            }
            output.finish();
        }
        return records;
    }
}
