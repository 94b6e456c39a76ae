/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.movie;

import java.nio.file.Path;
import java.util.Optional;

import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.movie.MovieFormat;
import org.driftless.ui.dialogs.FileInputDialog;
import org.driftless.ui.dialogs.FileQuestion.Kind;
import org.driftless.ui.model.RefusedException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks what a movie is to show, and where it goes. */
public final class MovieDialog extends FileInputDialog<MovieRequest> {

    private final MovieOffer offer;
    private MovieFields fields;
    private Label size;
    private Button open;

    private MovieDialog(Shell shell, MovieOffer offer) {
        super(shell, "Movie", "", offer.proposed(), new Kind("GIF for slides and browsers", "*.gif"),
                new Kind("AVI for slides and video players", "*.avi"), new Kind("TIFF stack for ImageJ", "*.tif"));
        this.offer = offer;
    }

    /**
     * Waits for the answer.
     *
     * @return empty if it was cancelled
     */
    public static Optional<MovieRequest> ask(Shell shell, MovieOffer offer) {
        MovieDialog dialog = new MovieDialog(shell, offer);
        return dialog.open() == OK ? Optional.of(dialog.value()) : Optional.empty();
    }

    @Override
    protected void createFields(Composite parent) {
        fields = new MovieFields(parent, offer, this::look);
        createFile(parent, ".gif and .avi play in slide shows, .tif opens in ImageJ");
        size = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(size);
        open = check(parent, "Show it w&hen it is written", "", true);
    }

    @Override
    protected MovieRequest read(Path typed) throws RefusedException {
        String problem = problem(typed);
        if (!problem.isEmpty()) {
            throw new RefusedException(problem);
        }
        size.setText(fields.size(typed));
        return new MovieRequest(fields.options(typed, replaces(typed)), open.getSelection());
    }

    private String problem(Path typed) {
        try {
            boolean tiff = MovieFormat.of(typed) == MovieFormat.TIFF;
            return !fields.problem().isEmpty() || !fields.keepsValues() || tiff ? fields.problem()
                    : "Values are kept in a TIFF: let the name of the file end in .tif.";
        } catch (UsageException e) {
            return "Let the name of the file end in .gif or .avi for slides, or in .tif for ImageJ.";
        }
    }
}
