/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

/** What a fit calls the best. */
public enum FitMethod {

    /** The least sum of squared residuals, all pixels alike: {@link GaussianFitter}. Needs no knowledge of the camera. */
    LEAST_SQUARES,
    /** The greatest likelihood in the noise of photons: {@link PhotonFitter}. Needs offset and gain of the camera. */
    MLE
}
