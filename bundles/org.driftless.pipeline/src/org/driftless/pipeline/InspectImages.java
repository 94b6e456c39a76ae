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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.tiff.SequenceInfo;
import org.driftless.io.tiff.TiffSequence;

/** Says what images are there, before anything is done with them. Writes nothing. */
public final class InspectImages {

    private static final int BLANK_SHARE = 8;

    private final Workers workers;

    /**
     * What was found.
     *
     * @param info the sequence
     * @param values of each frame, in their order; empty if they were not read
     */
    public record Result(SequenceInfo info, List<FrameValues> values) {
    }

    public InspectImages(Workers workers) {
        this.workers = workers;
    }

    /**
     * Looks at a folder, a file of many frames or a file of one.
     *
     * @param read whether every frame is read, too: a broken one ends it then
     * @throws IOException if something can't be read; the message names the file, the reason and the way out
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public Result run(Path path, boolean read, ProgressListener progress) throws IOException, StepException {
        progress.checkCancelled();
        SequenceInfo info = SequenceInfo.of(path);
        info.warnings().forEach(progress::warn);
        return new Result(info, read ? values(info.sequence(), progress) : List.of());
    }

    private List<FrameValues> values(TiffSequence sequence, ProgressListener progress) throws IOException, StepException {
        List<FrameValues> all = new ArrayList<>();
        progress.begin("Reading", sequence.size());
        workers.forReading((long) sequence.width() * sequence.height()).map(
                IntStream.range(0, sequence.size()).toArray(), frame -> FrameValues.of(sequence.read(frame)),
                (frame, values) -> all.add(values), progress);
        progress.done();
        warnOfBlankRows(sequence, all, progress);
        List<String> odd = IntStream.range(0, all.size()).filter(frame -> all.get(frame).notFinite() > 0)
                .mapToObj(sequence::name).toList();
        if (!odd.isEmpty()) {
            progress.warn("Pixels without a value (NaN or infinite) are in " + Words.count(odd.size(), "frame") + ": "
                    + Words.some(odd) + "; a particle that has one in its box is not fitted there.");
        }
        return all;
    }

    /** Disks that were pulled leave files of the right length whose end is 0. */
    private static void warnOfBlankRows(TiffSequence sequence, List<FrameValues> all, ProgressListener progress) {
        int many = Math.max(2, sequence.height() / BLANK_SHARE);
        List<String> blank = IntStream.range(0, all.size()).filter(frame -> all.get(frame).blankRows() >= many)
                .mapToObj(sequence::name).toList();
        if (!blank.isEmpty()) {
            progress.warn("The lower part of " + Words.count(blank.size(), "frame") + " is 0 all over: " + Words.some(blank)
                    + "; compare with the original recording, since files that were not written to their end look like this.");
        }
    }
}
