/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import org.driftless.pipeline.UsageException;

/**
 * Where the frames lie in a picture.
 *
 * @param panels 1, or 2 side by side
 * @param panelWidth columns of each
 * @param height rows
 */
public record MovieLayout(int panels, int panelWidth, int height) {

    /** Columns between two panels, in the brightest colour. */
    static final int GAP = 4;

    /** What the formats can count. */
    private static final int MOST = 0xffff;

    /**
     * The layout of a movie.
     *
     * @param region the part of the frames that is shown
     * @throws UsageException if a picture would be larger than the formats can count
     */
    public static MovieLayout of(Region region, Zoom zoom, MovieContent content) throws UsageException {
        int panels = content == MovieContent.BOTH ? 2 : 1;
        long width = panels * (long) zoom.pictured(region.width()) + (panels - 1L) * GAP;
        long height = zoom.pictured(region.height());
        if (width > MOST || height > MOST || width * height > Integer.MAX_VALUE / 4) {
            throw new UsageException("The movie would have " + width + " x " + height
                    + " pixels, which is more than programs show: choose a smaller region or shrink it.");
        }
        return new MovieLayout(panels, zoom.pictured(region.width()), (int) height);
    }

    /** Columns of the picture. */
    public int width() {
        return left(panels - 1) + panelWidth;
    }

    /** First column of a panel. */
    int left(int panel) {
        return panel * (panelWidth + GAP);
    }
}
