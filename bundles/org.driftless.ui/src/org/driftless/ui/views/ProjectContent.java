/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views;

import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.model.ProjectListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What a view shows of one project after the other, or else a hint that says what to do. */
public abstract class ProjectContent extends Composite {

    private final StackLayout stack = new StackLayout();
    private final ProjectListener listener = (changed, change) -> projectChanged(change);
    private final Hint hint;
    private OpenProject project;

    protected ProjectContent(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(stack);
        hint = new Hint(this);
        stack.topControl = hint;
        addDisposeListener(event -> leave());
    }

    /** Shows another project, or that none is open. */
    public final void show(OpenProject another) {
        if (isDisposed()) {
            return;
        }
        leave();
        project = another;
        if (project == null) {
            showHint("No image sequence is open",
                    "Open a folder of TIFF frames with File > Open Image Folder; what is known of it appears here.");
        } else {
            project.addListener(listener);
            enter(project);
        }
    }

    private void leave() {
        if (project != null) {
            project.removeListener(listener);
            leave(project);
            project = null;
        }
    }

    /** The project that is shown, or null. */
    protected final OpenProject project() {
        return project;
    }

    /** Shows all of a project. */
    protected abstract void enter(OpenProject shown);

    /** Stops listening to what belongs to a project; the controls may be disposed already. */
    protected abstract void leave(OpenProject left);

    protected abstract void projectChanged(ProjectChange change);

    protected final void showHint(String title, String text) {
        hint.setText(title, text);
        bringToTop(hint);
    }

    protected final void bringToTop(Control control) {
        if (stack.topControl != control) {
            stack.topControl = control;
            layout();
        }
    }

    /** Whether the hint is shown in place of the content. */
    public final boolean isHintShown() {
        return stack.topControl == hint;
    }

    @Override
    public boolean setFocus() {
        return stack.topControl.setFocus();
    }
}
