/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import org.driftless.pipeline.remote.PathMapping;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.StatusDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what a folder of this machine is called on the cluster. */
final class FolderNameDialog extends StatusDialog {

    private static final int WIDTH = 280;

    private Text here;
    private Text there;
    private PathMapping mapping;

    FolderNameDialog(Shell shell) {
        super(shell);
        setTitle("Name of a Folder on the Cluster");
        setHelpAvailable(false);
    }

    /** What was typed when it was closed by OK. */
    PathMapping mapping() {
        return mapping;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 8).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        here = field(fields, "Folder on this &machine:", "e.g. /mnt/data or Z:\\data");
        Button browse = new Button(fields, SWT.PUSH);
        browse.setText("&Browse...");
        browse.addListener(SWT.Selection, event -> browse());
        there = field(fields, "Its name on the &cluster:", "e.g. /gpfs/lab/data");
        applyDialogFont(area);
        return area;
    }

    @Override
    public void create() {
        super.create();
        getButton(OK).setEnabled(false); // nothing is wrong yet that would have to be said
    }

    private Text field(Composite parent, String name, String example) {
        new Label(parent, SWT.NONE).setText(name);
        Text text = new Text(parent, SWT.BORDER);
        text.setMessage(example);
        text.addModifyListener(event -> look());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setMessage("The folder that all machines see");
        String chosen = dialog.open();
        if (chosen != null) {
            here.setText(chosen);
        }
    }

    private void look() {
        mapping = new PathMapping(here.getText(), there.getText());
        String problem = mapping.problem();
        updateStatus(problem == null ? Status.OK_STATUS : new Status(IStatus.ERROR, FolderNameDialog.class, problem));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
