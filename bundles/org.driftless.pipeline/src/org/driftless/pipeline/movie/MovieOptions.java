/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What a movie is to be.
 *
 * @param file where it goes; its name says the format: {@code .tif}, {@code .gif} or {@code .avi}
 * @param content which frames it shows
 * @param region the part of them; null for all there is
 * @param frames which ones
 * @param perSecond pictures shown a second
 * @param look how frames become pictures; null for a stack of the region with the values as they are
 * @param replace whether a file of that name may be replaced
 */
public record MovieOptions(Path file, MovieContent content, Region region, MovieFrames frames, double perSecond, MovieLook look,
        boolean replace) {

    /** Pictures a second if nothing else is said. */
    public static final double USUAL_PER_SECOND = 10;

    public MovieOptions {
        Objects.requireNonNull(file);
        Objects.requireNonNull(content);
        Objects.requireNonNull(frames);
    }

    /** Whether the values stay as they are. */
    public boolean keepsValues() {
        return look == null;
    }
}
