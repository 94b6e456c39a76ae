/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

/** The sign of a particle against its background. */
public enum Polarity {

    /** Not known: the fit takes the sign of the larger deviation from the median of the box. */
    ANY,
    /** Brighter than its background. */
    BRIGHT,
    /** Darker than its background. */
    DARK;

    /** Whether a spot of the given amplitude may be this particle. */
    public boolean admits(double amplitude) {
        return switch (this) {
            case ANY -> amplitude != 0;
            case BRIGHT -> amplitude > 0;
            case DARK -> amplitude < 0;
        };
    }

    /** The polarity of a spot of the given amplitude; {@link #ANY} if it is 0 or NaN. */
    public static Polarity of(double amplitude) {
        if (amplitude > 0) {
            return BRIGHT;
        }
        return amplitude < 0 ? DARK : ANY;
    }
}
