/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.dialogs;

import org.driftless.ui.model.RefusedException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.StatusDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * A few fields that are looked at while one types; says what is wrong, and takes nothing before it is right.
 *
 * @param <T> what is typed
 */
public abstract class InputDialog<T> extends StatusDialog {

    private static final int WIDTH = 460;

    private final String introduction;
    private T value;

    /** @param introduction stands above the fields; may be empty */
    protected InputDialog(Shell shell, String title, String introduction) {
        super(shell);
        this.introduction = introduction;
        setTitle(title);
        setHelpAvailable(false);
    }

    /** What was typed last that was right. */
    protected final T value() {
        return value;
    }

    /** Makes the fields, three columns wide; each that can be wrong calls {@link #look()} when it changes. */
    protected abstract void createFields(Composite parent);

    /** What is typed now. */
    protected abstract T read() throws RefusedException;

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 8).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        if (!introduction.isEmpty()) {
            Label words = new Label(fields, SWT.WRAP);
            words.setText(introduction);
            GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(words);
        }
        createFields(fields);
        applyDialogFont(area);
        return area;
    }

    @Override
    protected final Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        look();
        return contents;
    }

    /** A field with its name before it and a word behind it. */
    protected final Text field(Composite parent, String name, String content, String tip) {
        new Label(parent, SWT.NONE).setText(name);
        Text text = new Text(parent, SWT.BORDER);
        text.setText(content);
        text.setToolTipText(tip);
        text.addModifyListener(event -> look());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        return text;
    }

    /** Says what is wrong, if anything is; does nothing before all fields are there. */
    protected final void look() {
        if (getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        IStatus status = new Status(IStatus.OK, InputDialog.class, "");
        try {
            value = read();
        } catch (RefusedException e) {
            status = new Status(IStatus.ERROR, InputDialog.class, e.getMessage());
        }
        updateStatus(status);
    }

    /** Fields in which nothing can be wrong need not call {@link #look()}. */
    @Override
    protected void okPressed() {
        look();
        super.okPressed();
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }
}
