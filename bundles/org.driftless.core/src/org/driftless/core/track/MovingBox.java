/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

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
    /** The frame, and the box's corner as it followed from that frame, that later moves are counted from. */
    private FoundPositions anchor;
    private double anchorLeft;
    private double anchorTop;

    MovingBox(Particle particle, int imageWidth, int imageHeight) {
        this.particle = particle;
        this.imageWidth = imageWidth;
        this.imageHeight = imageHeight;
        left = particle.box().x0();
        top = particle.box().y0();
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
        FitBox box = new FitBox((int) left, (int) top, (int) (left + particle.box().width()),
                (int) (top + particle.box().height()));
        return box.clippedTo(imageWidth, imageHeight);
    }

    /** Moves the box by as much as the particle is off its centre. */
    void follow(FitBox fitted, FitResult fit, FoundPositions now) {
        left = fitted.x0() + (fit.x() - fitted.centerX());
        top = fitted.y0() + (fit.y() - fitted.centerY());
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
            return;
        }
        double[] step = now.shiftSince(previous);
        if (step != null) {
            left += step[0];
            top += step[1];
            anchorAt(now);
        }
    }

    private void anchorAt(FoundPositions now) {
        anchor = now;
        anchorLeft = left;
        anchorTop = top;
    }
}
