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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovieCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void simulate() {
        CommandRun run = CommandRun.in(folder, "simulate", "a/one", "--frames", "3", "--size", "128x96", "--particles", "1", "--drift",
                "2", "--quiet");
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void framesAsTakenNeedNoAlignment() {
        CommandRun run = CommandRun.in(folder, "movie", "a/one", "m.gif", "--what", "before", "--region", "10,20,64,48", "--zoom", "2",
                "--contrast", "0,3000", "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject result = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("results");
        assertEquals(128, result.get("width").getAsInt());
        assertEquals(96, result.get("height").getAsInt());
        assertEquals(3, result.get("frames").getAsInt());
        assertEquals(3000, result.get("high").getAsDouble());
        assertTrue(Files.exists(folder.resolve("m.gif")));
    }

    @Test
    void whatCanNotBeIsSaidPlainly() {
        CommandRun before = CommandRun.in(folder, "movie", "a/one", "m.gif");
        assertEquals(1, before.code());
        assertTrue(before.err().contains("are not aligned yet: run \"driftless align\" first."), before.err());
        CommandRun contrast = CommandRun.in(folder, "movie", "a/one", "m.gif", "--contrast", "5,5");
        assertEquals(2, contrast.code());
        assertTrue(contrast.err().contains("--contrast takes LOW,HIGH"), contrast.err());
        assertEquals(0, CommandRun.in(folder, "movie", "a/one", "m.tif", "--what", "before", "--values").code());
        CommandRun again = CommandRun.in(folder, "movie", "a/one", "m.tif", "--what", "before", "--values");
        assertEquals(2, again.code());
        assertTrue(again.err().contains("is there already"), again.err());
        assertEquals(0, CommandRun.in(folder, "movie", "a/one", "m.tif", "--what", "before", "--values", "--overwrite").code());
    }
}
