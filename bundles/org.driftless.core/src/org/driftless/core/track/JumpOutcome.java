/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

/** What came out in a frame when it was asked whether the sample jumped. */
public enum JumpOutcome {

    /** All was as it should be, so that it was not asked. */
    NOT_ASKED,
    /** The boxes are where they should be. */
    STAYED,
    /** The sample jumped. */
    JUMPED,
    /** The particles are not where they should be, and where they are is not clear. */
    UNCLEAR
}
