/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedScene;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.pipeline.SimulateFrames;
import org.driftless.pipeline.SimulateOptions;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.Workers;

/**
 * A run on a small simulated sequence, in another process, from which Java makes its AOT cache: classes loaded and linked
 * (JEP 483), and what the compilers learned (JEP 515). Java records it from its start to its end and writes then (JEP 514), so
 * that no user's run can be the one that is recorded: it would start slowly, end late, and might have had little to do.
 */
final class TrainingRun {

    /** Enough for the compilers to learn what is worth their time. */
    private static final SimulationSettings SETTINGS =
            new SimulationSettings(40, 512, 512, 6, 6, 0, 300, 0, 4, SimulatedScene.DARK);
    private static final long CANCEL_POLL_MILLIS = 100;

    private TrainingRun() {
    }

    /**
     * Makes the cache for processes with the options and the class path of this one. Java may leave {@link #record} of it, too.
     *
     * @param cache the file to be written
     * @param asking the option that asks for it, which the other process does not get
     * @param progress asked for cancel all the time
     * @throws IOException if it could not be made
     */
    static void make(Path cache, String asking, ProgressListener progress) throws IOException, StepException {
        Path folder = Files.createTempDirectory("driftless-training");
        try {
            Path frames = folder.resolve("frames");
            new SimulateFrames(Workers.parse(null)).run(new SimulateOptions(frames, SETTINGS, TiffCompression.NONE),
                    ProgressListener.NONE);
            Process process = new ProcessBuilder(command(cache, asking, frames))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            await(process, progress);
        } finally {
            delete(folder);
        }
    }

    /** What Java writes at first, beside the cache (JEP 514). */
    static Path record(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".config");
    }

    private static List<String> command(Path cache, String asking, Path frames) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(option -> !option.contains(asking))
                .forEach(command::add);
        command.add("-XX:AOTCacheOutput=" + cache);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(DriftlessMain.class.getName());
        command.addAll(List.of("run", frames.toString(), "--quiet"));
        return command;
    }

    private static void await(Process process, ProgressListener progress) throws IOException {
        try {
            while (!process.waitFor(CANCEL_POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.checkCancelled();
            }
            if (process.exitValue() != ExitCodes.DONE) {
                throw new IOException("The training run ended with exit code " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The training run was interrupted");
        } finally {
            end(process);
        }
    }

    /** Also waits for the end, lest files come after they were looked for. */
    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
