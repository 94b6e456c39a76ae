/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.io.IOException;
import java.util.Arrays;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.Polarity;

/** The bounding box of one particle on its way through the frames. */
final class MovingBox {

    private final Particle particle;
    private final int imageWidth;
    private final int imageHeight;
    private Polarity polarity = Polarity.ANY;
    private double left;
    private double top;
    /** Where the particle should be. */
    private double x;
    private double y;
    /** The frame that later moves are counted from, and what followed from it. */
    private FoundPositions anchor;
    private double anchorLeft;
    private double anchorTop;
    private double anchorX;
    private double anchorY;

    MovingBox(Particle particle, int imageWidth, int imageHeight) {
        this.particle = particle;
        this.imageWidth = imageWidth;
        this.imageHeight = imageHeight;
        left = particle.box().x0();
        top = particle.box().y0();
        x = particle.box().centerX() - 0.5;
        y = particle.box().centerY() - 0.5;
    }

    Particle particle() {
        return particle;
    }

    /** The gate with the sign of the particle's first accepted fit. */
    FitSettings settings(double minRSquared) {
        return new FitSettings(minRSquared, polarity);
    }

    /** The box in the next frame: its corners truncated to whole pixels, then clipped to the image. */
    FitBox clipped() {
        return clippedAt(left, top);
    }

    /** The same of a box with other corners. */
    FitBox clippedAt(double otherLeft, double otherTop) {
        FitBox box = new FitBox((int) otherLeft, (int) otherTop, (int) (otherLeft + particle.box().width()),
                (int) (otherTop + particle.box().height()));
        return box.clippedTo(imageWidth, imageHeight);
    }

    /**
     * Whether the particle can't be seen, were its box there: it should be more than a pixel outside the image, or too
     * little of the box is left inside.
     */
    boolean isOutsideAt(double otherLeft, double otherTop) {
        double thereX = x + otherLeft - left;
        double thereY = y + otherTop - top;
        return thereX < -1 || thereY < -1 || thereX > imageWidth || thereY > imageHeight
                || particle.box().isLargeEnough() && !clippedAt(otherLeft, otherTop).isLargeEnough();
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    /** Moves the box by as much as the particle is off its centre. */
    void follow(FitBox fitted, FitResult fit, FoundPositions now) {
        left = fitted.x0() + (fit.x() - fitted.centerX());
        top = fitted.y0() + (fit.y() - fitted.centerY());
        x = fit.x();
        y = fit.y();
        if (polarity == Polarity.ANY) {
            polarity = Polarity.of(fit.amplitude());
        }
        anchorAt(now);
    }

    /**
     * Moves the box as the particles that were found moved since this one was found last. Where none was found in both
     * frames, as they moved since the previous frame; else the box stays.
     *
     * @param previous the previous frame, null if this is the first
     * @param now the frame in which the particle was not found
     */
    void followOthers(FoundPositions previous, FoundPositions now) {
        if (anchor == null) {
            anchorAt(now);
            return;
        }
        double[] shift = now.shiftSince(anchor);
        if (shift != null) {
            left = anchorLeft + shift[0];
            top = anchorTop + shift[1];
            x = anchorX + shift[0];
            y = anchorY + shift[1];
            return;
        }
        double[] step = now.shiftSince(previous);
        if (step != null) {
            left += step[0];
            top += step[1];
            x += step[0];
            y += step[1];
            anchorAt(now);
        }
    }

    /**
     * Whether a fit that another box of the particle had is the one that this would have now.
     *
     * @param box that was fitted, clipped to the image
     * @param inImage whether the particle could be seen there
     * @param other the other box, as it was
     */
    boolean wouldSee(FitBox box, boolean inImage, MovingBox other) {
        return box.equals(clipped()) && inImage != isOutsideAt(left, top) && polarity == other.polarity;
    }

    /** Whether another box of the particle is in the same place, to the bit. */
    boolean isWhere(MovingBox other) {
        return Arrays.equals(new double[] {left, top, x, y}, new double[] {other.left, other.top, other.x, other.y});
    }

    void save(StateOutput out) throws IOException {
        out.data().writeInt(polarity.ordinal());
        out.numbers(left, top, x, y, anchorLeft, anchorTop, anchorX, anchorY);
        out.positions(anchor);
    }

    void restore(StateInput in) throws IOException {
        polarity = Polarity.values()[in.data().readInt()];
        double[] numbers = in.numbers(8);
        left = numbers[0];
        top = numbers[1];
        x = numbers[2];
        y = numbers[3];
        anchorLeft = numbers[4];
        anchorTop = numbers[5];
        anchorX = numbers[6];
        anchorY = numbers[7];
        anchor = in.positions();
    }

    private void anchorAt(FoundPositions now) {
        anchor = now;
        anchorLeft = left;
        anchorTop = top;
        anchorX = x;
        anchorY = y;
    }
}
