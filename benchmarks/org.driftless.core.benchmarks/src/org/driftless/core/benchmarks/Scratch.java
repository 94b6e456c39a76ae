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
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder that is gone when the benchmark ends, also when it is broken off. */
final class Scratch implements AutoCloseable {

    private final Path folder;
    private final Thread atExit = new Thread(this::breakOff);

    Scratch() throws IOException {
        folder = Files.createTempDirectory("driftless-benchmark");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    Path folder() {
        return folder;
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
