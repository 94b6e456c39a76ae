/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import java.nio.file.Path;

import org.driftless.pipeline.compare.ComparedProject;
import org.driftless.pipeline.compare.ProjectFigures;

/**
 * What the table says of one project.
 *
 * @param entry the project
 * @param name what it is called among the others
 * @param tag what the user calls its group; empty for nothing
 * @param project its figures; null until they have been read
 */
record ComparisonRow(ComparisonEntry entry, String name, String tag, ComparedProject project) {

    /** Whether its figures have been read, be they good or not. */
    boolean isRead() {
        return project != null;
    }

    /** Not to be asked before it has been read. */
    ProjectFigures figures() {
        return project.figures();
    }

    /** Its images as far as is known. */
    Path images() {
        return isRead() ? figures().images() : entry.path();
    }

    /** The folder that it lies in with others. */
    String folder() {
        Path parent = images().getParent();
        return parent == null ? "" : parent.toString();
    }
}
