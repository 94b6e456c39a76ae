/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.driftless.io.project.Project;
import org.driftless.pipeline.ApplyDrift;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.batch.BatchWork;
import org.driftless.ui.commands.CurrentProject;
import org.driftless.ui.commands.ProjectHandler;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.preferences.DriftlessPreferences;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks for other images and aligns them by the drift of the current project. */
public final class ApplyDriftHandler extends ProjectHandler {

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject open) {
        BatchStart start = new BatchStart(window, ApplyDriftDialog.TITLE);
        if (!start.isPossible()) {
            return;
        }
        Project source = open.session().project();
        ApplyDriftDialog.ask(window.getShell(), open.name(), CurrentProject.folderBeside(window)).ifPresent(choice -> {
            List<Path> touched = new ArrayList<>(choice.folders());
            touched.add(source.imageFolder());
            if (start.save(touched)) {
                start.run("Apply the drift of " + open.name() + " to", choice.folders(), work(source, choice));
            }
        });
    }

    private static BatchWork work(Project source, ApplyDriftDialog.Choice choice) {
        Path images = source.imageFolder();
        Path output = source.outputFolder();
        return (target, progress) -> {
            StepSettings settings = StepSettings.ownOf(target).or(new DriftlessPreferences().steps());
            return new ApplyDrift(Project.open(images, output), choice.ignoreTimes(), choice.replace(),
                    new DriftlessPreferences().workers()).run(target, settings.align(), progress);
        };
    }
}
