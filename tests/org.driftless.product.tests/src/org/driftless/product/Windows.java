/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.product;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a workbench shows, and the keys that its user strikes: of one process at a time, since keys go to what is in front. */
final class Windows {

    /** For tests that use the display. */
    static final String DISPLAY = "display";

    private static final long MINUTES = 8;
    private static final int WIDER_THAN_THE_PICTURE = 600;
    private static final Duration REST = Duration.ofSeconds(2);
    private static final long POLL_MILLIS = 200;

    private final ProcessHandle process;
    private final Path printed;

    /** @param printed the file that says why the process ended, if it did */
    Windows(ProcessHandle process, Path printed) {
        this.process = process;
        this.printed = printed;
    }

    /** Waits until the main window has the title and nothing else shows, such as the picture at the start. */
    String main(String title) throws IOException, InterruptedException {
        return await(title, () -> {
            List<String> windows = visible("Driftless");
            return windows.size() == 1 && width(windows.get(0)) > WIDER_THAN_THE_PICTURE ? windows : List.of();
        });
    }

    /** Waits for a dialog. */
    String dialog(String title) throws IOException, InterruptedException {
        return await(title, () -> visible("^" + title + "$"));
    }

    private interface Look {
        List<String> windows() throws IOException, InterruptedException;
    }

    private String await(String title, Look look) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.MINUTES.toNanos(MINUTES)) {
            assertTrue(process.isAlive(), () -> "It ended: " + said());
            for (String window : look.windows()) {
                if (xdotool("getwindowname", window).equals(List.of(title))) {
                    return window;
                }
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new AssertionError("No window called " + title + ": " + said());
    }

    private List<String> visible(String name) throws IOException, InterruptedException {
        return xdotool("search", "--onlyvisible", "--pid", Long.toString(process.pid()), "--name", name);
    }

    private static int width(String window) throws IOException, InterruptedException {
        return xdotool("getwindowgeometry", "--shell", window).stream().filter(line -> line.startsWith("WIDTH="))
                .mapToInt(line -> Integer.parseInt(line.substring("WIDTH=".length()))).findFirst().orElse(0);
    }

    /** What the platform still does behind its first window fails if the window goes: waits until the process rests. */
    void settle() throws InterruptedException {
        Duration before;
        Duration now = used();
        do {
            before = now;
            Thread.sleep(REST.toMillis());
            now = used();
        } while (now.minus(before).compareTo(REST.dividedBy(20)) > 0);
    }

    private Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    void press(String window, String... keys) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("windowactivate", "--sync", window, "key", "--clearmodifiers", "--delay", "300"));
        line.addAll(List.of(keys));
        xdotool(line.toArray(String[]::new));
    }

    /** As the user does; a key while the window still draws may be lost. */
    void close(String window) throws IOException, InterruptedException {
        long start = System.nanoTime();
        do {
            assertTrue(System.nanoTime() - start < TimeUnit.MINUTES.toNanos(MINUTES), "It does not end.");
            press(window, "alt+F4");
        } while (!endsWithin(20));
    }

    boolean endsWithin(int seconds) throws InterruptedException {
        for (long left = TimeUnit.SECONDS.toMillis(seconds); left > 0 && process.isAlive(); left -= POLL_MILLIS) {
            Thread.sleep(POLL_MILLIS);
        }
        return !process.isAlive();
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
    static void requireQuietLog(Installed product) throws IOException {
        Path settings = product.home().resolve("Documents").resolve("Driftless").resolve(".metadata");
        assertTrue(Files.isDirectory(settings), settings + " is not there");
        Path log = settings.resolve(".log");
        if (Files.exists(log)) {
            String text = Files.readString(log);
            assertFalse(text.lines().anyMatch(line -> line.matches("!(SUB)?ENTRY .* [24] \\d+ .*")), text);
        }
    }

    private String said() {
        try {
            return Files.exists(printed) ? Files.readString(printed) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
