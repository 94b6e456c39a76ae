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
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Help &gt; Check for Updates, with keys, in what was unpacked. */
@ResourceLock(Windows.DISPLAY)
class UpdateTest {

    private static final String PART = "plugins/org.driftless.ui_" + NewerSite.VERSION + ".jar";
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(4);

    @TempDir
    static Path folder;

    private static Path site;

    private Installed product;

    @BeforeAll
    static void publishTheNextVersion() throws IOException {
        site = folder.toRealPath().resolve("n\u00e4chste Version");
        NewerSite.in(site);
    }

    @BeforeEach
    void requireDisplay() {
        assumeTrue(System.getenv("DISPLAY") != null, "there is no display");
    }

    private void unpack(String name) throws IOException, InterruptedException {
        product = Installed.unpack(Files.createDirectory(folder.toRealPath().resolve(name)), "").onDisplay();
    }

    private void updateFrom(Path place) throws IOException {
        Files.writeString(product.install().resolve("update-sites.txt"), place + "\n");
    }

    @Test
    void whatFailsOrIsKilledChangesNothingAndTheNextUpdateRuns() throws Exception {
        unpack("writable");
        align("before");
        List<String> before = contents();
        updateFrom(broken());
        withWorkbench(windows -> {
            askForUpdate(windows, windows.main("Driftless"), "Update Available");
            windows.press(windows.dialog("Not Updated"), "Return");
            assertEquals(before, contents());
            updateFrom(stuck());
            askForUpdate(windows, windows.main("Driftless"), "Update Available");
            awaitStaging();
        });
        assertEquals(before, contents().stream().filter(file -> !file.startsWith("update/")).toList());
        assertTrue(product.run(0, "--version").startsWith("Driftless " + Archive.version()));

        Files.delete(product.home().resolve("Documents/Driftless/.metadata/.log"));
        Path zip = folder.toRealPath().resolve("site.zip");
        NewerSite.zip(site, zip);
        updateFrom(zip);
        withWorkbench(windows -> {
            askForUpdate(windows, windows.main("Driftless"), "Update Available");
            windows.press(windows.dialog("Restart Driftless"), "Return");
            assertTrue(windows.endsWithin(60));
        });
        requireNewVersion();
    }

    private void requireNewVersion() throws Exception {
        ProcessHandle restarted = restarted();
        try {
            Windows windows = new Windows(restarted, folder.resolve("nothing"));
            String window = windows.main("Driftless");
            windows.settle();
            assertTrue(opened(restarted).contains("org.driftless.rcp_" + NewerSite.VERSION + ".jar"));
            windows.close(window);
            Windows.requireQuietLog(product);
        } finally {
            restarted.destroyForcibly();
        }
        assertEquals("Driftless 99.1.2", product.run(0, "--version").lines().toList().getLast());
        assertTrue(product.run(0, "--version").startsWith(NewerSite.VERSION), "the start file is the new one, too");
        assertTrue(Files.readString(product.list()).contains(NewerSite.LIBRARY + "," + NewerSite.NEW_LIBRARY + ",plugins/"
                + NewerSite.LIBRARY + "_" + NewerSite.NEW_LIBRARY + ".jar,2,true"), "it is started early, as before");
        assertFalse(Files.exists(product.install().resolve("update")));
        align("after");
        assertEquals(2, archivesOfClasses(), "one that fits the new version, beside the former one's");
    }

    @Test
    void saysWhoCanUpdateWhatTheUserMayNotWrite() throws Exception {
        unpack("read-only");
        updateFrom(site);
        product = ReadOnlyInstall.of(product);
        List<String> before = product.state();
        withWorkbench(windows -> {
            String window = windows.main("Driftless");
            askForUpdate(windows, window, "Update Not Possible");
            windows.settle();
            windows.close(windows.main("Driftless"));
        });
        assertEquals(before, product.state());
        Windows.requireQuietLog(product);
    }

    private interface Use {
        void of(Windows windows) throws Exception;
    }

    /** Starts it, and kills it if it is still there at the end. */
    private void withWorkbench(Use use) throws Exception {
        Path printed = product.home().resolve("printed.txt");
        Process process = product.start(printed);
        try {
            Windows windows = new Windows(process.toHandle(), printed);
            windows.main("Driftless");
            windows.settle();
            use.of(windows);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** By the menu's keys; then Return, in the dialog that is expected. */
    private static void askForUpdate(Windows windows, String window, String answer) throws Exception {
        windows.press(window, "alt+h", "u");
        windows.press(windows.dialog(answer), "Return");
    }

    private static Path broken() throws IOException {
        Path broken = copy("broken");
        try (RandomAccessFile part = new RandomAccessFile(broken.resolve(PART).toFile(), "rw")) {
            part.setLength(part.length() / 2);
        }
        return broken;
    }

    /** One of its parts is a pipe that nobody writes to. */
    private static Path stuck() throws IOException, InterruptedException {
        Path stuck = copy("stuck");
        Files.delete(stuck.resolve(PART));
        assertEquals(0, new ProcessBuilder("mkfifo", stuck.resolve(PART).toString()).start().waitFor());
        return stuck;
    }

    private static Path copy(String name) throws IOException {
        Path copy = folder.toRealPath().resolve(name);
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, copy.resolve(site.relativize(file).toString()));
            }
        }
        return copy;
    }

    /** Until all parts but the one that is stuck are there. */
    private void awaitStaging() throws InterruptedException {
        Path staged = product.install().resolve("update/new/plugins/org.driftless.rcp_" + NewerSite.VERSION + ".jar");
        long start = System.nanoTime();
        while (!Files.exists(staged)) {
            assertTrue(System.nanoTime() - start < PATIENCE_NANOS, staged + " does not come");
            Thread.sleep(100);
        }
    }

    private ProcessHandle restarted() throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE_NANOS) {
            for (ProcessHandle each : ProcessHandle.allProcesses().toList()) {
                if (each.info().arguments().stream().flatMap(Stream::of)
                        .anyMatch(argument -> argument.equals("-Ddriftless.start=" + product.install().resolve("driftless")))) {
                    return each;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It was not started again.");
    }

    /** The names of the files that a process has opened. */
    private static List<String> opened(ProcessHandle process) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.map(file -> {
                try {
                    return Files.readSymbolicLink(file).getFileName().toString();
                } catch (IOException closedMeanwhile) {
                    return "";
                }
            }).toList();
        }
    }

    private void align(String name) throws Exception {
        Path frames = Installed.example(Files.createDirectory(product.home().resolve(name)));
        assertTrue(product.run(0, "run", frames.toString()).contains("the alignment is right to within noise"));
    }

    private int archivesOfClasses() throws IOException {
        try (Stream<Path> files = Files.walk(product.home().resolve(".cache/driftless"))) {
            return (int) files.filter(file -> file.getFileName().toString().startsWith("command-line-")).count();
        }
    }

    /** Each file of the product but its own list of sites and the lock, with its size and time. */
    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(product.install())) {
            return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("update-sites.txt")
                    && !file.endsWith("update.lock")).map(this::content).sorted().toList();
        }
    }

    private String content(Path file) {
        try {
            return product.install().relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
