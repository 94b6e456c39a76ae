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
import java.util.List;

import org.driftless.core.image.Frame;
import org.driftless.io.project.PartFile;

/** Where the pages of a stack lie in its file. */
interface StackLayout {

    /**
     * A page that is encoded.
     *
     * @param tags its tags; null where they are written at the end
     * @param strips its pixels
     */
    record Page(IfdBuilder tags, List<byte[]> strips) {

        long bytes() {
            return strips.stream().mapToLong(strip -> strip.length).sum();
        }
    }

    /** Encodes a page. For any thread. */
    Page encode(int position, Frame frame, TiffMetadata like) throws IOException;

    /** Begins a file. */
    void begin(PartFile file) throws IOException;

    /**
     * Makes ready to go on behind pages that a file holds.
     *
     * @return false if the file does not hold just these
     */
    boolean resume(PartFile file, FrameOutput.Mark mark) throws IOException;

    /** Adds the next page. */
    void append(PartFile file, Page page) throws IOException;

    /** Completes a file that holds the pixels of all pages. */
    void complete(PartFile file) throws IOException;
}
