/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import org.driftless.ui.perspective.AlignmentPerspective;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Starts in the Alignment perspective, and where the user left off from then on. */
final class DriftlessWorkbenchAdvisor extends WorkbenchAdvisor {

    private final Runnable started;

    /** @param started runs when the windows are open */
    DriftlessWorkbenchAdvisor(Runnable started) {
        this.started = started;
    }

    @Override
    public void postStartup() {
        started.run();
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return AlignmentPerspective.ID;
    }

    /** Without this the next start takes the workspace for one that a crash has ended. */
    @Override
    public void postShutdown() {
        try {
            ResourcesPlugin.getWorkspace().save(true, null);
        } catch (CoreException e) {
            ILog.of(DriftlessWorkbenchAdvisor.class).error("The list of projects was not saved: " + e.getMessage(), e);
        }
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new DriftlessWindowAdvisor(configurer);
    }
}
