/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What tells whether a file was changed, without reading it.
 *
 * @param name its name
 * @param size its length, in bytes
 * @param changed when it was changed the last time, in nanoseconds since 1970, as exact as the system knows it
 */
public record FileState(String name, long size, long changed) {

    /** @throws IOException if the file is not there */
    public static FileState of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileState(file.getFileName().toString(), attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    /**
     * Whether a file is there and is in this state.
     *
     * @throws IOException if it can't be looked at
     */
    public boolean isThat(Path file) throws IOException {
        try {
            return equals(of(file));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** As fingerprints hold it since the first version, so that results stay valid. */
    public String print() {
        return "FileState[name=" + name + ", size=" + size + ", changed="
                + TimeUnit.NANOSECONDS.toMillis(changed) + "]";
    }

    /** For {@link #readFrom}. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeUTF(name);
        out.writeLong(size);
        out.writeLong(changed);
    }

    /** What {@link #writeTo} wrote. */
    public static FileState readFrom(DataInput in) throws IOException {
        return new FileState(in.readUTF(), in.readLong(), in.readLong());
    }
}
