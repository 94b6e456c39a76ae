/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.driftless.io.project.PlainReason;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;

/** The same command line in another process that works with Spark, on the same terminal. */
final class SparkProcess {

    private static final long POLL_MILLIS = 100;
    private static final String MAIN = "org.driftless.cluster.ClusterMain";
    private static final String SUBMIT = "org.apache.spark.deploy.SparkSubmit";
    /** The variable of the environment that names a file with Spark's settings. */
    private static final String CONF = "DRIFTLESS_SPARK_CONF";

    /** The exit code of who can't say so. */
    private static final int KILLED = 128 + 9;
    private static final String SECRET = "spark.authenticate.secret";
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");
    private static final String USUAL_CONF = "driftless/spark.conf";

    private final CommandContext context;
    private final String master;

    SparkProcess(CommandContext context, String master) {
        this.context = context;
        this.master = master;
    }

    /**
     * Runs a command to its end.
     *
     * @param arguments the whole command line
     * @return its exit code
     * @throws StepException if there is no Spark here
     */
    int run(List<String> arguments) throws IOException, StepException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            throw new StepException("Spark runs Driftless on Linux and macOS only; without " + SparkArgument.NAME
                    + " it works here too.");
        }
        ClusterFolder cluster = ClusterFolder.find();
        List<String> command = command(cluster);
        command.addAll(without(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        prepare(builder.environment(), cluster);
        Process process = builder.start();
        // As long as this end is open somebody wants the result; what is written is Ctrl+C, which the process can't hear itself
        // without hearing it twice.
        try (OutputStream keys = process.getOutputStream()) {
            hearInterrupts(keys);
            return await(process);
        } finally {
            context.onInterrupt(null);
        }
    }

    private List<String> command(ClusterFolder cluster) throws UsageException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + cluster.path().resolve("java.options"));
        command.add("-XX:MaxRAMPercentage=70");
        command.add("-D" + InterruptKey.FROM_PARENT + "=true");
        // The start script knows more of the terminal than Java can find out.
        command.add("-Ddriftless.terminal=" + context.terminal().interactive());
        command.addAll(List.of("-cp", conf(cluster) + ":" + cluster.path().resolve("jars") + "/*", SUBMIT, "--master", master,
                "--name", "Driftless", "--class", MAIN));
        Path settings = settings();
        if (settings != null) {
            command.addAll(List.of("--properties-file", settings.toString()));
        }
        command.add(cluster.jar().toString());
        return command;
    }

    /** The file with Spark's settings and the secret of its master; null for none. As driftless-spark finds it. */
    private Path settings() throws UsageException {
        String named = System.getenv(CONF);
        if (named != null) {
            Path file = context.resolve(Path.of(named));
            if (!Files.isReadable(file)) {
                throw new UsageException(CONF + " is " + file + ", which is not there, or not yours to read.");
            }
            return requireSecret(file);
        }
        Path home = Path.of(variable("HOME", System.getProperty("user.home")));
        Path usual = Path.of(variable("XDG_CONFIG_HOME", home.resolve(".config").toString()), USUAL_CONF);
        return master.startsWith("spark:") && Files.isReadable(usual) ? requireSecret(usual) : null;
    }

    /** Of the environment, as a shell reads it; Java itself takes another home folder than HOME says. */
    private static String variable(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    /** Whoever knows the secret may have the workers run anything. */
    private static Path requireSecret(Path file) throws UsageException {
        PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            if (rights != null && !Collections.disjoint(rights.readAttributes().permissions(), OTHERS)
                    && Files.readString(file).contains(SECRET)) {
                throw new UsageException(file + " holds a secret, and others may read or change it: chmod 600 " + file);
            }
        } catch (IOException e) {
            throw new UsageException(file + " can't be looked at: " + PlainReason.of(e));
        }
        return file;
    }

    private static String conf(ClusterFolder cluster) {
        String own = System.getenv("SPARK_CONF_DIR");
        return own == null ? cluster.path().resolve("conf").toString() : own;
    }

    private void prepare(Map<String, String> environment, ClusterFolder cluster) {
        environment.put("SPARK_HOME", cluster.path().toString());
        environment.put("SPARK_CONF_DIR", conf(cluster));
        environment.put("SPARK_SCALA_VERSION", "2.13");
        environment.put("COLUMNS", Integer.toString(context.terminal().columns()));
        if (master.startsWith("local") || master.matches("spark://(localhost|127\\.0\\.0\\.1):\\d+")) {
            // Nobody else needs to reach it.
            environment.putIfAbsent("SPARK_LOCAL_IP", "127.0.0.1");
        }
    }

    /** The process has its engine from its first argument on. */
    private static List<String> without(List<String> arguments) {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals(SparkArgument.NAME)) {
                i++;
            } else if (!arguments.get(i).startsWith(SparkArgument.NAME + "=")) {
                rest.add(arguments.get(i));
            }
        }
        return rest;
    }

    private void hearInterrupts(OutputStream keys) {
        context.onInterrupt(() -> {
            hearInterrupts(keys);
            try {
                keys.write('\n');
                keys.flush();
            } catch (IOException hasEnded) {
                // Then there is nothing to interrupt.
                context.onInterrupt(null);
            }
        });
    }

    private int await(Process process) throws IOException {
        boolean told = false;
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (context.isCancelled() && !told) {
                    process.destroy();
                    told = true;
                }
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The work was interrupted");
        }
        if (process.exitValue() == KILLED) {
            context.terminal().err().println("driftless: The process that works with Spark was killed. What is finished is kept; "
                    + "the same command goes on from here.");
        }
        return process.exitValue();
    }
}
