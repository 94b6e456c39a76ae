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
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the memory grows with the frames, under a heap of 512 MB. */
final class MemoryBenchmark {

    private static final int HEAP = 512;
    private static final int PARTICLES = 6;
    /** In pixels: a small frame has little room. */
    private static final double MOST_DRIFT = 12;
    private static final double DRIFT_A_FRAME = 0.04;
    /** A line of the collector's log: heap before, after and reserved, in megabytes. */
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final Report report;
    private final Program program;
    private final Path folder;

    MemoryBenchmark(Report report, Program program, Path folder) {
        this.report = report;
        this.program = program;
        this.folder = folder;
    }

    /** Measures with each number of frames. */
    void measure(int... numbers) throws IOException, InterruptedException {
        report.table("Memory under -Xmx" + HEAP + "m, frames of 192 x 192, " + PARTICLES + " particles", "Heap at most",
                "After collections", "Process");
        for (int frames : numbers) {
            Files.createDirectory(folder);
            measureOne(frames);
            Scratch.delete(folder);
        }
    }

    private void measureOne(int frames) throws IOException, InterruptedException {
        Path images = folder.resolve("exported");
        program.run("simulate", images, "--frames", frames, "--size", "192x192", "--particles", PARTICLES, "--drift",
                Math.min(MOST_DRIFT, DRIFT_A_FRAME * frames),
                "--compression", "none", "--quiet");
        Path log = folder.resolve("gc.log");
        TimedProcess process = program.run(Map.of("JAVA_TOOL_OPTIONS", "-Xmx" + HEAP + "m -Xlog:gc:file=" + log), "run",
                images, "--auto", PARTICLES, "--quiet");
        int before = 0;
        int after = 0;
        for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                before = Math.max(before, Integer.parseInt(collection.group(1)));
                after = Math.max(after, Integer.parseInt(collection.group(2)));
            }
        }
        if (before == 0) {
            throw new IOException("The collector said nothing in " + log);
        }
        report.row(String.format(Locale.ROOT, "%,d frames, in %s", frames, Report.time(process.nanos())), before + " MB",
                after + " MB", String.format(Locale.ROOT, "%.0f MB", process.peakKilobytes() / 1024.0), before,
                Aim.atMost(HEAP, " MB"));
    }
}
