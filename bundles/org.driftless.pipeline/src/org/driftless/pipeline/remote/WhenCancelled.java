/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

/** Says what is to become of a project on a cluster when the user cancels. */
@FunctionalInterface
public interface WhenCancelled {

    /** What is to be done. */
    enum Choice {
        /** The process that was started is ended. */
        END,
        /** The cluster goes on, and is not followed any more. */
        LEAVE,
        /** All goes on; the progress listener is not cancelled any more. */
        GO_ON
    }

    /** @param runs whether the process that was started still runs, so that it can be ended */
    Choice choose(boolean runs);
}
