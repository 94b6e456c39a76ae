/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.movie;

import java.io.Closeable;
import java.io.IOException;

/**
 * A movie that is written picture by picture into a {@code .part} beside its file, which it becomes when it is whole.
 * Several threads encode at once; one thread hands over what they made, in the order of pictures.
 */
public interface MovieOutput extends Closeable {

    /**
     * Stores a picture in the way of the format. For any thread.
     *
     * @param picture a byte a pixel, see {@link MovieForm}
     * @throws IOException if that fails
     */
    byte[] encode(byte[] picture) throws IOException;

    /**
     * Takes the next picture.
     *
     * @param encoded what {@link #encode} made of it
     * @throws IOException if the file can't be written, or would be larger than its format allows; the message names it
     */
    void accept(byte[] encoded) throws IOException;

    /**
     * To be called when all pictures are accepted: the file gets its name.
     *
     * @throws IOException if that fails; the message names the file and the reason
     */
    void finish() throws IOException;

    /** Ends the work. If it was not finished, nothing remains of it, and what had its name before is as it was. */
    @Override
    void close() throws IOException;
}
