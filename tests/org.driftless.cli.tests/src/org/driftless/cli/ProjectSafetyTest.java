/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One at a time writes a project, a broken one is recovered, and nothing is written outside of its folder. */
class ProjectSafetyTest {

    @TempDir
    private Path folder;
    private Path json;

    @BeforeEach
    void select() {
        assertEquals(0, CommandRun.in(folder, "simulate", "frames", "--frames", "4", "--size", "160x120", "--particles",
                "3", "--drift", "3", "--quiet").code());
        assertEquals(0, CommandRun.in(folder, "select", "frames", "--auto", "3", "--quiet").code());
        json = folder.resolve("script_output/particle_selections.json");
    }

    @Test
    void projectInUseIsReadButNotWritten() throws IOException {
        byte[] before = Files.readAllBytes(json);
        String log = Files.readString(folder.resolve("script_output/log.txt"));
        try (ProjectLock.Held held = Project.open(json, null).lock()) {
            for (String command : List.of("run", "track", "select")) {
                CommandRun refused = CommandRun.in(folder, command, "frames", "--quiet");
                assertEquals(1, refused.code(), refused.err());
                assertTrue(refused.err().startsWith("driftless: " + json + " is in use by another Driftless (process "
                        + ProcessHandle.current().pid()), refused.err());
                assertEquals(1, refused.err().lines().count());
            }
            assertEquals(0, CommandRun.in(folder, "status", "frames").code());
        }
        assertArrayEquals(before, Files.readAllBytes(json));
        assertEquals(log, Files.readString(folder.resolve("script_output/log.txt")));
        assertEquals(0, CommandRun.in(folder, "track", "frames", "--quiet").code());
        assertFalse(Files.exists(folder.resolve("script_output/particle_selections.json.lock")));
    }

    @Test
    void brokenProjectIsRecoveredOnlyIfAsked() throws IOException {
        assertEquals(0, CommandRun.in(folder, "track", "frames", "--quiet").code());
        byte[] half = Arrays.copyOf(Files.readAllBytes(json), 100);
        Files.write(json, half);
        CommandRun refused = CommandRun.in(folder, "status", "frames");
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("--recover"), refused.err());
        assertArrayEquals(half, Files.readAllBytes(json));
        CommandRun recovered = CommandRun.in(folder, "run", "frames", "--recover", "--quiet");
        assertEquals(0, recovered.code(), recovered.err());
        assertTrue(recovered.err().contains("). It is now " + json + ".damaged-"),
                recovered.err());
        assertEquals(0, CommandRun.in(folder, "run", "frames", "--recover", "--quiet").code(), "Now there is nothing to do");
        try (Stream<Path> files = Files.list(json.getParent())) {
            Path aside = files.filter(file -> file.toString().contains(".damaged-")).findFirst().orElseThrow();
            assertArrayEquals(half, Files.readAllBytes(aside));
        }
    }

    @Test
    void editsByHandAreSaid() throws IOException {
        Files.writeString(json, Files.readString(json).replaceFirst("\"particle_id\": 3", "\"particle_id\": 4"));
        CommandRun status = CommandRun.in(folder, "status", "frames");
        assertEquals(0, status.code(), status.err());
        assertTrue(status.err().contains("was changed since Driftless saved it"), status.err());
    }

    @Test
    void statusSaysWhatAligningNeedsOfTheDisk() {
        CommandRun status = CommandRun.in(folder, "status", "frames");
        assertTrue(status.out().contains("\ndisk        enough   to align, "), status.out());
        JsonObject disk = JsonParser.parseString(CommandRun.in(folder, "status", "frames", "--json").out())
                .getAsJsonObject().getAsJsonObject("results").getAsJsonObject("disk");
        assertTrue(disk.get("needed").getAsLong() <= disk.get("neededAtMost").getAsLong());
        assertTrue(disk.get("free").getAsLong() > 0);
    }

    /** Every path that a project file can hold leads out of it; only the output folder changes. */
    @Test
    void pathsInTheProjectAreNeverWrittenTo() throws Exception {
        assertEquals(0, CommandRun.in(folder, "run", "frames", "--quiet").code());
        Path victim = Files.createDirectories(folder.resolve("victim/aligned"));
        Path output = json.getParent();
        for (String name : List.of("particles_tracking", "drift_analysis", "aligned", "validation")) {
            try (Stream<Path> files = Files.list(output.resolve(name))) {
                for (Path file : files.toList()) {
                    Files.copy(file, Files.createDirectories(victim.resolveSibling(name)).resolve(file.getFileName()));
                }
            }
        }
        Map<Path, String> before = hashes(folder.resolve("victim"));
        for (String out : List.of(victim.getParent().toString(), "../victim", output + "/../victim")) {
            JsonObject root = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
            JsonObject imageSet = root.getAsJsonObject("image_set");
            for (String key : List.copyOf(imageSet.keySet())) {
                if (!key.equals("folder_path") && imageSet.get(key).isJsonPrimitive()
                        && imageSet.get(key).getAsString().startsWith(output.toString())) {
                    imageSet.addProperty(key, out + imageSet.get(key).getAsString().substring(output.toString().length()));
                }
                if (key.endsWith("_name")) {
                    imageSet.addProperty(key, "../../victim/" + imageSet.get(key).getAsString());
                }
            }
            Files.writeString(json, root.toString());
            CommandRun run = CommandRun.in(folder, "run", "frames", "--restart", "--quiet");
            assertEquals(0, run.code(), run.err());
            assertEquals(before, hashes(folder.resolve("victim")), out);
        }
    }

    @Test
    void movedProjectGoesOnWhereItIs() throws Exception {
        assertEquals(0, CommandRun.in(folder, "run", "frames", "--quiet").code());
        Path moved = Files.createDirectories(folder.resolve("new place/here"));
        Path copy = Files.createDirectories(folder.resolve("stays"));
        for (String name : List.of("frames", "script_output")) {
            Files.move(folder.resolve(name), moved.resolve(name));
        }
        CommandRun status = CommandRun.in(moved, "status", "frames");
        assertEquals(0, status.code(), status.err());
        assertFalse(status.out().contains("missing"), status.out());
        assertEquals(0, CommandRun.in(moved, "run", "script_output", "--restart", "--quiet").code());
        assertFalse(Files.exists(folder.resolve("script_output")), "The old place is not made again");
        Files.move(moved.resolve("frames"), copy.resolve("frames"));
        CommandRun away = CommandRun.in(moved, "status", "script_output");
        assertEquals(1, away.code());
        assertTrue(away.err().contains("is neither there nor beside the project's folder"), away.err());
    }

    private static Map<Path, String> hashes(Path below) throws Exception {
        Map<Path, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(file, HexFormat.of().formatHex(
                        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
            }
        }
        return all;
    }
}
