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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A product as somebody unpacked it, in a folder with a blank and letters beyond ASCII in its name, and a user who starts it.
 *
 * @param install the folder with the start script
 * @param home the user's own folder
 * @param environment all variables that the user has
 * @param before what starts the start script, e.g. to take rights from it
 */
record Installed(Path install, Path home, Map<String, String> environment, List<String> before) {

    private static final long MINUTES = 5;

    /** @param suffix of the archive's name: empty, or "-java" for the one that brings its own Java */
    static Installed unpack(Path folder, String suffix) throws IOException, InterruptedException {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        assumeTrue(system.equals("Linux amd64") || system.equals("Linux aarch64"), "only Linux's products run here: " + system);
        String arch = system.endsWith("amd64") ? "x86_64" : "aarch64";
        Path archive = Archive.file("linux-" + arch + suffix + ".tar.gz");
        Path place = folder.resolve("f\u00fcr alle \u4e2d");
        Archive.unpack(archive, place);
        Path home = Files.createDirectories(folder.resolve("home"));
        Map<String, String> environment = Map.of("HOME", home.toString(), "PATH", System.getenv("PATH"),
                "JAVA_HOME", System.getProperty("java.home"));
        return new Installed(place.resolve("driftless"), home, environment, List.of());
    }

    /** For a user whose programs are those of the system but for Java. */
    Installed withoutJava(Path folder) throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String name : List.of("bash", "env", "sh", "cat", "cksum", "uname", "dirname", "readlink", "mkdir", "id", "find",
                "sed", "stty", "rm", "fold")) {
            Path found = Stream.of("/usr/bin", "/bin").map(each -> Path.of(each, name)).filter(Files::isExecutable)
                    .findFirst().orElseThrow(() -> new AssertionError("no " + name));
            program(programs.resolve(name), "exec " + found + " \"$@\"");
        }
        return new Installed(install, home, Map.of("HOME", home.toString(), "PATH", programs.toString()), before);
    }

    /** Makes a program of a line for the shell. */
    static void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Installed with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Installed(install, home, Map.copyOf(more), before);
    }

    /** For a user who sits before the display of the tests. */
    Installed onDisplay() {
        return with("DISPLAY", System.getenv("DISPLAY")).with("GDK_BACKEND", "x11");
    }

    Installed through(List<String> program) {
        return new Installed(install, home, environment, program);
    }

    /** Starts it; what it prints goes to a file in the home. */
    Process start(Path printed, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(before);
        line.add(install.resolve("driftless").toString());
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(home.toFile()).redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** @return what it printed */
    String run(int expected, String... arguments) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(home, "printed", ".txt");
        Process process = start(printed, arguments);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("It hangs: " + Files.readString(printed));
        }
        String text = Files.readString(printed);
        assertEquals(expected, process.exitValue(), text);
        return text;
    }

    /** The list of bundles: what it names is what starts. */
    Path list() {
        return install.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
    }

    /** Every file and folder of the product, with its time. */
    List<String> state() throws IOException {
        try (Stream<Path> files = Files.walk(install)) {
            return files.map(file -> install.relativize(file) + " " + time(file)).sorted().toList();
        }
    }

    private static String time(Path file) {
        try {
            return Files.getLastModifiedTime(file).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example that comes with the sources. */
    static Path example(Path folder) throws IOException {
        Path from = Path.of("..", "..", "example_data", "drifting_particles");
        Path to = Files.createDirectories(folder.resolve("Proben \u00fc").resolve("frames"));
        try (Stream<Path> frames = Files.list(from)) {
            for (Path frame : frames.toList()) {
                Files.copy(frame, to.resolve(frame.getFileName().toString()));
            }
        }
        assertTrue(Files.exists(to.resolve("1.tif")));
        return to;
    }
}
