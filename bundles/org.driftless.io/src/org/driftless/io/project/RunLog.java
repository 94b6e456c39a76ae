/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The log beside the images: appended to, in the form of the original pipeline, {@code [HH:MM:SS] [Step] message},
 * with a header a run. UTF-8, one line a message. Safe for several threads at once.
 */
public final class RunLog implements Closeable {

    /** What the header of a run begins with. */
    static final String RUN = "NEW PIPELINE RUN";

    private static final String RULE = "=".repeat(80);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Path file;
    private final Clock clock;
    private final FileOutputStream out;

    private RunLog(Path file, Clock clock) throws IOException {
        this.file = file;
        this.clock = clock;
        this.out = new FileOutputStream(file.toFile(), true);
    }

    /**
     * Opens the log and writes the header of a new run. The file and its folder are made if they are not there.
     *
     * @throws IOException if that fails; the message names the file and the reason
     */
    public static RunLog open(Path file) throws IOException {
        return open(file, Clock.systemDefaultZone());
    }

    static RunLog open(Path file, Clock clock) throws IOException {
        Path path = file.toAbsolutePath();
        RunLog log = null;
        try {
            AtomicFile.createFolder(path.getParent());
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("it is not a file: move it away");
            }
            log = new RunLog(path, clock);
        } catch (IOException e) {
            throw failed(path, e);
        }
        try {
            log.append("\n" + RULE + "\n" + RUN + " - " + LocalDateTime.now(clock).format(DAY_AND_TIME) + "\n"
                    + RULE + "\n\n");
        } catch (IOException e) {
            log.out.close();
            throw e;
        }
        return log;
    }

    /**
     * Appends a line.
     *
     * @param step name of the step, as the original writes it, e.g. {@code Step2_DriftAnalysis}
     * @param message line breaks and other control characters in it become spaces
     * @throws IOException if the log can't be written; the message names the file and the reason
     */
    public void line(String step, String message) throws IOException {
        append("[" + LocalDateTime.now(clock).format(TIME) + "] [" + step + "] " + oneLine(message) + "\n");
    }

    // A run of control characters could end the line and forge another one, or steer a terminal that shows the log.
    private static String oneLine(String message) {
        return message.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}\\x{2029}]+", " ");
    }

    private synchronized void append(String text) throws IOException {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static IOException failed(Path file, IOException e) {
        return new IOException("The log " + file + " can't be written: " + PlainReason.of(e) + ".", e);
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }
}
