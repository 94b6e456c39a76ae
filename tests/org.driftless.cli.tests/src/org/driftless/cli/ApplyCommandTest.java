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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drift of one channel on another one, from the outside. */
class ApplyCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void simulate() {
        simulate("green", "--frames", "5", "--size", "200x160", "--particles", "4");
        simulate("red", "--frames", "5", "--size", "200x160", "--particles", "4");
    }

    private void simulate(String name, String... options) {
        String[] all = new String[options.length + 5];
        all[0] = "simulate";
        all[1] = name;
        all[2] = "--drift";
        all[3] = "4";
        all[4] = "--quiet";
        System.arraycopy(options, 0, all, 5, options.length);
        CommandRun run = CommandRun.in(folder, all);
        assertEquals(0, run.code(), run.err());
    }

    private void runGreen(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "run";
        all[1] = "green";
        all[2] = "--quiet";
        System.arraycopy(more, 0, all, 3, more.length);
        CommandRun run = CommandRun.in(folder, all);
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void anotherChannelIsAlignedAlikeWithoutAParticle() throws Exception {
        runGreen();
        CommandRun run = CommandRun.in(folder, "apply", "green", "red");
        assertEquals(0, run.code(), run.err());
        // The two channels are the same frames here, so that the aligned ones must be, too.
        for (int frame = 1; frame <= 5; frame++) {
            assertEquals(-1, Files.mismatch(folder.resolve("script_output/aligned/" + frame + ".tif"),
                    folder.resolve("script_output_red/aligned/" + frame + ".tif")), "frame " + frame);
        }
        assertTrue(run.out().contains("red: Not validated: the drift was applied from "), run.out());
        String status = CommandRun.in(folder, "status", "red").out();
        assertTrue(status.matches("(?s).*drift +done +up to .* px, applied from .*green\\R.*align +done.*"
                + "validate +missing +the drift was applied from .*green, and no particle here had a part in it\\R.*"), status);
        assertTrue(Files.readString(folder.resolve("script_output_red/log.txt")).contains("Applied the drift of "));
        CommandRun validate = CommandRun.in(folder, "validate", "red");
        assertEquals(1, validate.code());
        Golden.assertSame("error-validate-applied.txt", validate.errWithout(folder));
        CommandRun again = CommandRun.in(folder, "apply", "green", "red");
        assertTrue(again.out().contains("1 folder: 1 up to date."), again.out());
    }

    @Test
    void whenTheDriftChangesTheOtherChannelIsStaleUntilItIsRunAgain() {
        runGreen();
        assertEquals(0, CommandRun.in(folder, "apply", "green", "red", "--quiet").code());
        runGreen("--estimator", "mean", "--model", "translation");
        String status = CommandRun.in(folder, "status", "red").out();
        assertTrue(status.matches("(?s).*drift +stale +the drift of .*green, or which frames are in use, has changed.*"
                + "align +stale.*"), status);
        CommandRun run = CommandRun.in(folder, "run", "red");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("so it is not validated here"), run.out());
        assertTrue(CommandRun.in(folder, "status", "red").out().matches("(?s).*drift +done.*align +done.*"));
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() throws Exception {
        runGreen();
        simulate("small", "--frames", "5", "--size", "180x160", "--particles", "4");
        simulate("short", "--frames", "4", "--size", "200x160", "--particles", "4");
        Files.move(folder.resolve("red/5.tif"), folder.resolve("red/6.tif"));
        CommandRun run = CommandRun.in(folder, "apply", "green", "small", "short", "red", "green");
        assertEquals(1, run.code());
        Golden.assertSame("error-apply-to-others.txt", run.errWithout(folder));
        assertFalse(Files.exists(folder.resolve("script_output_red/aligned")));
    }

    @Test
    void anOwnDriftIsReplacedOnRequestOnly() throws Exception {
        runGreen();
        assertEquals(0, CommandRun.in(folder, "run", "red", "--quiet").code());
        CommandRun refused = CommandRun.in(folder, "apply", "green", "red");
        assertEquals(1, refused.code());
        Golden.assertSame("error-apply-own-drift.txt", refused.errWithout(folder));
        assertEquals(0, CommandRun.in(folder, "apply", "green", "red", "--replace", "--quiet").code());
        assertTrue(CommandRun.in(folder, "status", "red").out().contains("applied from "));
        // Whoever says which particles wants an own drift.
        assertEquals(0, CommandRun.in(folder, "run", "red", "--auto", "--quiet").code());
        assertFalse(CommandRun.in(folder, "status", "red").out().contains("applied from "));
    }

    @Test
    void aDriftThatIsNotKnownIsRefused() throws Exception {
        CommandRun run = CommandRun.in(folder, "apply", "green", "red");
        assertEquals(1, run.code());
        Golden.assertSame("error-apply-without-drift.txt", run.errWithout(folder));
        assertEquals(2, CommandRun.in(folder, "apply", "green").code());
    }
}
