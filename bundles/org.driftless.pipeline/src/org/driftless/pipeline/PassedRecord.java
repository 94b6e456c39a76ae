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

import org.driftless.core.track.JumpOutcome;
import org.driftless.core.track.PassedFrame;
import org.driftless.io.project.FileState;

/**
 * A frame that a pass of the tracking has been through, as its journal holds it: every number as it is, to the bit.
 *
 * @param source the frame's file as it was then
 * @param passed what was found
 */
record PassedRecord(FileState source, PassedFrame passed) {

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            source.writeTo(out);
            out.writeInt(passed.frame());
            out.writeUTF(passed.outcome().name());
            out.writeDouble(passed.dx());
            out.writeDouble(passed.dy());
            ObservationBytes.write(out, passed.observations());
        }
        return bytes.toByteArray();
    }

    static PassedRecord of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            FileState source = FileState.readFrom(in);
            int frame = in.readInt();
            JumpOutcome outcome = JumpOutcome.valueOf(in.readUTF());
            double dx = in.readDouble();
            double dy = in.readDouble();
            return new PassedRecord(source,
                    new PassedFrame(frame, ObservationBytes.read(in, frame), outcome, dx, dy));
        }
    }
}
