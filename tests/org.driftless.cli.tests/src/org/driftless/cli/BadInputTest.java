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
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the input, one plain sentence says so, and nothing is left under a final name. */
class BadInputTest {

    @TempDir
    private Path folder;
    private Path frames;

    @BeforeEach
    void simulate() {
        frames = folder.resolve("frames");
        CommandRun run = CommandRun.in(folder, "simulate", "frames", "--frames", "4", "--size", "160x120",
                "--particles", "3", "--drift", "3", "--quiet");
        assertEquals(0, run.code(), run.err());
    }

    private void assertFails(int code, String golden, String... arguments) throws IOException {
        CommandRun run = CommandRun.in(folder, arguments);
        assertEquals(code, run.code(), run.err());
        assertEquals("", run.out());
        Golden.assertSame(golden, run.errWithout(folder.toRealPath()));
        assertNothingHalfWritten();
    }

    private void assertNothingHalfWritten() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> parts = files.filter(file -> file.toString().endsWith(".part")).toList();
            assertEquals(List.of(), parts);
        }
        assertFalse(Files.exists(folder.resolve("script_output/aligned/alignment_log.csv")));
    }

    @Test
    void noFolder() throws Exception {
        assertFails(1, "error-no-folder.txt", "run", "nowhere", "--quiet");
    }

    @Test
    void noTiffInTheFolder() throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        assertFails(1, "error-no-tiff.txt", "run", "empty", "--quiet");
    }

    @Test
    void oneUnreadableFrame() throws Exception {
        Path third = frames.resolve("3.tif");
        byte[] whole = Files.readAllBytes(third);
        Files.write(third, Arrays.copyOf(whole, whole.length / 2));
        assertFails(1, "error-unreadable-frame.txt", "run", "frames", "--quiet");
    }

    @Test
    void aFrameOfAnotherSize() throws Exception {
        CommandRun.in(folder, "simulate", "other", "--frames", "1", "--size", "150x120", "--particles", "1", "--drift", "0");
        Files.copy(folder.resolve("other/1.tif"), frames.resolve("3.tif"),
                StandardCopyOption.REPLACE_EXISTING);
        assertFails(1, "error-other-size.txt", "run", "frames", "--quiet");
    }

    @Test
    void aBoxOutsideTheImage() throws Exception {
        assertFails(2, "error-box-outside.txt", "select", "frames", "--box", "150,10,170,30", "--quiet");
    }

    @Test
    void aBoxThatIsTooSmall() throws Exception {
        assertFails(2, "error-box-small.txt", "select", "frames", "--box", "10,10,14,30", "--quiet");
    }

    @Test
    void aBoxThatIsNoBox() throws Exception {
        assertFails(2, "error-box-words.txt", "select", "frames", "--box", "10,10,14", "--quiet");
    }

    @Test
    void aDriftWithoutTracking() throws Exception {
        assertFails(1, "error-drift-without-tracking.txt", "drift", "frames", "--quiet");
    }

    @Test
    void trackingWithoutParticles() throws Exception {
        assertFails(1, "error-tracking-without-particles.txt", "track", "frames", "--quiet");
    }

    @Test
    void idsThatDoNotExist() throws Exception {
        assertEquals(0, CommandRun.in(folder, "select", "frames", "--auto", "3").code());
        assertEquals(0, CommandRun.in(folder, "track", "frames").code());
        assertFails(2, "error-unknown-id.txt", "drift", "frames", "--use", "1,9", "--quiet");
    }

    @Test
    void aBrokenProjectFile() throws Exception {
        assertEquals(0, CommandRun.in(folder, "select", "frames", "--auto", "3").code());
        Path json = folder.resolve("script_output/particle_selections.json");
        byte[] whole = Files.readAllBytes(json);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        Files.write(json, half);
        assertFails(1, "error-broken-project.txt", "run", "frames", "--quiet");
        assertArrayEquals(half, Files.readAllBytes(json), "the broken file must stay as it is");
    }

    @Test
    void wholePixelsCanNotUndoARotation() throws Exception {
        assertEquals(0, CommandRun.in(folder, "simulate", "turned", "--frames", "4", "--size", "400x400", "--particles", "6",
                "--drift", "3", "--rotation", "1").code());
        assertFails(2, "error-none-with-rotation.txt", "run", "turned", "--model", "rigid", "--interpolation", "none", "--quiet");
    }

    @Test
    void aCommandThatDoesNotExist() throws Exception {
        assertFails(2, "error-unknown-command.txt", "allign", "frames");
    }

    @Test
    void mixedWaysOfSelecting() throws Exception {
        assertFails(2, "error-mixed-selection.txt", "select", "frames", "--auto", "--box", "10,10,30,30", "--quiet");
    }

    @Test
    void messagesAreOneSentenceThatNamesTheFile() {
        CommandRun run = CommandRun.in(folder, "run", "nowhere");
        assertTrue(run.err().contains(folder.resolve("nowhere").toString()), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void aWordThatIsNoChoice() throws Exception {
        assertFails(2, "error-no-choice.txt", "run", "frames", "--estimator", "median", "--quiet");
    }

    @Test
    void aLikelihoodWithoutACamera() throws Exception {
        assertEquals(0, CommandRun.in(folder, "select", "frames", "--auto", "3").code());
        assertFails(2, "error-mle-without-gain.txt", "track", "frames", "--fit", "mle", "--camera-offset", "100", "--quiet");
        assertFails(2, "error-gain-without-mle.txt", "track", "frames", "--gain", "2", "--quiet");
        assertFails(2, "error-gain-of-nothing.txt", "run", "frames", "--fit", "mle", "--camera-offset", "100", "--gain", "0",
                "--quiet");
    }

    @Test
    void aMeanThatIsToRotate() throws Exception {
        assertEquals(0, CommandRun.in(folder, "select", "frames", "--auto", "3").code());
        assertEquals(0, CommandRun.in(folder, "track", "frames").code());
        assertFails(2, "error-mean-rigid.txt", "drift", "frames", "--estimator", "mean", "--model", "rigid", "--quiet");
    }

    @Test
    void aSelectionFromWhatIsNoProject() throws Exception {
        assertFails(2, "error-from-image.txt", "select", "frames", "--from", "frames/1.tif", "--quiet");
        assertFails(2, "error-from-nothing.txt", "select", "frames", "--from", "nowhere.json", "--quiet");
    }

    @Test
    void exportsWithoutWhatAndOfWhatIsNotThere() throws Exception {
        assertFails(2, "error-export-nothing.txt", "export", "frames", "--quiet");
        assertFails(1, "error-export-no-particles.txt", "export", "frames", "--roi", "RoiSet.zip", "--quiet");
        assertFails(1, "error-export-no-drift.txt", "export", "frames", "--picasso", "run_drift.txt", "--quiet");
        assertFails(1, "error-export-no-tracks.txt", "export", "frames", "--trackpy", "run.csv", "--quiet");
        assertFails(2, "error-export-name.txt", "export", "frames", "--trackmate", "frames/1.tif", "--quiet");
        assertFails(2, "error-export-among-images.txt", "export", "frames", "--trackmate", "frames/tracks.xml", "--quiet");
    }

    @Test
    void aDriftThatIsNotOfPicasso() throws Exception {
        assertFails(2, "error-picasso-and-more.txt", "drift", "frames", "--picasso", "run_drift.txt", "--model", "rigid", "--quiet");
        assertFails(1, "error-picasso-nothing.txt", "drift", "frames", "--picasso", "run_drift.txt", "--quiet");
        Files.writeString(folder.resolve("run_drift.txt"), "0 0\n1 one\n");
        assertFails(1, "error-picasso-words.txt", "drift", "frames", "--picasso", "run_drift.txt", "--quiet");
        Files.writeString(folder.resolve("run_drift.txt"), "0 0\n1 1\n");
        assertFails(1, "error-picasso-count.txt", "drift", "frames", "--picasso", "run_drift.txt", "--quiet");
    }

    @Test
    void howToSelectWithoutWhat() throws Exception {
        assertFails(2, "error-frame-alone.txt", "run", "frames", "--frame", "2", "--quiet");
    }

    @Test
    void aReferenceFrameThatIsLeftOut() throws Exception {
        assertFails(2, "error-reference-left-out.txt", "run", "frames", "--skip", "2", "--reference", "3.tif", "--quiet");
    }

    @Test
    void withJsonTheErrorIsOneObjectOnStandardOutput() {
        for (String[] arguments : new String[][] {{"run", "nowhere", "--json"}, {"run", "--json", "--nonsense"}}) {
            CommandRun run = CommandRun.in(folder, arguments);
            JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
            assertEquals("run", json.get("command").getAsString());
            assertTrue(run.err().contains(json.get("error").getAsString()), run.err());
        }
    }

    @Test
    void aSparkThatCantBe() throws Exception {
        assertFails(ExitCodes.USAGE, "error-spark-master.txt", "run", "frames", "--spark", "laptop:7077");
    }
}
