/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.core.image.Frame;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * Shows one frame and what is drawn over it. The wheel zooms at the pointer; the middle button, or the space bar held
 * and the left one, moves the picture.
 */
public final class FrameCanvas extends Canvas {

    private static final int BACKGROUND = 0x2b2e33;
    private static final double PERCENT = 100;

    private final Color around = new Color(BACKGROUND >> 16, BACKGROUND >> 8 & 0xff, BACKGROUND & 0xff);
    private Frame frame;
    private Contrast contrast;
    private Viewport view = Viewport.ONE_TO_ONE;
    private Overlay overlay = Overlay.NOTHING;
    private boolean fitted = true;
    private String message;
    private Image picture;
    private boolean spaceDown;
    private Point panFrom;
    private Runnable viewChanged = () -> { };

    public FrameCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.BORDER);
        setBackground(around);
        addPaintListener(this::paint);
        addDisposeListener(event -> forgetPicture());
        addListener(SWT.Resize, event -> resized());
        addListener(SWT.MouseVerticalWheel, this::wheel);
        addListener(SWT.MouseDown, this::beginPan);
        addListener(SWT.MouseMove, this::pan);
        addListener(SWT.MouseUp, event -> endPan());
        addListener(SWT.KeyDown, event -> spaceDown |= event.keyCode == SWT.SPACE);
        addListener(SWT.KeyUp, event -> spaceDown &= event.keyCode != SWT.SPACE);
        addListener(SWT.FocusOut, event -> spaceDown = false);
    }

    /** @param listener runs when the scale or place of the picture has changed */
    void onViewChanged(Runnable listener) {
        viewChanged = listener;
    }

    /** Shows another frame. */
    public void show(Frame shown, Contrast colors) {
        boolean first = frame == null;
        frame = shown;
        contrast = colors;
        message = null;
        forgetPicture();
        if (first || fitted) {
            fit();
        }
        redraw();
    }

    /** Shows other marks. */
    void show(Overlay marks) {
        overlay = marks;
        redraw();
    }

    /** Shows a sentence in place of a frame that can't be had. */
    void showMessage(String text) {
        message = text;
        redraw();
    }

    /** The frame that is shown, or null. */
    public Frame frame() {
        return message == null ? frame : null;
    }

    public Viewport view() {
        return view;
    }

    /** Whether the pointer moves the picture, not the boxes. */
    boolean isPanning() {
        return panFrom != null || spaceDown;
    }

    /** Lets the left button, pressed at a position, move the picture until it is released. */
    void startPan(int x, int y) {
        panFrom = new Point(x, y);
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    /** Shows the whole frame, and keeps doing so when the canvas changes its size. */
    public void fit() {
        Rectangle area = getClientArea();
        if (frame != null && area.width > 0 && area.height > 0) {
            change(Viewport.fit(frame.width(), frame.height(), area.width, area.height));
        }
        fitted = true;
    }

    /** One screen point an image pixel, around what is in the middle. */
    public void showOneToOne() {
        Rectangle area = getClientArea();
        Viewport one = view.scaledAt(area.width / 2.0, area.height / 2.0, 1);
        change(new Viewport(1, Math.rint(one.left()), Math.rint(one.top())));
    }

    public void zoomIn() {
        Rectangle area = getClientArea();
        change(view.larger(area.width / 2.0, area.height / 2.0));
    }

    public void zoomOut() {
        Rectangle area = getClientArea();
        change(view.smaller(area.width / 2.0, area.height / 2.0));
    }

    private void change(Viewport wanted) {
        fitted = false;
        Rectangle area = getClientArea();
        view = frame == null ? wanted
                : wanted.keptVisible(frame.width(), frame.height(), area.width, area.height);
        forgetPicture();
        redraw();
        viewChanged.run();
    }

    private void resized() {
        forgetPicture();
        if (fitted) {
            fit();
        }
    }

    private void wheel(Event event) {
        if (event.count != 0) {
            change(event.count > 0 ? view.larger(event.x, event.y) : view.smaller(event.x, event.y));
        }
        event.doit = false;
    }

    private void beginPan(Event event) {
        setFocus();
        if (event.button == 2 || event.button == 1 && spaceDown) {
            startPan(event.x, event.y);
        }
    }

    private void pan(Event event) {
        if (panFrom != null) {
            change(view.moved(event.x - panFrom.x, event.y - panFrom.y));
            panFrom = new Point(event.x, event.y);
        }
    }

    private void endPan() {
        if (panFrom != null) {
            panFrom = null;
            setCursor(null);
        }
    }

    private void paint(PaintEvent event) {
        Rectangle area = getClientArea();
        if (message == null && frame != null && area.width > 0 && area.height > 0) {
            if (picture == null) {
                picture = new Image(getDisplay(), (ImageDataProvider) this::render);
            }
            event.gc.drawImage(picture, 0, 0);
            OverlayPainter.paint(event.gc, view, overlay, new Point(area.width, area.height));
            return;
        }
        event.gc.setBackground(around);
        event.gc.fillRectangle(area);
        if (message != null) {
            event.gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
            Point size = event.gc.textExtent(message, SWT.DRAW_DELIMITER);
            event.gc.drawText(message, Math.max(8, (area.width - size.x) / 2), (area.height - size.y) / 2, true);
        }
    }

    private ImageData render(int zoom) {
        Rectangle area = getClientArea();
        double pixels = zoom / PERCENT;
        return FrameRenderer.render(frame, view.onDevice(pixels), contrast, BACKGROUND,
                (int) Math.round(area.width * pixels), (int) Math.round(area.height * pixels));
    }

    private void forgetPicture() {
        if (picture != null) {
            picture.dispose();
            picture = null;
        }
    }
}
