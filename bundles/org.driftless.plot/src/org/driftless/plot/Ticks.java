/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import org.driftless.core.progress.NumberWords;

/**
 * The numbers along an axis: round ones, as many as there is room for.
 *
 * @param first the first number
 * @param step from one to the next
 * @param count how many there are
 * @param decimals how many each is written with
 */
record Ticks(double first, double step, int count, int decimals) {

    /**
     * @param min lower end of the axis
     * @param max upper end, above {@code min}
     * @param most numbers that there is room for, 2 or more
     * @param whole whether all of them must be whole
     */
    static Ticks of(double min, double max, int most, boolean whole) {
        double rough = (max - min) / Math.max(1, most);
        int exponent = (int) Math.floor(Math.log10(rough));
        double unit = Math.pow(10, exponent);
        double share = rough / unit;
        int factor = share <= 1.000001 ? 1 : share <= 2.000001 ? 2 : share <= 5.000001 ? 5 : 10;
        double step = factor * unit;
        int decimals = Math.max(0, factor == 10 ? -exponent - 1 : -exponent);
        if (whole && step < 1) {
            step = 1;
            decimals = 0;
        }
        double first = Math.ceil(min / step - 1e-9);
        int count = (int) Math.max(0, Math.floor(max / step + 1e-9) - first + 1);
        return new Ticks(first * step, step, count, decimals);
    }

    double at(int tick) {
        return (Math.rint(first / step) + tick) * step;
    }

    String text(int tick) {
        String text = NumberWords.fixed(at(tick), decimals);
        return text.matches("-[0.]*") ? text.substring(1) : text.replace('-', '\u2212');
    }
}
