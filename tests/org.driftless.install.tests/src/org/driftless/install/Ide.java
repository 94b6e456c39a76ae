/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An IDE in a folder, as its user has it: started with a script, extended and cleared by its p2 director. */
final class Ide {

    private static final int PATIENCE_MINUTES = 4;

    private final Path folder;
    private final Path home;
    private final Path workspace;

    private Ide(Path folder, Path home, Path workspace) {
        this.folder = folder;
        this.home = home;
        this.workspace = workspace;
    }

    /** A copy of the IDE that was built, which has never seen Driftless. */
    static Ide fresh(Path parent) throws IOException {
        Path folder = parent.resolve("ide");
        copy(Path.of(System.getProperty("driftless.ide")), folder);
        return new Ide(folder, Files.createDirectories(parent.resolve("home")), parent.resolve("workspace"));
    }

    Path home() {
        return home;
    }

    Path workspace() {
        return workspace;
    }

    /** The names of the files in its folder of bundles. */
    List<String> plugins() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("plugins"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Installs a feature from the site that was built. */
    void install(String feature) throws IOException, InterruptedException {
        direct("-repository", site().toUri().toString(), "-installIU", feature + ".feature.group");
    }

    /** Takes a feature and all that came with it out again, as the IDE's Installation Details do. */
    void uninstall(String feature) throws IOException, InterruptedException {
        direct("-uninstallIU", feature + ".feature.group", "-purgeHistory");
        direct("-application", "org.eclipse.equinox.p2.garbagecollector.application", "-profile", "IDE");
    }

    /** The site that was built. */
    static Path site() {
        return Path.of(System.getProperty("driftless.site"));
    }

    private void direct(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("-application")) {
            all.addAll(0, List.of("-application", "org.eclipse.equinox.p2.director"));
        }
        String said = start(List.of(), all);
        assertTrue(!said.contains("There were errors") && !said.contains("!STACK"), said);
    }

    /**
     * Starts the workbench, runs a script in it (see the probe's Action) and closes it.
     *
     * @return what the script reported, line by line
     */
    List<String> run(String... script) throws IOException, InterruptedException {
        Path file = home.resolve("script");
        Path report = home.resolve("script.report");
        Files.deleteIfExists(report);
        Files.write(file, List.of(script));
        String said = start(List.of("-Ddriftless.probe=" + file), List.of("-data", workspace.toString()));
        List<String> seen = Files.exists(report) ? Files.readAllLines(report) : List.of("failed: no report: " + said);
        assertEquals(List.of(), seen.stream().filter(line -> line.startsWith("failed: ")).toList(),
                () -> String.join("\n", seen) + "\n" + log());
        return seen;
    }

    /** The Error Log of its workspace. */
    String log() {
        try {
            Path log = workspace.resolve(".metadata/.log");
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String start(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home, "-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        if (System.getProperty("os.name").startsWith("Mac")) {
            command.add("-XstartOnFirstThread");
        }
        command.addAll(options);
        command.addAll(List.of("-jar", launcher().toString(), "-nosplash", "-consoleLog"));
        command.addAll(arguments);
        Path said = home.resolve("said.txt");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError(command + " did not end:\n" + Files.readString(said));
        }
        return Files.readString(said);
    }

    private Path launcher() throws IOException {
        return folder.resolve("plugins").resolve(plugins().stream()
                .filter(name -> name.startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
