/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import picocli.CommandLine.Command;

class AskedCommandTest {

    @Command(name = "whole")
    private static final class Whole {
    }

    @Command(name = "one")
    private static final class One {
    }

    @Command(name = "other")
    private static final class Other {
    }

    @Test
    void onlyWhatIsAskedForIsPrepared() {
        assertEquals(List.of("other"), subcommands("other", "one"));
    }

    @Test
    void withoutAKnownSubcommandAllAreThereInTheirOrder() {
        assertEquals(List.of("one", "other"), subcommands());
        assertEquals(List.of("one", "other"), subcommands("--help"));
        assertEquals(List.of("one", "other"), subcommands("othr"));
    }

    private static List<String> subcommands(String... arguments) {
        AskedCommand command = new AskedCommand(new Whole(), arguments);
        command.addSubcommand(new One()).addSubcommand(new Other());
        command.complete();
        return List.copyOf(command.getSubcommands().keySet());
    }
}
