/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import org.driftless.core.image.Frame;

/** Fits a Gaussian spot on a constant background to the pixels of a box. One instance serves one thread. */
public interface ParticleFitter {

    /**
     * Fits one box.
     *
     * @param frame the image
     * @param box where the spot is; clipped to the frame first
     * @param settings when the fit is accepted; with a known polarity a spot of that sign is looked for
     * @return the optimum with its status. The centre must lie inside the box and the widths between 0.5 pixels and
     *         twice the box, else the status is OUT_OF_BOUNDS and the numbers are where the search stopped.
     */
    FitResult fit(Frame frame, FitBox box, FitSettings settings);
}
