/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.util.HashMap;
import java.util.Map;

import org.driftless.ui.jobs.StepJobWatch;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.model.ProjectListener;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.services.IServiceLocator;

/** Keeps the variables of {@link ProjectState} as they are, and the key bindings of the steps with them. */
public final class ProjectStateProvider extends AbstractSourceProvider {

    /** Where the keys of the steps mean something. */
    private static final String KEYS = "org.driftless.ui.contexts.alignment";

    private final Display display = Display.getCurrent();
    private final Runnable update = this::update;
    private final ProjectListener projectListener = this::changed;
    private final IJobChangeListener jobs = new StepJobWatch(display, update);
    private Map<String, Boolean> state = ProjectState.of(null);
    private IWorkbench workbench;
    private WindowWatch windows;
    private OpenProject current;
    private IContextActivation keys;

    @Override
    public void initialize(IServiceLocator locator) {
        workbench = PlatformUI.getWorkbench();
        Job.getJobManager().addJobChangeListener(jobs);
        // The workbench is still being made.
        display.asyncExec(this::begin);
    }

    private void begin() {
        if (workbench == null || workbench.isClosing()) {
            return;
        }
        windows = new WindowWatch(workbench, update);
        workbench.getService(OpenProjects.class).addListener(update);
        update();
    }

    @Override
    public void dispose() {
        Job.getJobManager().removeJobChangeListener(jobs);
        if (windows != null) {
            windows.dispose();
        }
        if (current != null) {
            current.removeListener(projectListener);
        }
        workbench = null;
    }

    private void changed(OpenProject project, ProjectChange change) {
        if (change != ProjectChange.FRAME) {
            update();
        }
        if (change == ProjectChange.FRAME || change == ProjectChange.FRAMES) {
            refreshLeaveOut();
        }
    }

    private void update() {
        if (workbench == null || workbench.isClosing()) {
            return;
        }
        OpenProject now = CurrentProject.of(workbench.getActiveWorkbenchWindow()).orElse(null);
        if (now != current) {
            if (current != null) {
                current.removeListener(projectListener);
            }
            current = now;
            if (current != null) {
                current.addListener(projectListener);
            }
            switchKeys();
            refreshLeaveOut();
        }
        Map<String, Boolean> before = state;
        state = ProjectState.of(current);
        Map<String, Object> changed = new HashMap<>(state);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        if (!changed.isEmpty()) {
            fireSourceChanged(ISources.WORKBENCH, changed);
        }
    }

    private void refreshLeaveOut() {
        workbench.getService(ICommandService.class).refreshElements("org.driftless.ui.commands.leaveOutFrame", null);
    }

    private void switchKeys() {
        IContextService contexts = workbench.getService(IContextService.class);
        if (current != null && keys == null) {
            keys = contexts.activateContext(KEYS);
        } else if (current == null && keys != null) {
            contexts.deactivateContext(keys);
            keys = null;
        }
    }

    @Override
    public Map<String, Object> getCurrentState() {
        return new HashMap<>(state);
    }

    @Override
    public String[] getProvidedSourceNames() {
        return ProjectState.of(null).keySet().toArray(String[]::new);
    }
}
