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
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.driftless.core.image.Calibration;
import org.driftless.io.project.Project;

/** Three projects side by side, and one that can't be read. */
class CompareCommandTest {

    @TempDir
    private static Path made;
    @TempDir
    private Path folder;

    @BeforeAll
    static void simulate() {
        String[][] runs = {{"a", "3", "cubic"}, {"b", "6", "linear"}, {"c", "9", "cubic"}};
        for (String[] run : runs) {
            assertEquals(0, CommandRun.in(made, "simulate", run[0] + "/frames", "--frames", "5", "--size", "200x160",
                    "--particles", "4", "--drift", run[1], "--quiet").code());
            CommandRun done = CommandRun.in(made, "run", run[0] + "/frames", "--auto", "4", "--interpolation", run[2], "--quiet");
            assertEquals(0, done.code(), done.err());
        }
    }

    @BeforeEach
    void copy() throws Exception {
        try (Stream<Path> all = Files.walk(made)) {
            for (Path from : all.toList()) {
                Path to = folder.resolve(made.relativize(from).toString());
                if (!Files.isDirectory(from)) {
                    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
                } else if (!Files.exists(to)) {
                    Files.createDirectory(to);
                }
            }
        }
    }

    private static JsonObject results(CommandRun run) {
        return JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("results");
    }

    private static double figure(JsonObject results, int project, String key) {
        return results.getAsJsonArray("projects").get(project).getAsJsonObject().getAsJsonObject("figures").getAsJsonObject(key)
                .get("value").getAsDouble();
    }

    @Test
    void theTableFitsTheTerminalAndTellsWhatDiffers() {
        CommandRun run = CommandRun.in(folder, "compare", "a/frames", "b/script_output", "c/frames");
        assertEquals(0, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.stream().allMatch(line -> line.length() < 80), run.out());
        for (String name : new String[] {"a", "b", "c"}) {
            String row = Path.of(name, "frames") + " ";
            assertTrue(lines.stream().anyMatch(line -> line.startsWith(row) && line.matches(".* (proven|open)")), run.out());
        }
        String a = Path.of("a", "frames").toString();
        String b = Path.of("b", "frames").toString();
        String c = Path.of("c", "frames").toString();
        assertTrue(lines.contains("  Interpolation: cubic (" + a + ", " + c + "); linear (" + b + ")"), run.out());
        assertFalse(run.out().contains("Edges"), run.out());
    }

    @Test
    void jsonHasEveryFigureOfTheProjectsThemselves() {
        JsonObject results = results(CommandRun.in(folder, "compare", "a/frames", "b/frames", "c/frames", "--json"));
        assertEquals("[\"align.interpolation\"]", results.get("settings_that_differ").toString());
        assertEquals("frames and pixels", results.get("axes").getAsString());
        for (int i = 0; i < 3; i++) {
            String name = new String[] {"a", "b", "c"}[i] + "/frames";
            JsonArray steps = results(CommandRun.in(folder, "status", name, "--json")).getAsJsonArray("steps");
            JsonObject drift = steps.get(2).getAsJsonObject().getAsJsonObject("results");
            JsonObject validation = steps.get(4).getAsJsonObject().getAsJsonObject("results");
            assertEquals(drift.get("maxDriftPx").getAsDouble(), figure(results, i, "drift_max_px"));
            assertEquals(drift.get("typicalErrorPx").getAsDouble(), figure(results, i, "drift_error_px"));
            assertEquals(validation.get("noiseRatio").getAsDouble(), figure(results, i, "noise_ratio"));
            assertEquals(validation.get("heldOutRmsPx").getAsDouble(), figure(results, i, "residual_rms_px"));
            JsonArray x = results.getAsJsonArray("projects").get(i).getAsJsonObject().getAsJsonObject("drift")
                    .getAsJsonArray("x_px");
            assertEquals(5, x.size());
        }
        assertTrue(figure(results, 0, "drift_max_px") < figure(results, 1, "drift_max_px"));
        assertTrue(figure(results, 1, "drift_max_px") < figure(results, 2, "drift_max_px"));
    }

