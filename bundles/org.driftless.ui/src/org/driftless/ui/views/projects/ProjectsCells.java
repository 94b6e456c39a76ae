/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;

/** The labels as cells with a tool tip. */
final class ProjectsCells extends DelegatingStyledCellLabelProvider {

    private final ProjectsLabels labels;

    ProjectsCells(ProjectsLabels labels) {
        super(labels);
        this.labels = labels;
    }

    @Override
    public String getToolTipText(Object element) {
        return labels.details(element);
    }
}
