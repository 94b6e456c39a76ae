/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.util.List;
import java.util.Objects;

import org.driftless.pipeline.UsageException;

/**
 * How projects are sent to a cluster.
 *
 * @param kind by what
 * @param master URL of a Spark master; of use for {@link Kind#SPARK} alone
 * @param command a {@link CommandTemplate}; of use for {@link Kind#COMMAND} alone
 * @param folders what folders are called there; of use for {@link Kind#COMMAND} alone
 */
public record ClusterSettings(Kind kind, String master, String command, List<PathMapping> folders) {

    /** No cluster. */
    public static final ClusterSettings NONE = new ClusterSettings(Kind.NONE, "", "", List.of());

    private static final String HOST_AND_PORT = "[^\\s:/,]+:\\d{1,5}";
    private static final String MASTER = "local|local\\[(\\*|\\d+)(,\\d+)?]|yarn|k8s://\\S+|spark://" + HOST_AND_PORT + "(,"
            + HOST_AND_PORT + ")*";

    /** By what a project is sent. */
    public enum Kind {
        /** There is no cluster. */
        NONE,
        /** The program's own command line, with a Spark master. */
        SPARK,
        /** A command line of the user's. */
        COMMAND
    }

    public ClusterSettings {
        Objects.requireNonNull(kind);
        master = master.strip();
        command = command.strip();
        folders = List.copyOf(folders);
    }

    /** Whether there is a cluster. */
    public boolean isSet() {
        return kind != Kind.NONE;
    }

    /** What is wrong with it, as one sentence; null if nothing is. */
    public String problem() {
        return switch (kind) {
            case NONE -> null;
            case SPARK -> master.matches(MASTER) ? null : "Type a URL such as spark://login.cluster:7077.";
            case COMMAND -> commandProblem();
        };
    }

    private String commandProblem() {
        try {
            CommandTemplate.parse(command);
        } catch (UsageException e) {
            return e.getMessage();
        }
        return folders.stream().map(PathMapping::problem).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** In words, e.g. "Spark at spark://login.cluster:7077". */
    public String words() {
        return switch (kind) {
            case NONE -> "None";
            case SPARK -> "Spark at " + master;
            case COMMAND -> command;
        };
    }
}
