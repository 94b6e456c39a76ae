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

import org.driftless.pipeline.StepName;
import org.driftless.ui.batch.BatchChoice.Whose;
import org.driftless.ui.workspace.AlignmentProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks which folders take part in a batch, whose settings hold, and how far the steps go. */
final class BatchDialog extends FoldersDialog {

    static final String TITLE = "Run Steps on Many Folders";

    private static final List<StepName> LAST =
            List.of(StepName.VALIDATE, StepName.ALIGN, StepName.DRIFT, StepName.TRACK);
    private static final String[] STEPS = {"All steps: track, drift, align, validate", "Up to the alignment",
            "Up to the drift", "Up to the tracking"};

    private final List<AlignmentProject> projects;
    private Button own;
    private Button preferences;
    private Button oneProject;
    private Combo model;
    private Combo steps;
    private BatchChoice choice;

    private BatchDialog(Shell shell, List<Path> given, String lookIn, List<AlignmentProject> projects) {
        super(shell, TITLE, "Every step that is missing or stale is run on one folder after the other. One that fails does not stop "
                + "the others. Where no particles are marked they are found by themselves.", "Run", given, lookIn);
        this.projects = projects;
    }

    /**
     * Waits for the answer.
     *
     * @param given folders that are in the list at first
     * @param lookIn where people will look for more
     * @param projects those whose settings may be taken
     * @return empty if it was cancelled
     */
    static Optional<BatchChoice> ask(Shell shell, List<Path> given, String lookIn, List<AlignmentProject> projects) {
        BatchDialog dialog = new BatchDialog(shell, given, lookIn, projects);
        return dialog.open() == OK ? Optional.of(dialog.choice) : Optional.empty();
    }

    @Override
    void createFields(Composite area) {
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
        createSettings(fields);
        createSteps(fields);
    }

    private void createSettings(Composite parent) {
        Label settings = new Label(parent, SWT.NONE);
        settings.setText("Settings:");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(settings);
        Composite choices = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(choices);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choices);
        own = choice(choices, "&Each folder's own, and the preferences where it has none", 2);
        own.setSelection(true);
        preferences = choice(choices, "The &preferences for all", 2);
        oneProject = choice(choices, "For all those &of", 1);
        model = new Combo(choices, SWT.READ_ONLY);
        model.setItems(projects.stream().map(AlignmentProject::name).toArray(String[]::new));
        model.setToolTipText("What this project sets for itself, else what its steps ran with last");
        model.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(model);
        oneProject.setEnabled(!projects.isEmpty());
        model.setEnabled(false);
    }

    private Button choice(Composite parent, String text, int columns) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(text);
        button.addListener(SWT.Selection, event -> model.setEnabled(oneProject.getSelection()));
        GridDataFactory.fillDefaults().span(columns, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
        return button;
    }

    private void createSteps(Composite parent) {
        new Label(parent, SWT.NONE).setText("&Steps:");
        steps = new Combo(parent, SWT.READ_ONLY);
        steps.setItems(STEPS);
        steps.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(steps);
    }

    @Override
    protected void okPressed() {
        Whose whose = own.getSelection() ? Whose.EACH_ITS_OWN
                : preferences.getSelection() ? Whose.PREFERENCES : Whose.ONE_PROJECT;
        Path source = whose == Whose.ONE_PROJECT ? projects.get(model.getSelectionIndex()).path() : null;
        choice = new BatchChoice(folders(), whose, source, LAST.get(steps.getSelectionIndex()));
        super.okPressed();
    }
}
