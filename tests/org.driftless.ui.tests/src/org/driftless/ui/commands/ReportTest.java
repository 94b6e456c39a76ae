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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.driftless.ui.jobs.JobFamilies;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.report.ReportJob;
import org.driftless.ui.report.ReportRequest;
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

/** The report as the workbench writes it. */
class ReportTest {

    private static final String COMMAND = "org.driftless.ui.commands.report";

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
        Path page = folder.resolve("pages").resolve("a report.html");
        Display.getCurrent().asyncExec(() -> answer(page));
        Workbench.execute(COMMAND);
        Job.getJobManager().join(JobFamilies.REPORT, null);
        Workbench.waitUntil("the report is there", () -> Files.exists(page));
        assertTrue(Files.readString(page).contains("Not finished: the particle selection is missing"));
        Workbench.waitUntil("the log names it", () -> PlatformUI.getWorkbench().getService(MessageLog.class).lines().stream()
                .anyMatch(line -> line.text().equals("The report was written: " + page)));
    }

    /** Answers as soon as the dialog is there; one that can't be answered is closed, so that the test ends. */
    private static void answer(Path page) {
        Shell dialog = Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.getText().equals("Report"))
                .filter(Shell::isVisible).findFirst().orElse(null);
        if (dialog == null) {
            Display.getCurrent().timerExec(50, () -> answer(page));
            return;
        }
        try {
            fill(dialog, page);
        } finally {
            if (!dialog.isDisposed()) {
                dialog.close();
            }
        }
    }

    /** Types the place and unchecks the browser, as a user does who does not want one. */
    private static void fill(Shell dialog, Path page) {
        Text file = all(dialog, Text.class).stream().filter(text -> text.getText().endsWith("report.html")).findFirst()
                .orElseThrow();
        Button write = button(dialog, "Write");
        file.setText("report.html");
        assertFalse(write.isEnabled(), "A place that is not whole is refused");
        file.setText(page.toString());
        button(dialog, "&Show it in the browser when it is written").setSelection(false);
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
    void whatCanNotBeWrittenIsSaid() throws Exception {
        Path inImages = project.session().project().imageFolder().resolve("report.html");
        ReportJob job = new ReportJob(project, new ReportRequest(inImages, false, false),
                PlatformUI.getWorkbench().getService(MessageLog.class), file -> { }, Display.getCurrent());
        job.setUser(false);
        job.schedule();
        Workbench.waitUntil("the job is at its end", () -> Objects.nonNull(job.getResult()) && job.getState() == Job.NONE);
        assertTrue(job.getResult().getMessage().contains("would be among the images, where Driftless writes nothing"),
                job.getResult().getMessage());
    }
}
