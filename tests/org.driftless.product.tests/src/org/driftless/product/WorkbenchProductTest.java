/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was unpacked opens its window, and ends without a word in the log. */
class WorkbenchProductTest {

    private static final long MINUTES = 8;
    private static final int WIDER_THAN_THE_PICTURE = 600;
    private static final Duration REST = Duration.ofSeconds(2);
    private static final long POLL_MILLIS = 200;

    @TempDir
    Path folder;

    @BeforeEach
    void requireDisplay() {
        assumeTrue(System.getenv("DISPLAY") != null, "there is no display");
    }

    @Test
    void opensWhatIsNamedFromAFolderThatCantBeWritten() throws Exception {
        Path here = folder.toRealPath();
        Installed product = ReadOnlyInstall.of(Installed.unpack(here, ""));
        List<String> before = product.state();
        openAndClose(product, "frames - Driftless", "--workbench", Installed.example(here).toString());
        assertEquals(before, product.state());
    }

    @Test
    void opensWithItsOwnJava() throws Exception {
        Path here = folder.toRealPath();
        Installed product = Installed.unpack(here, "-java").withoutJava(here);
        String java = openAndClose(product, "Driftless");
        assertEquals(product.install().resolve("jre/bin/java").toString(), java);
    }

    /** @return the Java that ran it */
    private static String openAndClose(Installed product, String title, String... arguments) throws Exception {
        Path printed = product.home().resolve("printed.txt");
        Installed user = product.with("DISPLAY", System.getenv("DISPLAY")).with("GDK_BACKEND", "x11");
        Process process = user.start(printed, arguments);
        try {
            String window = window(process, printed, title);
            settle(process);
            String java = process.info().command().orElseThrow();
            close(process, window);
            assertEquals(0, process.exitValue(), Files.readString(printed));
            requireQuietLog(product.home().resolve("Documents").resolve("Driftless").resolve(".metadata"));
            return java;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Waits until the window has the title and nothing else shows, such as the picture at the start. */
    private static String window(Process process, Path printed, String title) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.MINUTES.toNanos(MINUTES)) {
            assertTrue(process.isAlive(), () -> "It ended: " + read(printed));
            List<String> windows = xdotool("search", "--onlyvisible", "--pid", Long.toString(process.pid()), "--name", "Driftless");
            if (windows.size() == 1 && xdotool("getwindowname", windows.get(0)).equals(List.of(title))
                    && width(windows.get(0)) > WIDER_THAN_THE_PICTURE) {
                return windows.get(0);
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new AssertionError("No window called " + title + ": " + read(printed));
    }

    /** What the platform still does behind its first window fails if the window goes: waits until the process rests. */
    private static void settle(Process process) throws InterruptedException {
        Duration before;
        Duration now = process.info().totalCpuDuration().orElse(Duration.ZERO);
        do {
            before = now;
            Thread.sleep(REST.toMillis());
            now = process.info().totalCpuDuration().orElse(Duration.ZERO);
        } while (now.minus(before).compareTo(REST.dividedBy(20)) > 0);
    }

    private static int width(String window) throws IOException, InterruptedException {
        return xdotool("getwindowgeometry", "--shell", window).stream().filter(line -> line.startsWith("WIDTH="))
                .mapToInt(line -> Integer.parseInt(line.substring("WIDTH=".length()))).findFirst().orElse(0);
    }

    /** As the user does; a key while the window still draws may be lost. */
    private static void close(Process process, String window) throws IOException, InterruptedException {
        long start = System.nanoTime();
        do {
            assertTrue(System.nanoTime() - start < TimeUnit.MINUTES.toNanos(MINUTES), "It does not end.");
            xdotool("windowactivate", "--sync", window, "key", "--clearmodifiers", "alt+F4");
        } while (!process.waitFor(20, TimeUnit.SECONDS));
    }

    private static List<String> xdotool(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("xdotool"));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> said = new String(process.getInputStream().readAllBytes()).lines().map(String::strip).toList();
        process.waitFor();
        return said;
    }

    /** Status 4 is an error, and 2 a warning, such as a bundle that could not be resolved. */
    private static void requireQuietLog(Path settings) throws IOException {
        assertTrue(Files.isDirectory(settings), settings + " is not there");
        Path log = settings.resolve(".log");
        if (Files.exists(log)) {
            String text = Files.readString(log);
            assertFalse(text.lines().anyMatch(line -> line.matches("!(SUB)?ENTRY .* [24] \\d+ .*")), text);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
