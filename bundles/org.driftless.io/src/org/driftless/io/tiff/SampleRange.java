/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.util.Optional;
import org.driftless.core.image.Frame;

/** Keeps MinSampleValue and MaxSampleValue true of a frame that was computed. */
final class SampleRange {

    private SampleRange() {
    }

    /**
     * The tag's value, or one that includes all pixels if that is wider; empty if the tag has no meaning here: for float
     * frames, or if it is no single number.
     */
    static Optional<TagValue> widen(TagValue value, Frame frame) {
        if (!frame.type().isInteger() || !FieldType.isUnsigned(value.type()) || value.count() != 1) {
            return Optional.empty();
        }
        boolean lower = value.tag() == TiffTags.MIN_SAMPLE_VALUE;
        long stored = value.unsigned(0);
        long extreme = extreme(frame, lower);
        if (lower ? stored <= extreme : stored >= extreme) {
            return Optional.of(value);
        }
        byte[] bytes = {(byte) (extreme >> 24), (byte) (extreme >> 16), (byte) (extreme >> 8), (byte) extreme};
        return Optional.of(new TagValue(value.tag(), FieldType.LONG, bytes));
    }

    private static long extreme(Frame frame, boolean lower) {
        double[] row = new double[frame.width()];
        double result = frame.value(0, 0);
        for (int y = 0; y < frame.height(); y++) {
            frame.copyRow(0, y, row.length, row, 0);
            for (double v : row) {
                result = lower ? Math.min(result, v) : Math.max(result, v);
            }
        }
        return (long) result;
    }
}
