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
import org.driftless.core.particle.FitResult;
import org.driftless.core.track.Trajectory;
import org.driftless.ui.editor.Overlay.Mark;
import org.driftless.ui.preferences.DriftlessPreferences;
import org.driftless.ui.preferences.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;

/** Draws boxes, ids, fitted ellipses and trajectories over a frame. All overlays of the workbench are drawn here. */
final class OverlayPainter {

    private static final Color LIGHT = new Color(255, 255, 255);
    private static final Color DARK = new Color(0x10, 0x14, 0x18);
    private static final int HALO_ALPHA = 170;
    private static final int OPAQUE = 255;
    private static final int UNSURE_ALPHA = 150;
    private static final int HANDLE = 3;
    private static final int CROSS = 4;
    private static final double SIGMAS = 2;
    private static final int ELLIPSE_POINTS = 48;
    private static final double PATH_STEP = 0.7;
    private static final int PADDING = 3;

    private final GC gc;
    private final Viewport view;
    private final Overlay overlay;
    private final Point area;
    private final Palette palette;
    private final Color good;
    private final Color bad;

    private OverlayPainter(GC gc, Viewport view, Overlay overlay, Point area) {
        this.gc = gc;
        this.view = view;
        this.overlay = overlay;
        this.area = area;
        DriftlessPreferences preferences = new DriftlessPreferences();
        palette = preferences.palette();
        good = new Color(preferences.goodColor());
        bad = new Color(preferences.badColor());
    }

    /** @param size of what is painted on */
    static void paint(GC gc, Viewport view, Overlay overlay, Point size) {
        gc.setAntialias(SWT.ON);
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setLineJoin(SWT.JOIN_ROUND);
        OverlayPainter painter = new OverlayPainter(gc, view, overlay, size);
        if (overlay.shown().contains(Mark.PATHS)) {
            overlay.particles().forEach(painter::path);
        }
        overlay.particles().forEach(painter::particle);
        CandidatePainter.paint(gc, view, overlay.candidates(), size);
        if (overlay.rubber() != null) {
            painter.box(overlay.rubber(), LIGHT, DARK, 1, SWT.LINE_SOLID);
        }
        if (overlay.line() != null) {
            LineMarkPainter.paint(gc, view, overlay.line(), size);
        }
        if (overlay.caption() != null) {
            painter.note(overlay.caption(), 2 * PADDING, 2 * PADDING);
        }
        if (overlay.rejection() != null && overlay.rejection().frame() == overlay.frame()) {
            painter.rejection(overlay.rejection());
        }
    }

    private void particle(ShownParticle particle) {
        int rgb = palette.rgb(particle.id());
        Color color = color(rgb);
        boolean picked = overlay.picked().contains(particle.id());
        boolean lost = particle.fit() != null && !particle.fit().accepted();
        gc.setAlpha(particle.sure() ? OPAQUE : UNSURE_ALPHA);
        if (overlay.shown().contains(Mark.BOXES)) {
            box(particle.box(), color, LIGHT, picked ? 3 : 2,
                    lost || !particle.sure() ? SWT.LINE_DASH : SWT.LINE_SOLID);
        }
        if (overlay.shown().contains(Mark.IDS)) {
            int x = px(view.screenX(particle.box().x0() - 0.5));
            int y = px(view.screenY(particle.box().y0() - 0.5));
            label(Integer.toString(particle.id()), x - 1, y - 1, px(view.screenY(particle.box().y1() - 0.5)) + 2, color);
        }
        gc.setAlpha(OPAQUE);
        if (overlay.shown().contains(Mark.ELLIPSES) && particle.sure() && particle.fit() != null
                && particle.fit().accepted()) {
            ellipse(particle.fit());
        }
        if (picked && overlay.handles() && overlay.shown().contains(Mark.BOXES)) {
            handles(particle.box(), color);
        }
    }

