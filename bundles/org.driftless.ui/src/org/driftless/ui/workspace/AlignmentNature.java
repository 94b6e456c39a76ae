/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectNature;

/** Marks a project of the workspace that names an image folder. There is nothing to build. */
public final class AlignmentNature implements IProjectNature {

    /** As plugin.xml names it. */
    public static final String ID = "org.driftless.ui.alignmentNature";

    private IProject project;

    @Override
    public void configure() {
        // No builder: frames are no resources.
    }

    @Override
    public void deconfigure() {
        // No builder: frames are no resources.
    }

    @Override
    public IProject getProject() {
        return project;
    }

    @Override
    public void setProject(IProject given) {
        project = given;
    }
}
