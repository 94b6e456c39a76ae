/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.report;

import java.nio.file.Path;
import java.util.Optional;

import org.driftless.ui.dialogs.FileInputDialog;
import org.driftless.ui.dialogs.FileQuestion.Kind;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Asks where a report goes, and what is to be in it. What was answered besides is remembered. */
public final class ReportDialog extends FileInputDialog<ReportRequest> {

    private static final String CHECKSUM = "checksum";
    private static final String CLOSED = "notOpened";

    private final IDialogSettings remembered;
    private Button checksum;
    private Button open;

    private ReportDialog(Shell shell, Path proposed) {
        super(shell, "Report", "One page for a browser or for paper: the verdict, figures and tables, the settings, which images they "
                + "are, and a paragraph for the methods section of a paper.", proposed, new Kind("HTML page", "*.html"));
        remembered = DialogSettings.getOrCreateSection(PlatformUI
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
        return dialog.open() == OK ? Optional.of(dialog.value()) : Optional.empty();
    }

    @Override
    protected void createFields(Composite parent) {
        createFile(parent, "");
        checksum = check(parent, "&Read all frames for a hash of their values",
                "Takes as long as reading the sequence; without it the hash is that of the files' names and sizes",
                remembered.getBoolean(CHECKSUM));
        open = check(parent, "&Show it in the browser when it is written", "Opens the page in the system's browser",
                !remembered.getBoolean(CLOSED));
    }

    @Override
    protected ReportRequest read(Path typed) {
        return new ReportRequest(typed, checksum.getSelection(), open.getSelection());
    }

    @Override
    protected void okPressed() {
        super.okPressed();
        remembered.put(CHECKSUM, value().checksum());
        remembered.put(CLOSED, !value().open());
    }
}
