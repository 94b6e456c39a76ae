/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.setup;

import org.driftless.ui.setup.SetupEdits.RefusedException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
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
abstract class InputDialog<T> extends StatusDialog {

    private static final int WIDTH = 460;

    private final String introduction;
    private T value;

    InputDialog(Shell shell, String title, String introduction) {
        super(shell);
        this.introduction = introduction;
        setTitle(title);
        setHelpAvailable(false);
    }

    /** What was typed when it was closed by OK. */
    final T value() {
        return value;
    }

    /** Makes the fields, two columns wide; each calls {@link #look()} when it changes. */
    abstract void createFields(Composite parent);

    /** What is typed now. */
    abstract T read() throws RefusedException;

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 8).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        Label words = new Label(fields, SWT.WRAP);
        words.setText(introduction);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(words);
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
    final Text field(Composite parent, String name, String content, String tip) {
        new Label(parent, SWT.NONE).setText(name);
        Text text = new Text(parent, SWT.BORDER);
        text.setText(content);
        text.setToolTipText(tip);
        text.addModifyListener(event -> look());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        return text;
    }

    final void look() {
        IStatus status = new Status(IStatus.OK, InputDialog.class, "");
        try {
            value = read();
        } catch (RefusedException e) {
            status = new Status(IStatus.ERROR, InputDialog.class, e.getMessage());
        }
        updateStatus(status);
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }
}
