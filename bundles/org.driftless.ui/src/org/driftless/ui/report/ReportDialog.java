/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.StatusDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Asks where a report goes, and what is to be in it. What was answered besides is remembered. */
public final class ReportDialog extends StatusDialog {

    private static final int WIDTH = 560;
    private static final String CHECKSUM = "checksum";
    private static final String CLOSED = "notOpened";

    private final Path proposed;
    private final IDialogSettings remembered;
    private Text file;
    private Button checksum;
    private Button open;
    private ReportRequest request;

    private ReportDialog(Shell shell, Path proposed) {
        super(shell);
        this.proposed = proposed;
        this.remembered = remembered();
        setTitle("Report");
        setHelpAvailable(false);
    }

    private static IDialogSettings remembered() {
        return DialogSettings.getOrCreateSection(PlatformUI
                .getDialogSettingsProvider(FrameworkUtil.getBundle(ReportDialog.class)).getDialogSettings(), "report");
    }

    /**
     * Waits for the answer.
     *
     * @param proposed where the report goes if the user says nothing else
     * @return empty if it was cancelled
     */
    public static Optional<ReportRequest> ask(Shell shell, Path proposed) {
        ReportDialog dialog = new ReportDialog(shell, proposed);
        return dialog.open() == OK ? Optional.of(dialog.request) : Optional.empty();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 8).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        Label words = new Label(fields, SWT.WRAP);
        words.setText("One page for a browser or for paper: the verdict, figures and tables, the settings, which images they are, "
                + "and a paragraph for the methods section of a paper.");
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(words);
        createFile(fields);
        checksum = check(fields, "&Read all frames for a hash of their values",
                "Takes as long as reading the sequence; without it the hash is that of the files' names and sizes");
        checksum.setSelection(remembered.getBoolean(CHECKSUM));
        open = check(fields, "&Show it in the browser when it is written", "Opens the page in the system's browser");
        open.setSelection(!remembered.getBoolean(CLOSED));
        applyDialogFont(area);
        return area;
    }

    private void createFile(Composite fields) {
        new Label(fields, SWT.NONE).setText("&File:");
        file = new Text(fields, SWT.BORDER);
        file.setText(proposed.toString());
        file.setSelection(file.getText().length());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH / 2, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(file);
        file.addListener(SWT.Modify, event -> look());
        Button browse = new Button(fields, SWT.PUSH);
        browse.setText("&Browse...");
        browse.addListener(SWT.Selection, event -> browse());
    }

    private static Button check(Composite fields, String name, String tip) {
        Button button = new Button(fields, SWT.CHECK);
        button.setText(name);
        button.setToolTipText(tip);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(button);
        return button;
    }

    private void browse() {
        FileDialog files = new FileDialog(getShell(), SWT.SAVE);
        files.setText("Report");
        files.setOverwrite(true);
        files.setFilterPath(proposed.getParent().toString());
        files.setFileName(proposed.getFileName().toString());
        files.setFilterExtensions(new String[] {"*.html"});
        files.setFilterNames(new String[] {"HTML page"});
        String chosen = files.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        Button write = getButton(IDialogConstants.OK_ID);
        write.setText("Write");
        setButtonLayoutData(write);
    }

    private void look() {
        updateStatus(problem().isEmpty() ? Status.OK_STATUS : new Status(IStatus.ERROR, ReportDialog.class, problem()));
    }

    private String problem() {
        try {
            Path typed = Path.of(file.getText().strip());
            return typed.isAbsolute() ? "" : "Type the whole path of the file, or browse for it.";
        } catch (InvalidPathException e) {
            return "The system has no such name (" + e.getReason() + "): type another one.";
        }
    }

    @Override
    protected void okPressed() {
        request = new ReportRequest(Path.of(file.getText().strip()), checksum.getSelection(), open.getSelection());
        remembered.put(CHECKSUM, request.checksum());
        remembered.put(CLOSED, !request.open());
        super.okPressed();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
