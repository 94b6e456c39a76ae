/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.util.List;

import org.driftless.io.project.SelectedParticle;
import org.driftless.ui.model.OpenProject;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;

/** A command replaces the selection; the editor of the project can undo it. */
final class SelectionEdit extends AbstractOperation {

    private final OpenProject project;
    private final List<SelectedParticle> before;
    private final List<SelectedParticle> after;

    private SelectionEdit(String label, IUndoContext context, OpenProject project, List<SelectedParticle> after) {
        super(label);
        addContext(context);
        this.project = project;
        this.before = project.particles();
        this.after = List.copyOf(after);
    }

    /** @param label what is done, for the Edit menu */
    static void apply(IWorkbenchWindow window, OpenProject project, String label, List<SelectedParticle> after) {
        IEditorPart editor = CurrentProject.editor(window.getActivePage(), project).orElse(null);
        IUndoContext context = editor == null ? null : Adapters.adapt(editor, IUndoContext.class);
        if (context == null) {
            project.setParticles(after);
            return;
        }
        IOperationHistory history = window.getWorkbench().getOperationSupport().getOperationHistory();
        try {
            history.execute(new SelectionEdit(label, context, project, after), null, null);
        } catch (ExecutionException e) {
            throw new IllegalStateException(label + " was not done", e);
        }
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        return show(after);
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        return show(before);
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        return show(after);
    }

    private IStatus show(List<SelectedParticle> particles) {
        project.setParticles(particles);
        return Status.OK_STATUS;
    }
}
