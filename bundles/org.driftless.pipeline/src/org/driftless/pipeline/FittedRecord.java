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
import java.util.List;

import org.driftless.core.track.Observation;
import org.driftless.io.project.FileState;

/**
 * What was found in an aligned frame, as the validation's journal holds it.
 *
 * @param frame index of the frame in the sequence
 * @param state of the aligned file before it was read
 * @param observations what was found
 */
record FittedRecord(int frame, FileState state, List<Observation> observations) {

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(frame);
            state.writeTo(out);
            ObservationBytes.write(out, observations);
        }
        return bytes.toByteArray();
    }

    static FittedRecord of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int frame = in.readInt();
            return new FittedRecord(frame, FileState.readFrom(in), ObservationBytes.read(in, frame));
        }
    }
}
