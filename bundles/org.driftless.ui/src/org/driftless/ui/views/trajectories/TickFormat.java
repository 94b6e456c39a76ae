/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import java.util.Locale;

/** Numbers beside an axis: as many decimals as the range needs, all of one width so that charts below each other line up. */
final class TickFormat extends Format {

    private static final long serialVersionUID = 1L;
    private static final char FIGURE_SPACE = '\u2007';

    private final DecimalFormat format;
    private final int width;

    /**
     * @param span length of the axis, in its units
     * @param width characters of each number; 0 for as they come
     */
    TickFormat(double span, int width) {
        int decimals = (int) Math.max(0, Math.min(9, Math.ceil(-Math.log10(span / 8))));
        format = new DecimalFormat(decimals == 0 ? "0" : "0." + "0".repeat(decimals),
                DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setNegativePrefix("\u2212");
        this.width = width;
    }

    @Override
    public StringBuffer format(Object number, StringBuffer to, FieldPosition position) {
        String text = format.format(number);
        if (text.matches("\u2212[0.]*")) {
            text = text.substring(1);
        }
        return to.append(String.valueOf(FIGURE_SPACE).repeat(Math.max(0, width - text.length()))).append(text);
    }

    @Override
    public Object parseObject(String source, ParsePosition position) {
        return format.parseObject(source, position);
    }
}
