/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.validation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;

/** A picture, as large as fits into the room; or as wide as fits, to be scrolled. Never larger than it is. */
final class FigureCanvas extends Canvas {

    private static final int MARGIN = 8;

    private Image image;
    private String note = "";

    /** @param style SWT.V_SCROLL for a picture that is as wide as the room, or SWT.NONE for one that is seen whole */
    FigureCanvas(Composite parent, int style) {
        super(parent, style | SWT.DOUBLE_BUFFERED);
        addPaintListener(event -> paint(event.gc));
        addDisposeListener(event -> release());
        if (getVerticalBar() != null) {
            getVerticalBar().addListener(SWT.Selection, event -> redraw());
            addListener(SWT.Resize, event -> adjustBar());
            adjustBar();
        }
    }

    /** Shows a picture. */
    void setPicture(ImageData data) {
        release();
        image = new Image(getDisplay(), data);
        adjustBar();
        redraw();
    }

    /** Says why there is no picture. */
    void setNote(String words) {
        release();
        note = words;
        adjustBar();
        redraw();
    }

    /** The picture's pixels; null if there is none. */
    ImageData picture() {
        return image == null ? null : image.getImageData();
    }

    private void release() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    private void adjustBar() {
        ScrollBar bar = getVerticalBar();
        if (bar == null) {
            return;
        }
        int room = Math.max(1, getClientArea().height);
        int height = image == null ? 1 : shownSize().y;
        bar.setVisible(height > room);
        bar.setValues(Math.clamp(bar.getSelection(), 0, Math.max(0, height - room)), 0, Math.max(height, room), room,
                MARGIN, room);
    }

    private Point shownSize() {
        Rectangle room = getClientArea();
        Rectangle size = image.getBounds();
        double scale = Math.min(1, (double) room.width / size.width);
        if (getVerticalBar() == null) {
            scale = Math.min(scale, (double) room.height / size.height);
        }
        return new Point((int) Math.max(1, Math.round(size.width * scale)),
                (int) Math.max(1, Math.round(size.height * scale)));
    }

    private void paint(GC gc) {
        Rectangle room = getClientArea();
        if (image == null) {
            gc.drawText(note, MARGIN, MARGIN, true);
            return;
        }
        Rectangle size = image.getBounds();
        Point shown = shownSize();
        int top = shown.y > room.height ? -getVerticalBar().getSelection() : (room.height - shown.y) / 2;
        gc.setAdvanced(true);
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(image, 0, 0, size.width, size.height, (room.width - shown.x) / 2, top, shown.x, shown.y);
    }
}
