/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;

/** Which projects are selected, be it in our tree or as resources in an IDE's. */
public final class ProjectSelection {

    private ProjectSelection() {
    }

    /** The projects of all elements, each once, in their order; elements without one are passed over. */
    public static List<AlignmentProject> projects(ISelection selection) {
        Set<AlignmentProject> projects = new LinkedHashSet<>();
        if (selection instanceof IStructuredSelection elements) {
            for (Object element : elements) {
                project(element).ifPresent(projects::add);
            }
        }
        return List.copyOf(projects);
    }

    private static Optional<AlignmentProject> project(Object element) {
        if (element instanceof ProjectElement ours) {
            return Optional.of(ours.project());
        }
        return Optional.ofNullable(Adapters.adapt(element, IProject.class)).flatMap(AlignmentProject::of);
    }
}
