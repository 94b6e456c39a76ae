/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

/** Hears of changes in an open project, on the user interface thread. */
@FunctionalInterface
public interface ProjectListener {

    void changed(OpenProject project, ProjectChange change);
}
