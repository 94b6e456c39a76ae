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
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

import org.driftless.io.movie.AviOutput;
import org.driftless.io.movie.GifOutput;
import org.driftless.io.movie.MovieForm;
import org.driftless.io.movie.MovieOutput;
import org.driftless.io.tiff.MovieStack;
import org.driftless.pipeline.UsageException;

/** The formats of a movie, known by the ends of their names. */
public enum MovieFormat {
    /** For ImageJ and other programs: a page a picture, nothing lost. */
    TIFF(1),
    /** For slides and browsers: nothing lost. */
    GIF(1),
    /** For slides and video players: JPEG pictures. */
    AVI(0.45);

    private final double bytesPerPixel;

    MovieFormat(double bytesPerPixel) {
        this.bytesPerPixel = bytesPerPixel;
    }

    /**
     * The format that a name asks for.
     *
     * @throws UsageException if it is none
     */
    public static MovieFormat of(Path file) throws UsageException {
        String name = Objects.toString(file.getFileName(), "").toLowerCase(Locale.ROOT);
        if (name.endsWith(".tif") || name.endsWith(".tiff")) {
            return TIFF;
        }
        if (name.endsWith(".gif")) {
            return GIF;
        }
        if (name.endsWith(".avi")) {
            return AVI;
        }
        throw new UsageException(file + " has not the name of a movie: let it end in .gif or .avi for slides, or in .tif for ImageJ.");
    }

    /** Bytes of a movie, roughly: images with grain pack badly. */
    public long roughBytes(long pixels) {
        return Math.round(bytesPerPixel * pixels);
    }

    MovieOutput open(Path file, MovieForm form) throws IOException {
        return switch (this) {
            case TIFF -> MovieStack.open(file, form);
            case GIF -> GifOutput.open(file, form);
            case AVI -> AviOutput.open(file, form);
        };
    }
}
