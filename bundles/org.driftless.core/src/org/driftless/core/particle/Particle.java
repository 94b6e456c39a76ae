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
 * A particle that was selected to be tracked.
 *
 * @param id its number, unique in the selection, from 1
 * @param box its bounding box in {@code frame}
 * @param frame index of the frame on which the box was drawn, from 0
 */
public record Particle(int id, FitBox box, int frame) {
}
