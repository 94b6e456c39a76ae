/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

/**
 * A move of the sample, between two frames of a pass, that was too large for the boxes to follow by themselves.
 *
 * @param from the last frame before it in which the particles were where they should be, from 0
 * @param to the first frame behind it in which they were found again
 * @param dx how far the sample went to the right from the one to the other, in pixels
 * @param dy how far down
 */
public record Jump(int from, int to, double dx, double dy) {

    /** How far the sample went, in pixels. */
    public double size() {
        return Math.hypot(dx, dy);
    }

    /** The same in the order of frames, whichever way the pass went. */
    Jump inOrder() {
        return from <= to ? this : new Jump(to, from, -dx, -dy);
    }
}
