/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

/** Another program has changed the project file since it was read, so it was not overwritten. */
public final class ProjectChangedException extends ProjectException {

    private static final long serialVersionUID = 1L;

    public ProjectChangedException(String message) {
        super(message);
    }
}
