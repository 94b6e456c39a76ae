/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import org.driftless.io.project.ProjectSetup;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.SetupEdit;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;

/** Edits from outside the editor, so that the editor of the project can undo it. */
public final class UndoableSetup {

    private UndoableSetup() {
    }

    /**
     * Makes an edit; one that changes nothing is none.
     *
     * @param label what is done, for the Edit menu
     */
    public static void apply(IWorkbenchWindow window, OpenProject project, String label, ProjectSetup after) {
        if (after.equals(project.setup())) {
            return;
        }
        IEditorPart editor = CurrentProject.editor(window.getActivePage(), project).orElse(null);
        IUndoContext context = editor == null ? null : Adapters.adapt(editor, IUndoContext.class);
        if (context == null) {
            project.setSetup(after);
            return;
        }
        IOperationHistory history = window.getWorkbench().getOperationSupport().getOperationHistory();
        try {
            history.execute(new SetupEdit(label, context, project::setSetup, project.setup(), after), null, null);
        } catch (ExecutionException e) {
            throw new IllegalStateException(label + " was not done", e);
        }
    }
}
