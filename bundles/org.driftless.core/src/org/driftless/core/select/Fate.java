/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.select;

/** What became of a spot in the other frames that were looked at. */
public enum Fate {

    /** It moves with most others. */
    RIDES,
    /** It stays where it is on the camera while others move together. */
    FIXED,
    /** It moves by itself. */
    MOVES,
    /** It, or the box around it, leaves the image. */
    LEAVES,
    /** It is not found where it must be. */
    LOST
}
