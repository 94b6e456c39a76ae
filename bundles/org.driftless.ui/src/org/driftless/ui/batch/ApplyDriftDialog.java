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

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks which images are aligned by the drift of a project. */
final class ApplyDriftDialog extends FoldersDialog {

    static final String TITLE = "Apply Drift to Other Images";

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
        super(shell, TITLE, "These images, e.g. another channel, are aligned by the drift of " + source
                + ". They must be as large and as many, with the same numbers in their names. Nothing is tracked in them, so "
                + "the drift is not validated there.", "Apply", List.of(), lookIn);
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
    void createFields(Composite area) {
        ignoreTimes = check(area, "Even if &time stamps differ");
        replace = check(area, "Re&place a drift of their own");
    }

    private static Button check(Composite parent, String text) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(text);
        return button;
    }

    @Override
    protected void okPressed() {
        choice = new Choice(folders(), ignoreTimes.getSelection(), replace.getSelection());
        super.okPressed();
    }
}
