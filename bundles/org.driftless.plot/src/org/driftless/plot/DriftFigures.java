/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.track.Trajectory;

/**
 * The figures of the drift step. Images in memory, twice as fine as the screen; {@link Figures#png} makes a file of one.
 * They need no display. In all of them y points down as in the image. Positions that are not finite are passed over;
 * nothing found at all still gives a figure that says so.
 */
public final class DriftFigures {

    private DriftFigures() {
    }

    /**
     * The drift: on the left the paths of the particles that made it, on the right the estimate with the ellipses of its
     * covariance (95 %) and with its interpolated and extrapolated frames marked; both to the same scale. A particle's
     * path starts at (0, 0) in the reference frame; one that was not found there starts on the estimate in the first frame
     * in which it was found, and a remark names it.
     *
     * @param trajectories of any particles
     * @param used ids of those that made the drift
     * @param curve the estimate
     * @throws IllegalStateException if Java cannot draw text on this machine
     */
    public static BufferedImage averagedDrift(List<Trajectory> trajectories, Collection<Integer> used,
            DriftCurve curve) {
        return new AveragedDriftFigure(trajectories, used, curve).draw();
    }

    /**
     * The paths over the image, each with its start marked and the particle's number beside it. Particles that did not make
     * the drift are grey and dashed, with the reason in the legend.
     *
     * @param trajectories of all particles
     * @param used ids of those that made the drift
     * @param leftOut the reason of each particle that was left out, in words; a particle that is neither used nor in here
     *     is "not chosen"
     * @throws IllegalStateException if Java cannot draw text on this machine
     */
    public static BufferedImage absoluteTrajectories(List<Trajectory> trajectories, Collection<Integer> used,
            SortedMap<Integer, String> leftOut) {
        return new AbsoluteTrajectoriesFigure(trajectories, used, leftOut).draw();
    }
}
