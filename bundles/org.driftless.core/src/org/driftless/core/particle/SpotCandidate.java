/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

/**
 * A local extremum of a band-passed frame.
 *
 * @param x column, in whole pixels
 * @param y row
 * @param scale standard deviation of the spot that stands out most in this band, in pixels
 * @param significance height of the extremum over the band's noise; always positive
 * @param bright whether it is a maximum
 */
record SpotCandidate(int x, int y, double scale, double significance, boolean bright) {

    double distanceTo(SpotCandidate other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
