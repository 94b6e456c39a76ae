/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.dialogs;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.driftless.ui.dialogs.FileQuestion.Kind;
import org.driftless.ui.model.RefusedException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * Asks what a file is to hold, and where it goes.
 *
 * @param <T> what is asked for
 */
public abstract class FileInputDialog<T> extends InputDialog<T> {

    private static final int WIDTH = 420;

    private final String title;
    private final Path proposed;
    private final Kind[] kinds;
    private Text file;
    private Path replaced;

    /** @param proposed where it goes if the user says nothing else */
    protected FileInputDialog(Shell shell, String title, String introduction, Path proposed, Kind... kinds) {
        super(shell, title, introduction);
        this.title = title;
        this.proposed = proposed;
        this.kinds = kinds.clone();
    }

    /** The field for the file. */
    protected final void createFile(Composite parent, String tip) {
        file = field(parent, "&File:", proposed.toString(), tip);
        file.setSelection(file.getText().length());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(file);
        Button browse = new Button(parent, SWT.PUSH);
        browse.setText("Bro&wse...");
        browse.addListener(SWT.Selection, event -> browse());
    }

    /** A check mark in a line of its own. */
    protected static Button check(Composite parent, String name, String tip, boolean selected) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(name);
        button.setToolTipText(tip);
        button.setSelection(selected);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(button);
        return button;
    }

    private void browse() {
        FileQuestion.save(getShell(), title, proposed.getParent().toString(), proposed.getFileName().toString(), kinds)
                .ifPresent(chosen -> {
                    replaced = chosen;
                    file.setText(chosen.toString());
                });
    }

    @Override
    protected final void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        Button write = getButton(IDialogConstants.OK_ID);
        write.setText("Write");
        setButtonLayoutData(write);
    }

    @Override
    protected final T read() throws RefusedException {
        try {
            Path typed = Path.of(file.getText().strip());
            if (!typed.isAbsolute()) {
                throw new RefusedException("Type the whole path of the file, or browse for it.");
            }
            return read(typed);
        } catch (InvalidPathException e) {
            throw new RefusedException("The system has no such name (" + e.getReason() + "): type another one.");
        }
    }

    /**
     * What is typed now.
     *
     * @param typed the file, absolute
     */
    protected abstract T read(Path typed) throws RefusedException;

    /** Whether the user has agreed that a file is replaced. */
    protected final boolean replaces(Path typed) {
        return typed.equals(replaced);
    }
}
