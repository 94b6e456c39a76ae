/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

/** The drift can't be estimated. The message is one plain sentence for the user, with the way out. */
public final class DriftException extends Exception {

    private static final long serialVersionUID = 1L;

    public DriftException(String message) {
        super(message);
    }
}
