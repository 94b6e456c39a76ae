/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectElement;

/**
 * Why there is nothing to say about a project.
 *
 * @param project which can't be read
 */
record ProblemNode(AlignmentProject project) implements ProjectElement {
}
