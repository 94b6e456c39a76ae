/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.wizards;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.driftless.ui.dialogs.FileQuestion;
import org.driftless.ui.dialogs.FileQuestion.Kind;
import org.driftless.ui.model.UiThread;
import org.driftless.ui.wizards.SequenceCheck.Outcome;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.AlignmentProjects;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks which images, says what they are before anything is done with them, and maybe what the project is to be called. */
final class SequencePage extends WizardPage {

    private static final int FACTS_HEIGHT = 190;

    private final AlignmentProjects workspace;
    private final boolean named;
    private Text path;
    private Text name;
    private boolean nameIsTyped;
    private Button opens;
    private FactLines facts;
    private SequenceCheck check;
    private Outcome outcome;

    /** @param named whether a name is asked for; else the project is called as its folder is */
    SequencePage(String title, String description, AlignmentProjects workspace, boolean named) {
        super("sequence", title, null);
        setDescription(description);
        this.workspace = workspace;
        this.named = named;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).applyTo(area);
        check = new SequenceCheck(UiThread.of(area), this::checked);
        createPath(area);
        if (named) {
            createName(area);
        }
        Label line = new Label(area, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().span(4, 1).indent(0, 6).applyTo(line);
        facts = new FactLines(area);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(SWT.DEFAULT, FACTS_HEIGHT).applyTo(facts.area());
        opens = new Button(area, SWT.CHECK);
        opens.setText("&Open it in the Alignment perspective");
        opens.setSelection(true);
        GridDataFactory.fillDefaults().span(4, 1).applyTo(opens);
        setControl(area);
        path.setFocus();
    }

    private void createPath(Composite area) {
        new Label(area, SWT.NONE).setText("&Images:");
        path = new Text(area, SWT.BORDER);
        path.setMessage("a folder of TIFF frames, or a TIFF file of many frames");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(path);
        path.addModifyListener(event -> look());
        button(area, "&Folder...", this::askFolder);
        button(area, "Fi&le...", this::askFile);
    }

    private void createName(Composite area) {
        new Label(area, SWT.NONE).setText("&Project name:");
        name = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(name);
        name.addModifyListener(event -> validate());
        name.addListener(SWT.KeyDown, event -> nameIsTyped = true);
    }

    private void button(Composite area, String text, Runnable pressed) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(text);
        setButtonLayoutData(button);
        button.addListener(SWT.Selection, event -> pressed.run());
    }

    private void askFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setText(getTitle());
        dialog.setMessage("A folder of TIFF frames. Results go into script_output beside it; the images are never changed.");
        dialog.setFilterPath(path.getText());
        take(dialog.open());
    }

    private void askFile() {
        FileQuestion.open(getShell(), getTitle(), path.getText(), new Kind("TIFF files (*.tif, *.tiff)", "*.tif;*.tiff;*.TIF;*.TIFF"))
                .ifPresent(file -> take(file.toString()));
    }

    private void take(String chosen) {
        if (chosen != null) {
            path.setText(chosen);
        }
    }

    private void look() {
        outcome = null;
        facts.show(Map.of());
        String typed = path.getText().strip();
        if (typed.isEmpty()) {
            check.cancel();
        } else {
            check.look(typed);
        }
        validate();
    }

    private void checked(Outcome now) {
        outcome = now;
        if (now.summary() != null) {
            Map<String, String> lines = new LinkedHashMap<>(FactLines.named(now.summary().lines()));
            now.summary().warnings().stream().reduce((one, other) -> one + "\n" + other)
                    .ifPresent(warnings -> lines.put("Odd", warnings));
            facts.show(lines);
            if (named && !nameIsTyped) {
                name.setText(there().map(AlignmentProject::name).orElseGet(() -> workspace.nameFor(images())));
            }
        }
        validate();
    }

    private void validate() {
        setPageComplete(false);
        setErrorMessage(null);
        setMessage(null);
        if (path.getText().isBlank()) {
            return;
        }
        if (outcome == null) {
            setMessage("Looking at the images...", INFORMATION);
        } else if (outcome.problem() != null) {
            setErrorMessage(outcome.problem());
        } else if (there().isPresent()) {
            setMessage("These images are in the workspace already, as " + there().get().name() + ": that project is opened.",
                    INFORMATION);
            setPageComplete(true);
        } else {
            Optional<String> refusal = named ? workspace.refusalOf(name.getText().strip()) : Optional.empty();
            setErrorMessage(refusal.orElse(null));
            if (!outcome.summary().warnings().isEmpty()) {
                setMessage("Something is odd about these images: see below.", WARNING);
            }
            setPageComplete(refusal.isEmpty());
        }
    }

    private Optional<AlignmentProject> there() {
        return workspace.find(images());
    }

    /** The folder or the file of many frames; there is one when the page is complete. */
    Path images() {
        return Objects.requireNonNull(outcome.summary()).images();
    }

    /** What the project is to be called; empty if it is called as its folder is, or is there already. */
    Optional<String> projectName() {
        return named && there().isEmpty() ? Optional.of(name.getText().strip()) : Optional.empty();
    }

    /** Whether it is to be opened at once. */
    boolean opens() {
        return opens.getSelection();
    }

    /** Sets the images to begin with. */
    void begin(Path images) {
        path.setText(images.toString());
    }

    @Override
    public void dispose() {
        if (check != null) {
            check.cancel();
        }
        super.dispose();
    }
}