    private void box(FitBox box, Color color, Color halo, int width, int style) {
        int x = px(view.screenX(box.x0() - 0.5));
        int y = px(view.screenY(box.y0() - 0.5));
        int w = px(view.screenX(box.x1() - 0.5)) - x;
        int h = px(view.screenY(box.y1() - 0.5)) - y;
        int alpha = gc.getAlpha();
        gc.setAlpha(Math.min(alpha, HALO_ALPHA));
        gc.setForeground(halo);
        gc.setLineStyle(style);
        gc.setLineWidth(width + 2);
        gc.drawRectangle(x, y, w, h);
        gc.setAlpha(alpha);
        gc.setForeground(color);
        gc.setLineWidth(width);
        gc.drawRectangle(x, y, w, h);
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    private void handles(FitBox box, Color color) {
        for (BoxHandle handle : BoxHandle.values()) {
            if (handle != BoxHandle.MIDDLE) {
                int x = px(view.screenX(handle.x(box))) - HANDLE;
                int y = px(view.screenY(handle.y(box))) - HANDLE;
                gc.setBackground(LIGHT);
                gc.fillRectangle(x, y, 2 * HANDLE + 1, 2 * HANDLE + 1);
                gc.setForeground(color);
                gc.setLineWidth(1);
                gc.drawRectangle(x, y, 2 * HANDLE, 2 * HANDLE);
            }
        }
    }

    /** The id over a box's upper left corner, or under it where there is no room: inside it would hide the particle. */
    private void label(String text, int left, int above, int below, Color color) {
        Point size = gc.textExtent(text);
        int height = size.y;
        int top = above < height ? below : above - height;
        gc.setBackground(color);
        gc.fillRoundRectangle(left, top, size.x + 2 * PADDING, height, 4, 4);
        gc.setForeground(isBright(color) ? DARK : LIGHT);
        gc.drawText(text, left + PADDING, top, true);
    }

    /** Two standard deviations around the fitted centre. */
    private void ellipse(FitResult fit) {
        Path outline = new Path(gc.getDevice());
        try {
            for (int i = 0; i < ELLIPSE_POINTS; i++) {
                double angle = 2 * Math.PI * i / ELLIPSE_POINTS;
                double along = SIGMAS * fit.sigmaX() * Math.cos(angle);
                double across = SIGMAS * fit.sigmaY() * Math.sin(angle);
                float x = (float) view.screenX(
                        fit.x() + along * Math.cos(fit.theta()) - across * Math.sin(fit.theta()));
                float y = (float) view.screenY(
                        fit.y() + along * Math.sin(fit.theta()) + across * Math.cos(fit.theta()));
                if (i == 0) {
                    outline.moveTo(x, y);
                } else {
                    outline.lineTo(x, y);
                }
            }
            outline.close();
            stroke(outline, good, DARK, 1);
        } finally {
            outline.dispose();
        }
        cross(view.screenX(fit.x()), view.screenY(fit.y()), good);
    }

    private void cross(double x, double y, Color color) {
        Path cross = new Path(gc.getDevice());
        try {
            cross.moveTo((float) x - CROSS, (float) y);
            cross.lineTo((float) x + CROSS, (float) y);
            cross.moveTo((float) x, (float) y - CROSS);
            cross.lineTo((float) x, (float) y + CROSS);
            stroke(cross, color, DARK, 2);
        } finally {
            cross.dispose();
        }
    }

    /** Where the particle was up to this frame. */
    private void path(ShownParticle particle) {
        Trajectory trajectory = particle.path();
        if (trajectory == null) {
            return;
        }
        Path line = new Path(gc.getDevice());
        try {
            boolean begun = false;
            double lastX = 0;
            double lastY = 0;
            for (int frame = 0; frame <= Math.min(overlay.frame(), trajectory.frameCount() - 1); frame++) {
                if (trajectory.foundIn(frame)) {
                    double x = view.screenX(trajectory.at(frame).fit().x());
                    double y = view.screenY(trajectory.at(frame).fit().y());
                    if (begun && Math.hypot(x - lastX, y - lastY) < PATH_STEP && frame < overlay.frame()) {
                        continue;
                    }
                    if (begun && meets(x, y, lastX, lastY)) {
                        line.lineTo((float) x, (float) y);
                    } else {
                        line.moveTo((float) x, (float) y);
                    }
                    begun = true;
                    lastX = x;
                    lastY = y;
                }
            }
            if (begun) {
                stroke(line, color(palette.rgb(particle.id())), LIGHT, 2);
            }
        } finally {
            line.dispose();
        }
    }

    /** Whether a line between two points may be seen: thousands that can't be would be slow. */
    private boolean meets(double x, double y, double x2, double y2) {
        return Math.max(x, x2) >= -CROSS && Math.min(x, x2) <= area.x + CROSS
                && Math.max(y, y2) >= -CROSS && Math.min(y, y2) <= area.y + CROSS;
    }

    private void stroke(Path path, Color color, Color halo, int width) {
        gc.setAlpha(HALO_ALPHA);
        gc.setForeground(halo);
        gc.setLineWidth(width + 2);
        gc.drawPath(path);
        gc.setAlpha(OPAQUE);
        gc.setForeground(color);
        gc.setLineWidth(width);
        gc.drawPath(path);
    }

    private void rejection(Rejection rejection) {
        FitBox box = rejection.box();
        box(box, bad, LIGHT, 1, SWT.LINE_SOLID);
        double x = view.screenX((box.x0() + box.x1() - 1) / 2.0);
        double y = view.screenY((box.y0() + box.y1() - 1) / 2.0);
        Path cross = new Path(gc.getDevice());
        try {
            int arm = 2 * CROSS;
            cross.moveTo((float) x - arm, (float) y - arm);
            cross.lineTo((float) x + arm, (float) y + arm);
            cross.moveTo((float) x + arm, (float) y - arm);
            cross.lineTo((float) x - arm, (float) y + arm);
            stroke(cross, bad, LIGHT, 3);
        } finally {
            cross.dispose();
        }
        note("Not taken: " + rejection.reason(), px(view.screenX(box.x0() - 0.5)),
                px(view.screenY(box.y1() - 0.5)) + 2 * PADDING);
    }

    private void note(String text, int left, int top) {
        Point size = gc.textExtent(text);
        int width = size.x + 4 * PADDING;
        int height = size.y + 2 * PADDING;
        int x = Math.max(0, Math.min(left, area.x - width));
        int y = Math.max(0, Math.min(top, area.y - height));
        gc.setBackground(DARK);
        gc.setAlpha(230);
        gc.fillRoundRectangle(x, y, width, height, 6, 6);
        gc.setAlpha(OPAQUE);
        gc.setForeground(LIGHT);
        gc.drawText(text, x + 2 * PADDING, y + PADDING, true);
    }

    private static int px(double at) {
        return (int) Math.round(at);
    }

    private static Color color(int rgb) {
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private static boolean isBright(Color color) {
        return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue() > 140;
    }
}
