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
 * How large a pixel of a frame becomes. One of the two is 1.
 *
 * @param times pixels of the picture along each side of one of the frame
 * @param of pixels of the frame along each side of one of the picture, which is their mean
 */
public record Zoom(int times, int of) {

    /** As it is. */
    public static final Zoom NONE = new Zoom(1, 1);

    private static final int MOST = 64;

    /** @throws IllegalArgumentException if it is out of range */
    public Zoom {
        if (times < 1 || of < 1 || times > MOST || of > MOST || times > 1 && of > 1) {
            throw new IllegalArgumentException("A zoom of " + times + "/" + of);
        }
    }

    /**
     * Understands {@code N} and {@code 1/N}.
     *
     * @throws UsageException if it is anything else
     */
    public static Zoom parse(String text) throws UsageException {
        String number = text.startsWith("1/") ? text.substring(2) : text;
        if (!number.matches("[1-9]\\d?") || Integer.parseInt(number) > MOST) {
            throw new UsageException("The zoom is a whole number from 1 to " + MOST + ", or 1/2 to 1/" + MOST
                    + " to shrink, not \"" + text + "\".");
        }
        int factor = Integer.parseInt(number);
        return text.startsWith("1/") ? new Zoom(1, factor) : new Zoom(factor, 1);
    }

    /** How many pixels of the picture show so many of a frame; a rest that is smaller than one counts as one. */
    public int pictured(int pixels) {
        return Math.multiplyExact(Math.ceilDiv(pixels, of), times);
    }

    /** Pixels of the picture a pixel of the frame. */
    double scale() {
        return (double) times / of;
    }
}
