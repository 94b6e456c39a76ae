/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

/**
 * How much the particles of one frame scatter around the frame's motion.
 *
 * @param frame frame index, from 0
 * @param square sum over the particles of the squared residual over its covariance with the scatter of the whole
 *     sequence: chi-square distributed if the frame is like the others
 * @param degrees degrees of freedom of that, at least 1
 */
public record FrameScatter(int frame, double square, int degrees) {
}
