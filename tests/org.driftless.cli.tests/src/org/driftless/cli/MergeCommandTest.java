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

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps in parts, as the jobs of a batch system type them. */
class MergeCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void simulate() {
        run("simulate", "frames", "--frames", "40", "--size", "120x100", "--particles", "3", "--drift", "3", "--quiet");
        run("select", "frames", "--auto", "3", "--quiet");
    }

    private CommandRun run(String... arguments) {
        CommandRun run = CommandRun.in(folder, arguments);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    private void assertFails(int code, String golden, String... arguments) throws Exception {
        CommandRun run = CommandRun.in(folder, arguments);
        assertEquals(code, run.code(), run.err());
        Golden.assertSame(golden, run.errWithout(folder));
    }

    @Test
    void allStepsInTwoParts() throws Exception {
        for (String step : List.of("track", "align", "validate")) {
            run(step, "frames", "--shard", "2/2", "--quiet");
            JsonObject part = JsonParser.parseString(run(step, "frames", "--shard", "1/2", "--json").out()).getAsJsonObject()
                    .getAsJsonObject("results");
            assertEquals("1/2", part.get("shard").getAsString());
            assertEquals(32, part.get("frames").getAsInt());
            JsonObject merged = JsonParser.parseString(run("merge", "frames", "--json").out()).getAsJsonObject()
                    .getAsJsonObject("results");
            assertTrue(merged.has(step), merged::toString);
            assertEquals(step.equals("track"), merged.has("drift"));
        }
        assertTrue(run("run", "frames").out().contains("Everything is up to date"));
        assertFalse(Files.readString(folder.resolve("script_output/log.txt")).contains("Shard"), "many would write it at once");
    }

    @Test
    void whatIsMissingOrNotUnderstoodIsSaid() throws Exception {
        assertFails(2, "error-shard-words.txt", "track", "frames", "--shard", "3", "--quiet");
        assertFails(2, "error-merge-nothing.txt", "merge", "frames", "--quiet");
        run("track", "frames", "--shard", "1/3", "--quiet");
        assertFails(1, "error-merge-missing.txt", "merge", "frames", "--quiet");
        assertFails(1, "error-shard-too-early.txt", "align", "frames", "--shard", "1/3", "--quiet");
    }

    @Test
    void oneStackIsNotWrittenInParts() throws Exception {
        run("run", "frames", "--quiet");
        assertFails(2, "error-shard-stack.txt", "align", "frames", "--stack", "--shard", "1/2", "--quiet");
    }
}
