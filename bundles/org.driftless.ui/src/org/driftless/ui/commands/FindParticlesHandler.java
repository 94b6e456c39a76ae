/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.util.List;

import org.driftless.core.particle.FoundSpot;
import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.ui.jobs.FindParticlesJob;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.Candidates;
import org.driftless.ui.model.Forecast;
import org.driftless.ui.model.OpenProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

/** Suggests isolated spots of the shown frame that make the drift better known; nothing is added yet. */
public final class FindParticlesHandler extends ProjectHandler {

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        IWorkbenchPage page = window.getActivePage();
        CurrentProject.editor(page, project).ifPresent(page::activate);
        int frame = project.frame();
        if (!project.uses(frame)) {
            MessageDialog.openInformation(window.getShell(), "Find Particles", "Frame " + (frame + 1)
                    + " is left out: use it again, or look in another frame.");
            return;
        }
        MessageLog log = window.getService(MessageLog.class);
        new FindParticlesJob(project, Candidates.COUNT, spots -> suggest(window.getShell(), project, frame, spots, log),
                window.getShell().getDisplay()).schedule();
    }

    private static void suggest(Shell shell, OpenProject project, int frame, List<FoundSpot> spots, MessageLog log) {
        Candidates candidates = Candidates.of(project);
        candidates.suggest(frame, spots);
        String name = project.session().frames().name(frame);
        if (candidates.spots().isEmpty()) {
            MessageDialog.openInformation(shell, "Find Particles", nothing(project, name));
            return;
        }
        project.pick(List.of());
        project.showFrame(frame);
        log.add(project.name(), Severity.INFO,
                "Looked for particles in " + name + ". " + Forecast.withCandidates(project));
    }

    private static String nothing(OpenProject project, String name) {
        return project.particles().isEmpty()
                ? "No isolated spot was found in " + name + ": draw boxes by hand, or look in another frame."
                : "No other spot in " + name + " would make the drift noticeably better known. Draw boxes by hand, or "
                + "look in another frame, if you want more.\n\n" + Forecast.ofUsed(project);
    }
}
