/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.dialogs;

import java.util.Optional;

import org.driftless.ui.model.OpenProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** What becomes of the particles that a project has when others come in. */
public enum NewParticles {

    /** They stay. */
    ADD,
    /** The others take their place. */
    REPLACE;

    /**
     * Asks, if there are any.
     *
     * @return empty if it was cancelled
     */
    public static Optional<NewParticles> ask(Shell shell, String title, OpenProject project) {
        int answer = project.particles().isEmpty() ? REPLACE.ordinal() : MessageDialog.open(MessageDialog.QUESTION, shell, title,
                "There are particles already. Should the others join them, or take their place?", SWT.SHEET, "Add", "Replace",
                "Cancel");
        return answer == ADD.ordinal() || answer == REPLACE.ordinal() ? Optional.of(values()[answer]) : Optional.empty();
    }
}
