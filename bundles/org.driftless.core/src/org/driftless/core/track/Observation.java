/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;

/**
 * One particle in one frame.
 *
 * @param particleId the particle
 * @param frame frame index, from 0
 * @param box the box that was fitted, clipped to the image
 * @param fit what was found in it
 */
public record Observation(int particleId, int frame, FitBox box, FitResult fit) {

    /** Whether the particle was found in this frame. */
    public boolean success() {
        return fit.accepted();
    }

    /** Whether the particle was outside the image, so that it could not be found. */
    public boolean isOutside() {
        return fit.status() == FitStatus.LEFT_IMAGE;
    }
}
