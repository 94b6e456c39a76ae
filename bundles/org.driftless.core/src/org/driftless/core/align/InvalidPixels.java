/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;

/**
 * The pixels of a frame of floats that are not finite. The prefilter of a spline would spread a single one over its
 * whole row and column, so they are replaced before interpolation, and the aligned pixels next to them become NaN
 * afterwards.
 */
final class InvalidPixels {

    private final int width;
    private final int height;
    private final boolean[] invalid;

    private InvalidPixels(Frame frame) {
        this.width = frame.width();
        this.height = frame.height();
        this.invalid = new boolean[width * height];
    }

    /** The invalid pixels of a frame, or null if all are finite. */
    static InvalidPixels of(Frame frame) {
        if (frame.type() != PixelType.FLOAT32) {
            return null;
        }
        float[] pixels = (float[]) frame.pixels();
        InvalidPixels found = null;
        for (int i = 0; i < pixels.length; i++) {
            if (!Float.isFinite(pixels[i])) {
                found = found == null ? new InvalidPixels(frame) : found;
                found.invalid[i] = true;
            }
        }
        return found;
    }

    /** A copy of the frame in which each invalid pixel repeats the last valid one before it, or the first. */
    Frame replaced(Frame frame) {
        float[] pixels = ((float[]) frame.pixels()).clone();
        float last = 0;
        for (int i = pixels.length - 1; i >= 0; i--) {
            last = invalid[i] ? last : pixels[i];
        }
        for (int i = 0; i < pixels.length; i++) {
            if (invalid[i]) {
                pixels[i] = last;
            }
            last = pixels[i];
        }
        return Frame.of(width, height, pixels);
    }

    /** Sets the aligned pixels to NaN that lie less than a pixel each way from an invalid one. */
    void mark(Frame aligned, RigidMotion motion, AlignedArea area, boolean keepOutside) {
        float[] pixels = (float[]) aligned.pixels();
        double centerX = (width - 1) / 2.0;
        double centerY = (height - 1) / 2.0;
        for (int y = area.y0(); y < area.y1(); y++) {
            for (int x = area.x0(); x < area.x1(); x++) {
                double sourceX = motion.applyX(x, y, centerX, centerY);
                double sourceY = motion.applyY(x, y, centerX, centerY);
                double nearX = Math.clamp(sourceX, 0, width - 1.0);
                double nearY = Math.clamp(sourceY, 0, height - 1.0);
                boolean outside = nearX != sourceX || nearY != sourceY;
                if (!(outside && keepOutside) && touches(nearX, nearY)) {
                    pixels[(y - area.y0()) * area.width() + x - area.x0()] = Float.NaN;
                }
            }
        }
    }

    private boolean touches(double x, double y) {
        int left = (int) x;
        int top = (int) y;
        int right = (int) Math.ceil(x);
        int bottom = (int) Math.ceil(y);
        return invalid[top * width + left] || invalid[top * width + right] || invalid[bottom * width + left]
                || invalid[bottom * width + right];
    }
}
