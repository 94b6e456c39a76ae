/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.driftless.pipeline.movie.MovieContent;
import org.driftless.pipeline.movie.MovieFrames;
import org.driftless.pipeline.movie.MovieLook;
import org.driftless.pipeline.movie.MovieOptions;
import org.driftless.ui.movie.MovieJob;
import org.driftless.ui.movie.MovieRequest;
import org.driftless.ui.story.Dialogs;
import org.driftless.ui.story.Widgets;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** The movie as the workbench writes it. */
class MovieTest extends ExportCase {

    @Test
    void theDialogAsksWhereAndIsObeyed() throws Exception {
        Path movie = folder.resolve("movies").resolve("a movie.gif");
        export("org.driftless.ui.commands.movie", "Movie", dialog -> fill(dialog, movie), "The movie was written: " + movie);
        assertTrue(new String(Files.readAllBytes(movie), 0, 6, StandardCharsets.US_ASCII).startsWith("GIF89a"));
    }

    /** Types the place and unchecks the showing, as a user does who does not want it. */
    private static void fill(Shell dialog, Path movie) {
        Text file = Widgets.find(dialog, Text.class, text -> text.getText().endsWith("run_07_movie.gif"));
        file.setText(movie.resolveSibling("a.mp4").toString());
        assertFalse(Dialogs.button(dialog, "Write").isEnabled(), "A format that is not known is refused");
        file.setText(movie.toString());
        assertTrue(Dialogs.button(dialog, "Write").isEnabled());
        Dialogs.button(dialog, "Show it when it is written").setSelection(false);
        Dialogs.press(dialog, "Write");
    }

    @Test
    void framesThatAreNotAlignedAreSaidToBeInTheWordsOfTheWorkbench() {
        Path movie = folder.resolve("after.gif");
        MovieOptions after = new MovieOptions(movie, MovieContent.AFTER, null, MovieFrames.ALL, 10, MovieLook.PLAIN, false);
        String said = said(new MovieJob(project, new MovieRequest(after, false), log(), file -> { }, Display.getCurrent()));
        assertTrue(said.contains("are not aligned yet") && !said.contains("driftless align"), said);
        assertFalse(Files.exists(movie));
    }
}
