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
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Says in plain words why there is nothing to see yet, and what to do. */
final class Hint extends Composite {

    private static final int TEXT_WIDTH = 200;
    private static final int MARGIN = 12;

    private final Label title;
    private final Label text;

    Hint(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(MARGIN, MARGIN).applyTo(this);
        title = label();
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        text = label();
    }

    private Label label() {
        Label label = new Label(this, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    void setText(String heading, String words) {
        if (!heading.equals(title.getText()) || !words.equals(text.getText())) {
            title.setText(heading);
            text.setText(words);
            layout();
        }
    }
}
