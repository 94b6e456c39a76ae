/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

import java.io.IOException;

/**
 * The frames of one experiment in the order in which they were taken, all of one size and type.
 *
 * <p>Frames are known by index (from 0) and by the exact name that they have on disk. Reading is safe from several
 * threads at once.
 */
public interface ImageSequence {

    /** Number of frames. */
    int size();

    /** Columns of every frame, in pixels. */
    int width();

    /** Rows of every frame, in pixels. */
    int height();

    /** The type of every frame. */
    PixelType type();

    /** The exact name of a frame, e.g. its file name. */
    String name(int index);

    /**
     * Reads one frame.
     *
     * @param index frame index, from 0
     * @throws IOException if it can't be read or has another size or type than the sequence; the message names the
     *     file, the reason and the way out
     */
    Frame read(int index) throws IOException;

    /**
     * Reads some rows of one frame, if that is quicker than to read it whole. All that can be known of the others
     * without reading them is checked too, so that a file that was cut off fails here as well.
     *
     * @param index frame index, from 0
     * @param rows the rows that are needed
     * @return a frame that holds those rows, and maybe others
     * @throws IOException as {@link #read(int)} does; not for damage in pixels that need not be looked at
     */
    default Frame read(int index, RowSet rows) throws IOException {
        return read(index);
    }
}
