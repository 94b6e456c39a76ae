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
import java.nio.file.Path;

import org.driftless.core.drift.RigidMotion;
import org.driftless.io.project.FileState;

/**
 * A frame that was aligned and written, as the alignment's journal holds it.
 *
 * @param name of the frame
 * @param position its place among the frames that are written, from 0
 * @param source the file that it was made from, as it was then
 * @param checksum of the values that were read from it
 * @param motion that was undone
 * @param clippedPixels whose value did not fit the type
 * @param target the file that was written; null if it is a stack
 */
record AlignedRecord(String name, int position, FileState source, long checksum, RigidMotion motion, long clippedPixels,
        FileState target) {

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(name);
            out.writeInt(position);
            source.writeTo(out);
            out.writeLong(checksum);
            out.writeDouble(motion.dx());
            out.writeDouble(motion.dy());
            out.writeDouble(motion.theta());
            out.writeLong(clippedPixels);
            out.writeBoolean(target != null);
            if (target != null) {
                target.writeTo(out);
            }
        }
        return bytes.toByteArray();
    }

    static AlignedRecord of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new AlignedRecord(in.readUTF(), in.readInt(), FileState.readFrom(in), in.readLong(),
                    new RigidMotion(in.readDouble(), in.readDouble(), in.readDouble()), in.readLong(),
                    in.readBoolean() ? FileState.readFrom(in) : null);
        }
    }

    /** The same frame, whose file was given another time since. */
    AlignedRecord withSource(FileState now) {
        return new AlignedRecord(name, position, now, checksum, motion, clippedPixels, target);
    }

    /** Whether the file that was written is there as it was. */
    boolean isThere(Path folder) throws IOException {
        return target != null && target.isThat(folder.resolve(target.name()));
    }

    /** Whether the frame may be the same although its file has another time. */
    boolean mayBe(FileState now) {
        return source.name().equals(now.name()) && source.size() == now.size();
    }
}
