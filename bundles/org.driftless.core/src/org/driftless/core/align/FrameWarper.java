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
import org.driftless.core.image.PixelType;
import org.driftless.core.image.RowWriter;

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

    /** Columns whose rows stay in the cache nearest to the processor from the first loop over them to the last. */
    private static final int STRIP = 1000;

    private final int width;
    private final int height;
    private final Interpolation interpolation;
    private final EdgePolicy edges;
    private final AlignedArea area;
    private final RowWriter writer;
    private HorizontalShift horizontal;
    private VerticalShift vertical;
    private RigidWarp rigid;
    private Frame spare;

    /**
     * A warper that keeps the size of the frames.
     *
     * @param width columns of every input frame
     * @param height rows of every input frame
     * @param edges nearest or fill
     * @throws IllegalArgumentException if the edges are to be cropped or expanded: that takes an area
     */
    public FrameWarper(int width, int height, Interpolation interpolation, EdgePolicy edges) {
        this(width, height, interpolation, edges, AlignedArea.whole(width, height));
        if (edges.mode().changesSize()) {
            throw new IllegalArgumentException("Cropping and expanding need the area that all frames are to show");
        }
    }

    /**
     * A warper whose output shows a part of the reference frame's plane, see {@link AlignedArea#of}.
     *
     * @param width columns of every input frame
     * @param height rows of every input frame
     * @throws IllegalArgumentException if the area is not inside the frame though it is to be cropped
     */
    public FrameWarper(int width, int height, Interpolation interpolation, EdgePolicy edges, AlignedArea area) {
        this.width = width;
        this.height = height;
        this.interpolation = Objects.requireNonNull(interpolation);
        this.edges = Objects.requireNonNull(edges);
        this.area = Objects.requireNonNull(area);
        this.writer = new RowWriter(interpolation.isSpline());
        if (edges.mode() == EdgePolicy.Mode.CROP
                && (area.x0() < 0 || area.y0() < 0 || area.x1() > width || area.y1() > height)) {
            throw new IllegalArgumentException(
                    area + " does not lie inside a frame of " + width + " x " + height + " pixels");
        }
    }

    /** The part of the reference frame's plane that the output shows. */
    public AlignedArea area() {
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
                    + " linear, cubic or quintic, or the model translation");
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
        Double fill = edges.valueOutside(input.type());
        RigidMotion applied = applied(motion, interpolation);
        if (isWhole(applied)) {
            Frame shifted = WholePixelShift.shift(input, (int) applied.dx(), (int) applied.dy(), area, fill,
                    output(input.type()));
            return new WarpResult(shifted, 0, area.pixels() - range(applied, area).pixels());
        }
        InvalidPixels invalid = InvalidPixels.of(input);
        Frame finite = invalid == null ? input : invalid.replaced(input);
        WarpResult result = applied.theta() == 0 ? translate(finite, applied, fill) : rotate(finite, applied, fill);
        if (invalid != null) {
            invalid.mark(result.frame(), applied, area, fill != null);
        }
        return result;
    }

    /**
     * Takes an aligned frame back, whose pixels the next one may overwrite: a sequence is then aligned without new memory
     * for every frame.
     *
     * @param aligned a frame of this warper that nobody looks at any more
     */
    public void reuse(Frame aligned) {
        spare = aligned;
    }

    private Frame output(PixelType type) {
        Frame output = spare;
        spare = null;
        boolean fits = output != null && output.type() == type && output.width() == area.width()
                && output.height() == area.height();
        return fits ? output : Frame.zeros(area.width(), area.height(), type);
    }

    private static boolean isWhole(RigidMotion motion) {
        return motion.theta() == 0 && motion.dx() == Math.rint(motion.dx()) && motion.dy() == Math.rint(motion.dy());
    }

    private SourceRange range(RigidMotion motion, AlignedArea part) {
        return SourceRange.of(motion.dx(), motion.dy(), width, height, part);
    }

    private WarpResult translate(Frame input, RigidMotion motion, Double fill) {
        if (horizontal == null) {
            horizontal = new HorizontalShift(width, stripWidth(), interpolation);
            vertical = new VerticalShift(height, stripWidth(), interpolation);
        }
        Frame output = output(input.type());
        long clipped = 0;
        for (int x = area.x0(); x < area.x1(); x += stripWidth()) {
            AlignedArea strip = new AlignedArea(x, area.y0(), Math.min(area.x1(), x + stripWidth()), area.y1());
            WarpedRows rows = new WarpedRows(output, writer, area, strip, range(motion, strip), fill);
            horizontal.begin(input, motion.dx(), strip);
            vertical.run(horizontal, motion.dy(), strip, rows);
            clipped += rows.clipped();
        }
        return new WarpResult(output, clipped, area.pixels() - range(motion, area).pixels());
    }

    /** Columns that are shifted together; a spline needs whole rows. */
    private int stripWidth() {
        return interpolation.isSpline() ? area.width() : Math.min(area.width(), STRIP);
    }

    private WarpResult rotate(Frame input, RigidMotion motion, Double fill) {
        if (rigid == null) {
            rigid = new RigidWarp(width, height, area.width(), interpolation);
        }
        Frame output = output(input.type());
        WarpedRows rows = new WarpedRows(output, writer, area, area, null, null);
        rigid.run(input, motion, area, fill, rows);
        return new WarpResult(output, rows.clipped(), rigid.outside());
    }
}
