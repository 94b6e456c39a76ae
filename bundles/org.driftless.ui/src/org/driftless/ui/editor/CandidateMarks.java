/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.List;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FoundSpot;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * The candidates as they are drawn over a frame.
 *
 * @param spots all of them, the most useful first
 * @param current the one that is pointed at, which can be dismissed by its cross; null if there is none
 */
record CandidateMarks(List<FoundSpot> spots, FoundSpot current) {

    static final CandidateMarks NONE = new CandidateMarks(List.of(), null);

    /** Half the size of the cross, in screen points. */
    static final int CROSS = 8;
    private static final int MIN_SIZE = 14;

    /** Where a spot's box is on the screen, at least so large that it can be pointed at. */
    static Rectangle area(FoundSpot spot, Viewport view) {
        FitBox box = spot.box();
        int x = (int) Math.round(view.screenX(box.x0() - 0.5));
        int y = (int) Math.round(view.screenY(box.y0() - 0.5));
        int width = (int) Math.round(view.screenX(box.x1() - 0.5)) - x;
        int height = (int) Math.round(view.screenY(box.y1() - 0.5)) - y;
        int dx = Math.max(0, MIN_SIZE - width) / 2;
        int dy = Math.max(0, MIN_SIZE - height) / 2;
        return new Rectangle(x - dx, y - dy, width + 2 * dx, height + 2 * dy);
    }

    /** Where the middle of the cross is that dismisses a spot. */
    static Point cross(FoundSpot spot, Viewport view) {
        Rectangle area = area(spot, view);
        return new Point(area.x + area.width, area.y);
    }

    /** Whether the cross of the current spot is at a position of the screen. */
    boolean isCrossAt(int x, int y, Viewport view) {
        if (current == null) {
            return false;
        }
        Point cross = cross(current, view);
        return Math.hypot(x - cross.x, y - cross.y) <= CROSS + 1;
    }

    /** The candidate at a position of the screen, or null. */
    FoundSpot at(int x, int y, Viewport view) {
        if (isCrossAt(x, y, view)) {
            return current;
        }
        return spots.stream().filter(spot -> area(spot, view).contains(x, y)).findFirst().orElse(null);
    }
}
