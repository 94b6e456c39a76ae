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
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.driftless.core.image.Frame;

/**
 * Keeps an ImageDescription true when a page becomes a file of its own. Readers believe three kinds of description more
 * than the tags, and would look for frames that are not there:
 *
 * <ul>
 * <li>ImageJ ({@code ImageJ=...} with {@code images=} above 1): the lines that speak of a stack are left out.
 * <li>OME-XML that tells of several planes, another size, or other files: left out whole.
 * <li>tifffile ({@code {"shape": [...]}}): the shape becomes the frame's; left out if it had more than two dimensions.
 * </ul>
 *
 * Every other description stays as it is, byte for byte.
 */
final class SinglePageDescription {

    private static final Pattern IMAGES = Pattern.compile("^images=0*([2-9]|\\d{2,})\\s*$", Pattern.MULTILINE);
    private static final Set<String> STACK_KEYS =
            Set.of("images", "channels", "slices", "frames", "hyperstack", "mode", "loop");
    private static final Pattern OME = Pattern.compile("<(\\w+:)?OME[\\s>]");
    private static final Pattern OME_SIZE = Pattern.compile("\\bSize([XYZCT])\\s*=\\s*[\"']\\s*(\\d{1,9})\\s*[\"']");
    private static final Pattern OME_IMAGE = Pattern.compile("<(\\w+:)?Image[\\s>]");
    private static final Pattern OME_BINARY_ONLY = Pattern.compile("<(\\w+:)?BinaryOnly[\\s>]");
    private static final Pattern SHAPE = Pattern.compile("\"shape\":\\s*\\[([\\d, ]*)\\]");

    /**
     * @param bytes the description to write; null if none
     * @param note what was changed, for the log; null if nothing was
     */
    record Result(byte[] bytes, String note) {
    }

    private SinglePageDescription() {
    }

    /** The description for a file that holds this frame alone. */
    static Result of(byte[] description, Frame frame) {
        String text = new String(description, StandardCharsets.ISO_8859_1);
        String kept;
        if (text.startsWith("ImageJ=")) {
            kept = imageJ(text);
        } else if (OME.matcher(text).find()) {
            kept = ome(text, frame) ? text : null;
        } else {
            kept = text.startsWith("{") ? shaped(text, frame) : text;
        }
        if (kept == null) {
            return new Result(null, "the image description is left out, since it tells of more than one frame");
        }
        if (kept.equals(text)) {
            return new Result(description, null);
        }
        return new Result(kept.getBytes(StandardCharsets.ISO_8859_1),
                "the image description is adjusted to a single frame");
    }

    private static String imageJ(String text) {
        if (!IMAGES.matcher(text).find()) {
            return text;
        }
        return Arrays.stream(text.split("(?<=\n)"))
                .filter(line -> !STACK_KEYS.contains(line.substring(0, Math.max(0, line.indexOf('=')))))
                .collect(Collectors.joining());
    }

    private static boolean ome(String text, Frame frame) {
        Matcher images = OME_IMAGE.matcher(text);
        boolean several = images.find() && images.find();
        if (several || OME_BINARY_ONLY.matcher(text).find()) {
            return false;
        }
        Matcher sizes = OME_SIZE.matcher(text);
        while (sizes.find()) {
            int expected = switch (sizes.group(1)) {
                case "X" -> frame.width();
                case "Y" -> frame.height();
                default -> 1;
            };
            if (Integer.parseInt(sizes.group(2)) != expected) {
                return false;
            }
        }
        return true;
    }

    private static String shaped(String text, Frame frame) {
        Matcher shape = SHAPE.matcher(text);
        Optional<String> sizes = shape.find() ? Optional.of(shape.group(1).replace(" ", "")) : Optional.empty();
        String actual = frame.height() + "," + frame.width();
        if (sizes.isEmpty() || sizes.get().equals(actual)) {
            return text;
        }
        boolean flat = sizes.get().matches("\\d+,\\d+");
        return flat ? shape.replaceFirst("\"shape\": [" + frame.height() + ", " + frame.width() + "]") : null;
    }
}
