/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

/** Another Driftless works on the project, so nothing was written. */
public final class ProjectLockedException extends ProjectException {

    private static final long serialVersionUID = 1L;

    private final transient LockHolder holder;

    ProjectLockedException(String message, LockHolder holder, Throwable cause) {
        super(message, cause);
        this.holder = holder;
    }

    /** Who works on it; null if the exception comes from another Java. */
    public LockHolder holder() {
        return holder;
    }
}
