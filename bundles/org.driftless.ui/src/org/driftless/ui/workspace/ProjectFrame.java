/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

/**
 * A frame of a project.
 *
 * @param project whose frame it is
 * @param index from 0
 */
public record ProjectFrame(AlignmentProject project, int index) implements ProjectElement {
}
