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
import org.driftless.core.particle.FitBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * Shows one frame and what is drawn over it. The wheel zooms at the pointer; the middle button, or the space bar held
 * and the left one, moves the picture.
 */
public final class FrameCanvas extends Canvas {

    private static final int BACKGROUND = 0x2b2e33;
    private static final int SPLIT_REACH = 5;
    private static final int MESSAGE_MARGIN = 24;
    private static final double PERCENT = 100;

    private final Color around = new Color(BACKGROUND >> 16, BACKGROUND >> 8 & 0xff, BACKGROUND & 0xff);
    private Frame frame;
    private Contrast contrast;
    private Viewport view = Viewport.ONE_TO_ONE;
    private Overlay overlay = Overlay.NOTHING;
    private Overlay leftOverlay = Overlay.NOTHING;
    private boolean fitted = true;
    private String message;
    private Image picture;
    private Frame left;
    private Image leftPicture;
    private double split = 0.5;
    private boolean splitting;
    private boolean spaceDown;
    private Point panFrom;
    private Runnable viewChanged = () -> { };

    public FrameCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.BORDER);
        setBackground(around);
        getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = "Frame"));
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

    /**
     * Shows other marks.
     *
     * @param onLeft those of the frame on the left of the line, if there is one
     */
    void show(Overlay marks, Overlay onLeft) {
        overlay = marks;
        leftOverlay = onLeft;
        redraw();
    }

    /** Shows a sentence in place of a frame that can't be had. */
    void showMessage(String text) {
        message = text;
        redraw();
    }

    /**
     * Shows another frame on the left of a line that can be dragged.
     *
     * @param other of the same size as the frame shown; null for none
     */
    void showLeft(Frame other) {
        left = other;
        forgetPicture();
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
        return panFrom != null || spaceDown || splitting;
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

    /** A box in the middle, enlarged so that its pixels are seen. */
    void showAround(FitBox box) {
        Rectangle area = getClientArea();
        change(Viewport.around(box.centerX(), box.centerY(), box.width(), box.height(), area.width, area.height));
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
        Viewport kept = frame == null ? wanted
                : wanted.keptVisible(frame.width(), frame.height(), area.width, area.height);
        if (!kept.equals(view)) {
            view = kept;
            forgetPicture();
            redraw();
            viewChanged.run();
        }
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
        int line = (int) Math.round(split * getClientArea().width);
        splitting = event.button == 1 && left != null && Math.abs(event.x - line) <= SPLIT_REACH;
        if (event.button == 2 || event.button == 1 && spaceDown) {
            startPan(event.x, event.y);
        }
    }

    private void pan(Event event) {
        if (splitting) {
            split = Math.max(0, Math.min(1, event.x / (double) Math.max(1, getClientArea().width)));
            redraw();
        } else if (panFrom != null) {
            change(view.moved(event.x - panFrom.x, event.y - panFrom.y));
            panFrom = new Point(event.x, event.y);
        }
    }

    private void endPan() {
        splitting = false;
        if (panFrom != null) {
            panFrom = null;
            setCursor(null);
        }
    }

    private void paint(PaintEvent event) {
        Rectangle area = getClientArea();
        if (message == null && frame != null && area.width > 0 && area.height > 0) {
            if (picture == null) {
                picture = new Image(getDisplay(), (ImageDataProvider) zoom -> render(frame, zoom));
            }
            event.gc.drawImage(picture, 0, 0);
            if (left != null) {
                paintBoth(event.gc, area);
            } else {
                OverlayPainter.paint(event.gc, view, overlay, new Point(area.width, area.height));
            }
            return;
        }
        event.gc.setBackground(around);
        event.gc.fillRectangle(area);
        if (message != null) {
            event.gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
            paintMessage(event.gc, area);
        }
    }

    private void paintBoth(GC gc, Rectangle area) {
        if (leftPicture == null) {
            leftPicture = new Image(getDisplay(), (ImageDataProvider) zoom -> render(left, zoom));
        }
        int line = (int) Math.round(split * area.width);
        Point size = new Point(area.width, area.height);
        gc.setClipping(line, 0, area.width - line, area.height);
        OverlayPainter.paint(gc, view, overlay, size);
        gc.setClipping(0, 0, line, area.height);
        gc.drawImage(leftPicture, 0, 0);
        OverlayPainter.paint(gc, view, leftOverlay, size);
        gc.setClipping((Rectangle) null);
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
        gc.setLineWidth(2);
        gc.drawLine(line, 0, line, area.height);
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
        gc.fillRoundRectangle(line - SPLIT_REACH, area.height / 2 - 2 * SPLIT_REACH, 2 * SPLIT_REACH, 4 * SPLIT_REACH,
                SPLIT_REACH, SPLIT_REACH);
    }

    private void paintMessage(GC gc, Rectangle area) {
        TextLayout text = new TextLayout(getDisplay());
        try {
            text.setText(message);
            text.setFont(getFont());
            text.setAlignment(SWT.CENTER);
            text.setWidth(Math.max(1, area.width - 2 * MESSAGE_MARGIN));
            text.draw(gc, MESSAGE_MARGIN, Math.max(0, (area.height - text.getBounds().height) / 2));
        } finally {
            text.dispose();
        }
    }

    private ImageData render(Frame shown, int zoom) {
        Rectangle area = getClientArea();
        double pixels = zoom / PERCENT;
        return FrameRenderer.render(shown, view.onDevice(pixels), contrast, BACKGROUND,
                (int) Math.round(area.width * pixels), (int) Math.round(area.height * pixels));
    }

    private void forgetPicture() {
        if (picture != null) {
            picture.dispose();
            picture = null;
        }
        if (leftPicture != null) {
            leftPicture.dispose();
            leftPicture = null;
        }
    }
}
