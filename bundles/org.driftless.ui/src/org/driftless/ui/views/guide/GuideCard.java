/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.guide;

import org.driftless.ui.commands.Commands;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.services.IServiceLocator;

/** One step on the screen: its state and title, and while it is open its text and its button. */
final class GuideCard extends Composite {

    private static final int TEXT_WIDTH = 150;
    private static final int BUTTON_WIDTH = 110;

    private final GuideStep step;
    private final IServiceLocator services;
    private final Label state;
    private final Link title;
    private final Label text;
    private final Button doIt;

    /**
     * @param toggle opens or closes the card
     * @param run does the step
     */
    GuideCard(Composite parent, GuideStep step, IServiceLocator services, Runnable toggle, Runnable run) {
        super(parent, SWT.NONE);
        this.step = step;
        this.services = services;
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(this);
        state = new Label(this, SWT.NONE);
        title = new Link(this, SWT.NONE);
        title.setText("<a>" + step.title() + "</a>");
        title.setToolTipText("Show or hide what this step does");
        title.addListener(SWT.Selection, event -> toggle.run());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        text = new Label(this, SWT.WRAP);
        text.setText(step.text());
        GridDataFactory.fillDefaults().grab(true, false).indent(22, 0).span(2, 1).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
        doIt = new Button(this, SWT.PUSH);
        doIt.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.swtDefaults().indent(22, 0).span(2, 1).hint(BUTTON_WIDTH, SWT.DEFAULT).applyTo(doIt);
    }

    GuideStep step() {
        return step;
    }

    Button button() {
        return doIt;
    }

    boolean isOpen() {
        return text.getVisible();
    }

    /** Shows or hides text and button. */
    void setOpen(boolean open) {
        text.setVisible(open);
        doIt.setVisible(open);
        ((GridData) text.getLayoutData()).exclude = !open;
        ((GridData) doIt.getLayoutData()).exclude = !open;
    }

    /** Shows how far the step is. */
    void show(boolean done, boolean current, Image sign) {
        state.setImage(sign);
        state.setToolTipText(done ? "Done" : current ? "Next" : "Not yet");
        title.setFont(current ? JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT)
                : JFaceResources.getDialogFont());
        String keys = Commands.keys(services, step.command());
        doIt.setText(done ? "Do It Again" : "Do It");
        doIt.setToolTipText(Commands.name(services, step.command()) + (keys.isEmpty() ? "" : " (" + keys + ")"));
        doIt.setEnabled(Commands.isEnabled(services, step.command()));
    }
}
