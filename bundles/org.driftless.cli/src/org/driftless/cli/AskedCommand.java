/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine;

/**
 * A command whose first argument names a subcommand, of which only that one is prepared: to look into the options of all takes
 * longer than most of them work. With another first argument, or none, it has all of them, to list and suggest.
 */
final class AskedCommand extends CommandLine {

    private final String asked;
    private final List<Object> others = new ArrayList<>();

    AskedCommand(Object command, String... arguments) {
        super(command);
        asked = arguments.length > 0 ? arguments[0] : null;
    }

    /** Adds the subcommand if it is the one that is asked for, else perhaps in the end. */
    @Override
    public CommandLine addSubcommand(Object command) {
        if (command.getClass().getAnnotation(Command.class).name().equals(asked)) {
            return super.addSubcommand(command);
        }
        others.add(command);
        return this;
    }

    /** To be called when all subcommands were given. */
    void complete() {
        if (getSubcommands().isEmpty()) {
            others.forEach(super::addSubcommand);
        }
    }
}
