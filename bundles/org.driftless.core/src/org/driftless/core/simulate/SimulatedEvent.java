/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.simulate;

/**
 * Something that befalls one particle in the frames {@code from <= k < to}.
 *
 * @param id number of the particle
 * @param from first frame
 * @param to the frame behind the last
 * @param hidden whether it can't be seen
 * @param dx how far it is displaced against the sample along x, in pixels
 * @param dy the same along y
 */
record SimulatedEvent(int id, int from, int to, boolean hidden, double dx, double dy) {

    boolean concerns(int particle, int frame) {
        return particle == id && from <= frame && frame < to;
    }
}
