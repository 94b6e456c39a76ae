/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

import org.driftless.ui.model.OpenProjects;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Gives every part of the workbench the same {@link WorkspaceProjects} and {@link ProjectStates}. */
public final class WorkspaceServicesFactory extends AbstractServiceFactory {

    private WorkspaceProjects projects;
    private ProjectStates states;

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        return service == WorkspaceProjects.class ? projects() : states(locator);
    }

    private WorkspaceProjects projects() {
        if (projects == null) {
            projects = new WorkspaceProjects(PlatformUI.getWorkbench().getDisplay());
        }
        return projects;
    }

    private ProjectStates states(IServiceLocator locator) {
        if (states == null) {
            states = new ProjectStates(PlatformUI.getWorkbench().getDisplay(), locator.getService(OpenProjects.class),
                    projects());
        }
        return states;
    }
}
