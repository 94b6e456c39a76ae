/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.core.particle.FitBox;
import org.eclipse.swt.SWT;

/** A place at which a box is taken: one of its corners or edges, or its middle to move it. */
enum BoxHandle {

    TOP_LEFT(-1, -1, SWT.CURSOR_SIZENWSE),
    TOP(0, -1, SWT.CURSOR_SIZENS),
    TOP_RIGHT(1, -1, SWT.CURSOR_SIZENESW),
    RIGHT(1, 0, SWT.CURSOR_SIZEWE),
    BOTTOM_RIGHT(1, 1, SWT.CURSOR_SIZENWSE),
    BOTTOM(0, 1, SWT.CURSOR_SIZENS),
    BOTTOM_LEFT(-1, 1, SWT.CURSOR_SIZENESW),
    LEFT(-1, 0, SWT.CURSOR_SIZEWE),
    MIDDLE(0, 0, SWT.CURSOR_SIZEALL);

    private static final double REACH = 5;

    private final int horizontal;
    private final int vertical;
    private final int cursor;

    BoxHandle(int horizontal, int vertical, int cursor) {
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.cursor = cursor;
    }

    /** The mouse pointer that says what it does. */
    int cursor() {
        return cursor;
    }

    /** Its image column, as {@link Viewport} counts. */
    double x(FitBox box) {
        return (box.x0() + box.x1() - 1) / 2.0 + horizontal * box.width() / 2.0;
    }

    /** Its image row. */
    double y(FitBox box) {
        return (box.y0() + box.y1() - 1) / 2.0 + vertical * box.height() / 2.0;
    }

    /**
     * What of a box is at a screen position.
     *
     * @param resizable whether its corners and edges can be taken
     * @return null if the position is not on the box
     */
    static BoxHandle at(double screenX, double screenY, FitBox box, Viewport view, boolean resizable) {
        for (BoxHandle handle : values()) {
            if (resizable && handle != MIDDLE && Math.abs(view.screenX(handle.x(box)) - screenX) <= REACH
                    && Math.abs(view.screenY(handle.y(box)) - screenY) <= REACH) {
                return handle;
            }
        }
        int x = view.column(screenX);
        int y = view.row(screenY);
        return x >= box.x0() && x < box.x1() && y >= box.y0() && y < box.y1() ? MIDDLE : null;
    }

    /**
     * A box dragged here by so many pixels. It stays inside the image and keeps the smallest size that can be fitted.
     */
    FitBox dragged(FitBox box, int dx, int dy, int imageWidth, int imageHeight) {
        if (this == MIDDLE) {
            int right = Math.max(-box.x0(), Math.min(imageWidth - box.x1(), dx));
            int down = Math.max(-box.y0(), Math.min(imageHeight - box.y1(), dy));
            return new FitBox(box.x0() + right, box.y0() + down, box.x1() + right, box.y1() + down);
        }
        int x0 = horizontal < 0 ? Math.max(0, Math.min(box.x1() - FitBox.MIN_SIZE, box.x0() + dx)) : box.x0();
        int y0 = vertical < 0 ? Math.max(0, Math.min(box.y1() - FitBox.MIN_SIZE, box.y0() + dy)) : box.y0();
        int x1 = horizontal > 0 ? Math.min(imageWidth, Math.max(box.x0() + FitBox.MIN_SIZE, box.x1() + dx)) : box.x1();
        int y1 = vertical > 0 ? Math.min(imageHeight, Math.max(box.y0() + FitBox.MIN_SIZE, box.y1() + dy)) : box.y1();
        return new FitBox(x0, y0, x1, y1);
    }
}
