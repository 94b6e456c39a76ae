/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.kymograph;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

import org.driftless.core.image.Calibration;
import org.driftless.pipeline.Kymograph;
import org.driftless.ui.editor.Contrast;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Draws a kymograph with its axes; a click or the arrow keys choose a frame. */
final class KymographCanvas extends Canvas {

    private static final double PERCENT = 100;
    private static final int FAR = 10;

    private final IntConsumer chosen;
    private final Consumer<KymographPoint> pointed;
    private Kymograph kymograph;
    private Contrast contrast;
    private Calibration calibration = Calibration.UNKNOWN;
    private int frame;
    private KymographLayout layout;
    private Image original;
    private Image aligned;
    private boolean pressed;

    /**
     * @param chosen takes the index of a frame that is to be shown
     * @param pointed takes what is under the pointer; null if nothing is
     */
    KymographCanvas(Composite parent, IntConsumer chosen, Consumer<KymographPoint> pointed) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.chosen = chosen;
        this.pointed = pointed;
        getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = "Kymograph"));
        addPaintListener(event -> paint(event.gc));
        addDisposeListener(event -> forget());
        addListener(SWT.Resize, event -> forget());
        addListener(SWT.MouseDown, this::press);
        addListener(SWT.MouseMove, this::move);
        addListener(SWT.MouseUp, event -> pressed = false);
        addListener(SWT.MouseExit, event -> pointed.accept(null));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit =
                event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_CROSS));
    }

    Kymograph kymograph() {
        return kymograph;
    }

    /** Where it was painted last; null if it was not. */
    KymographLayout painted() {
        return layout;
    }

    /** @param shown also when there is more of it than before; null for nothing */
    void show(Kymograph shown) {
        kymograph = shown;
        forget();
        redraw();
    }

    void setContrast(Contrast colors) {
        contrast = colors;
        forget();
        redraw();
    }

    void setCalibration(Calibration known) {
        calibration = known;
        redraw();
    }

    void setFrame(int index) {
        frame = index;
        redraw();
    }

    private void forget() {
        if (original != null) {
            original.dispose();
            original = null;
        }
        if (aligned != null) {
            aligned.dispose();
            aligned = null;
        }
    }

    private void press(Event event) {
        setFocus();
        pressed = event.button == 1;
        move(event);
    }

    private void move(Event event) {
        KymographPoint at = layout == null || kymograph == null ? null : layout.at(event.x, event.y);
        if (pressed && at != null) {
            chosen.accept(kymograph.frame(at.row()));
        }
        pointed.accept(at);
    }

    private void key(Event event) {
        int step = kymograph == null ? 1 : kymograph.step();
        switch (event.keyCode) {
            case SWT.ARROW_UP, SWT.ARROW_LEFT -> chosen.accept(frame - step);
            case SWT.ARROW_DOWN, SWT.ARROW_RIGHT -> chosen.accept(frame + step);
            case SWT.PAGE_UP -> chosen.accept(frame - FAR * step);
            case SWT.PAGE_DOWN -> chosen.accept(frame + FAR * step);
            default -> { }
        }
    }

    private void paint(GC gc) {
        if (kymograph == null || contrast == null) {
            return;
        }
        Rectangle area = getClientArea();
        KymographAxes axes = new KymographAxes(gc, kymograph, calibration);
        layout = KymographLayout.of(kymograph, new Point(area.width, area.height), axes.left(), axes.line());
        original = made(original, layout.original(), kymograph::original);
        gc.drawImage(original, layout.original().x, layout.original().y);
        if (layout.aligned() != null) {
            aligned = made(aligned, layout.aligned(), kymograph::aligned);
            gc.drawImage(aligned, layout.aligned().x, layout.aligned().y);
        }
        axes.paint(layout, frame);
    }

    private Image made(Image there, Rectangle place, IntFunction<float[]> values) {
        if (there != null) {
            return there;
        }
        Kymograph shown = kymograph;
        Contrast colors = contrast;
        ImageDataProvider pixels = zoom -> KymographPicture.render(shown, values, colors,
                (int) Math.round(place.width * zoom / PERCENT), (int) Math.round(place.height * zoom / PERCENT));
        return new Image(getDisplay(), pixels);
    }
}
