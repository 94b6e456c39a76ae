/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.align;

/**
 * The output pixels of a shift whose source lies inside the input: {@code x0 <= x < x1}, {@code y0 <= y < y1}; none if
 * a range is empty.
 */
record SourceRange(int x0, int x1, int y0, int y1) {

    /** The pixels of the area that a shift takes from inside a frame of the given size. */
    static SourceRange of(double dx, double dy, int width, int height, AlignedArea area) {
        int x0 = first(dx, area.x0(), area.x1());
        int y0 = first(dy, area.y0(), area.y1());
        return new SourceRange(x0, end(dx, width, x0, area.x1()), y0, end(dy, height, y0, area.y1()));
    }

    private static int first(double shift, int low, int high) {
        return (int) Math.clamp(Math.ceil(-shift), low, high);
    }

    private static int end(double shift, int length, int low, int high) {
        return (int) Math.clamp(Math.floor(length - 1 - shift) + 1, low, high);
    }

    long pixels() {
        return (long) (x1 - x0) * (y1 - y0);
    }
}
