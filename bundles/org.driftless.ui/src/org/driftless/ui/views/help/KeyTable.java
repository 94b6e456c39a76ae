/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.help;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.driftless.ui.commands.Commands;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;

/** The keys of this program's commands as they are set now, as rows of a help page. */
final class KeyTable {

    private static final String OURS = "org.driftless.";
    private static final List<String> COMMON = List.of("org.eclipse.ui.file.save", "org.eclipse.ui.edit.undo",
            "org.eclipse.ui.edit.redo", "org.eclipse.ui.edit.copy", "org.eclipse.ui.edit.selectAll",
            "org.eclipse.ui.file.close", "org.eclipse.ui.window.preferences", "org.eclipse.ui.window.nextView",
            "org.eclipse.ui.window.activateEditor", "org.eclipse.ui.file.exit");

    private KeyTable() {
    }

    static List<String> rows(IServiceLocator services) {
        ICommandService commands = services.getService(ICommandService.class);
        List<Command> ours = Arrays.stream(commands.getDefinedCommands())
                .filter(command -> command.getId().startsWith(OURS)).toList();
        List<Command> common = COMMON.stream().map(commands::getCommand).filter(Command::isDefined).toList();
        return Stream.concat(ours.stream(), common.stream())
                .filter(command -> !keys(services, command.getId()).isEmpty())
                .sorted(Comparator.comparing((Command command) -> keys(services, command.getId()).length())
                        .thenComparing(command -> keys(services, command.getId())))
                .map(command -> "| " + keys(services, command.getId()) + " | " + name(command) + " |").toList();
    }

    /** Also those of commands whose keys mean something only while a sequence is open. */
    static String keys(IServiceLocator services, String command) {
        String best = Commands.keys(services, command);
        return best.isEmpty() ? Arrays.stream(services.getService(IBindingService.class).getBindings())
                .filter(binding -> binding.getParameterizedCommand() != null
                        && binding.getParameterizedCommand().getId().equals(command))
                .map(binding -> binding.getTriggerSequence().format()).findFirst().orElse("") : best;
    }

    private static String name(Command command) {
        try {
            return command.getName();
        } catch (NotDefinedException e) {
            ILog.of(KeyTable.class).error(e.getMessage(), e);
            return command.getId();
        }
    }
}
