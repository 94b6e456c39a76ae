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

import org.driftless.ui.report.ReportJob;
import org.driftless.ui.report.ReportRequest;
import org.driftless.ui.story.Dialogs;
import org.driftless.ui.story.Widgets;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** The report as the workbench writes it. */
class ReportTest extends ExportCase {

    @Test
    void theDialogAsksWhereAndIsObeyed() throws Exception {
        Path page = folder.resolve("pages").resolve("a report.html");
        export("org.driftless.ui.commands.report", "Report", dialog -> fill(dialog, page), "The report was written: " + page);
        assertTrue(Files.readString(page).contains("Not finished: the particle selection is missing"));
    }

    /** Types the place and unchecks the browser, as a user does who does not want one. */
    private static void fill(Shell dialog, Path page) {
        Text file = Widgets.find(dialog, Text.class, text -> text.getText().endsWith("report.html"));
        file.setText("report.html");
        assertFalse(Dialogs.button(dialog, "Write").isEnabled(), "A place that is not whole is refused");
        file.setText(page.toString());
        Dialogs.button(dialog, "Show it in the browser when it is written").setSelection(false);
        Dialogs.press(dialog, "Write");
    }

    @Test
    void whatCanNotBeWrittenIsSaid() {
        Path inImages = project.session().project().imageFolder().resolve("report.html");
        String said = said(new ReportJob(project, new ReportRequest(inImages, false, false), log(), file -> { },
                Display.getCurrent()));
        assertTrue(said.contains("would be among the images, where Driftless writes nothing"), said);
    }
}
