/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views;

import java.util.ArrayList;
import java.util.List;

import org.driftless.pipeline.StepName;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** The open projects, and under each its {@link ProjectLine}s. */
final class ProjectsContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ((OpenProjects) input).all().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        if (!(parent instanceof OpenProject project)) {
            return new Object[0];
        }
        List<ProjectLine> lines = new ArrayList<>();
        lines.add(new ProjectLine(project, null));
        for (StepName step : StepName.values()) {
            lines.add(new ProjectLine(project, step));
        }
        return lines.toArray();
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof ProjectLine line ? line.project() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof OpenProject;
    }
}
