/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from {@code log.txt} what the last run of each step warned of. */
public final class LoggedWarnings {

    private static final String HEADER = "NEW PIPELINE RUN";
    private static final Pattern LINE = Pattern.compile("\\[\\d\\d:\\d\\d:\\d\\d\\] \\[([^\\]]*)\\] (.*)");
    private static final String WARNING = "WARNING: ";

    /**
     * A warning.
     *
     * @param step the step's name in the log; empty if no step gave it
     * @param text what it says
     */
    public record Warning(String step, String text) {
    }

    private LoggedWarnings() {
    }

    /**
     * The warnings in the order in which they were given, each once; of a step that ran several times those of its last run.
     *
     * @param log need not be there
     * @throws IOException if it is there and can't be read; the message names the file and the reason
     */
    public static List<Warning> ofLastRuns(Path log) throws IOException {
        if (!Files.isRegularFile(log)) {
            return List.of();
        }
        Map<String, List<Warning>> last = new LinkedHashMap<>();
        Map<String, List<Warning>> run = new LinkedHashMap<>();
        // A log that another program has added to in another character set is read all the same.
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(HEADER)) {
                    last.putAll(run);
                    run.clear();
                } else {
                    add(line, run);
                }
            }
        } catch (IOException e) {
            throw new IOException("The log " + log + " can't be read: " + PlainReason.of(e) + ".", e);
        }
        last.putAll(run);
        return last.values().stream().flatMap(List::stream).distinct().toList();
    }

    private static void add(String line, Map<String, List<Warning>> run) {
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
            List<Warning> warnings = run.computeIfAbsent(parts.group(1), step -> new ArrayList<>());
            if (parts.group(2).startsWith(WARNING)) {
                warnings.add(new Warning(parts.group(1), parts.group(2).substring(WARNING.length())));
            }
        }
    }
}
