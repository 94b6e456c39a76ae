/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.driftless.cli.DriftlessMain;

/**
 * One command of Driftless, to be run in a Java of its own on the class path of the tests, as the start script does it.
 *
 * @param folder where it runs, and where what it prints is kept, in a file of its own
 * @param before a program with arguments that starts it, e.g. strace; empty for none
 * @param arguments the command and its options
 */
record Command(Path folder, List<String> before, List<String> arguments) {

    static Command of(Path folder, String... arguments) {
        return new Command(folder, List.of(), List.of(arguments));
    }

    /** The same command, started by another program. */
    Command through(List<String> program) {
        return new Command(folder, program, arguments);
    }

    /** The same command with more arguments. */
    Command with(String... more) {
        return new Command(folder, before, Stream.concat(arguments.stream(), Arrays.stream(more)).toList());
    }

    /** Runs it to its end. */
    Ended run() throws IOException, InterruptedException {
        return start().end();
    }

    Running start() throws IOException {
        List<String> line = new ArrayList<>(before);
        line.addAll(AnotherJava.running(DriftlessMain.class));
        line.addAll(arguments);
        File printed = File.createTempFile("printed", ".txt", folder.toFile());
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(printed);
        builder.environment().keySet().removeIf(name -> name.equals("JAVA_TOOL_OPTIONS") || name.equals("_JAVA_OPTIONS"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new Running(builder.start(), printed.toPath());
    }
}
