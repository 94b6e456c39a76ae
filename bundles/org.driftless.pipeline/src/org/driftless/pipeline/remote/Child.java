/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.driftless.io.project.PlainReason;

/**
 * A program that was started. What it says goes into a file, so that it does not end when this process does.
 */
final class Child {

    private static final int TAIL_BYTES = 1 << 14;
    // The numbers of the system; Java has no exceptions of its own for them.
    private static final Pattern NOT_THERE = Pattern.compile("error[=:] ?2\\b");
    private static final Pattern FORBIDDEN = Pattern.compile("error[=:] ?13\\b");

    private final Process process;
    private final Path said;

    private Child(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /**
     * Starts a program in the user's home folder.
     *
     * @param said gets what it says; in a folder that is made if it is not there
     * @throws IOException if it can't be started; the message names it and the reason
     */
    static Child start(List<String> words, Path said) throws IOException {
        Files.createDirectories(said.getParent());
        try {
            return new Child(new ProcessBuilder(words).directory(Path.of(ClusterCommand.home()).toFile())
                    .redirectInput(Redirect.from(nothing())).redirectErrorStream(true).redirectOutput(said.toFile()).start(), said);
        } catch (IOException e) {
            throw new IOException(words.get(0) + " can't be started: " + reason(e) + ".", e);
        }
    }

    /** A question would wait for ever. */
    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    /** Why a program can't be started, in words that follow a colon. */
    static String reason(IOException e) {
        String text = String.valueOf(e.getMessage());
        if (NOT_THERE.matcher(text).find()) {
            return "there is no such program on this machine: check its name, or install it";
        }
        return FORBIDDEN.matcher(text).find() ? "it may not be run: change its permissions" : PlainReason.of(e);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** When it has ended. */
    int exitCode() {
        return process.exitValue();
    }

    /** The file of all that it has said. */
    Path said() {
        return said;
    }

    /** The last of what it has said, in plain words; empty if it has said nothing. */
    String lastWords() throws IOException {
        if (!Files.exists(said)) {
            return "";
        }
        try (RandomAccessFile in = new RandomAccessFile(said.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(TAIL_BYTES, in.length())];
            in.seek(in.length() - bytes.length);
            in.readFully(bytes);
            return LastWords.of(new String(bytes, StandardCharsets.UTF_8).lines().toList());
        }
    }

    /** Asks it, and all that it has started, to end. It may take a while over that, to leave everything in order. */
    void end() {
        try (Stream<ProcessHandle> started = process.descendants()) {
            List<ProcessHandle> all = started.toList();
            process.destroy();
            all.forEach(ProcessHandle::destroy);
        }
    }

    /** Ends it without asking. */
    void kill() {
        try (Stream<ProcessHandle> started = process.descendants()) {
            List<ProcessHandle> all = started.toList();
            process.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
