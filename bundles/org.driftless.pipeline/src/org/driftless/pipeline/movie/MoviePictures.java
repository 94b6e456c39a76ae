/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import java.io.IOException;
import java.util.Arrays;

/** Makes the pictures of a movie. For any thread. */
final class MoviePictures {

    private static final byte BRIGHT = (byte) 255;

    private final MovieSource source;
    private final MovieLayout layout;
    private final MovieContent content;
    private final MovieMarks marks;
    private final PanelPainter painter;

    MoviePictures(MovieSource source, MovieLayout layout, MovieLook look, MovieContent content, MovieMarks marks) {
        this.source = source;
        this.layout = layout;
        this.content = content;
        this.marks = marks;
        painter = new PanelPainter(layout, look);
    }

    /**
     * The picture of a frame, a byte a pixel.
     *
     * @throws IOException if the frame can't be read; the message names the file, the reason and the way out
     */
    byte[] of(int frame) throws IOException {
        byte[] picture = new byte[layout.width() * layout.height()];
        if (layout.panels() > 1) {
            Arrays.fill(picture, BRIGHT);
        }
        if (content != MovieContent.AFTER) {
            painter.paint(picture, 0, source.read(frame, false), source.regionOf(false));
        }
        if (content != MovieContent.BEFORE) {
            painter.paint(picture, layout.panels() - 1, source.read(frame, true), source.regionOf(true));
        }
        marks.draw(picture, frame);
        return picture;
    }
}
