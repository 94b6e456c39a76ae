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
import org.driftless.ui.perspective.AlignmentPerspective;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.services.IEvaluationService;

/** Keeps the variables of {@link ProjectState} as they are, and the key bindings of the steps with them. */
public final class ProjectStateProvider extends AbstractSourceProvider {

    /** Where the keys of the steps mean something. */
    private static final String KEYS = "org.driftless.ui.contexts.alignment";

    private static final String OUR_PARTS = "org.driftless.";

    private final Display display = Display.getCurrent();
    private final Runnable update = this::update;
    private final ProjectListener projectListener = this::changed;
    private final IJobChangeListener jobs = new StepJobWatch(display, update);
    private Map<String, Boolean> state = ProjectState.of(null);
    private IWorkbench workbench = PlatformUI.getWorkbench();
    private WindowWatch windows;
    private OpenProject current;
    private IContextActivation keys;

    private ProjectStateProvider() {
        Job.getJobManager().addJobChangeListener(jobs);
        workbench.addWorkbenchListener(new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench closing, boolean forced) {
                return true;
            }

            @Override
            public void postShutdown(IWorkbench closed) {
                dispose();
            }
        });
    }

    /**
     * Begins to keep the variables. Not declared in plugin.xml: the workbench would start this bundle whenever it starts
     * itself, and in an IDE that is to be so only when something of ours is used. Before, no variable is true.
     */
    static void begin(OpenProjects projects) {
        ProjectStateProvider provider = new ProjectStateProvider();
        provider.workbench.getService(IEvaluationService.class).addSourceProvider(provider);
        // The window may still be being made.
        provider.display.asyncExec(() -> provider.follow(projects));
    }

    private void follow(OpenProjects projects) {
        if (workbench == null || workbench.isClosing()) {
            return;
        }
        windows = new WindowWatch(workbench, update);
        projects.addListener(update);
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
            refreshLeaveOut();
        }
        switchKeys();
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
        boolean wanted = current != null && isOurPlace(workbench.getActiveWorkbenchWindow());
        if (wanted && keys == null) {
            keys = contexts.activateContext(KEYS);
        } else if (!wanted && keys != null) {
            contexts.deactivateContext(keys);
            keys = null;
        }
    }

    /** In an IDE the same keys have other meanings in parts of others, save in our perspective. */
    private static boolean isOurPlace(IWorkbenchWindow window) {
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return false;
        }
        IPerspectiveDescriptor perspective = page.getPerspective();
        IWorkbenchPartReference part = page.getActivePartReference();
        return perspective != null && perspective.getId().equals(AlignmentPerspective.ID)
                || part != null && part.getId().startsWith(OUR_PARTS);
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
