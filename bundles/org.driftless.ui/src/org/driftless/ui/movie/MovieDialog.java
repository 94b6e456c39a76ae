/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.movie;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.movie.MovieFormat;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.IDialogConstants;
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

/** Asks what a movie is to show, and where it goes. */
public final class MovieDialog extends StatusDialog {

    private static final int WIDTH = 420;

    private final MovieOffer offer;
    private MovieFields fields;
    private Text file;
    private Label size;
    private Button open;
    private Path replaced;
    private MovieRequest request;

    private MovieDialog(Shell shell, MovieOffer offer) {
        super(shell);
        this.offer = offer;
        setTitle("Movie");
        setHelpAvailable(false);
    }

    /**
     * Waits for the answer.
     *
     * @return empty if it was cancelled
     */
    public static Optional<MovieRequest> ask(Shell shell, MovieOffer offer) {
        MovieDialog dialog = new MovieDialog(shell, offer);
        return dialog.open() == OK ? Optional.of(dialog.request) : Optional.empty();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite grid = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 8).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
        fields = new MovieFields(grid, offer, this::look);
        new Label(grid, SWT.NONE).setText("&File:");
        file = new Text(grid, SWT.BORDER);
        file.setText(offer.proposed().toString());
        file.setToolTipText(".gif and .avi play in slide shows, .tif opens in ImageJ");
        file.setSelection(file.getText().length());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(file);
        file.addListener(SWT.Modify, event -> look());
        Button browse = new Button(grid, SWT.PUSH);
        browse.setText("Bro&wse...");
        browse.addListener(SWT.Selection, event -> browse());
        size = new Label(grid, SWT.NONE);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(size);
        open = new Button(grid, SWT.CHECK);
        open.setText("Show it w&hen it is written");
        open.setSelection(true);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(open);
        applyDialogFont(area);
        size.setText(fields.size(offer.proposed()));
        return area;
    }

    private void browse() {
        FileDialog files = new FileDialog(getShell(), SWT.SAVE);
        files.setText("Movie");
        files.setOverwrite(true);
        files.setFilterPath(offer.proposed().getParent().toString());
        files.setFileName(offer.proposed().getFileName().toString());
        files.setFilterExtensions(new String[] {"*.gif", "*.avi", "*.tif"});
        files.setFilterNames(new String[] {"GIF for slides and browsers", "AVI for slides and video players", "TIFF stack for ImageJ"});
        String chosen = files.open();
        if (chosen != null) {
            replaced = Path.of(chosen);
            file.setText(chosen);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Write", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        look();
    }

    private void look() {
        if (size == null || getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        String problem = problem();
        updateStatus(new Status(problem.isEmpty() ? IStatus.OK : IStatus.ERROR, MovieDialog.class, problem));
        getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
        if (problem.isEmpty()) {
            size.setText(fields.size(typed()));
        }
    }

    private Path typed() {
        return Path.of(file.getText().strip());
    }

    private String problem() {
        try {
            if (!typed().isAbsolute()) {
                return "Type the whole path of the file, or browse for it.";
            }
            boolean tiff = MovieFormat.of(typed()) == MovieFormat.TIFF;
            return !fields.problem().isEmpty() || !fields.keepsValues() || tiff ? fields.problem()
                    : "Values are kept in a TIFF: let the name of the file end in .tif.";
        } catch (InvalidPathException e) {
            return "The system has no such name (" + e.getReason() + "): type another one.";
        } catch (UsageException e) {
            return "Let the name of the file end in .gif or .avi for slides, or in .tif for ImageJ.";
        }
    }

    @Override
    protected void okPressed() {
        request = new MovieRequest(fields.options(typed(), typed().equals(replaced)), open.getSelection());
        super.okPressed();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
