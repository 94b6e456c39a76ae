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
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Several folders at once, from the outside. */
class RunSeveralTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void simulate() throws Exception {
        for (String name : List.of("a", "c")) {
            CommandRun run = CommandRun.in(folder, "simulate", name, "--frames", "4", "--size", "200x160", "--particles", "4",
                    "--drift", "4", "--seed", name.equals("a") ? "1" : "2", "--quiet");
            assertEquals(0, run.code(), run.err());
        }
        Files.createDirectory(folder.resolve("b"));
    }

    @Test
    void oneBadFolderDoesNotStopTheOthers() throws Exception {
        CommandRun run = CommandRun.in(folder, "run", "a", "b", "c", "--report", "report.csv");
        assertEquals(1, run.code());
        Golden.assertSame("error-one-of-several.txt", run.errWithout(folder));
        // Siblings get their folders in the order in which they are given.
        assertTrue(Files.exists(folder.resolve("script_output/aligned/4.tif")));
        assertTrue(Files.exists(folder.resolve("script_output_c/aligned/4.tif")));
        assertTrue(last(run.out()).startsWith("3 folders: 2 done, 1 failed (b). The report is in "), run.out());
        List<String> rows = Files.readAllLines(folder.resolve("report.csv"));
        assertEquals("folder,outcome,seconds,verdict,reason", rows.get(0));
        assertEquals(4, rows.size());
        assertTrue(rows.get(2).contains("/b,failed,") && rows.get(2).contains("no TIFF"), rows.get(2));
        assertTrue(rows.get(3).matches(".*/c,done,\\d+\\.\\d,\"?Held-out.*"), rows.get(3));
    }

    @Test
    void aSecondRunDoesTheRestOnly() {
        assertEquals(0, CommandRun.in(folder, "run", "c", "--quiet").code());
        CommandRun run = CommandRun.in(folder, "run", "a", "c", "--json");
        assertEquals(0, run.code(), run.err());
        JsonArray folders = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("folders");
        JsonObject first = folders.get(0).getAsJsonObject();
        JsonObject second = folders.get(1).getAsJsonObject();
        assertEquals("done", first.get("outcome").getAsString());
        assertEquals(4, first.getAsJsonObject("results").getAsJsonObject("align").get("aligned").getAsInt());
        assertEquals("up to date", second.get("outcome").getAsString());
        assertTrue(second.get("verdict").getAsString().startsWith("Held-out particles"), run.out());
    }

    @Test
    void theReportGoesNotAmongTheImagesAndThatIsKnownAtOnce() {
        CommandRun run = CommandRun.in(folder, "run", "a", "c", "--report", "c/report.csv");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("would be among the images, where Driftless writes nothing"), run.err());
        assertFalse(Files.exists(folder.resolve("c/report.csv")));
        assertFalse(Files.exists(folder.resolve("script_output")));
    }

    @Test
    void whatIsGivenTwiceIsDoneOnce() throws Exception {
        assertEquals(0, CommandRun.in(folder, "run", "a", "--quiet").code());
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a"));
        CommandRun run = CommandRun.in(folder, "run", "a", "script_output", "./a", "link", "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(1, json.getAsJsonArray("folders").size());
        Golden.assertSame("warning-given-twice.txt",
                run.errWithout(folder).lines().filter(line -> line.startsWith("warning")).reduce("", (a, b) -> a + b + "\n"));
    }

    @Test
    void aListNamesFoldersFromWhereItIs() throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("lists")).resolve("all.txt"), "# both\n../a\n\n  ../c\r\n");
        CommandRun run = CommandRun.in(folder, "run", "--list", "lists/all.txt");
        assertEquals(0, run.code(), run.err());
        assertEquals("2 folders: 2 done.", last(run.out()));
    }

    @Test
    void aListThatNamesNothingIsRefused() throws Exception {
        Files.writeString(folder.resolve("none.txt"), "# nothing yet\n");
        CommandRun run = CommandRun.in(folder, "run", "--list", "none.txt");
        assertEquals(1, run.code());
        Golden.assertSame("error-empty-list.txt", run.errWithout(folder));
    }

    @Test
    void whatIsForOneFolderIsRefused() throws Exception {
        CommandRun output = CommandRun.in(folder, "run", "a", "c", "--output", "elsewhere");
        assertEquals(2, output.code());
        Golden.assertSame("error-output-of-several.txt", output.err());
        assertEquals(2, CommandRun.in(folder, "run", "a", "c", "--follow").code());
        assertFalse(Files.exists(folder.resolve("script_output")));
    }

    @Test
    void aReportThatCantBeWrittenIsKnownBeforeTheWork() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        CommandRun run = CommandRun.in(folder, "run", "a", "c", "--report", "file/report.csv");
        assertEquals(1, run.code());
        assertFalse(Files.exists(folder.resolve("script_output")));
    }

    @Test
    void optionsHoldForEach() {
        CommandRun run = CommandRun.in(folder, "run", "a", "c", "--interpolation", "linear", "--frames", "0-2", "--json");
        assertEquals(0, run.code(), run.err());
        for (var one : JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("folders")) {
            JsonObject align = one.getAsJsonObject().getAsJsonObject("results").getAsJsonObject("align");
            assertEquals("linear", align.get("interpolation").getAsString());
            assertEquals(3, align.get("aligned").getAsInt());
        }
    }

    @Test
    void afterCancelNothingIsStarted() {
        CommandContext context = new CommandContext(Terminal.ofProcess(), folder);
        context.cancel();
        assertEquals(130, new DriftlessCli(context).run("run", "a", "c", "--quiet"));
        assertFalse(Files.exists(folder.resolve("script_output")));
    }

    private static String last(String text) {
        return text.lines().reduce((before, line) -> line).orElse("");
    }
}
