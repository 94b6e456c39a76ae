/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What other processes write into a project's log.txt, from now on. For one thread. */
public final class RunLogTail {

    private static final Pattern LINE = Pattern.compile("\\[[\\d:]{8}\\] \\[[^\\]]*\\] (?:(WARNING|ERROR): )?(.*)");
    private static final int MOST_AT_ONCE = 1 << 20;

    /** What a line says. */
    public enum Kind {
        /** Another run begins. */
        RUN,
        /** A message. */
        INFO,
        /** A warning: the run goes on. */
        WARNING,
        /** Why the run has ended before it was done. */
        ERROR,
        /** Somebody has ended the run. */
        CANCELLED
    }

    /**
     * One line.
     *
     * @param kind what it says
     * @param text one plain sentence; empty of a run
     */
    public record Line(Kind kind, String text) {
    }

    private final Path file;
    private long position;

    /**
     * @param file may not be there yet
     * @throws IOException if it can't be found out how long it is
     */
    public RunLogTail(Path file) throws IOException {
        this.file = file;
        position = Files.exists(file) ? Files.size(file) : 0;
    }

    /**
     * The lines that were added since the last call and are whole.
     *
     * @throws IOException if the file can't be read; the message names it and the reason
     */
    public List<Line> next() throws IOException {
        String text;
        try {
            text = Files.exists(file) ? added() : "";
        } catch (NoSuchFileException e) {
            return List.of(); // just removed
        } catch (IOException e) {
            throw new IOException("The log " + file + " can't be read: " + PlainReason.of(e) + ".", e);
        }
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher message = LINE.matcher(line);
            if (line.startsWith(RunLog.RUN)) {
                lines.add(new Line(Kind.RUN, ""));
            } else if (message.matches()) {
                lines.add(line(message.group(1), message.group(2)));
            }
        }
        return lines;
    }

    private static Line line(String severity, String text) {
        Kind plain = text.equals("CANCELLED") ? Kind.CANCELLED : Kind.INFO;
        return new Line(severity == null ? plain : Kind.valueOf(severity), text);
    }

    /** Whole lines only: a network shows files in pieces. */
    private String added() throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < position) {
                position = 0;
            }
            in.seek(position);
            byte[] bytes = new byte[(int) Math.min(MOST_AT_ONCE, in.length() - position)];
            in.readFully(bytes);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            position += end;
            return new String(bytes, 0, end, StandardCharsets.UTF_8);
        }
    }
}
