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
import org.driftless.io.metadata.FrameTimes;
import org.driftless.io.metadata.ImageMetadata;
import org.driftless.io.metadata.PageTags;

/** Reads what a sequence says of itself: all that its first page says, and when some of its frames were taken. */
final class SequenceMetadata {

    /** Frames, spread evenly, whose times are looked at. */
    private static final int MAX_TIMES = 33;

    /** Reads what the page of a frame says. */
    @FunctionalInterface
    interface Pages {

        PageTags of(int frame) throws IOException;
    }

    private SequenceMetadata() {
    }

    /** @param first a frame that can be read */
    static ImageMetadata read(TiffSequence sequence, int first, Pages pages) throws IOException {
        ImageMetadata metadata =
                ImageMetadata.of(pages.of(first), sequence.path(first).getFileName().toString());
        if (Double.isNaN(metadata.elapsed()) || sequence.size() - first < 2) {
            return metadata;
        }
        int count = Math.min(MAX_TIMES, sequence.size() - first);
        int[] frames = new int[count];
        double[] seconds = new double[count];
        for (int i = 0; i < count; i++) {
            frames[i] = first + (int) ((long) i * (sequence.size() - 1 - first) / (count - 1));
            seconds[i] = elapsed(frames[i], pages);
        }
        return metadata.taken(FrameTimes.of(frames, seconds));
    }

    /** A frame that can't be read has no time; that it can't is said when it is read. */
    private static double elapsed(int frame, Pages pages) {
        try {
            return ImageMetadata.elapsed(pages.of(frame));
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }
}
