/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

/** What a frame may do against the reference frame. */
public enum MotionModel {

    /** Rotation only where the particles show it. */
    AUTO,
    /** Translation only. */
    TRANSLATION,
    /** Translation and rotation. */
    RIGID
}
