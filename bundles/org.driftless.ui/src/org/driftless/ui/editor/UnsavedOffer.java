/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.pipeline.UnsavedSelection;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks what is to become of a selection that a crash has left unsaved. */
final class UnsavedOffer {

    private UnsavedOffer() {
    }

    /**
     * Waits for the answer.
     *
     * @param name what the project is called
     * @return whether it is to be restored; also if the question is closed without an answer, as Revert is still there
     */
    static boolean isAccepted(Shell shell, String name, UnsavedSelection.Found found) {
        MessageDialog question = new MessageDialog(shell, "Restore " + name, null, text(found),
                MessageDialog.QUESTION, 0, "Restore", "Discard");
        return question.open() != 1;
    }

    static String text(UnsavedSelection.Found found) {
        return "Driftless was not closed properly. " + found.summary() + (found.savedLater()
                ? "\n\nThe project was saved again after that: what was saved is replaced when you restore and save."
                : "\n\nWhat is restored is not saved yet, and can be undone.");
    }
}
