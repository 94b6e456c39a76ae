/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.model.RecentFolders;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Gives every part of the workbench the same {@link OpenProjects}, and lets commands know of the current one. */
public final class OpenProjectsFactory extends AbstractServiceFactory {

    private OpenProjects projects;

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        OpenProjects above = (OpenProjects) parent.getService(OpenProjects.class);
        if (above != null) {
            return above;
        }
        if (projects == null) {
            OpenProjects made = new OpenProjects();
            made.addListener(() -> RecentFolders.remember(made.all()));
            projects = made;
            ProjectStateProvider.begin(made);
        }
        return projects;
    }
}
