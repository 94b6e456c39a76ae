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
import java.util.Map;
import java.util.TreeMap;

/** Writes one rectangle of whole pixels as {@link RoiFormat} has it. */
final class RoiWriter {

    /** Larger numbers do not fit two bytes for certain, and are kept as floats, too. */
    private static final int LARGEST_SHORT = Short.MAX_VALUE;

    private RoiWriter() {
    }

    /** @throws IllegalArgumentException if it is no rectangle of whole pixels */
    static byte[] write(ImageJRoi roi) {
        int x = whole(roi.x());
        int y = whole(roi.y());
        int width = whole(roi.width());
        int height = whole(roi.height());
        if (roi.kind() != ImageJRoi.Kind.RECTANGLE) {
            throw new IllegalArgumentException(roi.name() + " is no rectangle");
        }
        String properties = text(roi.properties());
        int name = 2 * RoiFormat.HEADER;
        int after = name + Character.BYTES * roi.name().length();
        ByteBuffer out = ByteBuffer.allocate(after + Character.BYTES * properties.length());
        out.putInt(0, RoiFormat.MAGIC).putShort(RoiFormat.VERSION, (short) RoiFormat.WRITTEN_VERSION)
                .put(RoiFormat.TYPE, (byte) RoiFormat.RECTANGLE);
        out.putShort(RoiFormat.TOP, (short) y).putShort(RoiFormat.LEFT, (short) x)
                .putShort(RoiFormat.BOTTOM, (short) (y + height)).putShort(RoiFormat.RIGHT, (short) (x + width));
        if (x + width > LARGEST_SHORT || y + height > LARGEST_SHORT) {
            out.putShort(RoiFormat.OPTIONS, (short) RoiFormat.SUB_PIXEL);
            out.putFloat(RoiFormat.X_EXACT, x).putFloat(RoiFormat.Y_EXACT, y).putFloat(RoiFormat.WIDTH_EXACT, width)
                    .putFloat(RoiFormat.HEIGHT_EXACT, height);
        }
        out.putInt(RoiFormat.POSITION, roi.slice()).putInt(RoiFormat.SECOND_HEADER, RoiFormat.HEADER);
        out.putInt(RoiFormat.HEADER + RoiFormat.NAME, name)
                .putInt(RoiFormat.HEADER + RoiFormat.NAME_LENGTH, roi.name().length());
        if (!properties.isEmpty()) {
            out.putInt(RoiFormat.HEADER + RoiFormat.PROPERTIES, after)
                    .putInt(RoiFormat.HEADER + RoiFormat.PROPERTIES_LENGTH, properties.length());
        }
        put(roi.name(), out, name);
        put(properties, out, after);
        return out.array();
    }

    private static int whole(double value) {
        if (value != Math.rint(value) || !(value >= 0 && value < 1 << 24)) {
            throw new IllegalArgumentException(value + " is no whole number of pixels");
        }
        return (int) value;
    }

    private static String text(Map<String, String> properties) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(properties).forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        return text.toString();
    }

    private static void put(String text, ByteBuffer out, int at) {
        for (int i = 0; i < text.length(); i++) {
            out.putChar(at + Character.BYTES * i, text.charAt(i));
        }
    }
}
