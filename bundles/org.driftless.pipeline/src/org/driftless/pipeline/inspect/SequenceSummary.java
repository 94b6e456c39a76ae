/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.NumberWords;
import org.driftless.io.tiff.SequenceInfo;
import org.driftless.io.tiff.TiffSequence;

/**
 * What images are there, in words for people.
 *
 * @param images the folder, or the file of many frames
 * @param lines what is known, by its name: frames, size, type, ...; in the order in which they are read
 * @param warnings what is odd, one sentence each
 */
public record SequenceSummary(Path images, Map<String, String> lines, List<String> warnings) {

    private static final int SHOWN = 6;

    /**
     * Looks at images. Only some pages are looked into; a long folder on a slow disk takes some time all the same, so call
     * this away from the user interface thread.
     *
     * @param path a folder, a file of many frames, or any single frame of a folder
     * @throws IOException if it can't be opened as one sequence; the message names the file, the reason and the way out
     */
    public static SequenceSummary read(Path path) throws IOException {
        Path meant = TiffSequence.meantBy(path.toAbsolutePath().normalize());
        return of(meant, SequenceInfo.of(meant));
    }

    /** @param images where it was found */
    public static SequenceSummary of(Path images, SequenceInfo info) {
        TiffSequence frames = info.sequence();
        Calibration scale = info.metadata().calibration();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("images", images + " (" + info.kind() + ")");
        lines.put("frames", frames.size() + (frames.size() == 1 ? ": " + frames.name(0)
                : ": " + frames.name(0) + " to " + frames.name(frames.size() - 1))
                + ImageWords.numbering(info));
        lines.put("size", frames.width() + " x " + frames.height() + " pixels");
        lines.put("type", ImageWords.type(info));
        lines.put("stored", ImageWords.stored(info));
        lines.put("pixel size", scale.hasPixelSize()
                ? number(scale.pixelSize()) + " um (" + info.metadata().pixelSource() + ")" : "not known");
        lines.put("frame time", scale.hasFrameInterval() ? number(scale.frameInterval()) + " s" : "not known");
        lines.put("described", info.metadata().kind().label());
        return new SequenceSummary(images, lines, List.copyOf(info.warnings()));
    }

    static String number(double value) {
        return NumberWords.rounded(value, SHOWN);
    }
}
