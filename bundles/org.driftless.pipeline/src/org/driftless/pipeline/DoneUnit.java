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

/**
 * A unit that is done, as the journal of a shard holds it.
 *
 * @param from position of its first frame
 * @param to position behind its last frame
 * @param start what it began with
 * @param records what was made of it
 */
record DoneUnit(int from, int to, byte[] start, List<byte[]> records) {

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(from);
            out.writeInt(to);
            write(out, start);
            out.writeInt(records.size());
            for (byte[] record : records) {
                write(out, record);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static DoneUnit of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int from = in.readInt();
            int to = in.readInt();
            byte[] start = in.readNBytes(in.readInt());
            List<byte[]> records = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                records.add(in.readNBytes(in.readInt()));
            }
            return new DoneUnit(from, to, start, records);
        }
    }
}
