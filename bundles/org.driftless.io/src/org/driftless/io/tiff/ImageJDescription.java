/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.driftless.core.progress.NumberWords;

/**
 * The description by which ImageJ knows a stack: lines of {@code key=value} behind {@code ImageJ=version}
 * (ij.io.FileInfo and ij.io.TiffEncoder of ImageJ 1.54).
 */
final class ImageJDescription {

    private static final String START = "ImageJ=";
    private static final String VERSION = "1.54f";
    private static final Set<String> DIMENSIONS = Set.of("channels", "slices", "frames");
    private static final Set<String> LAYOUT = Set.of("images", "channels", "slices", "frames", "hyperstack", "mode");
    private static final Set<String> RANGE = Set.of("min", "max");
    private static final String INTERVAL = "finterval";

    private ImageJDescription() {
    }

    static boolean is(String description) {
        return description.startsWith(START);
    }

    /**
     * For single files that become a stack.
     *
     * @param ofFirst the first one's description if ImageJ wrote it; else empty
     * @param scaled whether the resolution tells pixels a micrometre
     */
    static String forFiles(String ofFirst, StackPages pages, boolean scaled) {
        List<String> lines = new ArrayList<>();
        lines.add(is(ofFirst) ? ofFirst.lines().findFirst().orElseThrow() : START + VERSION);
        lines.add("images=" + pages.size());
        lines.add("frames=" + pages.size());
        ofFirst.lines().skip(1).filter(line -> !line.startsWith("\0") && !line.isEmpty() && !LAYOUT.contains(key(line))
                && !RANGE.contains(key(line))).forEach(lines::add);
        if (scaled) {
            lines.removeIf(line -> key(line).equals("unit"));
            lines.add("unit=um");
        }
        boolean known = lines.stream().anyMatch(line -> key(line).equals(INTERVAL));
        double interval = pages.calibration().frameInterval() * pages.step();
        if (!known && interval > 0) {
            lines.add(INTERVAL + "=" + NumberWords.exact(interval));
        }
        if (lines.stream().noneMatch(line -> key(line).equals("loop"))) {
            lines.add("loop=false");
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * For a stack of which not all frames remain.
     *
     * @param text that of the whole stack
     */
    static String without(String text, StackPages pages) {
        int all = pages.frames().size();
        List<String> lines = text.replace("\0", "").lines().toList();
        List<String> extended = lines.stream().filter(line -> DIMENSIONS.contains(key(line)) && number(line) > 1).toList();
        boolean oneDimension = extended.size() == 1 && number(extended.getFirst()) == all;
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            String key = key(line);
            if (key.equals("images") || oneDimension && line.equals(extended.getFirst())) {
                kept.add(key + "=" + pages.size());
            } else if (key.equals(INTERVAL)) {
                interval(line, pages.step()).ifPresent(kept::add);
            } else if (oneDimension || extended.isEmpty() || !LAYOUT.contains(key)) {
                kept.add(line);
            }
        }
        if (extended.size() > 1 || extended.size() == 1 && !oneDimension) {
            kept.add("frames=" + pages.size());
        }
        return kept.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static Optional<String> interval(String line, int step) {
        try {
            double seconds = Double.parseDouble(line.substring(INTERVAL.length() + 1).trim()) * step;
            return step == 0 ? Optional.empty()
                    : Optional.of(INTERVAL + "=" + NumberWords.exact(seconds));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String key(String line) {
        int end = line.indexOf('=');
        return end < 0 ? "" : line.substring(0, end).trim();
    }

    private static long number(String line) {
        String text = line.substring(line.indexOf('=') + 1).trim();
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 1;
    }
}
