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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One whole process, from its start to its end.
 *
 * @param nanos how long it took by the clock
 * @param peakKilobytes the most memory that it held at once, all of it; 0 where the system does not say
 */
record TimedProcess(long nanos, long peakKilobytes) {

    private static final int LOOK_EVERY_MS = 10;

    /**
     * Runs a command and waits for its end.
     *
     * @param more variables of the environment
     * @param log takes all that it says
     * @throws IOException if it fails
     */
    static TimedProcess run(List<String> command, Map<String, String> more, Path folder, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(more);
        long begin = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        long peak = 0;
        while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakOf(process.pid()));
        }
        long nanos = System.nanoTime() - begin;
        if (process.exitValue() != 0) {
            List<String> said = Files.readAllLines(log, StandardCharsets.UTF_8);
            throw new IOException(command + " failed: " + String.join("\n", said.subList(Math.max(0, said.size() - 10),
                    said.size())));
        }
        return new TimedProcess(nanos, peak);
    }

    private static long peakOf(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).findFirst()
                    .map(line -> Long.valueOf(line.replaceAll("\\D", ""))).orElse(0L);
        } catch (IOException | UncheckedIOException e) {
            // It has just ended, or the system has no such files.
            return 0;
        }
    }
}
