/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What to do first, in place of an empty table. */
final class ComparisonHint extends Composite {

    private static final int TEXT_WIDTH = 360;

    private final Link add;

    /** @param onAdd asks for folders */
    ComparisonHint(Composite parent, Runnable onAdd) {
        super(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(24, 24).spacing(0, 10).applyTo(this);
        Label title = new Label(this, SWT.WRAP);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        title.setText("There is nothing to compare yet");
        Label words = new Label(this, SWT.WRAP);
        words.setText("Drag projects here, from the Projects view or as image folders from the file manager. Or select several in "
                + "the Projects view, and choose Compare in the context menu.");
        GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(words);
        add = new Link(this, SWT.NONE);
        add.setText("<a>Add image folder...</a>");
        add.addListener(SWT.Selection, event -> onAdd.run());
    }

    @Override
    public boolean setFocus() {
        return add.setFocus();
    }
}
