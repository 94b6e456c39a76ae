/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import org.driftless.core.progress.NumberWords;

/**
 * A round length on the sample.
 *
 * @param pixels of the picture that it covers
 * @param label the length, e.g. "5 µm"
 */
record ScaleBar(int pixels, String label) {

    private static final double SHARE = 0.25;
    private static final double[] ROUND = {5, 2, 1};
    private static final int THOUSAND = 1000;

    /**
     * The longest round one of at most a quarter of a panel.
     *
     * @param panelWidth columns of the panel
     * @param micrometres side of a pixel of the picture
     */
    static ScaleBar of(int panelWidth, double micrometres) {
        double most = panelWidth * SHARE * micrometres;
        double decade = Math.pow(10, Math.floor(Math.log10(most)));
        double length = decade;
        for (double step : ROUND) {
            if (step * decade <= most * (1 + 1e-9)) {
                length = step * decade;
                break;
            }
        }
        return new ScaleBar(Math.max(1, (int) Math.round(length / micrometres)), label(length));
    }

    private static String label(double micrometres) {
        if (micrometres < 1) {
            return NumberWords.rounded(micrometres * THOUSAND, 1) + " nm";
        }
        return micrometres < THOUSAND ? NumberWords.rounded(micrometres, 1) + " \u00b5m"
                : NumberWords.rounded(micrometres / THOUSAND, 1) + " mm";
    }
}
