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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs get, and what is taken from them. */
class ExportCommandTest {

    @TempDir
    private Path folder;

    private CommandRun run(String... arguments) {
        CommandRun run = CommandRun.in(folder, arguments);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    @Test
    void whatWasWrittenIsTakenAgain() throws Exception {
        run("simulate", "frames", "--frames", "4", "--size", "200x160", "--particles", "3", "--drift", "3", "--quiet");
        run("select", "frames", "--auto", "3", "--quiet");
        run("track", "frames", "--quiet");
        run("drift", "frames", "--model", "translation", "--quiet");
        JsonObject written = JsonParser.parseString(run("export", "frames", "--roi", "RoiSet.zip", "--picasso", "run_drift.txt",
                "--trackmate", "run.xml", "--trackpy", "run.csv", "--json").out()).getAsJsonObject().getAsJsonObject("results");
        assertEquals(folder.resolve("RoiSet.zip").toString(), written.get("roi").getAsString());
        assertEquals(4, Files.readAllLines(folder.resolve("run_drift.txt")).size());
        assertEquals(1 + 4 * 3, Files.readAllLines(folder.resolve("run.csv")).size());
        assertTrue(Files.readString(folder.resolve("run.xml")).contains("nspots=\"12\""));

        run("select", "frames", "--from", "RoiSet.zip", "--output", "other", "--quiet");
        run("drift", "frames", "--picasso", "run_drift.txt", "--output", "other", "--quiet");
        run("export", "frames", "--roi", "again.zip", "--picasso", "again_drift.txt", "--output", "other", "--quiet");
        assertArrayEquals(Files.readAllBytes(folder.resolve("RoiSet.zip")), Files.readAllBytes(folder.resolve("again.zip")));
        assertEquals(Files.readString(folder.resolve("run_drift.txt")), Files.readString(folder.resolve("again_drift.txt")));
        assertTrue(run("status", "frames", "--output", "other").out().contains("imported from run_drift.txt, its uncertainty unknown"));
        run("align", "frames", "--output", "other", "--quiet");
        assertTrue(Files.exists(folder.resolve("other/aligned/4.tif")));
    }
}
