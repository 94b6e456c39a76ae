/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.driftless.io.tiff.TiffFile;

/** What is in a folder of results: whether each file is whole, and whether all are what they should be. */
final class ResultFiles {

    /** Fingerprints hold the times of the files that a step read. */
    private static final String TIME = "\"\\d{4}-\\d\\d-\\d\\d[ _T]\\d\\d:\\d\\d:\\d\\d[^\"]*\"|\"fingerprint\": \"\\w+\"";
    private static final byte[] PNG_END = HexFormat.of().parseHex("0000000049454e44ae426082");

    private ResultFiles() {
    }

    /**
     * The SHA-256 of each file below a folder, by its path there. What tells how a run went is left out (the log, the
     * journals of its progress, locks, the project's older copies); times and fingerprints in the project file don't count.
     */
    static SortedMap<String, String> hashes(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.equals("log.txt") || name.endsWith(".journal") || name.contains(".json.bak") || name.endsWith(".lock")) {
                continue;
            }
            byte[] bytes = Files.readAllBytes(file);
            if (name.endsWith(".json")) {
                bytes = new String(bytes, StandardCharsets.UTF_8).replaceAll(TIME, "TIME").getBytes(StandardCharsets.UTF_8);
            }
            hashes.put(folder.relativize(file).toString(), sha256(bytes));
        }
        return hashes;
    }

    /**
     * Fails unless each file that has its final name is whole: tables, figures and projects to their last byte, aligned frames
     * the same as those of an undisturbed run.
     *
     * @param undisturbed {@link #hashes} of such a run
     * @return how many files there are
     */
    static int requireWhole(Path folder, SortedMap<String, String> undisturbed) throws IOException {
        int whole = 0;
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString();
            if (path.endsWith(".part")) {
                continue;
            }
            requireWhole(file);
            if (path.startsWith("aligned") && path.endsWith(".tif")) {
                assertEquals(undisturbed.get(path), sha256(Files.readAllBytes(file)), path);
            }
            whole++;
        }
        return whole;
    }

    /** Fails, naming the files that differ, unless all are the same. */
    static void requireSame(SortedMap<String, String> expected, SortedMap<String, String> found, String when) {
        SortedSet<String> differing = new TreeSet<>(expected.keySet());
        differing.addAll(found.keySet());
        differing.removeIf(path -> Objects.equals(expected.get(path), found.get(path)));
        assertTrue(differing.isEmpty(), () -> when + ", these differ: " + differing);
    }

    /** As {@link #requireSame}, for steps run one by one: the project then holds other settings than after one run. */
    static void requireSameButProject(SortedMap<String, String> expected, SortedMap<String, String> found, String when) {
        SortedMap<String, String> others = new TreeMap<>(found);
        others.put("particle_selections.json", expected.get("particle_selections.json"));
        requireSame(expected, others, when);
    }

    private static void requireWhole(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".tif")) {
            try (TiffFile tiff = TiffFile.open(file)) {
                for (int page = 0; page < tiff.pages(); page++) {
                    tiff.read(page);
                }
            }
        } else if (name.endsWith(".csv")) {
            requireWholeTable(file);
        } else if (name.endsWith(".png")) {
            byte[] bytes = Files.readAllBytes(file);
            String end = HexFormat.of().formatHex(bytes, Math.max(0, bytes.length - PNG_END.length), bytes.length);
            assertEquals(HexFormat.of().formatHex(PNG_END), end, file + " does not end as a PNG does");
        } else if (name.contains(".json") && !name.endsWith(".lock")) {
            try {
                JsonParser.parseString(Files.readString(file));
            } catch (JsonParseException e) {
                fail(file + " is cut", e);
            }
        }
    }

    private static void requireWholeTable(Path file) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.endsWith("\n"), file + " ends in the middle of a line");
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            int columns = -1;
            for (CSVRecord row : parser) {
                columns = columns < 0 ? row.size() : columns;
                assertEquals(columns, row.size(), file + ", row " + row.getRecordNumber());
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
