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

/** What another process does is not followed any more; the message says that it goes on. */
final class NotFollowedException extends CancellationException {

    private static final long serialVersionUID = 1L;

    NotFollowedException(String message) {
        super(message);
    }
}
