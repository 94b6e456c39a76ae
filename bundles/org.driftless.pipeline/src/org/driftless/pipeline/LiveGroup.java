/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.driftless.io.tiff.ImageFolder;

/**
 * Some frames of a growing folder, opened together.
 *
 * @param images the frames, and maybe others before them
 * @param shift what is added to an index in {@code images} for the index in the sequence
 * @param used indices in the sequence, ascending, from 0
 */
record LiveGroup(ImageFolder images, int shift, int[] used) {

    /** Where a frame of the sequence is in {@code images}. */
    int inImages(int frame) {
        return frame - shift;
    }

    /** The file of a frame of the sequence. */
    Path path(int frame) {
        return images.path(inImages(frame));
    }

    /** Some of these frames. */
    LiveGroup only(IntPredicate which) {
        return new LiveGroup(images, shift, IntStream.of(used).filter(which).toArray());
    }
}
