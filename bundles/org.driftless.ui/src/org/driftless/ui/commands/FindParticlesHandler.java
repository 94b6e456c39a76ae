/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FoundSpot;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.SelectOptions;
import org.driftless.ui.jobs.FindParticlesJob;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** Adds the isolated spots of the shown frame to the selection; those that are selected already are left out. */
public final class FindParticlesHandler extends ProjectHandler {

    @Override
    void execute(IWorkbenchWindow window, OpenProject project) {
        int frame = project.frame();
        if (!project.uses(frame)) {
            MessageDialog.openInformation(window.getShell(), "Find Particles", "Frame " + (frame + 1)
                    + " is left out: use it again, or look in another frame.");
            return;
        }
        new FindParticlesJob(project, frame, SelectOptions.DEFAULT_AUTO, spots -> add(window, project, frame, spots),
                window.getShell().getDisplay()).schedule();
    }

    private static void add(IWorkbenchWindow window, OpenProject project, int frame, List<FoundSpot> spots) {
        String name = project.session().frames().name(frame);
        List<SelectedParticle> edited = new ArrayList<>(project.particles());
        List<Integer> added = new ArrayList<>();
        int id = project.nextId();
        for (FoundSpot spot : spots) {
            if (edited.stream().noneMatch(one -> isSame(one, frame, spot))) {
                edited.add(new SelectedParticle(new Particle(id, spot.box(), frame), spot.fit().rSquared(),
                        spot.fit().x(), spot.fit().y()));
                added.add(id++);
            }
        }
        if (added.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), "Find Particles", spots.isEmpty()
                    ? "No isolated spot was found in " + name + ": draw boxes by hand, or look in another frame."
                    : "All isolated spots that were found in " + name + " are selected already.");
            return;
        }
        UndoableSelection.apply(window, project, "Find Particles", edited);
        project.pick(added);
        window.getService(MessageLog.class).add(project.name(), Severity.INFO, String.format(Locale.ROOT,
                "Found and added %d of %d isolated spots in %s.", added.size(), spots.size(), name));
    }

    private static boolean isSame(SelectedParticle one, int frame, FoundSpot spot) {
        FitBox box = one.particle().box();
        double x = spot.fit().x();
        double y = spot.fit().y();
        return one.particle().frame() == frame && x >= box.x0() && x < box.x1() && y >= box.y0() && y < box.y1();
    }
}
