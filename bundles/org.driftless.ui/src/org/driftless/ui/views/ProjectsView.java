/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** The image sequences that are open, and how far each one has come. */
public final class ProjectsView extends ViewPart {

    public static final String ID = "org.driftless.ui.views.projects";

    private static final int TEXT_WIDTH = 180;

    private Composite emptyState;

    @Override
    public void createPartControl(Composite parent) {
        emptyState = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(emptyState);
        paragraph(Messages.ProjectsView_none);
        paragraph(Messages.ProjectsView_hint);
    }

    @Override
    public void setFocus() {
        emptyState.setFocus();
    }

    private void paragraph(String text) {
        Label label = new Label(emptyState, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
    }
}
