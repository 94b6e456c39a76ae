/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One call of a program to the system, by which strace finds it again in another run: the file is in it, since what comes
 * first among several threads changes from run to run.
 *
 * @param name fsync, fdatasync, rename or renameat2
 * @param path the file that is toFile to disk, or renamed (its old name)
 * @param number which of the calls of this name for this file in its thread, from 1
 */
record SystemCall(String name, Path path, int number) {

    private static final String WRITES = "write,pwrite64,writev,pwritev";
    private static final String TRACED = WRITES + ",fsync,fdatasync,?rename,?renameat,renameat2";
    private static final String QUICK = "--seccomp-bpf";
    private static final Pattern TO_FILE = Pattern.compile("(\\d+) +(fsync|fdatasync|p?writev?(?:64)?)\\(\\d+<(.*?)>.*");
    private static final Pattern RENAMED = Pattern.compile("(\\d+) +(rename\\w*)\\([^\"]*\"(.*?)\".*");

    /** Skips the test where there is no strace, as everywhere but on Linux. */
    static void requireStrace() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "strace")));
        assumeTrue(there, "Skipped: strace is not installed");
    }

    /** What starts a program so that its calls come into a file, for {@link #readFrom}. */
    static List<String> recordTo(Path file) {
        return strace(file, "-y", "-s", "0", "-e", "trace=" + TRACED);
    }

    /** The calls that concern a folder or what is in it, in their order. */
    static List<SystemCall> readFrom(Path file, Path folder) throws IOException {
        List<SystemCall> calls = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher toFile = TO_FILE.matcher(line);
            Matcher renamed = RENAMED.matcher(line);
            Matcher call = toFile.matches() ? toFile : renamed;
            if ((call == toFile || renamed.matches()) && Path.of(call.group(3)).startsWith(folder)) {
                int number = numbers.merge(call.group(1) + call.group(2) + call.group(3), 1, Integer::sum);
                calls.add(new SystemCall(call.group(2), Path.of(call.group(3)), number));
            }
        }
        return calls;
    }

    /** Whether it is of a file, be it under the name that it has while it is written. */
    boolean isOf(Path file) {
        return path.equals(file) || path.equals(file.resolveSibling(file.getFileName() + ".part"));
    }

    /** What starts a program that is killed, with all its threads, before this call does anything. */
    List<String> kill(Path trace) {
        List<String> line = inject(trace, path, name, "signal=SIGKILL:when=" + number);
        // With it, strace 6.1 sends no signal.
        line.remove(QUICK);
        return line;
    }

    /**
     * What starts a program for which this call fails.
     *
     * @param error e.g. EIO
     */
    List<String> fail(Path trace, String error) {
        return inject(trace, path, name, "error=" + error + ":when=" + number);
    }

    /**
     * What starts a program that can't write more than a part of a file.
     *
     * @param file the name under which it is written
     * @param when which write fails first, from 1; all later ones do as well
     */
    static List<String> failWrites(Path trace, Path file, String error, int when) {
        return inject(trace, file, WRITES, "error=" + error + ":when=" + when + "+");
    }

    private static List<String> inject(Path trace, Path file, String calls, String what) {
        return strace(trace, "-P", file.toString(), "-e", "trace=" + calls, "-e", "inject=" + calls + ":" + what);
    }

    private static List<String> strace(Path file, String... options) {
        List<String> line = new ArrayList<>(List.of("strace", "-f", QUICK, "-qqq", "-e", "signal=none", "-o",
                file.toString()));
        line.addAll(List.of(options));
        return line;
    }
}
