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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command that users start, built from the sources. */
final class Program {

    private final Path start;
    private final Path folder;

    /** @param folder takes its log */
    Program(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        String other = System.getenv("DRIFTLESS_START");
        if (other == null) {
            TimedProcess.run(List.of(Machine.root().resolve("driftless").toString(), "--version"), Map.of(), folder, log());
            // What it starts, without the look whether the sources have changed.
            try (Stream<Path> products = Files.list(Machine.root().resolve(".build/products"))) {
                start = products.max(Comparator.comparing(path -> path.toFile().lastModified())).orElseThrow()
                        .resolve("driftless");
            }
        } else {
            start = Path.of(other);
        }
    }

    private Path log() {
        return folder.resolve("driftless.log");
    }

    TimedProcess run(Object... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    TimedProcess run(Map<String, String> environment, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(start.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return TimedProcess.run(command, environment, folder, log());
    }
}
