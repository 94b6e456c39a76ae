/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.util.List;
import java.util.function.Consumer;

import org.driftless.io.project.SelectedParticle;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** One change of the selection, as the platform's operation history keeps it. */
public final class SelectionEdit extends AbstractOperation {

    private final Consumer<List<SelectedParticle>> selection;
    private final List<SelectedParticle> before;
    private final List<SelectedParticle> after;

    /**
     * @param label what is done, for the Edit menu
     * @param context whose history it is
     * @param selection takes a changed selection
     */
    public SelectionEdit(String label, IUndoContext context, Consumer<List<SelectedParticle>> selection,
            List<SelectedParticle> before, List<SelectedParticle> after) {
        super(label);
        addContext(context);
        this.selection = selection;
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
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
        selection.accept(particles);
        return Status.OK_STATUS;
    }
}
