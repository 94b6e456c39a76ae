/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A master of Spark and its workers on this machine, started as a facility does it, and their end. */
final class SparkCluster implements AutoCloseable {

    /** What {@code cluster/} is built to. */
    static final Path FOLDER = Path.of("..", "..", "cluster", "target", "driftless-cluster").toAbsolutePath().normalize();

    private static final String HOST = "127.0.0.1";
    private static final String EXECUTOR = "CoarseGrainedExecutorBackend";
    private static final String MEMORY = "spark.executor.memory         2g";
    private static final long START_SECONDS = 120;
    private static final long POLL_MILLIS = 50;

    private final Path folder;
    private final Path conf;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private SparkCluster(Path folder, int port) {
        this.folder = folder;
        this.conf = folder.resolve("spark.conf");
        this.port = port;
    }

    /**
     * Starts a master with a secret of its own.
     *
     * @param folder gets the file with the secret, and what all of them print
     */
    static SparkCluster start(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        SparkCluster cluster = new SparkCluster(folder, port);
        Files.deleteIfExists(cluster.conf);
        try {
            Process master = cluster.launch("master", "--host", HOST, "--port", Integer.toString(port));
            cluster.await(master, cluster::answers);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster.conf)));
            String settings = Files.readString(cluster.conf);
            assertTrue(settings.contains(MEMORY), settings);
            Files.writeString(cluster.conf, settings.replace(MEMORY, "spark.executor.memory 512m"));
            return cluster;
        } catch (IOException | AssertionError e) {
            cluster.close();
            throw e;
        }
    }

    /** @return the worker's process, with those that it starts for the work below it */
    Process worker() throws IOException {
        return launch("worker", master(), "--host", HOST, "--cores", "1", "--memory", "1g");
    }

    String master() {
        return "spark://" + HOST + ":" + port;
    }

    /** What a command is to be started by, so that it finds all this. */
    List<String> environment() {
        return List.of("env", "DRIFTLESS_CLUSTER=" + FOLDER, "DRIFTLESS_SPARK_CONF=" + conf);
    }

    /** The processes below a worker that do the work of jobs. */
    static List<ProcessHandle> executors(Process worker) {
        try (Stream<ProcessHandle> all = worker.descendants()) {
            return all.filter(process -> isExecutor(process)).toList();
        }
    }

    private static boolean isExecutor(ProcessHandle process) {
        // The handle itself gives no arguments where they are longer than a page of memory.
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline")).contains(EXECUTOR);
        } catch (IOException hasEnded) {
            return false;
        }
    }

    private Process launch(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(FOLDER.resolve("driftless-spark").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(File.createTempFile("spark", ".txt", folder.toFile()));
        builder.environment().put("DRIFTLESS_SPARK_CONF", conf.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // A worker that is killed can't tidy up.
        builder.environment().put("TMPDIR", folder.toString());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void await(Process process, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!condition.getAsBoolean()) {
            assertTrue(process.isAlive(), "It ended at once");
            if (System.nanoTime() > end) {
                fail("Spark does not start");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    @Override
    public void close() throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>();
        for (Process process : processes) {
            process.descendants().forEach(all::add);
            all.add(process.toHandle());
        }
        all.forEach(ProcessHandle::destroyForcibly);
        for (Process process : processes) {
            assertTrue(process.waitFor(START_SECONDS, TimeUnit.SECONDS));
        }
        assertFalse(answers());
    }
}
