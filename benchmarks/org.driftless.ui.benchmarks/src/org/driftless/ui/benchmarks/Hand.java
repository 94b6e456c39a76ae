/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.benchmarks;

import java.util.List;
import java.util.function.Function;

import org.driftless.ui.editor.FrameCanvas;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** Finds what a user would use, and uses it. */
final class Hand {

    /** A speed of playing, in the words of its choice. */
    static final String SPEED = "25 fps";

    private Hand() {
    }

    /** The frame that is seen, or null. */
    static FrameCanvas canvas(Shell window) {
        return find(window, control -> control instanceof FrameCanvas canvas ? canvas : null);
    }

    /** The choice of how fast frames are played. */
    static Combo speed(Shell window) {
        return find(window, control -> control instanceof Combo combo
                && List.of(combo.getItems()).contains(SPEED) ? combo : null);
    }

    private static <T> T find(Composite in, Function<Control, T> as) {
        for (Control child : in.getChildren()) {
            T found = child.isVisible() ? as.apply(child) : null;
            if (found == null && child instanceof Composite composite) {
                found = find(composite, as);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Presses a key. */
    static void press(int key) {
        Event event = new Event();
        event.keyCode = key;
        event.character = (key & SWT.KEYCODE_BIT) == 0 ? (char) key : 0;
        event.type = SWT.KeyDown;
        Display.getCurrent().post(event);
        event.type = SWT.KeyUp;
        Display.getCurrent().post(event);
    }

    /** Moves the mouse over a frame, to a place in the image, or presses or releases its button. */
    static void mouse(FrameCanvas canvas, int type, double x, double y, int state) {
        Event event = new Event();
        event.type = type;
        event.button = type == SWT.MouseMove ? 0 : 1;
        event.count = type == SWT.MouseDown ? 1 : 0;
        event.stateMask = state;
        Point at = new Point((int) Math.rint(canvas.view().screenX(x - 0.5)),
                (int) Math.rint(canvas.view().screenY(y - 0.5)));
        event.x = at.x;
        event.y = at.y;
        event.widget = canvas;
        canvas.notifyListeners(type, event);
    }
}
