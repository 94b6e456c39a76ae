/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.nio.file.Path;
import java.util.Optional;

import org.driftless.pipeline.movie.Region;
import org.driftless.pipeline.movie.WriteMovie;
import org.driftless.ui.editor.ImageStackEditor;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.movie.MovieDialog;
import org.driftless.ui.movie.MovieJob;
import org.driftless.ui.movie.MovieOffer;
import org.driftless.ui.movie.MovieRequest;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks what a movie of the current project is to show, and writes it. */
public final class MovieHandler extends ProjectHandler {

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        Optional<Region> visible = CurrentProject.editor(window.getActivePage(), project).filter(ImageStackEditor.class::isInstance)
                .flatMap(editor -> ((ImageStackEditor) editor).visiblePart()).map(MovieHandler::region);
        MovieOffer offer = new MovieOffer(project, visible, WriteMovie.proposed(project.session().project()));
        MovieDialog.ask(window.getShell(), offer).ifPresent(request -> write(window, project, request));
    }

    private static Region region(Rectangle part) {
        return new Region(part.x, part.y, part.width, part.height);
    }

    private static void write(IWorkbenchWindow window, OpenProject project, MovieRequest request) {
        if (CurrentProject.save(window.getActivePage(), project)) {
            new MovieJob(project, request, window.getService(MessageLog.class), file -> written(window, request, file),
                    window.getShell().getDisplay()).schedule();
        }
    }

    private static void written(IWorkbenchWindow window, MovieRequest request, Path file) {
        if (request.open()) {
            WrittenFile.show(window, "Movie", file);
        }
    }
}
