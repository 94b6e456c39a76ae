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
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Who works on a project, as a lock file says it: a line each, a word and its value.
 *
 * @param host name of the machine; empty if it is not known
 * @param process id of the process on that machine; 0 if it is not known
 * @param user who started it; empty if it is not known
 * @param since when it began, to the second; null if it is not known
 */
public record LockHolder(String host, long process, String user, Instant since) {

    private static final String HOST = "host";
    private static final String PROCESS = "process";
    private static final String USER = "user";
    private static final String SINCE = "since";
    private static final int LONGEST_VALUE = 100;
    private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** This process, from now on. */
    static LockHolder self() {
        return new LockHolder(hostName(), ProcessHandle.current().pid(), System.getProperty("user.name", ""),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** The name of this machine; empty if it is not known. */
    // The network's name service comes last: where it does not answer it takes seconds.
    public static String hostName() {
        String windows = System.getenv("COMPUTERNAME");
        if (windows != null && !windows.isBlank()) {
            return windows;
        }
        try {
            return Files.isReadable(LINUX_NAME) ? Files.readString(LINUX_NAME).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            // A machine that does not know its name; process and user still say something.
            return "";
        }
    }

    String toText() {
        return HOST + " " + host + "\n" + PROCESS + " " + process + "\n" + USER + " " + user + "\n" + SINCE + " " + since
                + "\n";
    }

    /** Understands what is in a lock file; what is not understood counts as not known. */
    static LockHolder parse(String text) {
        Map<String, String> values = new HashMap<>();
        for (String line : text.split("\\R")) {
            String[] parts = line.split(" ", 2);
            if (parts.length == 2) {
                String plain = parts[1].replaceAll("\\p{Cntrl}", " ").strip();
                values.put(parts[0], plain.substring(0, Math.min(plain.length(), LONGEST_VALUE)));
            }
        }
        String process = values.getOrDefault(PROCESS, "");
        return new LockHolder(values.getOrDefault(HOST, ""), process.matches("\\d{1,18}") ? Long.parseLong(process) : 0,
                values.getOrDefault(USER, ""), time(values.get(SINCE)));
    }

    private static Instant time(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            // Somebody has edited the file; who works on the project is worth saying without the time, too.
            return null;
        }
    }

    /** Whether it is surely on another machine than this one. */
    boolean isElsewhere() {
        String here = hostName();
        return !host.isEmpty() && !here.isEmpty() && !host.equals(here);
    }

    /** Whether it may still run on this machine. */
    boolean mayRunHere() {
        return process != 0 && process != ProcessHandle.current().pid() && ProcessHandle.of(process).isPresent();
    }

    /** Who it is, e.g. "process 4711 on lab-7, user anna, since 2026-11-22 09:31:00", in this machine's time. */
    public String words() {
        StringBuilder words = new StringBuilder(process == 0 ? "a process" : "process " + process);
        words.append(host.isEmpty() ? "" : " on " + host).append(user.isEmpty() ? "" : ", user " + user);
        return words.append(since == null ? "" : ", since " + TIME.format(since.atZone(ZoneId.systemDefault()))).toString();
    }
}
