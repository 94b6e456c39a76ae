/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

/** How the drift is computed from the particles. */
public enum Estimator {

    /** All frames and particles together, weighted by the fits' covariances; particles that move on their own are left out. */
    ROBUST,
    /** The plain mean of the particles' own displacements, as in the original pipeline. Translation only. */
    MEAN
}
