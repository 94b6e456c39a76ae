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
import java.util.function.ToIntFunction;

/**
 * Numbers beside an axis: as many decimals as the range needs, filled up to one width so that charts below each other
 * line up.
 */
final class TickFormat extends Format {

    private static final long serialVersionUID = 1L;
    private static final String HAIR_SPACE = "\u200a";

    private final DecimalFormat format;
    private final transient ToIntFunction<String> measure;
    private final int width;
    private double least = Double.NEGATIVE_INFINITY;
    private double most = Double.POSITIVE_INFINITY;
    private boolean wholeOnly;

    /**
     * @param span length of the axis, in its units
     * @param measure the width of a text on the screen
     * @param width of each number on the screen; 0 for as they come
     */
    TickFormat(double span, ToIntFunction<String> measure, int width) {
        int decimals = (int) Math.max(0, Math.min(9, Math.ceil(-Math.log10(span / 8))));
        format = new DecimalFormat(decimals == 0 ? "0" : "0." + "0".repeat(decimals),
                DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setNegativePrefix("\u2212");
        this.measure = measure;
        this.width = width;
    }

    /** For numbers of frames: those that are not whole stay without a number. */
    static TickFormat whole(ToIntFunction<String> measure) {
        TickFormat format = new TickFormat(8, measure, 0);
        format.wholeOnly = true;
        return format;
    }

    /** The same, with no number for what lies beyond. */
    TickFormat within(double from, double to) {
        least = from;
        most = to;
        return this;
    }

    @Override
    public StringBuffer format(Object number, StringBuffer to, FieldPosition position) {
        double value = ((Number) number).doubleValue();
        if (value < least || value > most || wholeOnly && Math.abs(value - Math.rint(value)) > 1e-6) {
            return to;
        }
        String text = format.format(number);
        if (text.matches("\u2212[0.]*")) {
            text = text.substring(1);
        }
        return to.append(HAIR_SPACE.repeat(missing(text))).append(text);
    }

    private int missing(String text) {
        int missing = width == 0 ? 0 : width - measure.applyAsInt(text);
        return missing <= 0 ? 0 : Math.round(missing * 16f / Math.max(1, measure.applyAsInt(HAIR_SPACE.repeat(16))));
    }

    @Override
    public Object parseObject(String source, ParsePosition position) {
        return format.parseObject(source, position);
    }
}
