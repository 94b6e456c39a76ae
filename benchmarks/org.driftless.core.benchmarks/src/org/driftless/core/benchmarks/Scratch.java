/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Random;

/** A folder that is gone when the benchmark ends, also when it is broken off. */
final class Scratch implements AutoCloseable {

    private static final int FILES = 200;
    private static final int FILE_BYTES = 2 << 20;

    private final Path folder;
    private final Thread atExit = new Thread(this::breakOff);

    Scratch() throws IOException {
        folder = Files.createTempDirectory("driftless-benchmark");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    Path folder() {
        return folder;
    }

    /**
     * How fast files are kept: written and forced to the disk, one after the other.
     *
     * @return in words, with how large they were
     */
    String storage() throws IOException {
        byte[] content = new byte[FILE_BYTES];
        new Random(1).nextBytes(content);
        long start = System.nanoTime();
        for (int i = 0; i < FILES; i++) {
            Path file = folder.resolve("kept");
            try (FileOutputStream out = new FileOutputStream(file.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            Files.delete(file);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(Locale.ROOT, "%.0f MB/s, in files of %d MB that are forced to it", FILES * (content.length / 1e6) / seconds,
                FILE_BYTES >> 20);
    }

    /** Removes it now; at the end at the latest. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        remove();
    }

    /** What was started must not go on, and write here, when nobody waits for it. */
    private void breakOff() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        remove();
    }

    private void remove() {
        try {
            delete(folder);
        } catch (IOException e) {
            System.err.println(folder + " can't be removed: " + e);
        }
    }

    /** Deletes a folder and all in it; links, not what they lead to. */
    static void delete(Path what) throws IOException {
        if (!Files.exists(what)) {
            return;
        }
        Files.walkFileTree(what, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
