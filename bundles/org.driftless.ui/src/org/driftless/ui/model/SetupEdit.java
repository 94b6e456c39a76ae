/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.util.function.Consumer;

import org.driftless.io.project.ProjectSetup;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** One edit of a project's setup, as the platform's operation history keeps it. */
public final class SetupEdit extends AbstractOperation {

    private final Consumer<ProjectSetup> setup;
    private final ProjectSetup before;
    private final ProjectSetup after;

    /**
     * @param label what is done, for the Edit menu
     * @param context whose history it is
     * @param setup takes a changed setup
     */
    public SetupEdit(String label, IUndoContext context, Consumer<ProjectSetup> setup,
            ProjectSetup before, ProjectSetup after) {
        super(label);
        addContext(context);
        this.setup = setup;
        this.before = before;
        this.after = after;
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

    private IStatus show(ProjectSetup wanted) {
        setup.accept(wanted);
        return Status.OK_STATUS;
    }
}
