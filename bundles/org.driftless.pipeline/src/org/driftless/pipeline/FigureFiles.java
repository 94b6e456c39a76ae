/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.AtomicFile;
import org.driftless.plot.Figures;

/** Figures on their way into PNG files; several are drawn at once, since each takes as long as many frames. */
final class FigureFiles {

    /** More at once would take much memory. */
    private static final int MAX_WORKERS = 4;

    private FigureFiles() {
    }

    /**
     * Draws and writes figures.
     *
     * @param figures by file, each to be drawn by any thread
     * @param progress asked for cancel before every figure
     * @throws IOException if one can't be written; the message names the file and the reason
     */
    static void write(SequencedMap<Path, Supplier<BufferedImage>> figures, ProgressListener progress)
            throws IOException, StepException {
        List<Map.Entry<Path, Supplier<BufferedImage>>> all = List.copyOf(figures.entrySet());
        int workers = Math.min(MAX_WORKERS, Runtime.getRuntime().availableProcessors());
        progress.begin("Drawing figures", all.size());
        new FramePool(workers, Math.max(workers, all.size())).map(IntStream.range(0, all.size()).toArray(),
                i -> Figures.png(all.get(i).getValue().get()),
                (int i, byte[] png) -> AtomicFile.write(all.get(i).getKey(), png), progress);
        progress.done();
    }
}
