/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

/** What the process tells its caller. */
final class ExitCodes {

    /** Done. */
    static final int DONE = 0;
    /** Failed; the message names file and reason. */
    static final int FAILED = 1;
    /** What was asked for can't be understood or does not fit the project. */
    static final int USAGE = 2;
    /** Cancelled by Ctrl+C, as shells count it. */
    static final int CANCELLED = 130;

    private ExitCodes() {
    }
}
