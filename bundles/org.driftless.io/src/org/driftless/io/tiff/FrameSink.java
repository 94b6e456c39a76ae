/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.nio.ByteBuffer;
import org.driftless.core.image.Frame;

/** Puts a segment's bytes, as they come, into their place in a frame. */
final class FrameSink {

    private final Frame frame;
    private final Object pixels;
    private final int segmentWidth;
    private int column;
    private int row;
    private long next;

    /** @param segmentWidth columns of a segment; more than the frame has where a tile hangs over its edge */
    FrameSink(Frame frame, int segmentWidth) {
        this.frame = frame;
        this.pixels = frame.pixels();
        this.segmentWidth = segmentWidth;
    }

    /** Begins a segment whose first pixel is at the given place. */
    void begin(int firstColumn, int firstRow) {
        column = firstColumn;
        row = firstRow;
        next = 0;
    }

    /**
     * Takes the segment's next pixels.
     *
     * @param bytes whole pixels, in the buffer's order; read to its limit
     */
    void put(ByteBuffer bytes) {
        int count = bytes.remaining() / frame.type().bytes();
        if (segmentWidth == frame.width()) {
            long to = row * (long) frame.width() + next;
            long room = frame.height() * (long) frame.width() - to;
            if (room > 0) {
                copy(bytes, bytes.position(), (int) to, (int) Math.min(count, room));
            }
            next += count;
            return;
        }
        int from = bytes.position();
        int done = 0;
        while (done < count) {
            int x = (int) (next % segmentWidth);
            int y = row + (int) (next / segmentWidth);
            int run = Math.min(count - done, segmentWidth - x);
            int visible = y < frame.height() ? Math.min(run, frame.width() - column - x) : 0;
            if (visible > 0) {
                copy(bytes, from + done * frame.type().bytes(), y * frame.width() + column + x, visible);
            }
            done += run;
            next += run;
        }
    }

    private void copy(ByteBuffer bytes, int from, int to, int count) {
        bytes.position(from);
        switch (pixels) {
            case byte[] target -> bytes.get(target, to, count);
            case short[] target -> bytes.asShortBuffer().get(target, to, count);
            case int[] target -> bytes.asIntBuffer().get(target, to, count);
            case float[] target -> bytes.asFloatBuffer().get(target, to, count);
            default -> throw new AssertionError(frame.type());
        }
    }
}
