/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.kymograph;

import org.driftless.pipeline.Kymograph;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the halves of a kymograph lie on the canvas: distance along the line to the right, frames downwards.
 *
 * @param shown the kymograph
 * @param original place of the original
 * @param aligned place of the aligned one; null if there is none
 */
record KymographLayout(Kymograph shown, Rectangle original, Rectangle aligned) {

    private static final int GAP = 10;
    private static final int LEAST = 8;

    /**
     * @param area size of the canvas
     * @param left width of the numbers on the left
     * @param line height of a line of text: one above, two below
     */
    static KymographLayout of(Kymograph shown, Point area, int left, int line) {
        int width = Math.max(2 * LEAST, area.x - left - GAP);
        int height = Math.max(LEAST, area.y - 4 * line);
        int half = shown.hasAligned() ? (width - GAP) / 2 : width;
        Rectangle original = new Rectangle(left, line + line / 2, half, height);
        return new KymographLayout(shown, original,
                shown.hasAligned() ? new Rectangle(left + half + GAP, original.y, half, height) : null);
    }

    /** Middle of a row on the canvas. */
    int y(int row) {
        return original.y + (int) Math.floor((row + 0.5) * original.height / shown.rows());
    }

    /** Middle of a value in one of the halves. */
    int x(Rectangle half, double distance) {
        return half.x + (int) Math.floor((distance + 0.5) * half.width / shown.samples());
    }

    /** What lies at a position of the canvas; null beside the pictures. */
    KymographPoint at(int x, int y) {
        Rectangle half = original.contains(x, y) ? original : aligned != null && aligned.contains(x, y) ? aligned : null;
        return half == null ? null : new KymographPoint((int) ((long) (y - half.y) * shown.rows() / half.height),
                (int) ((long) (x - half.x) * shown.samples() / half.width));
    }
}
