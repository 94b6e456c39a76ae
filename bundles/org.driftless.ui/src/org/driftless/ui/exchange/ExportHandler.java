/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.driftless.core.drift.DriftCurve;
import org.driftless.io.project.ProjectSetup;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.exchange.DriftExport;
import org.driftless.ui.commands.CurrentProject;
import org.driftless.ui.commands.ProjectHandler;
import org.driftless.ui.dialogs.FileQuestion;
import org.driftless.ui.dialogs.FileQuestion.Kind;
import org.driftless.ui.jobs.FileJob;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProgressAdapter;
import org.driftless.ui.model.DriftSaving;
import org.driftless.ui.model.OpenProject;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Asks for a file and writes what another program reads, in the background. Which is said in plugin.xml, behind the name
 * of this class: a name of {@link ExportFormat} in small letters.
 */
public final class ExportHandler extends ProjectHandler implements IExecutableExtension {

    private ExportFormat format;

    @Override
    public void setInitializationData(IConfigurationElement config, String propertyName, Object data) {
        format = ExportFormat.valueOf(data.toString().toUpperCase(Locale.ROOT));
    }

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        if (isWanted(window.getShell(), project)) {
            ask(window, project);
        }
    }

    /** Nothing is left out of the drift without a word. */
    private boolean isWanted(Shell shell, OpenProject project) {
        if (format != ExportFormat.PICASSO) {
            return true;
        }
        List<String> notes = new ArrayList<>();
        if (!DriftSaving.isSaved(project)) {
            notes.add(DriftSaving.words(project) + " That one is exported.");
        }
        double rotation = project.drift().map(DriftCurve::maxRotation).orElse(0.0);
        if (rotation > 0) {
            double shift = DriftExport.cornerShift(project.drift().orElseThrow(), project.session().frames().width(),
                    project.session().frames().height());
            notes.add(String.format(Locale.ROOT, "The field turns by up to %.4f degrees, %.2f px in the corners. Picasso knows no "
                    + "rotation: it would be left out.", Math.toDegrees(rotation), shift));
        }
        String button = rotation > 0 ? "Export Without Rotation" : "Export";
        return notes.isEmpty() || MessageDialog.open(MessageDialog.QUESTION, shell, format.title(), String.join("\n\n", notes),
                SWT.SHEET, button, "Cancel") == 0;
    }

    private void ask(IWorkbenchWindow window, OpenProject project) {
        FileQuestion.save(window.getShell(), format.title(), CurrentProject.folderBeside(window),
                format.fileName(project.session().project().imageFolder()), new Kind(format.filterName(), "*" + format.extension()))
                .ifPresent(file -> schedule(format, file, project, window.getService(MessageLog.class)));
    }

    /** @return the job, so that it can be joined */
    static Job schedule(ExportFormat format, Path file, OpenProject project, MessageLog log) {
        ProjectSession session = project.session();
        ProjectSetup setup = project.setup();
        String name = project.name();
        return FileJob.schedule(format.title(), monitor -> format.write(file, session.reopened(), setup,
                new ProgressAdapter(monitor, format.title(), 1, (severity, text) -> log.add(name, severity, text))));
    }
}
