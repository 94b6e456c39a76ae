/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Reads mutants, one after the other, in a Java of its own: {@code FuzzWorker SEED FROM TO FOLDER [CORPUS]}. Each fault is
 * printed as a line that begins with the mutant's number; the last line counts. With one number alone the mutant stays in the
 * folder.
 */
public final class FuzzWorker {

    /** Printed before the counts, so that it is known that all mutants had their turn. */
    static final String DONE = "DONE";

    /** Exit code if a mutant hangs or takes all memory. */
    static final int GIVEN_UP = 3;

    private static final long HANG_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** On a busy machine time passes without work; then it is the work that counts, or a minute of looks by a watch that was awake. */
    private static final int BLOCKED_LOOKS = 600;
    private static final long MAX_ORIGINAL = 512 << 10;

    private final Mutator mutator;
    private final Path folder;
    private final MutantReader reader = new MutantReader();
    private volatile int number;
    private volatile long began;
    private volatile long cpuBefore;

    private FuzzWorker(Mutator mutator, Path folder) {
        this.mutator = mutator;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path corpus = arguments.length > 4 ? Path.of(arguments[4]) : null;
        Mutator mutator = new Mutator(originals(corpus), Long.parseLong(arguments[0]));
        FuzzWorker worker = new FuzzWorker(mutator, Path.of(arguments[3]));
        worker.watch(Thread.currentThread());
        worker.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        System.exit(0);
    }

    /** The files that mutants are made of: our own samples, then all files of a corpus that are not large. */
    static List<byte[]> originals(Path corpus) throws IOException {
        List<byte[]> originals = new ArrayList<>(Samples.all());
        if (corpus != null) {
            try (Stream<Path> files = Files.walk(corpus)) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.tiff?")).sorted().toList()) {
                    if (Files.isRegularFile(file) && Files.size(file) <= MAX_ORIGINAL) {
                        originals.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return originals;
    }

    private void run(int from, int to) throws IOException {
        Path file = folder.resolve("mutant.tif");
        for (int i = from; i < to; i++) {
            byte[] bytes = mutator.mutant(i);
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                out.truncate(0).write(ByteBuffer.wrap(bytes), 0);
            }
            cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            began = System.nanoTime();
            number = i;
            for (String fault : reader.faults(file, bytes)) {
                System.out.println(i + " " + fault);
            }
        }
        System.out.println(DONE + " " + reader.read() + " read, " + reader.compared() + " pages compared");
    }

    private void watch(Thread working) {
        long id = working.threadId();
        Thread watchdog = new Thread(() -> {
            long seen = 0;
            int looks = 0;
            while (true) {
                long since = began;
                looks = since == seen ? looks + 1 : 0;
                seen = since;
                long cpu = ManagementFactory.getThreadMXBean().getThreadCpuTime(id) - cpuBefore;
                boolean current = since != 0 && since == began;
                if (current && (cpu > HANG_NANOS || looks > BLOCKED_LOOKS)) {
                    System.out.println(number + " hangs");
                    for (StackTraceElement element : working.getStackTrace()) {
                        System.out.println("    at " + element);
                    }
                    System.out.flush();
                    Runtime.getRuntime().halt(GIVEN_UP);
                }
                pause();
            }
        }, "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
