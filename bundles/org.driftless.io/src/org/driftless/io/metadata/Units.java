/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

import java.util.Locale;
import java.util.Map;

/** How people and programs spell units of length and time. */
final class Units {

    private static final Map<String, Double> MICROMETRES = Map.ofEntries(
            Map.entry("pm", 1e-6), Map.entry("\u00e5", 1e-4), Map.entry("\u212b", 1e-4), Map.entry("angstrom", 1e-4),
            Map.entry("nm", 1e-3), Map.entry("nanometer", 1e-3), Map.entry("nanometre", 1e-3),
            Map.entry("um", 1.0), Map.entry("\u00b5m", 1.0), Map.entry("\u03bcm", 1.0), Map.entry("micron", 1.0),
            Map.entry("\\u00b5m", 1.0), Map.entry("\\u03bcm", 1.0), Map.entry("micrometer", 1.0),
            Map.entry("micrometre", 1.0), Map.entry("mm", 1e3), Map.entry("millimeter", 1e3),
            Map.entry("millimetre", 1e3), Map.entry("cm", 1e4), Map.entry("centimeter", 1e4),
            Map.entry("centimetre", 1e4), Map.entry("m", 1e6), Map.entry("meter", 1e6), Map.entry("metre", 1e6),
            Map.entry("in", 25400.0), Map.entry("inch", 25400.0), Map.entry("inches", 25400.0));

    private static final Map<String, Double> SECONDS = Map.ofEntries(
            Map.entry("ns", 1e-9), Map.entry("us", 1e-6), Map.entry("\u00b5s", 1e-6), Map.entry("\u03bcs", 1e-6),
            Map.entry("\\u00b5s", 1e-6), Map.entry("ms", 1e-3), Map.entry("msec", 1e-3),
            Map.entry("millisecond", 1e-3), Map.entry("s", 1.0), Map.entry("sec", 1.0), Map.entry("second", 1.0),
            Map.entry("min", 60.0), Map.entry("minute", 60.0), Map.entry("h", 3600.0), Map.entry("hour", 3600.0),
            Map.entry("d", 86400.0), Map.entry("day", 86400.0));

    private Units() {
    }

    /** Micrometres in a unit of length; NaN if it is none that is known, such as "pixel". */
    static double micrometres(String unit) {
        return lookUp(MICROMETRES, unit);
    }

    /** Seconds in a unit of time; NaN if it is none that is known. */
    static double seconds(String unit) {
        return lookUp(SECONDS, unit);
    }

    private static double lookUp(Map<String, Double> known, String unit) {
        String word = unit.strip().toLowerCase(Locale.ROOT);
        Double exact = known.get(word);
        if (exact == null && word.length() > 3 && word.endsWith("s")) {
            exact = known.get(word.substring(0, word.length() - 1));
        }
        return exact == null ? Double.NaN : exact;
    }
}
