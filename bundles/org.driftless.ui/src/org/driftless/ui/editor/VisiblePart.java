/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;

/** Which part of a frame can be seen on the screen. */
final class VisiblePart {

    private VisiblePart() {
    }

    /** In whole pixels from 0; empty if all of the frame can be seen, or none is shown. */
    static Optional<Rectangle> of(FrameCanvas canvas) {
        if (canvas.frame() == null) {
            return Optional.empty();
        }
        Rectangle area = canvas.getClientArea();
        return in(canvas.view(), area.width, area.height, new Rectangle(0, 0, canvas.frame().width(), canvas.frame().height()));
    }

    /** @param whole all pixels of the frame */
    static Optional<Rectangle> in(Viewport view, int screenWidth, int screenHeight, Rectangle whole) {
        int x = view.column(0);
        int y = view.row(0);
        Rectangle seen = new Rectangle(x, y, view.column(screenWidth - 1) + 1 - x, view.row(screenHeight - 1) + 1 - y);
        Rectangle part = seen.intersection(whole);
        return part.equals(whole) || part.isEmpty() ? Optional.empty() : Optional.of(part);
    }
}
