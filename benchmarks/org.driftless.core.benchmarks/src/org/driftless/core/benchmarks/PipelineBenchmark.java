/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.driftless.core.particle.FitBox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** How fast the whole is, and how much memory it takes: benchmarks/pipeline [ORIGINAL [FRAMES]]. */
public final class PipelineBenchmark {

    private static final int FEW = 200;
    private static final int MANY = 1_000;
    private static final int REPEATS = 3;
    /** In pixels; in a larger drift the original loses particles, and most of its time goes into fits that fail. */
    private static final int DRIFT = 8;
    /** So many that six of them stay in the image: the original ends where a particle is missing in a tenth of the frames. */
    private static final int PARTICLES = 16;
    /** In counts; in more noise it is the same. */
    private static final int NOISE = 300;

    private final Peers peers = new Peers("numpy", "scipy", "tifffile", "pandas", "tqdm", "matplotlib");
    private final Report report = new Report(peers.versions());
    private final Path folder;
    private final Program program;
    private final OriginalPipeline original;
    private final int many;
    private final int few;

    private PipelineBenchmark(Scratch scratch, String[] arguments) throws IOException, InterruptedException {
        this.folder = scratch.folder();
        this.original = arguments.length > 0 ? new OriginalPipeline(Path.of(arguments[0]), peers.python()) : null;
        this.many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : MANY;
        this.few = Math.min(FEW, many / 2);
        this.program = new Program(folder);
        report.fact("Storage", scratch.storage());
    }

    /**
     * Arguments, if any: the folder of a checkout of the original pipeline; how many frames the long sequence has. The short
     * one has 200, or half of that for a quick try.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Scratch scratch = new Scratch()) {
            PipelineBenchmark benchmark = new PipelineBenchmark(scratch, arguments);
            benchmark.measure();
        }
    }

    private void measure() throws IOException, InterruptedException {
        if (original == null) {
            report.note("(The original was not given, so it is not compared: benchmarks/pipeline ORIGINAL)");
        }
        report.table("Frames of 1024 x 1024, 6 particles, given boxes", "driftless run", "Original, steps 2 + 4 + 5",
                "Faster by");
        kind("none", "uncompressed", Aim.timesFaster(8), Aim.timesFaster(25));
        kind("deflate", "deflate", Aim.timesFaster(12), Aim.timesFaster(15));
        new MemoryBenchmark(report, program, folder.resolve("memory")).measure(2 * many, 20 * many);
        report.end();
    }

    private void kind(String compression, String name, Aim aim, Aim furtherAim) throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve(compression));
        Path all = place.resolve("many/exported");
        program.run("simulate", all, "--frames", many, "--drift", DRIFT, "--particles",
                PARTICLES, "--noise", NOISE, "--compression", compression, "--quiet");
        Path start = firstFrames(all, Files.createDirectories(place.resolve("few/exported")));
        List<FitBox> boxes = boxes(all, place);
        // The first run of an installation leaves an archive of classes behind, for all that follow.
        ours(start, boxes, place);
        TimedProcess[] ours = new TimedProcess[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            ours[i] = ours(start, boxes, place);
        }
        List<TimedProcess> theirs = theirs(start, boxes, place);
        double fewOurs = median(ours);
        row(few + " frames, " + name, fewOurs, theirs, few == FEW ? aim : null);
        TimedProcess alike = ours(start, boxes, place, "--estimator", "mean", "--interpolation", "linear");
        row("  the same with the original's estimator, interpolation", alike.nanos(), theirs, null);
        TimedProcess[] oursMany = {ours(all, boxes, place), ours(all, boxes, place)};
        double manyOurs = least(oursMany);
        List<TimedProcess> theirsMany = theirs(all, boxes, place);
        row(String.format(Locale.ROOT, "%,d frames, %s", many, name), manyOurs, theirsMany, null);
        int further = many - few;
        double each = (manyOurs - least(ours)) / further;
        String what = "Each further frame, " + name;
        if (theirs.isEmpty()) {
            report.row(what, Report.time(each), "", "");
        } else {
            report.times(what, each, "", (sum(theirsMany) - sum(theirs)) / further,
                    many == MANY ? furtherAim : null);
        }
        report.row("Memory at most, " + few + " and " + many + " frames", megabytes(ours[0]), megabytes(oursMany[0]), "");
        Scratch.delete(place);
    }

    private void row(String what, double ours, List<TimedProcess> theirs, Aim aim) {
        if (theirs.isEmpty()) {
            report.row(what, Report.time(ours), "", "");
            return;
        }
        String steps = theirs.stream().map(step -> String.format(Locale.ROOT, "%.1f", step.nanos() / 1e9))
                .collect(Collectors.joining(" + "));
        report.times(what, ours, steps + " =", sum(theirs), aim);
    }

    private static String megabytes(TimedProcess process) {
        return String.format(Locale.ROOT, "%.0f MB", process.peakKilobytes() / 1024.0);
    }

    private static double median(TimedProcess[] all) {
        return Arrays.stream(all).mapToDouble(TimedProcess::nanos).sorted().toArray()[all.length / 2];
    }

    private static double least(TimedProcess[] all) {
        return Arrays.stream(all).mapToDouble(TimedProcess::nanos).min().orElseThrow();
    }

    private static double sum(List<TimedProcess> steps) {
        return steps.stream().mapToDouble(TimedProcess::nanos).sum();
    }

    private Path firstFrames(Path all, Path to) throws IOException {
        for (int i = 1; i <= few; i++) {
            Path frame = all.resolve(frameName(all, i));
            Files.createLink(to.resolve(frame.getFileName()), frame);
        }
        return to;
    }

    /** Frames are called 1.tif, or 0001.tif. */
    private static String frameName(Path folder, int number) throws IOException {
        for (int digits = 1; digits <= 6; digits++) {
            String name = String.format(Locale.ROOT, "%0" + digits + "d.tif", number);
            if (Files.exists(folder.resolve(name))) {
                return name;
            }
        }
        throw new IOException(folder + " has no frame " + number);
    }

    /** The boxes that the program itself finds in the first frame, around particles that stay in the image. */
    private List<FitBox> boxes(Path frames, Path place) throws IOException, InterruptedException {
        Path output = place.resolve("selection");
        program.run("select", frames, "--auto", 6, "--output", output, "--quiet");
        JsonObject json = JsonParser.parseString(Files.readString(output.resolve("particle_selections.json"),
                StandardCharsets.UTF_8)).getAsJsonObject();
        List<FitBox> boxes = new ArrayList<>();
        for (JsonElement particle : json.getAsJsonObject("image_set").getAsJsonArray("selected_particles")) {
            JsonArray box = particle.getAsJsonObject().getAsJsonArray("bbox");
            boxes.add(new FitBox(box.get(0).getAsInt(), box.get(1).getAsInt(), box.get(2).getAsInt(),
                    box.get(3).getAsInt()));
        }
        return boxes;
    }

    private TimedProcess ours(Path frames, List<FitBox> boxes, Path place, String... options)
            throws IOException, InterruptedException {
        Path output = place.resolve("output");
        List<Object> arguments = new ArrayList<>(List.of("run", frames, "--output", output, "--quiet"));
        boxes.forEach(box -> arguments.addAll(List.of("--box", box)));
        arguments.addAll(List.of(options));
        TimedProcess time = program.run(arguments.toArray());
        Scratch.delete(output);
        return time;
    }

    private List<TimedProcess> theirs(Path frames, List<FitBox> boxes, Path place) throws IOException, InterruptedException {
        return original == null ? List.of() : original.run(frames, boxes, place.resolve("original"));
    }
}
