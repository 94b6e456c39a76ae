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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.driftless.pipeline.movie.MovieContent;
import org.driftless.pipeline.movie.MovieFrames;
import org.driftless.pipeline.movie.MovieLook;
import org.driftless.pipeline.movie.MovieOptions;
import org.driftless.ui.jobs.JobFamilies;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.movie.MovieJob;
import org.driftless.ui.movie.MovieRequest;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The movie as the workbench writes it. */
class MovieTest {

    private static final String COMMAND = "org.driftless.ui.commands.movie";

    @TempDir
    private Path folder;
    private OpenProject project;

    @BeforeEach
    void openSequence() throws Exception {
        Path images = folder.resolve("run_07");
        Simulated.write(images);
        project = Workbench.open(images);
    }

    @AfterEach
    void close() {
        Workbench.closeAll();
    }

    @Test
    void theDialogAsksWhereAndIsObeyed() throws Exception {
        Path movie = folder.resolve("movies").resolve("a movie.gif");
        Display.getCurrent().asyncExec(() -> answer(movie));
        Workbench.execute(COMMAND);
        Job.getJobManager().join(JobFamilies.MOVIE, null);
        Workbench.waitUntil("the movie is there", () -> Files.exists(movie));
        assertTrue(new String(Files.readAllBytes(movie), 0, 6, StandardCharsets.US_ASCII).startsWith("GIF89a"));
        Workbench.waitUntil("the log names it", () -> PlatformUI.getWorkbench().getService(MessageLog.class).lines().stream()
                .anyMatch(line -> line.text().equals("The movie was written: " + movie)));
    }

    /** Types the place and unchecks the showing, as a user does who does not want it. */
    private static void answer(Path movie) {
        Shell dialog = Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.getText().equals("Movie")).findFirst()
                .orElse(null);
        if (dialog == null || !dialog.isVisible()) {
            Display.getCurrent().timerExec(50, () -> answer(movie));
            return;
        }
        Text file = all(dialog, Text.class).stream().filter(text -> (text.getStyle() & SWT.BORDER) != 0
                && text.getText().endsWith("run_07_movie.gif")).findFirst().orElseThrow();
        Button write = button(dialog, "Write");
        file.setText(movie.resolveSibling("a.mp4").toString());
        assertFalse(write.isEnabled(), "A format that is not known is refused");
        file.setText(movie.toString());
        assertTrue(write.isEnabled());
        button(dialog, "Show it w&hen it is written").setSelection(false);
        write.notifyListeners(SWT.Selection, null);
    }

    private static Button button(Shell dialog, String name) {
        return all(dialog, Button.class).stream().filter(one -> one.getText().equals(name)).findFirst().orElseThrow();
    }

    private static <C extends Control> List<C> all(Composite parent, Class<C> type) {
        List<C> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite inner) {
                found.addAll(all(inner, type));
            }
        }
        return found;
    }

    @Test
    void framesThatAreNotAlignedAreSaidToBeInTheWordsOfTheWorkbench() throws Exception {
        Path movie = folder.resolve("after.gif");
        MovieJob job = new MovieJob(project, new MovieRequest(new MovieOptions(movie, MovieContent.AFTER, null, MovieFrames.ALL, 10,
                MovieLook.PLAIN, false), false), PlatformUI.getWorkbench().getService(MessageLog.class), file -> { },
                Display.getCurrent());
        job.setUser(false);
        job.schedule();
        Workbench.waitUntil("the job is at its end", () -> Objects.nonNull(job.getResult()) && job.getState() == Job.NONE);
        String said = job.getResult().getMessage();
        assertTrue(said.contains("are not aligned yet") && !said.contains("driftless align"), said);
        assertFalse(Files.exists(movie));
    }
}
