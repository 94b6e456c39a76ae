/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.driftless.pipeline.UsageException;

/** Finds out whether a cluster can be reached, or the program that is to start the work be found. Starts no work. */
public final class ClusterCheck {

    private static final int PATIENCE_MS = 5000;

    private final ClusterSettings settings;
    private final Path program;

    /**
     * What came out.
     *
     * @param isGood whether nothing stands in the way as far as can be seen from here
     * @param words one or two plain sentences
     */
    public record Answer(boolean isGood, String words) {
    }

    /** @param program starts Driftless's own command line; null if there is none on this machine */
    public ClusterCheck(ClusterSettings settings, Path program) {
        this.settings = Objects.requireNonNull(settings);
        this.program = program;
    }

    /** Asks; takes up to some seconds. */
    public Answer ask() {
        String problem = settings.problem();
        if (problem != null) {
            return new Answer(false, problem);
        }
        return switch (settings.kind()) {
            case NONE -> new Answer(true, "No cluster is set: everything runs on this machine.");
            case SPARK -> spark();
            case COMMAND -> command();
        };
    }

    private Answer spark() {
        String master = settings.master();
        if (program == null) {
            return new Answer(false, "Driftless was not started by its own start file, so that its command line is not found: "
                    + "choose \"A command line\".");
        }
        if (!master.startsWith("spark://")) {
            return new Answer(true, master.startsWith("local") ? "Spark runs on this machine alone: nothing has to be reached."
                    : "Whether " + master + " can be reached shows when work is sent to it.");
        }
        Answer answer = null;
        for (String host : master.substring("spark://".length()).split(",")) {
            answer = reach(host);
            if (answer.isGood()) {
                break; // several are given so that one may fail
            }
        }
        return answer;
    }

    private static Answer reach(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        String host = hostAndPort.substring(0, colon);
        int port = Integer.parseInt(hostAndPort.substring(colon + 1));
        if (port > 0xffff) {
            return new Answer(false, "There is no port " + port + ": they go up to 65535.");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MS);
            return new Answer(true, "Something answers at " + hostAndPort + ".");
        } catch (UnknownHostException e) {
            return new Answer(false, "There is no computer called " + host + " in this network: check its name.");
        } catch (SocketTimeoutException e) {
            return new Answer(false, hostAndPort + " does not answer: check the network and its firewall.");
        } catch (IOException e) {
            return new Answer(false, "Nothing answers at " + hostAndPort + ": check the port, and that the master is started.");
        }
    }

    private Answer command() {
        try {
            CommandTemplate template = CommandTemplate.parse(settings.command());
            if (!isThere(template.program())) {
                return new Answer(false, template.program() + " is not found on this machine: check its name, or type where it is.");
            }
            if (template.isRemote()) {
                return new SshCheck(template.words()).ask();
            }
            return template.isShell() ? script(template) : new Answer(true, template.program() + " is there. It was not started.");
        } catch (UsageException e) {
            return new Answer(false, e.getMessage());
        }
    }

    /** A script that is not there would be known only when work is sent. */
    private static Answer script(CommandTemplate template) {
        String script = template.words().stream().skip(1).findFirst().orElse("-");
        if (script.startsWith("-") || script.contains("{")) {
            return new Answer(true, template.program() + " is there. It was not started.");
        }
        Path file = Path.of(ClusterCommand.home()).resolve(script.startsWith("~/") ? script.substring(2) : script);
        return Files.isReadable(file) ? new Answer(true, file + " is there. It was not started.")
                : new Answer(false, file + " is not there, or may not be read: type the whole name of the script.");
    }

    private static boolean isThere(String program) {
        if (program.contains("/") || program.contains("\\")) {
            String name = program.startsWith("~/") ? ClusterCommand.home() + program.substring(1) : program;
            return Files.isExecutable(Path.of(ClusterCommand.home()).resolve(name));
        }
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty()).anyMatch(folder ->
                List.of("", ".exe", ".bat", ".cmd").stream().anyMatch(end -> Files.isExecutable(Path.of(folder, program + end))));
    }
}
