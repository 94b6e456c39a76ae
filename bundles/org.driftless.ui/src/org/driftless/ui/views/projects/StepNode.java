/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import org.driftless.pipeline.StepName;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.ProjectElement;

/**
 * The frames of a project, its particles, or a step of it.
 *
 * @param project whose it is
 * @param step null for the frames
 */
record StepNode(AlignmentProject project, StepName step) implements ProjectElement {
}
