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
import java.util.Set;
import java.util.stream.Collectors;

import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.ui.jobs.ClusterWork;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProjectWork;
import org.driftless.ui.jobs.StepJob;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.preferences.DriftlessPreferences;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Saves the project and runs a step. Which step is said in plugin.xml, behind the name of this class: {@code track},
 * {@code drift}, {@code align}, {@code validate}, {@code runAll}, or {@code cluster} for all of them on a cluster.
 */
public final class StepHandler extends ProjectHandler implements IExecutableExtension {

    private String step;

    @Override
    public void setInitializationData(IConfigurationElement config, String propertyName, Object data) {
        step = (String) data;
    }

    @Override
    protected void execute(IWorkbenchWindow window, OpenProject project) {
        if (step.equals("drift") && project.used().isEmpty()) {
            MessageDialog.openInformation(window.getShell(), "Estimate Drift",
                    "No particle is checked for the drift: check at least one in the Particles view.");
            return;
        }
        if (step.equals("cluster") && !ClusterChoice.isMade(window.getShell())) {
            return;
        }
        MessageLog log = window.getService(MessageLog.class);
        if (project.isDirty()) {
            if (!CurrentProject.save(window.getActivePage(), project)) {
                return;
            }
            log.add(project.name(), Severity.INFO, "The project was saved before the step.");
        }
        StepJob job = new StepJob(title(), project, work(project, window), log, window.getShell().getDisplay());
        job.addJobChangeListener(new ResultView(window, resultView()));
        job.schedule();
    }

    private String title() {
        return switch (step) {
            case "track" -> "Track";
            case "drift" -> "Estimate drift of";
            case "align" -> "Align";
            case "validate" -> "Validate";
            case "runAll" -> "Run all steps of";
            case "cluster" -> "Cluster run of";
            default -> throw unknown();
        };
    }

    private ProjectWork work(OpenProject project, IWorkbenchWindow window) {
        return switch (step) {
            case "track" -> ProjectWork.track();
            case "drift" -> ProjectWork.drift(use(project));
            case "align" -> ProjectWork.align();
            case "validate" -> ProjectWork.validate();
            case "runAll" -> ProjectWork.runAll(use(project));
            case "cluster" -> new ClusterWork(project.name(), new DriftlessPreferences().cluster(), use(project),
                    window.getShell().getDisplay());
            default -> throw unknown();
        };
    }

    private String resultView() {
        return switch (step) {
            case "track", "drift" -> "org.driftless.ui.views.trajectories";
            case "validate", "runAll", "cluster" -> "org.driftless.ui.views.validation";
            default -> null;
        };
    }

    /** The particles to use: null where they are those of the last run, empty where they are all. */
    private static List<Integer> use(OpenProject project) {
        Set<Integer> used = project.used();
        if (project.trajectories().isEmpty() || used.equals(Set.copyOf(project.session().chosenForDrift()))) {
            return null;
        }
        Set<Integer> ids = project.particles().stream().map(one -> one.particle().id()).collect(Collectors.toSet());
        return used.containsAll(ids) ? List.of() : used.stream().filter(ids::contains).sorted().toList();
    }

    private IllegalStateException unknown() {
        return new IllegalStateException("plugin.xml names no step: " + step);
    }
}
