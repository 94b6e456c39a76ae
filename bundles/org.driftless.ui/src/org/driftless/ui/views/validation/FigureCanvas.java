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
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A picture, as large as fits. */
final class FigureCanvas extends Canvas {

    private static final int MARGIN = 8;

    private Image image;
    private String note = "";

    FigureCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addPaintListener(event -> paint(event.gc));
        addDisposeListener(event -> release());
    }

    /** Shows a picture. */
    void setPicture(ImageData data) {
        release();
        image = new Image(getDisplay(), data);
        redraw();
    }

    /** Says why there is no picture. */
    void setNote(String words) {
        release();
        note = words;
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

    private void paint(GC gc) {
        Rectangle room = getClientArea();
        if (image == null) {
            gc.drawText(note, MARGIN, MARGIN, true);
            return;
        }
        Rectangle size = image.getBounds();
        double scale = Math.min(1, Math.min((double) room.width / size.width, (double) room.height / size.height));
        int width = (int) Math.max(1, Math.round(size.width * scale));
        int height = (int) Math.max(1, Math.round(size.height * scale));
        gc.setAdvanced(true);
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(image, 0, 0, size.width, size.height, (room.width - width) / 2, (room.height - height) / 2, width,
                height);
    }
}