    @Test
    void oneThatCanNotBeReadDoesNotStopTheOthers() throws Exception {
        Files.writeString(folder.resolve("b/script_output/particle_selections.json"), "{");
        CommandRun run = CommandRun.in(folder, "compare", "a/frames", "b/frames", "gone", "c/frames", "--csv", "out.csv");
        assertEquals(1, run.code());
        assertTrue(run.err().lines().anyMatch(line -> line.startsWith("driftless: " + folder.resolve("b/script_output"))), run.err());
        assertTrue(run.err().lines().anyMatch(line -> line.startsWith("driftless: " + folder.resolve("gone") + " is not there")),
                run.err());
        assertEquals(2, run.out().lines().filter(line -> line.endsWith("can't be read")).count(), run.out());
        List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
        assertEquals(5, rows.size());
        assertEquals(2, rows.stream().filter(row -> row.contains(",proven,")).count());
        assertTrue(rows.get(3).contains("gone is not there"), rows.get(3));
    }

    @Test
    void theCsvIsExact() throws Exception {
        CommandRun run = CommandRun.in(folder, "compare", "a/frames", "b/frames", "--json", "--csv", "out.csv");
        JsonObject results = results(run);
        List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
        List<String> columns = Arrays.asList(rows.get(0).split(","));
        for (int i = 0; i < 2; i++) {
            List<String> cells = Arrays.asList(rows.get(1 + i).split(","));
            for (String key : new String[] {"frames", "drift_max_px", "drift_path_px", "noise_ratio"}) {
                assertEquals(figure(results, i, key), Double.parseDouble(cells.get(columns.indexOf(key))), key);
            }
            assertEquals("", cells.get(columns.indexOf("pixel_size_um")));
            assertEquals("current", cells.get(columns.indexOf("drift_state")));
        }
        assertTrue(columns.contains("align.interpolation") && columns.contains("track.fit"), columns.toString());
    }

    @Test
    void staleNumbersAreMarked() {
        assertEquals(0, CommandRun.in(folder, "select", "a/frames", "--auto", "3", "--quiet").code());
        CommandRun run = CommandRun.in(folder, "compare", "a/frames", "b/frames");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("proven*"), run.out());
        assertTrue(run.out().contains("* stale: something that it was made from has changed since"), run.out());
        assertTrue(run.out().contains(Path.of("a", "frames") + ": The tracking is stale: "), run.out());
    }

    @Test
    void unitsAreThoseThatAllKnow() throws Exception {
        for (String name : new String[] {"a", "b"}) {
            Project project = Project.open(folder.resolve(name + "/frames"), null);
            project.setCalibration(new Calibration(0.1, name.equals("a") ? 2 : Double.NaN));
            project.save();
        }
        JsonObject results = results(CommandRun.in(folder, "compare", "a/frames", "b/frames", "--json"));
        assertEquals("frames and micrometres", results.get("axes").getAsString());
        CommandRun refused = CommandRun.in(folder, "compare", "a/frames", "b/frames", "--time", "seconds");
        assertEquals(2, refused.code());
        assertTrue(refused.err().startsWith("driftless: --time seconds: the frame interval of " + folder.resolve("b/frames")),
                refused.err());
        assertEquals("frames and pixels", results(CommandRun.in(folder, "compare", "a/frames", "--length", "pixels", "--time",
                "frames", "--json")).get("axes").getAsString());
    }

    @Test
    void thePictureIsAPictureAndLiesNowhereAmongTheImages() throws Exception {
        CommandRun run = CommandRun.in(folder, "compare", "a/frames", "b/frames", "c/frames", "--png", "out.png");
        assertEquals(0, run.code(), run.err());
        assertEquals(2400, ImageIO.read(folder.resolve("out.png").toFile()).getWidth());
        assertTrue(run.out().contains("Drifts in frames and pixels: " + folder.resolve("out.png")), run.out());
        CommandRun refused = CommandRun.in(folder, "compare", "a/frames", "b/frames", "--png", "b/frames/out.png");
        assertEquals(2, refused.code());
        assertFalse(Files.exists(folder.resolve("b/frames/out.png")));
    }

    @Test
    void oneGivenTwiceIsOne() {
        CommandRun run = CommandRun.in(folder, "compare", "a/frames", "a/script_output", "--json");
        assertEquals(1, results(run).getAsJsonArray("projects").size());
        assertTrue(run.err().contains("a/script_output is given twice"), run.err());
    }

    @Test
    void withoutAProjectItIsRefused() throws Exception {
        CommandRun run = CommandRun.in(folder, "compare");
        assertEquals(2, run.code());
        Golden.assertSame("compare-nothing.txt", run.err());
    }
}
