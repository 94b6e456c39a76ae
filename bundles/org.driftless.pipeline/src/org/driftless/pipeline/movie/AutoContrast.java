/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import java.io.IOException;
import java.util.Arrays;

import org.driftless.core.image.ContrastRange;
import org.driftless.core.image.Frame;
import org.driftless.core.progress.ProgressListener;

/** Finds a contrast that suits all frames of a movie: few pixels of a dozen frames are darker or brighter. */
final class AutoContrast {

    private static final int FRAMES = 12;
    private static final int VALUES = 600_000;
    private static final double OUTSIDE = 0.001;

    private AutoContrast() {
    }

    /**
     * The look with a contrast.
     *
     * @param after whether the aligned frames say it
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    static MovieLook of(MovieSource source, MovieLook look, boolean after, ProgressListener progress) throws IOException {
        int[] shown = source.shown();
        int count = Math.min(FRAMES, shown.length);
        double[] found = new double[0];
        for (int i = 0; i < count; i++) {
            progress.checkCancelled();
            int frame = shown[count == 1 ? 0 : (int) ((long) i * (shown.length - 1) / (count - 1))];
            double[] values = values(source.read(frame, after), source.regionOf(after), VALUES / count);
            int end = found.length;
            found = Arrays.copyOf(found, end + values.length);
            System.arraycopy(values, 0, found, end, values.length);
        }
        ContrastRange range = ContrastRange.around(found, OUTSIDE);
        return look.between(range.low(), range.high());
    }

    /** About so many values, from all over the region. */
    private static double[] values(Frame frame, Region region, int most) {
        double pixels = (double) region.width() * region.height();
        double[] values = new double[(int) Math.min(most, pixels)];
        for (int i = 0; i < values.length; i++) {
            long place = (long) (i * (pixels / values.length));
            values[i] = frame.value(region.x() + (int) (place % region.width()), region.y() + (int) (place / region.width()));
        }
        return values;
    }
}
