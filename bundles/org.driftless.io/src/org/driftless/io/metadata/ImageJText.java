/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The image description of ImageJ: lines {@code key=value}, the first one its version.
 *
 * <p>Its unit, if it names one, is that of the resolution tags. Format: {@code ij.io.FileOpener} and
 * {@code ij.io.TiffDecoder} of ImageJ 1.54.
 */
final class ImageJText {

    private static final String START = "ImageJ=";
    private static final int MAX_LINES = 1000;

    private ImageJText() {
    }

    static boolean isSpokenIn(String description) {
        return description.startsWith(START);
    }

    /** Whether it explains the resolution tags. */
    static boolean namesUnit(String description) {
        return description.lines().limit(MAX_LINES).anyMatch(line -> line.startsWith("unit="));
    }

    /** @param tags whose description {@link #isSpokenIn is one} */
    static Statement read(String description, PageTags tags) {
        Map<String, String> words = new HashMap<>();
        description.lines().limit(MAX_LINES).forEach(line -> {
            int at = line.indexOf('=');
            if (at > 0) {
                words.putIfAbsent(line.substring(0, at), line.substring(at + 1));
            }
        });
        List<String> warnings = new ArrayList<>();
        String unit = words.getOrDefault("unit", "");
        if (!unit.isBlank() && !unit.startsWith("pixel") && Double.isNaN(Units.micrometres(unit))) {
            warnings.add("ImageJ gives the pixel size in \"" + Judge.shortened(unit) + "\", which is no unit of length that"
                    + " is known; it is left out.");
        }
        double width = Units.micrometres(unit) / tags.xResolution();
        double height = Units.micrometres(words.getOrDefault("yunit", unit)) / tags.yResolution();
        return new Statement(DescriptionKind.IMAGEJ, shape(words), width, height, interval(words), Statement.NO_TIMES,
                warnings);
    }

    private static double interval(Map<String, String> words) {
        return words.containsKey("finterval")
                ? Numbers.real(words.get("finterval")) * Units.seconds(words.getOrDefault("tunit", "s")) : Double.NaN;
    }

    private static StackShape shape(Map<String, String> words) {
        return new StackShape(Numbers.count(words.get("channels")), Numbers.count(words.get("slices")),
                Numbers.count(words.get("frames")), 1, words.containsKey("images") ? Numbers.count(words.get("images"))
                        : 0, 1);
    }
}
