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
 * What the aligned frames show: columns {@code x0 <= x < x1}, rows {@code y0 <= y < y1} of the reference frame. Where
 * frames expand it also reaches beyond that frame, and x0 and y0 may be negative.
 *
 * @param x0 first column
 * @param y0 first row
 * @param x1 the column behind the last
 * @param y1 the row behind the last
 */
public record AlignedArea(int x0, int y0, int x1, int y1) {

    /** How many times the pixels of a frame an expanded one may have. */
    private static final int MAX_GROWTH = 4;
    /** How far outside a corner may lie for rounding's sake, in pixels. */
    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException if the area is empty */
    public AlignedArea {
        if (x0 >= x1 || y0 >= y1) {
            throw new IllegalArgumentException(
                    "An area from " + x0 + "," + y0 + " to " + x1 + "," + y1 + " holds no pixels");
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
    public static AlignedArea whole(int width, int height) {
        return new AlignedArea(0, 0, width, height);
    }

    /**
     * The area that an edge policy asks for.
     *
     * @param motions of all frames to be aligned
     * @param interpolation rounds the drift if it is {@link Interpolation#NONE}
     * @throws IllegalArgumentException as {@link #common} and {@link #union}
     */
    public static AlignedArea of(EdgePolicy.Mode mode, List<RigidMotion> motions, int width, int height,
            Interpolation interpolation) {
        return switch (mode) {
            case NEAREST, FILL -> whole(width, height);
            case CROP -> common(motions, width, height, interpolation);
            case EXPAND -> union(motions, width, height, interpolation);
        };
    }

    /**
     * The smallest area that holds every pixel that comes from inside any frame.
     *
     * @param motions of all frames to be aligned
     * @param interpolation rounds the drift if it is {@link Interpolation#NONE}
     * @throws IllegalArgumentException if it has more than four times the pixels of a frame, or more than an image can
     *     have
     */
    public static AlignedArea union(List<RigidMotion> motions, int width, int height, Interpolation interpolation) {
        double[] bounds = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        double centerX = (width - 1) / 2.0;
        double centerY = (height - 1) / 2.0;
        for (RigidMotion motion : motions) {
            RigidMotion applied = FrameWarper.applied(motion, interpolation);
            double cos = Math.cos(applied.theta());
            double sin = Math.sin(applied.theta());
            for (int corner = 0; corner < 4; corner++) {
                double fromX = (corner % 2 == 0 ? -centerX : centerX) - applied.dx();
                double fromY = (corner < 2 ? -centerY : centerY) - applied.dy();
                double x = centerX + cos * fromX + sin * fromY;
                double y = centerY - sin * fromX + cos * fromY;
                bounds[0] = Math.min(bounds[0], x);
                bounds[1] = Math.min(bounds[1], y);
                bounds[2] = Math.max(bounds[2], x);
                bounds[3] = Math.max(bounds[3], y);
            }
        }
        double x0 = Math.ceil(bounds[0] - ROUNDING);
        double y0 = Math.ceil(bounds[1] - ROUNDING);
        double x1 = Math.floor(bounds[2] + ROUNDING) + 1;
        double y1 = Math.floor(bounds[3] + ROUNDING) + 1;
        double pixels = (x1 - x0) * (y1 - y0);
        if (pixels > Math.min((double) MAX_GROWTH * width * height, Integer.MAX_VALUE)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "The aligned frames would have %.0f x %.0f pixels, more than %d times those of the frames of %d x %d"
                            + " pixels; choose the edges nearest or fill",
                    x1 - x0, y1 - y0, MAX_GROWTH, width, height));
        }
        return new AlignedArea((int) x0, (int) y0, (int) x1, (int) y1);
    }

    /**
     * The largest area all of whose pixels come from inside every frame. Exact for translations. With rotation it is
     * the largest rectangle up to a pixel or two each way, never a larger one than there is.
     *
     * @param motions of all frames to be aligned
     * @param interpolation rounds the drift if it is {@link Interpolation#NONE}
     * @throws IllegalArgumentException if no pixel is in all frames
     */
    public static AlignedArea common(List<RigidMotion> motions, int width, int height, Interpolation interpolation) {
        List<RigidMotion> applied = motions.stream().map(motion -> FrameWarper.applied(motion, interpolation)).toList();
        boolean rotated = applied.stream().anyMatch(motion -> motion.theta() != 0);
        int[] area = rotated ? new RotatedCrop(applied, width, height).largest() : shifted(applied, width, height);
        if (area == null || area[0] >= area[2] || area[1] >= area[3]) {
            double farthest = applied.stream().mapToDouble(RigidMotion::magnitude).max().orElse(0);
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "No pixel is in all frames: the drift reaches %.1f px in frames of %d x %d pixels; choose the edges"
                            + " nearest, fill or expand",
                    farthest, width, height));
        }
        return new AlignedArea(area[0], area[1], area[2], area[3]);
    }

    private static int[] shifted(List<RigidMotion> motions, int width, int height) {
        AlignedArea whole = whole(width, height);
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
