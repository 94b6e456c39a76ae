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
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.driftless.core.image.Frame;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.io.tiff.TiffMetadata;
import org.driftless.io.tiff.TiffWriter;
import org.openjdk.jmh.runner.RunnerException;

/** How fast a frame is compressed: benchmarks/write. */
public final class WriteBenchmark {

    private static final int FAST = 1;
    private static final int USUAL = 6;

    private final Peers peers = new Peers("numpy", "tifffile");
    private final Report report = new Report(Versions.with(peers, "JMH 1.37"));

    private WriteBenchmark() throws IOException, InterruptedException {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        WriteBenchmark benchmark = new WriteBenchmark();
        try (Scratch scratch = new Scratch()) {
            benchmark.measure(scratch.folder().resolve("1.tif"));
        }
        benchmark.report.end();
    }

    private void measure(Path file) throws IOException, InterruptedException, RunnerException {
        report.table("One frame of 2048 x 2048, 16 bit, into memory, medians", "Driftless", "The other", "Faster by");
        double ours = median("driftless", TiffCompression.DEFLATE, FAST);
        report.times("Deflate", ours, "zlib, level 1", median("zlib", TiffCompression.DEFLATE, FAST), null);
        report.times("Deflate", ours, "zlib, level 6", median("zlib", TiffCompression.DEFLATE, USUAL), null);
        int bytes = size(TiffCompression.DEFLATE);
        if (peers.has("tifffile")) {
            tifffile(file, ours, FAST);
            tifffile(file, ours, USUAL);
        } else {
            report.row("Deflate", Report.time(ours), Peers.missing("tifffile", "python3-tifffile"), "");
        }
        report.row("LZW", Report.time(median("driftless", TiffCompression.LZW, FAST)), "", "");
        report.row("Uncompressed", Report.time(median("driftless", TiffCompression.NONE, FAST)), "", "");
        report.table("Its size", "Driftless", "The other", "Larger by");
        size(bytes, "zlib, level 1", zlibSize(FAST));
        size(bytes, "zlib, level 6", zlibSize(USUAL));
    }

    private void tifffile(Path file, double ours, int level) throws IOException, InterruptedException {
        Frame frame = WarpTimes.input();
        try (OutputStream out = Files.newOutputStream(file)) {
            TiffWriter.write(frame, like(frame, TiffCompression.NONE), out);
        }
        int rows = WriteTimes.STRIP_BYTES / (2 * frame.width());
        Map<String, Double> theirs = peers.run("write.py", file, level, rows);
        report.times("Deflate", ours, "tifffile, level " + level, 1e9 * theirs.get("time"), null);
    }

    private void size(int ours, String other, int theirs) {
        report.row("Deflate", megabytes(ours), other + " " + megabytes(theirs),
                String.format(Locale.ROOT, "%.3f x", (double) ours / theirs));
    }

    private static String megabytes(int bytes) {
        return String.format(Locale.ROOT, "%.3f MB", bytes / 1e6);
    }

    private static TiffMetadata like(Frame frame, TiffCompression compression) {
        return TiffMetadata.plain(frame.width(), frame.height(), frame.type(), compression);
    }

    private static WriteTimes times(TiffCompression compression, int level) {
        WriteTimes times = new WriteTimes();
        times.compression = compression;
        times.level = level;
        times.prepare();
        return times;
    }

    private static int size(TiffCompression compression) throws IOException {
        WriteTimes times = times(compression, FAST);
        int size = times.driftless();
        times.end();
        return size;
    }

    private static int zlibSize(int level) {
        WriteTimes times = times(TiffCompression.DEFLATE, level);
        int size = times.zlib();
        times.end();
        return size;
    }

    private static double median(String method, TiffCompression compression, int level) throws RunnerException {
        return Jmh.median(WriteTimes.class, method, "compression", compression.name(), "level",
                Integer.toString(level));
    }
}
