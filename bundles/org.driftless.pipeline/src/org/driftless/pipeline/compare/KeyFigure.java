/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

/**
 * A number that stands for a project, and what it is worth.
 *
 * @param value in the unit of its {@link Measure}; NaN if it is {@link Worth#MISSING} or {@link Worth#NONE}
 * @param worth whether it is true of the project as it is now
 * @param note why it is not current, as a few words; empty if it is
 */
public record KeyFigure(double value, Worth worth, String note) {

    /** A number that is true now; NaN and infinity are none. */
    static KeyFigure current(double value) {
        return Double.isFinite(value) ? new KeyFigure(value, Worth.CURRENT, "") : none("not known");
    }

    static KeyFigure missing(String why) {
        return new KeyFigure(Double.NaN, Worth.MISSING, why);
    }

    static KeyFigure none(String why) {
        return new KeyFigure(Double.NaN, Worth.NONE, why);
    }

    /** Whether there is a number, be it stale. */
    public boolean isKnown() {
        return !Double.isNaN(value);
    }
}
