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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What others made, in Python: the scripts in benchmarks/peers. Each prints lines of a name, a tab and a number; what is
 * not installed is left out.
 */
final class Peers {

    private static final List<String> THREADS =
            List.of("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_NUM_THREADS");

    private final String python;
    private final Map<String, String> versions = new LinkedHashMap<>();

    /** Looks for the Python of DRIFTLESS_PYTHON, else that of the system, which Debian's packages are for. */
    Peers(String... modules) throws IOException, InterruptedException {
        String wanted = System.getenv("DRIFTLESS_PYTHON");
        String system = "/usr/bin/python3";
        python = wanted != null ? wanted : Files.isExecutable(Path.of(system)) ? system : "python3";
        List<String> all = new ArrayList<>(List.of("versions.py"));
        all.addAll(List.of(modules));
        for (String line : lines(all)) {
            String[] words = line.split("\t", 2);
            if (words.length == 2) {
                versions.put(words[0], words[1]);
            }
        }
    }

    /** The command that starts it. */
    String python() {
        return python;
    }

    /** Whether a module is there. */
    boolean has(String module) {
        return versions.containsKey(module);
    }

    /** Names and versions, Python itself first. */
    String[] versions() {
        return versions.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toArray(String[]::new);
    }

    /** What the report says in place of a peer that is not there. */
    static String missing(String module, String debianPackage) {
        return "(" + module + " is not installed, so it is not compared; on Debian it is " + debianPackage + ")";
    }

    /**
     * Runs a script.
     *
     * @return the numbers that it printed, by name
     * @throws IOException if it fails; its complaint is on standard error
     */
    Map<String, Double> run(Object... scriptAndArguments) throws IOException, InterruptedException {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String line : lines(Arrays.stream(scriptAndArguments).map(String::valueOf).toList())) {
            String[] words = line.split("\t", 2);
            numbers.put(words[0], Double.valueOf(words[1]));
        }
        return numbers;
    }

    private List<String> lines(List<String> scriptAndArguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(python, "-B",
                Machine.root().resolve("benchmarks/peers").resolve(scriptAndArguments.get(0)).toString()));
        command.addAll(scriptAndArguments.subList(1, scriptAndArguments.size()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        THREADS.forEach(name -> builder.environment().put(name, "1"));
        builder.environment().put("MPLBACKEND", "Agg");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            System.err.println("There is no Python: " + e.getMessage());
            return List.of();
        }
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
        return lines;
    }
}
