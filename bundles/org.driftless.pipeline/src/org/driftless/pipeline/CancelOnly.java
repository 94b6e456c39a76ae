/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import org.driftless.core.progress.ProgressListener;

/** Lets work be cancelled whose messages and progress would mean nothing to the user. */
record CancelOnly(ProgressListener user) implements ProgressListener {

    @Override
    public boolean isCancelled() {
        return user.isCancelled();
    }
}
