/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import java.util.List;
import java.util.Locale;
import org.driftless.core.drift.RigidMotion;

/**
 * The part of the frame that is kept: columns {@code x0 <= x < x1}, rows {@code y0 <= y < y1} of the reference frame.
 *
 * @param x0 first column
 * @param y0 first row
 * @param x1 the column behind the last
 * @param y1 the row behind the last
 */
public record CropArea(int x0, int y0, int x1, int y1) {

    /** @throws IllegalArgumentException if the area is empty or begins left of or above the image */
    public CropArea {
        if (x0 < 0 || y0 < 0 || x0 >= x1 || y0 >= y1) {
            throw new IllegalArgumentException(
                    "An area from " + x0 + "," + y0 + " to " + x1 + "," + y1 + " holds no pixels of the image");
        }
    }

    public int width() {
        return x1 - x0;
    }

    public int height() {
        return y1 - y0;
    }

    /** Number of pixels. */
    public long pixels() {
        return (long) width() * height();
    }

    /** The whole frame. */
    public static CropArea whole(int width, int height) {
        return new CropArea(0, 0, width, height);
    }

    /**
     * The largest area all of whose pixels come from inside every frame. Exact for translations. With rotation it is
     * the largest rectangle up to a pixel or two each way, never a larger one than there is.
     *
     * @param motions of all frames to be aligned
     * @param interpolation rounds the drift if it is {@link Interpolation#NONE}
     * @throws IllegalArgumentException if no pixel is in all frames
     */
    public static CropArea common(List<RigidMotion> motions, int width, int height, Interpolation interpolation) {
        List<RigidMotion> applied = motions.stream().map(motion -> FrameWarper.applied(motion, interpolation)).toList();
        boolean rotated = applied.stream().anyMatch(motion -> motion.theta() != 0);
        int[] area = rotated ? new RotatedCrop(applied, width, height).largest() : shifted(applied, width, height);
        if (area == null || area[0] >= area[2] || area[1] >= area[3]) {
            double farthest = applied.stream().mapToDouble(RigidMotion::magnitude).max().orElse(0);
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "No pixel is in all frames: the drift reaches %.1f px in frames of %d x %d pixels; choose the edges"
                            + " nearest or fill",
                    farthest, width, height));
        }
        return new CropArea(area[0], area[1], area[2], area[3]);
    }

    private static int[] shifted(List<RigidMotion> motions, int width, int height) {
        CropArea whole = whole(width, height);
        int[] common = {0, 0, width, height};
        for (RigidMotion motion : motions) {
            SourceRange inside = SourceRange.of(motion.dx(), motion.dy(), width, height, whole);
            common[0] = Math.max(common[0], inside.x0());
            common[1] = Math.max(common[1], inside.y0());
            common[2] = Math.min(common[2], inside.x1());
            common[3] = Math.min(common[3], inside.y1());
        }
        return common;
    }
}
