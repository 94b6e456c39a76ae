/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.particles;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;

import org.driftless.core.progress.NumberWords;

/** The columns of the table of particles, from left to right. */
enum ParticleColumn {

    ID("Particle", "Number and colour of the particle. Check it to use it for the drift.", 84, -1, ParticleRow::id),
    X("x (px)", "Column of the fitted centre, in pixels from the left; pixel centres are whole numbers", 68, 2,
            ParticleRow::x),
    Y("y (px)", "Row of the fitted centre, in pixels from the top", 68, 2, ParticleRow::y),
    R_SQUARED("R²", "How well the fit explains the pixels of the box: 1 is perfect", 60, 3, ParticleRow::rSquared),
    SIGMA_X("σx (px)", "Standard deviation of the spot along its axis nearest to x, in pixels", 68, 2,
            ParticleRow::sigmaX),
    SIGMA_Y("σy (px)", "Standard deviation of the spot along its other axis, in pixels", 68, 2, ParticleRow::sigmaY),
    SIGNAL_TO_NOISE("S/N", "Height of the spot over the noise around it", 52, 1, ParticleRow::signalToNoise),
    PRECISION("Precision (px)", "Standard error of the fitted position in this frame, in pixels", 112, 3,
            ParticleRow::precision),
    FOUND("Found (%)", "Share of the frames in which the particle was found, in percent", 82, 1, ParticleRow::found),
    VERDICT("Verdict", "Whether the particle makes the drift, and why not", 320, -1, null);

    private final String title;
    private final String tip;
    private final int width;
    private final int decimals;
    private final ToDoubleFunction<ParticleRow> value;

    ParticleColumn(String title, String tip, int width, int decimals, ToDoubleFunction<ParticleRow> value) {
        this.title = title;
        this.tip = tip;
        this.width = width;
        this.decimals = decimals;
        this.value = value;
    }

    String title() {
        return title;
    }

    /** What the column says, with its unit. */
    String tip() {
        return tip;
    }

    /** Width at first, in pixels. */
    int width() {
        return width;
    }

    boolean isNumber() {
        return decimals >= 0;
    }

    /** The text of a cell; empty if the value is not known. */
    String text(ParticleRow row) {
        if (this == VERDICT) {
            return row.verdict();
        }
        double number = value.applyAsDouble(row);
        return Double.isFinite(number) ? NumberWords.fixed(number, Math.max(0, decimals)) : "";
    }

    /** Orders rows by this column, then by id; values that are not known come last either way. */
    Comparator<ParticleRow> order(boolean descending) {
        Comparator<ParticleRow> byId = Comparator.comparingInt(ParticleRow::id);
        if (this == VERDICT) {
            Comparator<ParticleRow> byWords = Comparator.comparing(ParticleRow::verdict);
            return (descending ? byWords.reversed() : byWords).thenComparing(byId);
        }
        Comparator<ParticleRow> known = Comparator.comparing(row -> Double.isNaN(value.applyAsDouble(row)));
        Comparator<ParticleRow> byValue = Comparator.comparingDouble(value);
        return known.thenComparing(descending ? byValue.reversed() : byValue).thenComparing(byId);
    }
}
