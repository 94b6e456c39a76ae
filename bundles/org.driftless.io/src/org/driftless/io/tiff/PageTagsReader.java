/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.IOException;
import org.driftless.io.metadata.PageTags;

/** Collects what a page, and the header of its file, say beside the pixels. Nothing of it can make a file unreadable. */
final class PageTagsReader {

    /** Longer texts are cut off. */
    static final int MAX_TEXT = 16 << 20;

    private static final int MAX_PLANE_JSON = 1 << 20;
    private static final byte[] NOTHING = {};

    /** Where Micro-Manager puts the words that mark its summary, and those words. */
    private static final int MM_PLACE = 32;
    private static final int ND_TIFF_PLACE = 8;
    private static final int[] ND_TIFF_SUMMARIES = {16, 20};
    private static final long ND_TIFF = 483_729;
    private static final long SUMMARY = 2_355_492;

    private PageTagsReader() {
    }

    static PageTags read(TiffInput input, TiffDirectory directory) throws IOException {
        byte[] description = directory.text(TiffTags.IMAGE_DESCRIPTION, MAX_TEXT);
        return new PageTags(description, directory.count(TiffTags.IMAGE_DESCRIPTION) <= MAX_TEXT,
                directory.text(TiffTags.MICRO_MANAGER, MAX_PLANE_JSON), summary(input),
                resolution(directory, TiffTags.X_RESOLUTION), resolution(directory, TiffTags.Y_RESOLUTION),
                unit(directory));
    }

    private static double resolution(TiffDirectory directory, int tag) throws IOException {
        TagValue value = directory.value(tag, Long.BYTES).filter(one -> one.type() == FieldType.RATIONAL).orElse(null);
        return value == null ? Double.NaN : (double) number(value, 0) / number(value, Integer.BYTES);
    }

    private static long number(TagValue value, int at) {
        long number = 0;
        for (int i = at; i < at + Integer.BYTES; i++) {
            number = number << Byte.SIZE | value.bytes()[i] & 0xff;
        }
        return number;
    }

    private static int unit(TiffDirectory directory) throws IOException {
        return directory.value(TiffTags.RESOLUTION_UNIT, Long.BYTES).filter(one -> FieldType.isUnsigned(one.type()))
                .map(one -> (int) Math.min(one.unsigned(0), Integer.MAX_VALUE)).orElse(2);
    }

    private static byte[] summary(TiffInput input) throws IOException {
        if (marks(input, ND_TIFF_PLACE, ND_TIFF)) {
            for (int place : ND_TIFF_SUMMARIES) {
                if (marks(input, place, SUMMARY)) {
                    return text(input, place + Integer.BYTES);
                }
            }
        }
        return marks(input, MM_PLACE, SUMMARY) ? text(input, MM_PLACE + Integer.BYTES) : NOTHING;
    }

    private static boolean marks(TiffInput input, int place, long word) throws IOException {
        return input.contains(place, Integer.BYTES) && input.u32(place) == word;
    }

    private static byte[] text(TiffInput input, int place) throws IOException {
        long length = input.contains(place, Integer.BYTES) ? input.u32(place) : 0;
        boolean lies = length > 0 && length <= MAX_TEXT && input.contains(place + Integer.BYTES, length);
        return lies ? input.bytes(place + Integer.BYTES, (int) length) : NOTHING;
    }
}
