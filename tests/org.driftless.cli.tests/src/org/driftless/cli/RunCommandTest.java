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
import java.util.HashSet;
import java.util.Set;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as users type them, on a small simulated sequence. */
class RunCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void simulate() {
        CommandRun run = CommandRun.in(folder, "simulate", "frames", "--frames", "6", "--size", "320x256", "--particles", "5",
                "--drift", "6", "--quiet");
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void findsParticlesAndDoesEveryStep() {
        CommandRun run = CommandRun.in(folder, "run", "frames");
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(folder.resolve("script_output/aligned/6.tif")));
        assertTrue(Files.exists(folder.resolve("script_output/validation/drift_reduction_summary.png")));
    }

    @Test
    void jsonIsOneObjectOnStandardOutput() {
        CommandRun run = CommandRun.in(folder, "run", "frames", "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("run", json.get("command").getAsString());
        assertEquals(6, json.getAsJsonObject("results").getAsJsonObject("align").get("aligned").getAsInt());
    }

    @Test
    void aFolderIsFollowedUntilTheCameraPauses() {
        CommandRun run = CommandRun.in(folder, "run", "frames", "--follow", "--max-pause", "1");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().matches("(?s)Following .*frames until no frame has come for 1 s\\..*"
                + "6 frames; none has come for 1 s, so following ends.*"), run.out());
        assertTrue(Files.exists(folder.resolve("script_output/validation/drift_reduction_summary.png")));
        assertEquals(0, CommandRun.in(folder, "status", "frames").code());
    }

    @Test
    void ctrlCEndsFollowingAndThenCancels() {
        CommandContext context = new CommandContext(Terminal.ofProcess(), folder);
        Set<String> did = new HashSet<>();
        context.onInterrupt(() -> did.add("ended"));
        ConsoleProgress progress = new ConsoleProgress(Terminal.ofProcess(), true, false);
        context.running(progress);
        context.interrupt();
        assertEquals(Set.of("ended"), did);
        assertFalse(progress.isCancelled());
        context.interrupt();
        assertTrue(progress.isCancelled());
    }

    @Test
    void aPauseWithoutFollowingIsRefused() throws Exception {
        CommandRun run = CommandRun.in(folder, "run", "frames", "--max-pause", "20");
        assertEquals(2, run.code());
        assertEquals("driftless: --max-pause says when --follow ends: give --follow with it." + System.lineSeparator(), run.err());
    }

    @Test
    void quietPrintsNothing() {
        CommandRun run = CommandRun.in(folder, "run", "frames", "--quiet");
        assertEquals(0, run.code());
        assertEquals("", run.out());
        assertEquals("", run.err());
    }

    @Test
    void statusTellsWhatIsDoneAndWhatIsStale() {
        assertEquals(0, CommandRun.in(folder, "run", "frames").code());
        assertTrue(CommandRun.in(folder, "status", "frames").out().matches("(?s).*select +done.*validate +done.*"));
        assertEquals(0, CommandRun.in(folder, "select", "frames", "--auto", "3").code());
        String status = CommandRun.in(folder, "status", "frames").out();
        assertTrue(status.matches("(?s).*select +done.*track +stale.*drift +stale.*align +stale.*validate +stale.*"), status);
    }

    @Test
    void aNewOptionRedoesItsStepAndTheLaterOnesOnly() {
        assertEquals(0, CommandRun.in(folder, "run", "frames").code());
        CommandRun again = CommandRun.in(folder, "run", "frames", "--interpolation", "linear", "--json");
        JsonObject results = JsonParser.parseString(again.out()).getAsJsonObject().getAsJsonObject("results");
        assertEquals(Set.of("align", "validate"), results.keySet());
    }

    @Test
    void leftOutFramesAreNotAligned() {
        CommandRun run = CommandRun.in(folder, "run", "frames", "--frames", "0-4", "--skip", "3.tif");
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(folder.resolve("script_output/aligned/5.tif")));
        assertFalse(Files.exists(folder.resolve("script_output/aligned/3.tif")));
        assertFalse(Files.exists(folder.resolve("script_output/aligned/6.tif")));
    }

    @Test
    void theProjectIsFoundFromItsFolderAndItsFile() {
        assertEquals(0, CommandRun.in(folder, "select", "frames", "--auto", "3").code());
        assertEquals(0, CommandRun.in(folder, "track", "script_output").code());
        assertEquals(0, CommandRun.in(folder, "drift", "script_output/particle_selections.json").code());
        assertEquals(0, CommandRun.in(folder.resolve("frames"), "align").code());
        assertEquals(0, CommandRun.in(folder, "validate").code());
    }

    @Test
    void anotherOutputFolder() {
        CommandRun run = CommandRun.in(folder, "run", "frames", "--output", "elsewhere");
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(folder.resolve("elsewhere/aligned/1.tif")));
        assertFalse(Files.exists(folder.resolve("script_output")));
    }

    @Test
    void simulateNeverOverwrites() {
        CommandRun run = CommandRun.in(folder, "simulate", "frames");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("is not empty"), run.err());
    }
}
