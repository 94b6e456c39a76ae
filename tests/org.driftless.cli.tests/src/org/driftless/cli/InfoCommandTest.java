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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.driftless.testsupport.StackFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code info} says of images. */
class InfoCommandTest {

    private static final int WIDTH = 20;
    private static final int HEIGHT = 16;

    @TempDir
    private Path folder;

    @BeforeEach
    void simulate() {
        assertEquals(0, CommandRun.in(folder, "simulate", "frames", "--frames", "4", "--size", "160x120", "--particles", "3",
                "--drift", "3", "--quiet").code());
    }

    private static short[] pixels(int frame) {
        short[] pixels = new short[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) (40_000 + 7 * i + 1000 * frame);
        }
        return pixels;
    }

    private static String sha256(short[] pixels) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(2 * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pixels);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }

    private void assertGolden(String golden, int code, String... arguments) throws IOException {
        CommandRun run = CommandRun.in(folder, arguments);
        assertEquals(code, run.code(), run.err());
        Golden.assertSame(golden, run.out().replace(folder.toString(), "FOLDER").replace('\\', '/')
                + run.errWithout(folder));
    }

    @Test
    void aFolder() throws Exception {
        Files.delete(folder.resolve("frames/3.tif"));
        assertGolden("info-folder.txt", 0, "info", "frames");
    }

    @Test
    void aFileOfManyFrames() throws Exception {
        StackFile.writeImageJ(folder.resolve("film.tif"), WIDTH, HEIGHT, List.of(pixels(0), pixels(1), pixels(2)));
        assertGolden("info-stack.txt", 0, "info", "film.tif");
    }

    @Test
    void aFileOfOneFrame() throws Exception {
        assertGolden("info-frame.txt", 0, "info", "frames/2.tif", "--checksum");
    }

    @Test
    void whatIsNoImage() throws Exception {
        Files.write(folder.resolve("photo.tif"), HexFormat.of().parseHex("89504e470d0a1a0a"));
        assertGolden("info-png.txt", 1, "info", "photo.tif");
        assertGolden("info-nothing.txt", 1, "info", "nowhere");
        assertGolden("info-without-path.txt", 2, "info");
    }

    /** Those of pages, and of frames that follow one another, are those of the values. */
    @Test
    void checksumsAreThoseOfTheValues() throws Exception {
        List<short[]> frames = List.of(pixels(0), pixels(1), pixels(2));
        StackFile.writeImageJ(folder.resolve("imagej.tif"), WIDTH, HEIGHT, frames);
        StackFile.writePages(folder.resolve("pages.tif"), WIDTH, HEIGHT, frames);
        List<String> expected = new ArrayList<>();
        for (short[] frame : frames) {
            expected.add(sha256(frame));
        }
        for (String file : new String[] {"imagej.tif", "pages.tif"}) {
            for (String workers : new String[] {"1", "3"}) {
                assertEquals(expected, checksums(file, workers), file);
            }
        }
    }

    private List<String> checksums(String path, String workers) {
        CommandRun run = CommandRun.in(folder, "info", path, "--checksum", "--json", "--workers", workers);
        assertEquals(0, run.code(), run.err());
        JsonObject results = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("results");
        JsonArray all = results.getAsJsonArray("checksums");
        List<String> sums = new ArrayList<>();
        for (JsonElement one : all) {
            assertEquals(sums.size(), one.getAsJsonObject().get("frame").getAsInt());
            sums.add(one.getAsJsonObject().get("sha256").getAsString());
        }
        return sums;
    }

    @Test
    void withJsonItIsOneObject() {
        CommandRun run = CommandRun.in(folder, "info", "frames", "--json");
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        JsonObject results = json.getAsJsonObject("results");
        assertEquals("info", json.get("command").getAsString());
        assertEquals(4, results.get("frames").getAsInt());
        assertEquals(160, results.get("width").getAsInt());
        assertEquals("uint16", results.get("type").getAsString());
        assertEquals("deflate", results.get("compression").getAsString());
        assertEquals(0, results.getAsJsonObject("numbering").get("missing").getAsInt());
        assertFalse(results.has("pixel_size_um"));
        assertFalse(results.has("checksums"));
        assertEquals("", run.err());
    }

    /** Nothing beside the images is written, and the aligned frames of a project are images, too. */
    @Test
    void theAlignedFramesOfAProject() throws Exception {
        assertEquals(0, CommandRun.in(folder, "run", "frames", "--auto", "3", "--quiet").code());
        List<String> before = files();
        assertEquals(4, checksums("script_output/aligned", "2").size());
        assertEquals(before, files());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void aBrokenFrameIsNamedByTheChecksums() throws Exception {
        Path third = folder.resolve("frames/3.tif");
        byte[] bytes = Files.readAllBytes(third);
        bytes[bytes.length / 2] ^= 1;
        Files.write(third, bytes);
        assertEquals(0, CommandRun.in(folder, "info", "frames").code());
        CommandRun run = CommandRun.in(folder, "info", "frames", "--checksum");
        assertEquals(1, run.code());
        assertTrue(run.err().contains(third + " can't be read: "), run.err());
    }

    @Test
    void anEndThatWasNeverWrittenIsSaid() throws Exception {
        short[] half = pixels(0);
        Arrays.fill(half, half.length / 2, half.length, (short) 0);
        StackFile.writePages(folder.resolve("pages.tif"), WIDTH, HEIGHT, List.of(pixels(0), half));
        CommandRun run = CommandRun.in(folder, "info", "pages.tif", "--checksum");
        assertTrue(run.err().startsWith("warning: The lower part of 1 frame is 0 all over: pages_0002.tif;"), run.err());
    }
}
