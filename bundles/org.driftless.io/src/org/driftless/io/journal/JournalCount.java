/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * How many frames are in the records of a journal that another process writes. What was counted once is not read again, so
 * that it can be asked every second. For one thread.
 */
public final class JournalCount {

    private final Path file;
    private final ToIntFunction<byte[]> framesOf;
    private Object key;
    private JournalHeader header;
    private long position;
    private int frames;

    /**
     * @param file may come and go
     * @param framesOf how many frames a record is of
     */
    public JournalCount(Path file, ToIntFunction<byte[]> framesOf) {
        this.file = Objects.requireNonNull(file);
        this.framesOf = Objects.requireNonNull(framesOf);
    }

    /**
     * Counts the frames of the records that are there now and whole; 0 if there is no such file.
     *
     * @throws IOException if it can't be read; the message names it
     */
    public int look() throws IOException {
        Object now = key();
        if (now == null) {
            begin(null, null);
            return 0;
        }
        try (Journal journal = Journal.look(file)) {
            if (!now.equals(key) || !Objects.equals(header, journal.header()) || !journal.skipTo(position)) {
                begin(now, journal.header());
            }
            for (byte[] record = journal.next(); record != null; record = journal.next()) {
                frames += framesOf.applyAsInt(record);
            }
            position = journal.position();
        }
        return frames;
    }

    private void begin(Object newKey, JournalHeader newHeader) {
        key = newKey;
        header = newHeader;
        position = 0;
        frames = 0;
    }

    /** What tells a file from the one that was there before; null if there is none. */
    private Object key() throws IOException {
        try {
            Object id = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return id == null ? file : id;
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
