/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** What the lines and marks of the charts mean, in rows below them; a click on a particle picks it. */
final class PlotLegend extends Canvas {

    private static final int MARGIN = 6;
    private static final int SAMPLE = 16;
    private static final int GAP = 4;
    private static final int BETWEEN = 12;
    private static final int BAND_ALPHA = 60;
    private static final int RING = 3;

    private final List<Entry> entries = new ArrayList<>();

    private enum Kind { LINE, BAND, RING }

    private record Entry(Kind kind, PlotCurve curve, String words) {
    }

    /** Where an entry is, from the upper left. */
    private record Place(Entry entry, int x, int y, int width) {
    }

    /** @param onCurve hears which particle was clicked */
    PlotLegend(Composite parent, Consumer<PlotCurve> onCurve) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseUp, event -> {
            Entry entry = at(event);
            if (entry != null && event.button == 1) {
                onCurve.accept(entry.curve);
            }
        });
        addListener(SWT.MouseMove, event ->
                setCursor(getDisplay().getSystemCursor(at(event) == null ? SWT.CURSOR_ARROW : SWT.CURSOR_HAND)));
    }

    /** Explains the curves of charts. */
    void show(List<Plot> plots) {
        entries.clear();
        Map<Integer, PlotCurve> curves = new LinkedHashMap<>();
        plots.forEach(plot -> plot.curves().forEach(curve -> curves.putIfAbsent(curve.particleId(), curve)));
        boolean several = curves.size() > 1;
        curves.values().stream().filter(curve -> several)
                .forEach(curve -> entries.add(new Entry(Kind.LINE, curve,
                        curve.isEstimate() ? curve.name() : Integer.toString(curve.particleId()))));
        curves.values().stream().filter(curve -> curve.error() != null).findFirst()
                .ifPresent(curve -> entries.add(new Entry(Kind.BAND, curve, "\u00b1 one standard error")));
        curves.values().stream().filter(PlotCurve::hasGuessed).findFirst()
                .ifPresent(curve -> entries.add(new Entry(Kind.RING, curve, "interpolated or held, not measured")));
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int width = widthHint == SWT.DEFAULT ? getParent().getClientArea().width : widthHint;
        GC gc = new GC(this);
        List<Place> places = places(gc, width);
        int line = lineHeight(gc);
        gc.dispose();
        return new Point(width, places.isEmpty() ? 0 : places.get(places.size() - 1).y + line);
    }

    private static int lineHeight(GC gc) {
        return gc.getFontMetrics().getHeight() + 2;
    }

    private List<Place> places(GC gc, int width) {
        List<Place> places = new ArrayList<>();
        int x = MARGIN;
        int y = 0;
        for (Entry entry : entries) {
            int length = SAMPLE + GAP + gc.textExtent(entry.words).x;
            if (x > MARGIN && x + length > width - MARGIN) {
                x = MARGIN;
                y += lineHeight(gc);
            }
            places.add(new Place(entry, x, y, length));
            x += length + BETWEEN;
        }
        return places;
    }

    private Entry at(Event event) {
        GC gc = new GC(this);
        int line = lineHeight(gc);
        Place there = places(gc, getClientArea().width).stream()
                .filter(place -> place.entry.kind == Kind.LINE && !place.entry.curve.isEstimate())
                .filter(place -> event.x >= place.x && event.x <= place.x + place.width && event.y >= place.y
                        && event.y < place.y + line)
                .findFirst().orElse(null);
        gc.dispose();
        return there == null ? null : there.entry;
    }

    private void paint(GC gc) {
        PlotColors colors = new PlotColors(this);
        gc.setAntialias(SWT.ON);
        int line = lineHeight(gc);
        for (Place place : places(gc, getClientArea().width)) {
            int middle = place.y + line / 2;
            PlotCurve curve = place.entry.curve;
            gc.setForeground(colors.of(curve));
            gc.setBackground(colors.of(curve));
            switch (place.entry.kind) {
                case LINE -> {
                    gc.setLineWidth(curve.isEstimate() ? 3 : 2);
                    gc.setLineStyle(PlotPainter.style(curve));
                    gc.drawLine(place.x, middle, place.x + SAMPLE, middle);
                    gc.setLineStyle(SWT.LINE_SOLID);
                }
                case BAND -> {
                    gc.setAlpha(BAND_ALPHA);
                    gc.fillRectangle(place.x, middle - 4, SAMPLE, 8);
                    gc.setAlpha(255);
                }
                default -> {
                    gc.setLineWidth(1);
                    gc.setBackground(colors.ground());
                    gc.fillOval(place.x + SAMPLE / 2 - RING, middle - RING, 2 * RING, 2 * RING);
                    gc.drawOval(place.x + SAMPLE / 2 - RING, middle - RING, 2 * RING, 2 * RING);
                }
            }
            gc.setForeground(getForeground());
            gc.drawText(place.entry.words, place.x + SAMPLE + GAP, place.y + 1, true);
        }
    }
}
