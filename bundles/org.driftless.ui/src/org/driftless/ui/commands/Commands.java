/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;

/** Runs commands for buttons and links that stand outside of menus. */
public final class Commands {

    private Commands() {
    }

    /** Runs a command as its menu item would; does nothing while it is disabled. */
    public static void run(IServiceLocator services, String command) {
        try {
            services.getService(IHandlerService.class).executeCommand(command, null);
        } catch (NotEnabledException e) {
            ILog.of(Commands.class).info(command + " is not possible now.");
        } catch (CommandException e) {
            ILog.of(Commands.class).error("The command " + command + " can't be run.", e);
        }
    }

    public static boolean isEnabled(IServiceLocator services, String command) {
        return services.getService(ICommandService.class).getCommand(command).isEnabled();
    }

    /** The keys of a command as the system writes them; empty if it has none. */
    public static String keys(IServiceLocator services, String command) {
        String keys = services.getService(IBindingService.class).getBestActiveBindingFormattedFor(command);
        return keys == null ? "" : keys;
    }

    /** What a command is called. */
    public static String name(IServiceLocator services, String command) {
        try {
            return services.getService(ICommandService.class).getCommand(command).getName();
        } catch (NotDefinedException e) {
            throw new IllegalArgumentException(command, e);
        }
    }
}
