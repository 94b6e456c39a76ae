/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void simulate() {
        for (String name : new String[] {"a/one", "b/two"}) {
            CommandRun run = CommandRun.in(folder, "simulate", name, "--frames", "3", "--size", "128x96", "--particles", "1", "--drift", "2",
                    "--quiet");
            assertEquals(0, run.code(), run.err());
        }
    }

    @Test
    void itIsWrittenBesideTheProjectAndItsPlaceIsSaid() throws Exception {
        CommandRun run = CommandRun.in(folder, "report", "a/one");
        Path page = folder.resolve("a/script_output/report.html");
        assertEquals(0, run.code(), run.err());
        assertEquals("Report: " + page, run.out().strip());
        assertTrue(Files.readString(page).contains("Not finished: the particle selection is missing"));
        assertFalse(Files.exists(folder.resolve("a/script_output/particle_selections.json")), "Nothing else is written");
    }

    @Test
    void aPageOfAnyName() {
        assertEquals(0, CommandRun.in(folder, "report", "a/one", "--html", "out/page.htm", "--checksum").code());
        assertTrue(Files.exists(folder.resolve("out/page.htm")));
    }

    @Test
    void neitherFramesNorTablesAreReplaced() {
        CommandRun table = CommandRun.in(folder, "report", "a/one", "--html", "a/script_output/particle_selections.json");
        assertEquals(2, table.code());
        assertTrue(table.err().contains("has not the name of a page: let it end in .html."), table.err());
        CommandRun frames = CommandRun.in(folder, "report", "a/one", "--html", "a/one/report.html");
        assertEquals(2, frames.code());
        assertTrue(frames.err().contains("would be among the images, where Driftless writes nothing"), frames.err());
        assertFalse(Files.exists(folder.resolve("a/one/report.html")));
    }

    @Test
    void oneThatCanNotBeReadDoesNotStopTheOthers() {
        CommandRun run = CommandRun.in(folder, "report", "a/one", "nothing", "b/two", "--json");
        assertEquals(1, run.code());
        JsonArray results = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("results");
        assertEquals(3, results.size());
        assertTrue(results.get(1).getAsJsonObject().has("error"));
        assertTrue(run.err().contains("nothing"), run.err());
        assertTrue(Files.exists(folder.resolve("b/script_output/report.html")));
    }

    @Test
    void onePlaceIsForOneProject() {
        CommandRun run = CommandRun.in(folder, "report", "a/one", "b/two", "--html", "page.html");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--html is for one project, not for 2."), run.err());
    }
}
