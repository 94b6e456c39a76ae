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
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

    private static final long PATIENCE_SECONDS = 10;

    private Machine() {
    }

    /** The folder of the sources. */
    static Path root() {
        return Path.of(System.getProperty("driftless.root", "."));
    }

    static String words() {
        return LocalDate.now() + ", " + System.getProperty("os.name") + " " + system() + " "
                + System.getProperty("os.arch") + ", " + processor() + Runtime.getRuntime().availableProcessors()
                + " processors, Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor")
                + ")";
    }

    /** The first two numbers of its version. */
    private static String system() {
        return System.getProperty("os.version").replaceFirst("^(\\d+\\.\\d+).*", "$1");
    }

    private static String processor() {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(file)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip() + ", ").orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** How many processes are at work or waiting, over the last minute: only a machine at rest gives good figures. */
    static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "not known" : String.format(Locale.ROOT, "%.1f processes at work or waiting", load);
    }

    /** The commit of the sources, marked if they were changed since. */
    static String commit() {
        try {
            Process git = new ProcessBuilder(List.of("git", "-C", root().toString(), "describe", "--always", "--dirty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String words = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean known = git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0;
            return known ? words : "of an unknown commit";
        } catch (IOException e) {
            return "of an unknown commit";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "of an unknown commit";
        }
    }
}
