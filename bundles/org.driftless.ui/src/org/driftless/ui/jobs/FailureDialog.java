/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import java.nio.file.Path;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.PlatformUI;

/** Says in one sentence why something was not done, and in its details where to read more. */
public final class FailureDialog {

    private FailureDialog() {
    }

    /**
     * To be called on the user interface thread.
     *
     * @param what was to be done, e.g. "Track run_07"
     * @param failure its message is one plain sentence
     * @param output where log.txt is
     */
    public static void open(String what, IStatus failure, Path output) {
        if (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isClosing()) {
            return;
        }
        MultiStatus details = new MultiStatus(FailureDialog.class, IStatus.ERROR, failure.getMessage());
        details.add(new Status(failure.getSeverity(), FailureDialog.class, "The log of the steps: " + output.resolve("log.txt")));
        if (failure.getException() != null) {
            details.add(new Status(failure.getSeverity(), FailureDialog.class,
                    "Kind of error: " + failure.getException().getClass().getName()));
        }
        ErrorDialog.openError(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), "Driftless",
                what + " did not get to its end.", details);
    }
}
