/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.driftless.ui.commands.ImageFolders;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Image folders and stacks that the command names, or that macOS hands over when somebody opens them with Driftless. What
 * comes before the window is there waits for it.
 */
final class PathsToOpen {

    private final List<Path> waiting = new ArrayList<>();
    private boolean started;

    /** @param arguments of the application; what begins with a hyphen is an option of the platform's, and none of ours */
    PathsToOpen(Display display, String[] arguments) {
        for (String argument : arguments) {
            if (!argument.startsWith("-")) {
                waiting.add(Path.of(argument).toAbsolutePath());
            }
        }
        display.addListener(SWT.OpenDocument, event -> open(Path.of(event.text)));
    }

    /** Opens what has come until now, and from now on each path at once. */
    void start() {
        started = true;
        waiting.forEach(this::open);
        waiting.clear();
    }

    private void open(Path path) {
        if (!started) {
            waiting.add(path);
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
        IWorkbenchWindow window = active != null ? active : workbench.getWorkbenchWindows()[0];
        ImageFolders.open(window.getActivePage(), path);
    }
}
