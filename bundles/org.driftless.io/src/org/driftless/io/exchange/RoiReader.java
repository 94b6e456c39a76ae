/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.exchange;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one region of interest as {@link RoiFormat} has it; nothing in it is believed before it is looked at. */
final class RoiReader {

    /** ImageJ takes two bytes below this for a large number, and all others for a signed one. */
    private static final int UNSIGNED_BELOW = -5000;
    private static final int COUNTER_BITS = 8;

    private final ByteBuffer bytes;
    private final int version;
    private final int second;

    private RoiReader(byte[] content) throws RoiProblem {
        bytes = ByteBuffer.wrap(content);
        if (content.length < RoiFormat.HEADER || bytes.getInt(0) != RoiFormat.MAGIC) {
            throw new RoiProblem(content.length < RoiFormat.HEADER && startsLikeOne() ? "is cut off"
                    : "is not a region of interest of ImageJ");
        }
        version = bytes.getShort(RoiFormat.VERSION) & 0xffff;
        second = Math.max(0, bytes.getInt(RoiFormat.SECOND_HEADER));
        if (second > 0 && !has(second, RoiFormat.NAME_LENGTH + Integer.BYTES)) {
            throw new RoiProblem("is cut off");
        }
    }

    private boolean has(long at, long length) {
        return at + length <= bytes.limit();
    }

    private boolean startsLikeOne() {
        return bytes.limit() >= Integer.BYTES && bytes.getInt(0) == RoiFormat.MAGIC;
    }

    /**
     * @param fileName what it is called if it has no name of its own
     * @throws RoiProblem if it is broken, or of a kind of which no particle can be made
     */
    static ImageJRoi read(byte[] content, String fileName) throws RoiProblem {
        RoiReader reader = new RoiReader(content);
        int type = reader.bytes.get(RoiFormat.TYPE) & 0xff;
        String name = reader.text(RoiFormat.NAME, RoiFormat.NAME_LENGTH);
        return reader.read(type, name.isBlank() ? fileName : name);
    }

    private ImageJRoi read(int type, String name) throws RoiProblem {
        ImageJRoi.Kind kind = kind(type);
        List<ImageJRoi.Point> points = kind == ImageJRoi.Kind.POINTS ? points() : List.of();
        boolean exact = (type == RoiFormat.RECTANGLE || type == RoiFormat.OVAL) && isSubPixel()
                && version >= RoiFormat.EXACT_RECTANGLE_SINCE;
        double x = exact ? bytes.getFloat(RoiFormat.X_EXACT) : coordinate(RoiFormat.LEFT);
        double y = exact ? bytes.getFloat(RoiFormat.Y_EXACT) : coordinate(RoiFormat.TOP);
        double width = exact ? bytes.getFloat(RoiFormat.WIDTH_EXACT) : coordinate(RoiFormat.RIGHT) - x;
        double height = exact ? bytes.getFloat(RoiFormat.HEIGHT_EXACT) : coordinate(RoiFormat.BOTTOM) - y;
        if (!Double.isFinite(x + y + width + height) || width < 0 || height < 0) {
            throw new RoiProblem("has bounds that can't be");
        }
        return new ImageJRoi(name, kind, x, y, width, height, points, slice(), properties());
    }

    private ImageJRoi.Kind kind(int type) throws RoiProblem {
        int subtype = bytes.getShort(RoiFormat.SUBTYPE);
        if (bytes.getInt(RoiFormat.COMPOSITE_SIZE) > 0) {
            throw new RoiProblem("is put together of several areas: split it in ImageJ (More > Split)");
        }
        if (type == RoiFormat.RECTANGLE && (subtype == RoiFormat.TEXT || subtype == RoiFormat.IMAGE)) {
            throw new RoiProblem(subtype == RoiFormat.TEXT ? "is a text" : "is an image");
        }
        return switch (type) {
            case RoiFormat.RECTANGLE -> ImageJRoi.Kind.RECTANGLE;
            case RoiFormat.OVAL -> ImageJRoi.Kind.OVAL;
            case RoiFormat.POLYGON, RoiFormat.FREEHAND, RoiFormat.TRACED -> ImageJRoi.Kind.OUTLINE;
            case RoiFormat.POINT -> ImageJRoi.Kind.POINTS;
            case RoiFormat.LINE, RoiFormat.FREE_LINE, RoiFormat.POLYLINE, RoiFormat.ANGLE ->
                throw new RoiProblem("is a line, and a particle needs an area or a point");
            default -> throw new RoiProblem("is of a kind (" + type + ") that is not known");
        };
    }

