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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.driftless.io.metadata.StackShape;

/** Decides whether the frames of a file are a sequence in time, by what its description says. */
final class StackKind {

    private StackKind() {
    }

    /**
     * @param frames that the file holds
     * @return a sentence for each thing to look at
     * @throws IOException if the frames are of several channels or places; the message names the file and the way out
     */
    static List<String> warnings(Path file, StackShape shape, int frames) throws IOException {
        if (shape.channels() > 1) {
            throw refused(file, shape.channels() + " channels", "each channel");
        }
        if (shape.series() > 1) {
            throw refused(file, shape.series() + " images that do not belong together", "each");
        }
        List<String> warnings = new ArrayList<>();
        if (shape.isFourDimensional()) {
            warnings.add(file + " holds " + shape.slices() + " slices at " + shape.times()
                    + " times; they are taken one after another, as they lie in the file.");
        }
        if (shape.files() > 1) {
            warnings.add(file + " is one of " + shape.files()
                    + " files that belong together by their OME description; the others are not read.");
        } else if (shape.planes() > 0 && shape.planes() != frames) {
            warnings.add(file + " holds " + frames + " frames, and its description tells of " + shape.planes()
                    + (frames < shape.planes() ? ": the others were not taken, are in other files, or are lost." : "."));
        }
        return warnings;
    }

    private static IOException refused(Path file, String what, String each) {
        return new IOException(file + " holds " + what + ", and one sequence is needed: save " + each
                + " as a file of its own.");
    }
}
