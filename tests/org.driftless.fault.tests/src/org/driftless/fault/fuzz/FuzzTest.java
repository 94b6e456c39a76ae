/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.driftless.fault.AnotherJava;
import org.driftless.testsupport.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken files give the pixels that their own tags mean, or an error that names them: no other exception, no lack of memory in
 * 512 MB, nothing that takes longer than 5 s.
 */
class FuzzTest {

    private static final long SEED = 20261122;
    private static final int FEW = 4_000;
    private static final int MANY = 200_000;
    private static final int MOST_FAULTS = 200;
    private static final Pattern COUNTS = Pattern.compile(FuzzWorker.DONE + " (\\d+) read, (\\d+) pages compared");
    private static final Pattern FAULT = Pattern.compile("^(\\d+) .*");

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();
    private int read;
    private int compared;

    /** Whole files are read, and right: without that, nothing that follows would mean much. */
    @Test
    void originalsAreReadAndComparedRight() throws IOException {
        MutantReader reader = new MutantReader();
        Path file = folder.resolve("mutant.tif");
        List<byte[]> samples = Samples.all();
        for (byte[] sample : samples) {
            Files.write(file, sample);
            assertEquals(List.of(), reader.faults(file, sample));
        }
        assertEquals(samples.size(), reader.read());
    }

    @Test
    void fewMutants() throws Exception {
        fuzz(FEW);
    }

    @Test
    @Tag("long")
    void manyMutants() throws Exception {
        fuzz(MANY);
    }

    private void fuzz(int mutants) throws Exception {
        int workers = Math.min(4, Runtime.getRuntime().availableProcessors());
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int from = (int) ((long) mutants * i / workers);
                int to = (int) ((long) mutants * (i + 1) / workers);
                Path own = Files.createDirectory(folder.resolve("worker" + i));
                parts.add(threads.submit(() -> {
                    work(from, to, own);
                    return null;
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
        System.out.println(mutants + " mutants, seed " + SEED + ": " + read + " read, " + compared + " pages compared, " + faults.size()
                + " faults.");
        List<String> shown = faults.subList(0, Math.min(MOST_FAULTS, faults.size()));
        assertTrue(faults.isEmpty(), () -> faults.size() + " faults\n" + String.join("\n", shown));
        assertTrue(compared > mutants / 20 && read < mutants - mutants / 20, read + " were read, " + compared + " compared");
    }

    /** Has mutants read; where one takes the Java down with it, by another that goes on with the next. */
    private void work(int from, int to, Path own) throws IOException, InterruptedException {
        int next = from;
        while (next < to) {
            List<String> line = AnotherJava.running(FuzzWorker.class);
            line.addAll(List.of(Long.toString(SEED), Integer.toString(next), Integer.toString(to), own.toString()));
            SharedData.find("tiff_corpus").ifPresent(corpus -> line.add(corpus.toString()));
            Path printed = own.resolve("printed.txt");
            ProcessBuilder java = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(printed.toFile());
            java.environment().remove("JAVA_TOOL_OPTIONS"); // it would be printed
            int code = java.start().waitFor();
            next = note(Files.readAllLines(printed), code, next, to);
        }
    }

    /** @return the mutant to go on with */
    private synchronized int note(List<String> printed, int code, int from, int to) {
        int last = from;
        StringBuilder fault = new StringBuilder();
        for (String text : printed) {
            Matcher counts = COUNTS.matcher(text);
            Matcher begin = FAULT.matcher(text);
            if (counts.matches()) {
                read += Integer.parseInt(counts.group(1));
                compared += Integer.parseInt(counts.group(2));
                last = to;
                continue;
            }
            if (begin.matches()) {
                flush(fault);
                last = Integer.parseInt(begin.group(1)) + 1;
            }
            fault.append(text).append('\n');
        }
        flush(fault);
        if (code == 0 || code == FuzzWorker.GIVEN_UP) {
            return last;
        }
        faults.add("from " + from + " on, ended with " + code + ": " + printed);
        return to;
    }

    private void flush(StringBuilder fault) {
        if (!fault.isEmpty()) {
            faults.add(fault.toString());
            fault.setLength(0);
        }
    }
}
