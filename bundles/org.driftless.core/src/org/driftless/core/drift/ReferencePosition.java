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
 * Where a particle is in the reference frame, as all frames together say, and how well it is known. It may lie where
 * the particle was not found in the reference frame itself.
 *
 * @param x column, in pixels
 * @param y row, in pixels
 * @param varX variance of x, in square pixels
 * @param varY variance of y
 * @param covXY covariance of x and y
 */
public record ReferencePosition(double x, double y, double varX, double varY, double covXY) {
}
