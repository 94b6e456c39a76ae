/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks which folders something is done with, and how. */
abstract class FoldersDialog extends Dialog {

    private static final int WIDTH = 560;

    private final String title;
    private final String introduction;
    private final String button;
    private final List<Path> given;
    private final String lookIn;
    private BatchFolderTable folders;

    /**
     * Makes the dialog.
     *
     * @param button what starts it
     * @param given folders that are in the list at first
     * @param lookIn where people will look for more
     */
    FoldersDialog(Shell shell, String title, String introduction, String button, List<Path> given, String lookIn) {
        super(shell);
        this.title = title;
        this.introduction = introduction;
        this.button = button;
        this.given = given;
        this.lookIn = lookIn;
    }

    /** Makes the fields that say how. */
    abstract void createFields(Composite area);

    /** Those that are in the list. */
    final List<Path> folders() {
        return folders.paths();
    }

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label words = new Label(area, SWT.WRAP);
        words.setText(introduction);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(words);
        folders = new BatchFolderTable(area, lookIn, this::look);
        createFields(area);
        folders.add(given);
        applyDialogFont(area);
        return area;
    }

    @Override
    protected final void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, button, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        look();
    }

    private void look() {
        Button run = getButton(IDialogConstants.OK_ID);
        if (run != null) {
            run.setEnabled(!folders.paths().isEmpty());
        }
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }
}
