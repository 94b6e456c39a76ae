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

import org.driftless.core.image.Frame;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.io.tiff.TiffMetadata;
import org.driftless.io.tiff.TiffWriter;
import org.openjdk.jmh.runner.RunnerException;

/** How fast a frame is read: benchmarks/read. */
public final class ReadBenchmark {

    private final Peers peers = new Peers("numpy", "tifffile");
    private final Report report = new Report(Versions.with(peers, "JMH 1.37", "TwelveMonkeys 3.13.1"));

    private ReadBenchmark() throws IOException, InterruptedException {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        ReadBenchmark benchmark = new ReadBenchmark();
        try (Scratch scratch = new Scratch()) {
            benchmark.measure(scratch.folder());
        }
        benchmark.report.end();
    }

    private void measure(Path folder) throws IOException, InterruptedException, RunnerException {
        Frame frame = WarpTimes.input();
        report.table("One frame of 2048 x 2048, 16 bit, from memory, medians", "Driftless", "The other", "Faster by");
        kind(folder.resolve("raw"), frame, TiffCompression.NONE, "uncompressed");
        kind(folder.resolve("deflate"), frame, TiffCompression.DEFLATE, "deflate");
    }

    private void kind(Path folder, Frame frame, TiffCompression compression, String name)
            throws IOException, InterruptedException, RunnerException {
        Files.createDirectory(folder);
        Path file = folder.resolve("1.tif");
        try (OutputStream out = Files.newOutputStream(file)) {
            TiffWriter.write(frame, TiffMetadata.plain(frame.width(), frame.height(), frame.type(), compression), out);
        }
        double ours = median("driftless", folder);
        if (peers.has("tifffile")) {
            report.times("Whole, " + name, ours, "tifffile", 1e9 * peers.run("read.py", file).get("tifffile"), null);
        } else {
            report.row("Whole, " + name, Report.time(ours), Peers.missing("tifffile", "python3-tifffile"), "");
        }
        report.times("Whole, " + name, ours, "TwelveMonkeys", median("twelveMonkeys", folder), null);
        report.times(ReadTimes.ROWS + " rows in its middle, " + name, median("driftlessRows", folder),
                "TwelveMonkeys", median("twelveMonkeysRows", folder), null);
    }

    private static double median(String method, Path folder) throws RunnerException {
        return Jmh.median(ReadTimes.class, method, "folder", folder.toString());
    }
}
