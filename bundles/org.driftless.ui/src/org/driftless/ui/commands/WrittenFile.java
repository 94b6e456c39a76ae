/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;

/** Shows a file that was written in the program that the system has for it. */
final class WrittenFile {

    private WrittenFile() {
    }

    /** @param what the file is, e.g. "Report" */
    static void show(IWorkbenchWindow window, String what, Path file) {
        if (window.getShell() != null && !Program.launch(file.toString())) {
            MessageDialog.openInformation(window.getShell(), what, "The system has no program that shows such files. The "
                    + what.toLowerCase(Locale.ROOT) + " is " + file + ".");
        }
    }
}
