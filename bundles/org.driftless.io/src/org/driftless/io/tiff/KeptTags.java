/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.util.Set;

/**
 * Which tags of a page are also true of a frame made from it: what says who, when, how large and with what instrument.
 * Not kept are tags that describe the file's structure, or may point into it, since the pointers would dangle.
 */
final class KeptTags {

    private static final Set<Integer> DESCRIPTIVE = Set.of(
            TiffTags.DOCUMENT_NAME, TiffTags.IMAGE_DESCRIPTION, TiffTags.MAKE, TiffTags.MODEL, TiffTags.ORIENTATION,
            TiffTags.MIN_SAMPLE_VALUE, TiffTags.MAX_SAMPLE_VALUE, TiffTags.X_RESOLUTION, TiffTags.Y_RESOLUTION,
            TiffTags.PAGE_NAME, TiffTags.X_POSITION, TiffTags.Y_POSITION, TiffTags.RESOLUTION_UNIT,
            TiffTags.SOFTWARE, TiffTags.DATE_TIME, TiffTags.ARTIST, TiffTags.HOST_COMPUTER, TiffTags.COPYRIGHT);

    /** Andor's private tags, among them exposure, gain and temperature. */
    private static final int ANDOR_FIRST = 4864;
    private static final int ANDOR_LAST = 5119;

    private static final int PRIVATE_FIRST = 32768;

    /** Private values longer than this are data, not words about the image. */
    private static final int MAX_PRIVATE_BYTES = 64 << 10;

    private KeptTags() {
    }

    static boolean keeps(int tag, int type, long count) {
        if (DESCRIPTIVE.contains(tag)) {
            return true;
        }
        if (count < 0 || count > MAX_PRIVATE_BYTES / Math.max(1, FieldType.bytes(type))) {
            return false;
        }
        if (tag >= ANDOR_FIRST && tag <= ANDOR_LAST) {
            return true;
        }
        boolean metaMorph = tag >= TiffTags.UIC1 && tag <= TiffTags.UIC4;
        return tag >= PRIVATE_FIRST && !metaMorph && cannotPoint(type);
    }

    /** A LONG may be an offset; text, fractions and floating-point numbers are not. */
    private static boolean cannotPoint(int type) {
        return switch (type) {
            case FieldType.ASCII, FieldType.RATIONAL, FieldType.SRATIONAL, FieldType.FLOAT, FieldType.DOUBLE -> true;
            default -> false;
        };
    }
}
