/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A simulated sequence, and what Driftless makes of it when nothing goes wrong. Projects are compared in one and the same
 * folder, since its path is in them.
 */
final class Scene implements AutoCloseable {

    private final Path folder;
    private final SortedMap<String, String> originals;
    private final SortedMap<String, FileTime> times;

    private Scene(Path folder) throws IOException {
        this.folder = folder;
        this.originals = ResultFiles.hashes(frames());
        this.times = times();
    }

    private SortedMap<String, FileTime> times() throws IOException {
        SortedMap<String, FileTime> found = new TreeMap<>();
        for (String name : originals.keySet()) {
            found.put(name, Files.getLastModifiedTime(frames().resolve(name)));
        }
        return found;
    }

    /**
     * @param folder an empty one
     * @param size columns x rows, as the command line takes it
     */
    static Scene simulate(Path folder, int frames, String size) throws IOException, InterruptedException {
        Command.of(folder, "simulate", "frames", "--frames", Integer.toString(frames), "--size", size, "--particles", "4",
                "--drift", "4", "--noise", "300", "--quiet").run().expect(0);
        return new Scene(folder);
    }

    Path folder() {
        return folder;
    }

    Path frames() {
        return folder.resolve("frames");
    }

    Path frame(int index) {
        return frames().resolve((index + 1) + ".tif");
    }

    /** Where everything is written. */
    Path output() {
        return folder.resolve("script_output");
    }

    Path aligned(int index) {
        return output().resolve("aligned").resolve((index + 1) + ".tif");
    }

    /** How many aligned frames have their final names. */
    long alignedFrames() throws IOException {
        Path aligned = output().resolve("aligned");
        if (!Files.isDirectory(aligned)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(aligned)) {
            return files.filter(file -> file.toString().endsWith(".tif")).count();
        }
    }

    /** The command that does all steps. */
    Command run(int workers) {
        return Command.of(folder, "run", "frames", "--workers", Integer.toString(workers));
    }

    /** Runs all steps undisturbed, and gives the hashes of what they wrote. */
    SortedMap<String, String> undisturbed(int workers) throws IOException, InterruptedException {
        clear();
        run(workers).run().expect(0);
        return ResultFiles.hashes(output());
    }

    /** Removes all results. */
    void clear() throws IOException {
        if (!Files.exists(output())) {
            return;
        }
        try (Stream<Path> all = Files.walk(output())) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        assertFalse(Files.exists(output()));
    }

    /** No test may end with other originals than it began with, unless it changed them itself. */
    @Override
    public void close() throws IOException {
        ResultFiles.requireSame(originals, ResultFiles.hashes(frames()), "Of the originals");
        assertEquals(times, times(), "No original may be touched.");
    }
}
