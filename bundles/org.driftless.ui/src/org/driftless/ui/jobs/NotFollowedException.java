/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import java.util.concurrent.CancellationException;

/** The user cancelled, and another process goes on by itself; the message says so. */
final class NotFollowedException extends CancellationException {

    private static final long serialVersionUID = 1L;

    private final boolean again;

    /** @param again whether the user wants it to be followed all the same */
    NotFollowedException(String message, boolean again) {
        super(message);
        this.again = again;
    }

    boolean isAgain() {
        return again;
    }
}
