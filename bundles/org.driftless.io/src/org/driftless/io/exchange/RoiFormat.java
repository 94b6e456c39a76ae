/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.exchange;

/**
 * Where things are in a file of one region of interest of ImageJ: big endian, a header of 64 bytes, the coordinates of
 * outlines and points, and a second header, which tells where name and properties are.
 *
 * <p>Format: the Javadoc of {@code ij.io.RoiDecoder} (ImageJ 1.54, public domain,
 * https://imagej.net/ij/developer/api/ij/ij/io/RoiDecoder.html).
 */
final class RoiFormat {

    static final int MAGIC = 0x496f7574; // "Iout"
    static final int HEADER = 64;

    static final int VERSION = 4;
    static final int TYPE = 6;
    static final int TOP = 8;
    static final int LEFT = 10;
    static final int BOTTOM = 12;
    static final int RIGHT = 14;
    static final int COUNT = 16;
    static final int X_EXACT = 18;
    static final int Y_EXACT = 22;
    static final int WIDTH_EXACT = 26;
    static final int HEIGHT_EXACT = 30;
    /** A composite's own size; its bounds are those of a rectangle. */
    static final int COMPOSITE_SIZE = 36;
    static final int SUBTYPE = 48;
    static final int OPTIONS = 50;
    static final int POSITION = 56;
    static final int SECOND_HEADER = 60;

    static final int Z_POSITION = 8;
    static final int T_POSITION = 12;
    static final int NAME = 16;
    static final int NAME_LENGTH = 20;
    static final int PROPERTIES = 40;
    static final int PROPERTIES_LENGTH = 44;
    static final int COUNTERS = 48;

    /** Coordinates are kept as floats, too. */
    static final int SUB_PIXEL = 128;
    /** What this version and later ones know is read by ImageJ: sub-pixel rectangles, properties. */
    static final int WRITTEN_VERSION = 228;
    static final int SUB_PIXEL_SINCE = 222;
    static final int EXACT_RECTANGLE_SINCE = 223;

    static final int POLYGON = 0;
    static final int RECTANGLE = 1;
    static final int OVAL = 2;
    static final int LINE = 3;
    static final int FREE_LINE = 4;
    static final int POLYLINE = 5;
    static final int FREEHAND = 7;
    static final int TRACED = 8;
    static final int ANGLE = 9;
    static final int POINT = 10;

    static final int TEXT = 1;
    static final int IMAGE = 4;

    private RoiFormat() {
    }
}
