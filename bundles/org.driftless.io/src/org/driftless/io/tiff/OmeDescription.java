/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the OME-XML of a stack true of the aligned one: other size, or fewer frames. Only what must change is changed, so
 * that all else stays byte for byte; the result is read again as XML and left out if it does not tell just what the new
 * stack holds.
 *
 * <p>Format: OME-TIFF specification, Open Microscopy Environment, schema 2016-06.
 */
final class OmeDescription {

    private static final Pattern START = Pattern.compile("<(?:\\w+:)?OME[\\s>]");
    private static final Pattern PIXELS = Pattern.compile("<(?:\\w+:)?Pixels\\b[^>]*>");
    private static final Pattern REGION = Pattern.compile("<(?:\\w+:)?ROI[\\s>/]");
    private static final Pattern DATA = element("TiffData");
    private static final Pattern PLANE = element("Plane");

    private final StackPages pages;
    private final String fileName;
    private final int width;
    private final int height;
    private final boolean moved;

    /**
     * @param fileName that of the new stack
     * @param width columns of its pages
     * @param height rows of its pages
     * @param moved whether its pages do not begin where those of the sequence do
     */
    OmeDescription(StackPages pages, String fileName, int width, int height, boolean moved) {
        this.pages = pages;
        this.fileName = fileName;
        this.width = width;
        this.height = height;
        this.moved = moved;
    }

    static boolean is(String description) {
        return START.matcher(description).find();
    }

    /**
     * The OME-XML for the new stack.
     *
     * @param text that of the sequence, a byte a character
     * @return empty if it can't be corrected
     */
    Optional<String> corrected(String text) {
        boolean sized = width != pages.frames().width() || height != pages.frames().height();
        if ((sized || moved) && REGION.matcher(text).find()) {
            return Optional.empty(); // places on the old frames
        }
        Matcher pixels = PIXELS.matcher(text);
        if (!pixels.find()) {
            return Optional.empty();
        }
        String tag = with(with(pixels.group(), "SizeX", width), "SizeY", height);
        String result = pages.areAll() ? text.replace(pixels.group(), tag) : shortened(text, pixels.group(), tag);
        boolean sound = result != null
                && OmeCheck.tells(result.getBytes(StandardCharsets.ISO_8859_1), fileName, width, height, pages.size());
        return sound ? Optional.of(result) : Optional.empty();
    }

    /** With the planes of the frames in use only; null if it is not known which these are. */
    private String shortened(String text, String oldTag, String sizedTag) {
        String axis = axis(oldTag);
        if (axis == null || !inOrder(text, axis)) {
            return null;
        }
        String tag = timed(with(sizedTag, "Size" + axis, pages.size()));
        String withTag = text.replace(oldTag, tag);
        boolean[] one = {false};
        String withData = DATA.matcher(withTag).replaceAll(data -> {
            boolean first = !one[0];
            one[0] = true;
            return first ? Matcher.quoteReplacement("<" + prefix(data.group()) + "TiffData/>") : "";
        });
        return PLANE.matcher(withData).replaceAll(plane -> Matcher.quoteReplacement(renumbered(plane, axis)));
    }

    /** The axis along which the frames lie; null if they lie along several. */
    private String axis(String tag) {
        int z = number(tag, "SizeZ", 1);
        int t = number(tag, "SizeT", 1);
        int all = pages.frames().size();
        boolean grey = number(tag, "SizeC", 1) == 1;
        if (grey && t == all && z == 1) {
            return "T";
        }
        return grey && z == all && t == 1 ? "Z" : null;
    }

    /** Whether the planes lie in the file in the order of their numbers. */
    private static boolean inOrder(String text, String axis) {
        return DATA.matcher(text).results().map(MatchResult::group)
                .allMatch(data -> number(data, "IFD", 0) == number(data, "First" + axis, 0));
    }

    /** A time between frames that became longer or uneven. */
    private String timed(String tag) {
        Matcher increment = attribute("TimeIncrement").matcher(tag);
        if (!increment.find() || pages.step() == 1) {
            return tag;
        }
        try {
            double time = Double.parseDouble(increment.group(2)) * pages.step();
            String changed = pages.step() == 0 ? "" : increment.group(1) + time + increment.group(3);
            return tag.substring(0, increment.start()) + changed + tag.substring(increment.end());
        } catch (NumberFormatException e) {
            return tag; // then it says nothing as it is
        }
    }

    private String renumbered(MatchResult plane, String axis) {
        int end = plane.group().indexOf('>');
        String tag = plane.group().substring(0, end);
        int position = pages.positionOf(number(tag, "The" + axis, 0));
        return position < 0 ? "" : with(tag, "The" + axis, position) + plane.group().substring(end);
    }

    private static Pattern element(String name) {
        return Pattern.compile("<(\\w+:)?" + name + "\\b(?:[^>]*/>|[^>]*>.*?</(?:\\w+:)?" + name + "\\s*>)", Pattern.DOTALL);
    }

    private static String prefix(String element) {
        int colon = element.indexOf(':');
        return colon > 0 && colon < element.indexOf("TiffData") ? element.substring(1, colon + 1) : "";
    }

    private static Pattern attribute(String name) {
        return Pattern.compile("(\\s" + name + "\\s*=\\s*[\"'])([^\"']*)([\"'])");
    }

    private static String with(String tag, String name, int value) {
        return attribute(name).matcher(tag)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + value + found.group(3)));
    }

    private static int number(String tag, String name, int absent) {
        Matcher found = attribute(name).matcher(tag);
        return found.find() && found.group(2).trim().matches("\\d{1,9}") ? Integer.parseInt(found.group(2).trim())
                : absent;
    }
}
