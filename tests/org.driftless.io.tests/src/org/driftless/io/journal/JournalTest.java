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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final JournalHeader HEADER = header("a", "1");

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("progress/work.journal");
    }

    private static JournalHeader header(String selection, String options) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("the selection", selection);
        parts.put("the options", options);
        return new JournalHeader(parts);
    }

    private List<String> readAll() throws IOException {
        try (Journal journal = Journal.open(file, HEADER)) {
            return rest(journal);
        }
    }

    private static List<String> rest(Journal journal) throws IOException {
        List<String> records = new ArrayList<>();
        for (byte[] record = journal.next(); record != null; record = journal.next()) {
            records.add(new String(record, StandardCharsets.UTF_8));
        }
        return records;
    }

    private void write(String... records) throws IOException {
        try (Journal journal = Journal.open(file, HEADER)) {
            rest(journal);
            append(journal, records);
        }
    }

    private static void append(Journal journal, String... records) throws IOException {
        for (String record : records) {
            journal.append(record.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void givesBackWhatWasAddedAndGoesOnBehindIt() throws IOException {
        assertEquals(List.of(), readAll());
        write("one", "two");
        write("three");
        assertEquals(List.of("one", "two", "three"), readAll());
    }

    @Test
    void recordIsThereWithoutClosing() throws IOException {
        try (Journal journal = Journal.open(file, HEADER)) {
            append(journal, "one");
            assertEquals(List.of("one"), readAll());
        }
    }

    @Test
    void anotherHeaderBeginsAnewAndSaysWhatDiffers() throws IOException {
        write("one");
        try (Journal journal = Journal.open(file, header("a", "2"))) {
            assertEquals(List.of("the options"), journal.differences());
            assertEquals(List.of(), rest(journal));
        }
        try (Journal journal = Journal.open(file, HEADER)) {
            assertEquals(List.of("the options"), journal.differences());
        }
        assertEquals(List.of(), readAll());
    }

    @Test
    void forgetsFromTheRecordThatWasGivenLast() throws IOException {
        write("one", "two", "three");
        try (Journal journal = Journal.open(file, HEADER)) {
            journal.next();
            journal.next();
            journal.dropRest();
            append(journal, "other");
        }
        assertEquals(List.of("one", "other"), readAll());
    }

    @Test
    void tornAtEveryByteItKeepsWhatIsWholeAndGoesOn() throws IOException {
        write("one", "two", "three");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            List<String> kept = readAll();
            assertEquals(List.of("one", "two", "three").subList(0, kept.size()), kept);
            assertTrue(kept.size() < 3, "cut at " + length);
            write("more");
            List<String> wanted = new ArrayList<>(kept);
            wanted.add("more");
            assertEquals(wanted, readAll(), "cut at " + length);
        }
    }

    /** A file that grew before its content came to the disk ends in zeros. */
    @Test
    void zerosAndFlippedBitsAreNoRecords() throws IOException {
        write("one", "two", "three");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length + 100));
        assertEquals(List.of("one", "two", "three"), readAll());
        for (int at = 0; at < whole.length; at++) {
            byte[] broken = whole.clone();
            broken[at] ^= 0x10;
            Files.write(file, broken);
            List<String> kept = readAll();
            assertEquals(List.of("one", "two", "three").subList(0, kept.size()), kept, "flipped at " + at);
            assertTrue(kept.size() < 3, "flipped at " + at);
        }
    }

    @Test
    void retainsSomeAndGoesOn() throws IOException {
        write("one", "two", "three", "four");
        try (Journal journal = Journal.open(file, HEADER)) {
            rest(journal);
            BitSet kept = new BitSet();
            kept.set(1);
            kept.set(3);
            journal.retain(kept);
            append(journal, "five");
        }
        assertEquals(List.of("two", "four", "five"), readAll());
    }

    @Test
    void aLookNeedsNoHeaderAndChangesNothing() throws IOException {
        try (Journal none = Journal.look(file)) {
            assertEquals(List.of(), rest(none));
        }
        assertFalse(Files.exists(file));
        write("one");
        try (Journal journal = Journal.look(file)) {
            assertEquals(List.of("one"), rest(journal));
        }
    }

    @Test
    void saysWhichFileCantBeWritten() throws IOException {
        Files.createDirectories(file);
        IOException e = assertThrows(IOException.class, this::readAll);
        assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
    }
}
