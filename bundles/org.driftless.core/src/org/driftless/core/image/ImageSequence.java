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
}
