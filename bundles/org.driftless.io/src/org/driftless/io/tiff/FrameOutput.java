/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import org.driftless.core.image.Frame;

/**
 * Where the frames go that were made from those of a sequence: a file each, or one stack. Several threads encode at
 * once; one thread hands over what they made, in the order of frames. The bytes do not depend on how many threads there
 * are, nor on whether the work was done in one go or went on from a {@link Mark}.
 */
public interface FrameOutput extends Closeable {

    /** A frame that is encoded. */
    interface Encoded {

        /** Its place among the frames that are written, from 0. */
        int position();

        /** The file that holds it, or will. */
        Path file();

        /** Bytes that it takes of the file; all of them where each frame has its own. */
        long bytes();
    }

    /**
     * What is safe on the disk: from here the same work can go on after whatever happened.
     *
     * @param frames how many, from the first on
     * @param length bytes of the unfinished stack that hold them; 0 where each frame has a file of its own
     */
    record Mark(int frames, long length) {

        /** Nothing is written yet. */
        public static final Mark START = new Mark(0, 0);
    }

    /** From where it goes on; {@link Mark#START} if it begins anew. */
    Mark start();

    /**
     * Stores a frame in the form of the page that it was made from. A frame with a file of its own has it, whole, when
     * this returns; one of a stack is not on the disk before it is accepted. For any thread.
     *
     * @param position its place among the frames that are written, from 0
     * @param like metadata of the page that the frame was made from; the frame may have another size
     * @throws IOException if a file can't be written; the message names it and the reason
     */
    Encoded encode(int position, Frame frame, TiffMetadata like) throws IOException;

    /**
     * Takes the next frame, in the order of positions. One thread.
     *
     * @throws IOException if the stack can't be written; the message names it and the reason
     */
    void accept(Encoded encoded) throws IOException;

    /**
     * Makes sure that all frames accepted so far are on the disk, even if the power fails. From then on
     * {@link #close} keeps them though the output is not finished.
     */
    Mark force() throws IOException;

    /**
     * To be called when all frames are accepted: an unfinished stack gets its name.
     *
     * @throws IOException if that fails, or the disk does not confirm it; the message names the file and the reason
     */
    void finish() throws IOException;

    /**
     * Ends the work. If it was not {@link #finish finished}, an unfinished stack is removed, unless it was
     * {@link #force forced} or work went on from a mark.
     */
    @Override
    void close() throws IOException;
}
