/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts what another one writes, however that one goes about it. */
class JournalCountTest {

    private static final JournalHeader HEADER = new JournalHeader(Map.of("the selection", "a"));

    @TempDir
    private Path folder;
    private Path file;
    private JournalCount count;

    @BeforeEach
    void begin() {
        file = folder.resolve("track.journal");
        count = new JournalCount(file, record -> record[0]);
    }

    private void append(JournalHeader header, int... frames) throws IOException {
        try (Journal journal = Journal.open(file, header)) {
            while (journal.next() != null) {
                // To its end.
            }
            for (int number : frames) {
                journal.append(new byte[] {(byte) number, 7, 7});
            }
        }
    }

    @Test
    void itGoesOnWhereItWas() throws IOException {
        assertEquals(0, count.look());
        append(HEADER, 1, 1);
        assertEquals(2, count.look());
        assertEquals(2, count.look());
        append(HEADER, 16, 1);
        assertEquals(19, count.look());
    }

    @Test
    void aRecordThatIsBeingWrittenCountsWhenItIsWhole() throws IOException {
        append(HEADER, 1);
        byte[] before = Files.readAllBytes(file);
        append(HEADER, 4);
        byte[] after = Files.readAllBytes(file);
        for (int length = before.length; length < after.length; length++) {
            Files.write(file, Arrays.copyOf(after, length));
            assertEquals(1, count.look());
        }
        Files.write(file, after);
        assertEquals(5, count.look());
    }

    /** The naive way, to go on behind what was read, counts too many or none. */
    @Test
    void oneThatBeginsAnewIsCountedAnew() throws IOException {
        append(HEADER, 1, 1, 1);
        assertEquals(3, count.look());
        append(new JournalHeader(Map.of("the selection", "b")), 1, 1, 1, 1);
        assertEquals(4, count.look());
        Journal.delete(file);
        append(new JournalHeader(Map.of("the selection", "b")), 1, 1, 1, 1, 1);
        assertEquals(5, count.look());
        Files.delete(file);
        assertEquals(0, count.look());
    }

    @Test
    void whatIsForgottenDoesNotCount() throws IOException {
        append(HEADER, 1, 2, 4);
        assertEquals(7, count.look());
        try (Journal journal = Journal.open(file, HEADER)) {
            while (journal.next() != null) {
                // To its end.
            }
            BitSet kept = new BitSet();
            kept.set(1);
            journal.retain(kept);
            journal.append(new byte[] {8});
        }
        assertEquals(10, count.look());
    }

    @Test
    void whatIsNoJournalHasNothing() throws IOException {
        Files.writeString(file, "no");
        assertEquals(0, count.look());
    }
}