    private boolean isSubPixel() {
        return version >= RoiFormat.SUB_PIXEL_SINCE && (bytes.getShort(RoiFormat.OPTIONS) & RoiFormat.SUB_PIXEL) != 0;
    }

    private int coordinate(int at) {
        int signed = bytes.getShort(at);
        return signed < UNSIGNED_BELOW ? signed & 0xffff : signed;
    }

    private List<ImageJRoi.Point> points() throws RoiProblem {
        int count = bytes.getShort(RoiFormat.COUNT) & 0xffff;
        if (count == 0) {
            count = bytes.getInt(RoiFormat.X_EXACT); // more than two bytes can count
        }
        long floats = RoiFormat.HEADER + 2L * Short.BYTES * count;
        boolean exact = isSubPixel();
        if (count < 1 || !has(floats, exact ? 2L * Float.BYTES * count : 0)) {
            throw new RoiProblem(count < 1 ? "has no point" : "is cut off");
        }
        int counters = second > 0 && has(second, RoiFormat.COUNTERS + Integer.BYTES)
                ? bytes.getInt(second + RoiFormat.COUNTERS) : 0;
        boolean placed = counters > 0 && has(counters, (long) Integer.BYTES * count);
        List<ImageJRoi.Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int shortAt = RoiFormat.HEADER + Short.BYTES * i;
            int floatAt = (int) floats + Float.BYTES * i;
            double x = exact ? bytes.getFloat(floatAt) : coordinate(RoiFormat.LEFT) + bytes.getShort(shortAt);
            double y = exact ? bytes.getFloat(floatAt + Float.BYTES * count)
                    : coordinate(RoiFormat.TOP) + bytes.getShort(shortAt + Short.BYTES * count);
            points.add(new ImageJRoi.Point(x, y,
                    placed ? bytes.getInt(counters + Integer.BYTES * i) >>> COUNTER_BITS : 0));
        }
        return points;
    }

    /** In a stack it has a slice; in a hyperstack a time, or a slice if time is not what its frames stand for. */
    private int slice() throws RoiProblem {
        int slice = bytes.getInt(RoiFormat.POSITION);
        if (slice == 0 && second > 0) {
            int z = bytes.getInt(second + RoiFormat.Z_POSITION);
            int t = bytes.getInt(second + RoiFormat.T_POSITION);
            if (z > 1 && t > 1) {
                throw new RoiProblem("lies in slice " + z + " of time " + t + ", and which of these is the frame is not clear");
            }
            slice = Math.max(z, t);
        }
        return Math.max(0, slice); // negative where each point has its own
    }

    private String text(int offsetAt, int lengthAt) throws RoiProblem {
        if (second == 0 || !has(second, lengthAt + Integer.BYTES)) {
            return "";
        }
        int offset = bytes.getInt(second + offsetAt);
        int length = bytes.getInt(second + lengthAt);
        if (offset <= 0 || length <= 0) {
            return "";
        }
        if (!has(offset, (long) Character.BYTES * length)) {
            throw new RoiProblem("is cut off");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(bytes.getChar(offset + Character.BYTES * i));
        }
        return text.toString();
    }

    private Map<String, String> properties() throws RoiProblem {
        Map<String, String> properties = new LinkedHashMap<>();
        text(RoiFormat.PROPERTIES, RoiFormat.PROPERTIES_LENGTH).lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                properties.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            }
        });
        return properties;
    }
}
