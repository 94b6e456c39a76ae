/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

/** How a fit ended. */
public enum FitStatus {

    /** Converged inside the bounds, with the particle's sign and a sufficient R squared. */
    ACCEPTED("fitted"),
    /** The box, clipped to the image, is smaller than {@link FitBox#MIN_SIZE} each way. */
    BOX_TOO_SMALL("the box inside the image is smaller than 5 x 5 pixels"),
    /** The particle, which moves with the others, has left the image: there is nothing to fit. */
    LEFT_IMAGE("the particle is outside the image"),
    /** All pixels have one value, or there is no spot to fit. */
    FLAT("there is no spot in the box"),
    /** The iteration limit was reached, or the normal matrix is singular. */
    NOT_CONVERGED("the fit did not converge"),
    /** The optimum lies outside the bounds: the centre outside the box, or a width that is not the spot's. */
    OUT_OF_BOUNDS("the best fit lies outside the box"),
    /** A dark particle looks bright, or a bright one dark. */
    WRONG_SIGN("the spot has changed from dark to bright or from bright to dark"),
    /** R squared is below the gate. */
    LOW_R_SQUARED("the spot does not look like a Gaussian (R squared is too low)"),
    /** A pixel in the box is not a number. */
    NOT_A_NUMBER("the box holds pixels that are not a number"),
    /** Most of the box is darker than the camera's offset, so that it can't be counted in photons. */
    BELOW_OFFSET("more than half of the box lies below the camera's offset, which must be too high");

    private final String reason;

    FitStatus(String reason) {
        this.reason = reason;
    }

    /** The outcome in plain words, to follow a name and a colon. */
    public String reason() {
        return reason;
    }
}
