/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.MotionCovariance;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that somebody has edited, exported from a spreadsheet, damaged or made to do harm: read right, or refused. */
class HostileTablesTest {

    private static final List<String> FRAMES = IntStream.range(0, 6).mapToObj(i -> i + ".tif").toList();
    private static final int MUTANTS = 4000;

    @TempDir
    Path home;
    private Path tracking;
    private Path drift;

    /** Reads one table. */
    private interface Reading {

        Object read(Path file) throws IOException;
    }

    @BeforeEach
    void write() throws IOException {
        tracking = home.resolve("tracking.csv");
        drift = home.resolve("drift.csv");
        List<Trajectory> tracks = new ArrayList<>();
        for (int id = 1; id <= 2; id++) {
            List<Observation> seen = new ArrayList<>();
            for (int frame = 0; frame < FRAMES.size(); frame++) {
                seen.add(new Observation(id, frame, new FitBox(10, 20, 30, 40), new FitResult(FitStatus.ACCEPTED, -900.5,
                        20.123456 + frame, 30.5, 2, 3, 0.1, 5000, 0.9, 1e-4, 2e-4, 1e-6, 12)));
            }
            tracks.add(new Trajectory(id, FRAMES.size(), seen));
        }
        TrackingTable.write(tracking, FRAMES, tracks, 0);
        List<FrameMotion> motions = new ArrayList<>();
        for (int frame = 0; frame < FRAMES.size(); frame++) {
            motions.add(new FrameMotion(frame, new RigidMotion(frame * 0.5, -frame, 1e-3 * frame),
                    FrameMotion.Source.MEASURED, 2, new MotionCovariance(1e-4, 0, 1e-4, 0, 0, 1e-8), 0.1, 0.2));
        }
        DriftTable.write(drift, FRAMES, new DriftCurve(0, FRAMES.size(), motions));
    }

    private static Object tracks(Path file) throws IOException {
        return TrackingTable.read(file, FRAMES, new TableReport()).stream().map(Trajectory::observations).toList();
    }

    private static Object motions(Path file) throws IOException {
        return DriftTable.read(file, FRAMES, new TableReport()).motions();
    }

    @Test
    void whatEditorsAndSpreadsheetsDoIsReadTheSame() throws IOException {
        for (Reading reading : List.<Reading>of(file -> tracks(tracking), file -> motions(drift))) {
            Object expected = reading.read(null);
            for (Path file : List.of(tracking, drift)) {
                String text = Files.readString(file);
                String plain = text.replace("\r\n", "\n");
                for (String other : List.of("\ufeff" + text, plain, plain.replace("\n", "\r\n"), plain.strip(),
                        quoted(plain), reversedColumns(plain), reversedRows(plain))) {
                    Files.writeString(file, other);
                    assertEquals(expected, reading.read(null), other);
                }
                Files.writeString(file, text);
            }
        }
    }

    private static String quoted(String table) {
        StringBuilder all = new StringBuilder();
        table.lines().forEach(line -> all.append('"').append(line.replace(",", "\",\"")).append("\"\n"));
        return all.toString();
    }

    private static String reversedColumns(String table) {
        StringBuilder all = new StringBuilder();
        table.lines().forEach(line -> all.append(String.join(",", List.of(line.split(",", -1)).reversed())).append('\n'));
        return all.toString();
    }

    private static String reversedRows(String table) {
        List<String> lines = table.lines().toList();
        return lines.getFirst() + "\n" + String.join("\n", lines.subList(1, lines.size()).reversed()) + "\n";
    }

    @Test
    void otherSeparatorsAreNamed() throws IOException {
        for (String separator : List.of(";", "\t")) {
            Files.writeString(tracking, Files.readString(tracking).replace(",", separator));
            String message = assertThrows(CsvException.class, () -> tracks(tracking)).getMessage();
            assertTrue(message.contains("not separated by commas"), message);
        }
        write();
        Files.writeString(tracking, Files.readString(tracking).replaceFirst("20\\.123", "\"20,123\""));
        String message = assertThrows(CsvException.class, () -> tracks(tracking)).getMessage();
        assertTrue(message.contains("center_x is \"20,123\" and not a number"), message);
    }

    @Test
    void rowsWithoutEndAndColumnsWithoutNumberAreRefused() throws IOException {
        String text = Files.readString(tracking);
        Files.writeString(tracking, text + "\"" + "x".repeat(3 << 20));
        assertThrows(CsvException.class, () -> tracks(tracking));
        Files.writeString(tracking, ",".repeat(3 << 20));
        assertThrows(CsvException.class, () -> tracks(tracking));
        Files.writeString(tracking, text.replaceFirst("0\\.tif", "0\u0000.tif"));
        String message = assertThrows(CsvException.class, () -> tracks(tracking)).getMessage();
        assertFalse(message.contains("\u0000"), "What a terminal shows holds no control characters");
    }

    /** A particle a row in a sequence of 100,000 frames would take 40 GB, as each has room for all of them. */
    @Test
    void idsWithoutEndAreRefusedBeforeTheyFillTheMemory() throws IOException {
        List<String> frames = IntStream.range(0, 100_000).mapToObj(i -> i + ".tif").toList();
        List<String> lines = Files.readString(tracking).lines().toList();
        StringBuilder all = new StringBuilder(lines.getFirst()).append('\n');
        for (int id = 1; id <= 30_000; id++) {
            all.append(lines.get(1).replaceFirst("^0\\.tif,1,", "0.tif," + id + ",")).append('\n');
        }
        Files.writeString(tracking, all);
        String message = assertThrows(CsvException.class,
                () -> TrackingTable.read(tracking, frames, new TableReport())).getMessage();
        assertTrue(message.contains("has 30000 particles and only 30000 rows, for 100000 frames"), message);
    }

    @Test
    void mutantsAreReadOrRefusedInWords() throws IOException {
        mutate(tracking, HostileTablesTest::tracks, 11);
        mutate(drift, HostileTablesTest::motions, 12);
    }

    private static void mutate(Path file, Reading reading, long seed) throws IOException {
        byte[] good = Files.readAllBytes(file);
        byte[] bad = "\"',;\n\r\t\0=-+.eE9NaN".getBytes(StandardCharsets.UTF_8);
        Random random = new Random(seed);
        int refused = 0;
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            byte[] bytes = good.clone();
            for (int change = 1 + random.nextInt(3); change > 0; change--) {
                int at = random.nextInt(bytes.length);
                bytes[at] = random.nextBoolean() ? (byte) random.nextInt(256) : bad[random.nextInt(bad.length)];
            }
            Files.write(file, bytes);
            try {
                reading.read(file);
            } catch (CsvException e) {
                refused++;
                assertTrue(e.getMessage().startsWith(file.toString()) && e.getMessage().endsWith("."), e.getMessage());
            }
        }
        assertTrue(refused > MUTANTS / 4, refused + " refused");
    }
}
