/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.image.RowSet;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.particle.Polarity;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.FileState;
import org.driftless.io.tiff.TiffSequence;
import org.driftless.pipeline.engine.WorkUnit;

/** Aligned frames in which a worker fits the particles again. A unit begins with its {@link FixedBoxes}. */
final class FittedRange {

    private FittedRange() {
    }

    /** How an observation is made in an aligned frame. */
    static FitSettings settings(TrackOptions options) {
        return new FitSettings(options.minRSquared(), Polarity.ANY);
    }

    /** Does a unit. */
    static List<byte[]> run(WorkUnit unit, OpenedProject opened, ProgressListener progress)
            throws IOException, StepException {
        TrackOptions options = Options.parse(unit.options(), TrackOptions.DEFAULTS);
        FixedBoxes boxes = FixedBoxes.of(unit.start());
        TiffSequence aligned = opened.aligned();
        RowSet rows = boxes.rows(aligned.height());
        ParticleFitter fitter = options.newFitter();
        int[] used = opened.frames().used();
        List<byte[]> records = new ArrayList<>();
        for (int position = unit.from(); position < unit.to(); position++) {
            progress.checkCancelled();
            FileState state = FileState.of(aligned.path(position));
            int frame = used[position];
            records.add(new FittedRecord(frame, state,
                    boxes.fit(aligned.read(position, rows), frame, fitter, settings(options))).toBytes());
        }
        return records;
    }
}
