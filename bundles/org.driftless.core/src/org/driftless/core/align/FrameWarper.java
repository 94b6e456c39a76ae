/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import java.util.Objects;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;

/**
 * Moves frames back to where the sample was in the reference frame: output pixel x takes the input at
 * {@code R(theta) (x - c) + c + d}, c being the image centre. Integer results are rounded half up and clamped to the
 * type, and clamped pixels are counted.
 *
 * <p>A motion by whole pixels without rotation copies pixels bit for bit, whatever the interpolation. A pixel of a
 * float frame that is not finite makes the aligned pixels next to it NaN and leaves all others alone.
 *
 * <p>An instance keeps its working memory and serves one thread; give each thread its own. Results do not depend on
 * what an instance did before.
 */
public final class FrameWarper {

    private final int width;
    private final int height;
    private final Interpolation interpolation;
    private final EdgePolicy edges;
    private final CropArea area;
    private HorizontalShift horizontal;
    private VerticalShift vertical;
    private RigidWarp rigid;

    /**
     * A warper that keeps the size of the frames.
     *
     * @param width columns of every input frame
     * @param height rows of every input frame
     * @param edges nearest or fill
     * @throws IllegalArgumentException if the edges are to be cropped: that takes an area
     */
    public FrameWarper(int width, int height, Interpolation interpolation, EdgePolicy edges) {
        this(width, height, interpolation, edges, CropArea.whole(width, height));
        if (edges.mode() == EdgePolicy.Mode.CROP) {
            throw new IllegalArgumentException("Cropping needs the area that all frames have in common");
        }
    }

    /**
     * A warper that keeps only a part of each frame, see {@link CropArea#common}.
     *
     * @param width columns of every input frame
     * @param height rows of every input frame
     */
    public FrameWarper(int width, int height, Interpolation interpolation, CropArea area) {
        this(width, height, interpolation, EdgePolicy.CROP, area);
        if (area.x1() > width || area.y1() > height) {
            throw new IllegalArgumentException(
                    area + " does not lie inside a frame of " + width + " x " + height + " pixels");
        }
    }

    private FrameWarper(int width, int height, Interpolation interpolation, EdgePolicy edges, CropArea area) {
        this.width = width;
        this.height = height;
        this.interpolation = Objects.requireNonNull(interpolation);
        this.edges = Objects.requireNonNull(edges);
        this.area = Objects.requireNonNull(area);
    }

    /** The part of the reference frame that the output shows. */
    public CropArea area() {
        return area;
    }

    /**
     * The motion that is really undone: rounded half up to whole pixels if there is no interpolation.
     *
     * @throws IllegalArgumentException if a rotation is to be undone without interpolation, or a number is not finite
     */
    public static RigidMotion applied(RigidMotion motion, Interpolation interpolation) {
        if (!Double.isFinite(motion.dx()) || !Double.isFinite(motion.dy()) || !Double.isFinite(motion.theta())) {
            throw new IllegalArgumentException("A frame can't be aligned by an unknown motion: " + motion);
        }
        if (interpolation != Interpolation.NONE) {
            return motion;
        }
        if (motion.theta() != 0) {
            throw new IllegalArgumentException("Whole-pixel alignment can't undo a rotation; choose the interpolation"
                    + " linear or cubic, or the model translation");
        }
        return new RigidMotion(Math.floor(motion.dx() + 0.5), Math.floor(motion.dy() + 0.5), 0);
    }

    /**
     * Moves one frame back.
     *
     * @param input a frame of the warper's size, any type
     * @param motion where the sample went from the reference frame to this one
     * @throws IllegalArgumentException if the frame has another size, the fill value does not fit its type, or the
     *     motion can't be undone, see {@link #applied}
     */
    public WarpResult warp(Frame input, RigidMotion motion) {
        if (input.width() != width || input.height() != height) {
            throw new IllegalArgumentException(
                    input + " can't be aligned as a frame of " + width + " x " + height + " pixels");
        }
        edges.requireFits(input.type());
        RigidMotion applied = applied(motion, interpolation);
        if (isWhole(applied)) {
            Frame shifted = WholePixelShift.shift(input, (int) applied.dx(), (int) applied.dy(), area, edges);
            return new WarpResult(shifted, 0, area.pixels() - range(applied).pixels());
        }
        InvalidPixels invalid = InvalidPixels.of(input);
        Frame finite = invalid == null ? input : invalid.replaced(input);
        WarpResult result = applied.theta() == 0 ? translate(finite, applied) : rotate(finite, applied);
        if (invalid != null) {
            invalid.mark(result.frame(), applied, area, edges.mode() == EdgePolicy.Mode.FILL);
        }
        return result;
    }

    private static boolean isWhole(RigidMotion motion) {
        return motion.theta() == 0 && motion.dx() == Math.rint(motion.dx()) && motion.dy() == Math.rint(motion.dy());
    }

    private SourceRange range(RigidMotion motion) {
        return SourceRange.of(motion.dx(), motion.dy(), width, height, area);
    }

    private WarpResult translate(Frame input, RigidMotion motion) {
        if (horizontal == null) {
            horizontal = new HorizontalShift(width);
            vertical = new VerticalShift(width, height);
        }
        Frame output = Frame.zeros(area.width(), area.height(), input.type());
        SourceRange inside = range(motion);
        WarpedRows rows = new WarpedRows(output, area, edges, inside);
        horizontal.begin(input, motion.dx(), interpolation, area);
        vertical.run(horizontal, motion.dy(), interpolation, area, rows);
        return new WarpResult(output, rows.clipped(), area.pixels() - inside.pixels());
    }

    private WarpResult rotate(Frame input, RigidMotion motion) {
        if (rigid == null) {
            rigid = new RigidWarp(width, height, interpolation);
        }
        Frame output = Frame.zeros(area.width(), area.height(), input.type());
        WarpedRows rows = new WarpedRows(output, area, edges, null);
        rigid.run(input, motion, area, edges.mode() == EdgePolicy.Mode.FILL ? edges.value() : null, rows);
        return new WarpResult(output, rows.clipped(), rigid.outside());
    }
}
