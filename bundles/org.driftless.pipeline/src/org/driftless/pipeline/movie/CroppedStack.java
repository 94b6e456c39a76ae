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
import java.util.stream.IntStream;

import org.driftless.core.image.Calibration;
import org.driftless.core.image.Frame;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.tiff.FrameOutput;
import org.driftless.io.tiff.StackOutput;
import org.driftless.io.tiff.StackPages;
import org.driftless.io.tiff.TiffSequence;
import org.driftless.pipeline.FrameMap;
import org.driftless.pipeline.StepException;

/** Writes the region of each frame as a page of a stack, with the values, the type and the metadata that it had. */
final class CroppedStack {

    private final MovieSource source;
    private final boolean after;
    private final Region region;

    CroppedStack(MovieSource source, boolean after) {
        this.source = source;
        this.after = after;
        region = source.regionOf(after);
    }

    /** @throws java.util.concurrent.CancellationException if the listener cancels; nothing remains then */
    void write(MovieOptions options, Calibration known, FrameMap pool, ProgressListener progress)
            throws IOException, StepException {
        TiffSequence sequence = source.sequence(after);
        int[] places = IntStream.of(source.shown()).map(frame -> source.place(frame, after)).toArray();
        boolean moved = region.x() != 0 || region.y() != 0;
        try (FrameOutput output = StackOutput.open(options.file(), new StackPages(sequence, places, known), region.width(),
                region.height(), moved, FrameOutput.Mark.START)) {
            pool.map(IntStream.range(0, places.length).toArray(),
                    position -> output.encode(position, cropped(source.shown()[position]), sequence.metadata(places[position])),
                    (position, page) -> output.accept(page), progress);
            output.finish();
        }
    }

    private Frame cropped(int frame) throws IOException {
        Frame read = source.read(frame, after);
        Frame part = Frame.zeros(region.width(), region.height(), read.type());
        double[] row = new double[region.width()];
        for (int y = 0; y < region.height(); y++) {
            read.copyRow(region.x(), region.y() + y, row.length, row, 0);
            part.setRow(y, row);
        }
        return part;
    }
}
