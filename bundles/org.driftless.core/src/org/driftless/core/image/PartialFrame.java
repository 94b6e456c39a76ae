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
import java.util.Objects;

/** A frame of which only some rows may have been read so far; the others are read when they're asked for. */
public final class PartialFrame {

    private final ImageSequence frames;
    private final int index;
    private Frame held;

    private PartialFrame(ImageSequence frames, int index, Frame held) {
        this.frames = frames;
        this.index = index;
        this.held = held;
    }

    /**
     * Reads some rows of a frame.
     *
     * @param index frame index, from 0
     * @throws IOException as {@link ImageSequence#read(int, RowSet)} does
     */
    public static PartialFrame read(ImageSequence frames, int index, RowSet rows) throws IOException {
        return new PartialFrame(frames, index, frames.read(index, rows));
    }

    /** A frame of which nothing is read before it is asked for. */
    public static PartialFrame unread(ImageSequence frames, int index) {
        return new PartialFrame(Objects.requireNonNull(frames), index, null);
    }

    /** A frame that is there whole. */
    public static PartialFrame of(Frame whole) {
        whole.requireWhole();
        return new PartialFrame(null, 0, Objects.requireNonNull(whole));
    }

    /** Columns, in pixels. */
    public int width() {
        return held == null ? frames.width() : held.width();
    }

    /** Rows of the whole frame, in pixels. */
    public int height() {
        return held == null ? frames.height() : held.height();
    }

    /** Whether rows are there without another look into the file. */
    public boolean holds(RowSet rows) {
        return held != null && held.holds(rows);
    }

    /**
     * The frame with at least the given rows.
     *
     * @throws IOException if they were not there and can't be read
     */
    public Frame with(RowSet rows) throws IOException {
        if (!holds(rows)) {
            held = frames.read(index, rows);
        }
        return held;
    }

    /**
     * The frame with all of its rows.
     *
     * @throws IOException if they were not there and can't be read
     */
    public Frame whole() throws IOException {
        return with(RowSet.all(height()));
    }
}
