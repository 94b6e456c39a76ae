/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The description by which tifffile knows a stack: {@code {"shape": [frames, rows, columns], ...}}. */
final class ShapeDescription {

    private static final Pattern SHAPE = Pattern.compile("\"shape\":\\s*\\[([\\d, ]*)\\]");

    private ShapeDescription() {
    }

    static boolean is(String description) {
        return description.startsWith("{") && SHAPE.matcher(description).find();
    }

    /** The description for the new stack; empty if it is not known which of its axes became shorter. */
    static String corrected(String text, StackPages pages, int width, int height) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.find()) {
            return "";
        }
        String[] words = shape.group(1).replace(" ", "").split(",");
        if (words.length < 3 || Arrays.stream(words).anyMatch(word -> !word.matches("\\d{1,9}"))) {
            return "";
        }
        long[] sizes = Arrays.stream(words).mapToLong(Long::parseLong).toArray();
        int axes = sizes.length - 2;
        long frames = LongStream.of(sizes).limit(axes).reduce(1, Math::multiplyExact);
        boolean right = frames == pages.frames().size() && sizes[axes] == pages.frames().height()
                && sizes[axes + 1] == pages.frames().width();
        if (!right || !pages.areAll() && !shorten(sizes, axes, pages)) {
            return "";
        }
        sizes[axes] = height;
        sizes[axes + 1] = width;
        return shape.replaceFirst("\"shape\": [" + LongStream.of(sizes).mapToObj(Long::toString)
                .collect(Collectors.joining(", ")) + "]");
    }

    /** Where all frames lie along one axis. */
    private static boolean shorten(long[] sizes, int axes, StackPages pages) {
        for (int i = 0; i < axes; i++) {
            if (sizes[i] == pages.frames().size()) {
                sizes[i] = pages.size();
                return true;
            }
        }
        return false;
    }
}
