/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

/** What has changed in an open project. */
public enum ProjectChange {
    /** Another frame is shown. */
    FRAME,
    /** Other particles are picked. */
    PICK,
    /** Particles were added, removed or moved, or the selection was saved or reverted. */
    PARTICLES,
    /** Other frames are in use, or another one is the reference frame. */
    FRAMES,
    /** Other particles are to make the drift. */
    USED,
    /** What a pixel or a frame stands for is another. */
    CALIBRATION,
    /** A step has run, or steps are to work in another way: trajectories, drift and status are new. */
    RESULTS;

    /** Whether something that is saved with the project was edited, saved or reverted. */
    public boolean isEdit() {
        return this == PARTICLES || this == FRAMES || this == CALIBRATION;
    }
}
