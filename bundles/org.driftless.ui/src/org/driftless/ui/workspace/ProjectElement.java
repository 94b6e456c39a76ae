/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

/** Something in a tree of projects: a project, or what belongs to one. */
public interface ProjectElement {

    /** The project that it belongs to, or is. */
    AlignmentProject project();
}
