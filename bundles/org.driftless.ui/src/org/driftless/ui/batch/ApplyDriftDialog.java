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
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks which images are aligned by the drift of a project. */
final class ApplyDriftDialog extends Dialog {

    static final String TITLE = "Apply Drift to Other Images";

    private static final int WIDTH = 560;

    private final String source;
    private final String lookIn;
    private BatchFolderTable folders;
    private Button ignoreTimes;
    private Button replace;
    private Choice choice;

    /**
     * The answer.
     *
     * @param folders of the other images, absolute
     * @param ignoreTimes whether time stamps may differ
     * @param replace whether a drift that they have by themselves is replaced
     */
    record Choice(List<Path> folders, boolean ignoreTimes, boolean replace) {
    }

    private ApplyDriftDialog(Shell shell, String source, String lookIn) {
        super(shell);
        this.source = source;
        this.lookIn = lookIn;
    }

    /**
     * Waits for the answer.
     *
     * @param source the name of the project
     * @param lookIn where people will look for images
     * @return empty if it was cancelled
     */
    static Optional<Choice> ask(Shell shell, String source, String lookIn) {
        ApplyDriftDialog dialog = new ApplyDriftDialog(shell, source, lookIn);
        return dialog.open() == OK ? Optional.of(dialog.choice) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TITLE);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label words = new Label(area, SWT.WRAP);
        words.setText("These images, e.g. another channel, are aligned by the drift of " + source
                + ". They must be as large and as many, with the same numbers in their names. Nothing is tracked in them, so "
                + "the drift is not validated there.");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(words);
        folders = new BatchFolderTable(area, lookIn, this::look);
        folders.add(List.of());
        ignoreTimes = check(area, "Even if &time stamps differ");
        replace = check(area, "Re&place a drift of their own");
        applyDialogFont(area);
        return area;
    }

    private static Button check(Composite parent, String text) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(text);
        return button;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Apply", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        look();
    }

    private void look() {
        Button apply = getButton(IDialogConstants.OK_ID);
        if (apply != null) {
            apply.setEnabled(!folders.paths().isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        choice = new Choice(folders.paths(), ignoreTimes.getSelection(), replace.getSelection());
        super.okPressed();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
