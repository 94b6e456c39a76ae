/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.core.image.Line;
import org.driftless.ui.model.MeasuringLine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/**
 * The mouse on the line to measure along, while the tool is chosen: draw it, drag its ends or all of it. Shift keeps it
 * level, upright or diagonal. Its ends are at pixels of the frame.
 */
final class LineTool {

    private static final int REACH = 6;
    private static final int CLICK_PX = 3;
    private static final double DIAGONAL = Math.PI / 4;

    private enum Grip {
        NEW, FIRST, SECOND, WHOLE
    }

    private final FrameCanvas canvas;
    private final MeasuringLine measured;
    private Runnable drawn = () -> { };
    private boolean chosen;
    private Event pressed;
    private Grip grip;
    private Line before;

    LineTool(FrameCanvas canvas, MeasuringLine measured) {
        this.canvas = canvas;
        this.measured = measured;
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::release);
    }

    /** @param listener runs when a new line has been drawn to its end */
    void onDrawn(Runnable listener) {
        drawn = listener;
    }

    boolean isChosen() {
        return chosen;
    }

    void setChosen(boolean wanted) {
        chosen = wanted;
        pressed = null;
        canvas.setCursor(wanted ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_CROSS) : null);
    }

    /** What is to be drawn, or null. */
    LineMark mark() {
        return measured.line().map(line -> new LineMark(line, measured.width(), chosen)).orElse(null);
    }

    /** Gives up what is being drawn, else removes the line; false if there is none. */
    boolean escape() {
        boolean there = measured.line().isPresent();
        measured.set(pressed == null ? null : before);
        pressed = null;
        return there;
    }

    private void press(Event event) {
        if (!chosen || event.button != 1 || event.count > 1 || canvas.isPanning() || canvas.frame() == null) {
            return;
        }
        pressed = event;
        before = measured.line().orElse(null);
        grip = gripAt(event);
    }

    private Grip gripAt(Event event) {
        if (measured.line().isEmpty()) {
            return Grip.NEW;
        }
        Line line = measured.line().get();
        Viewport view = canvas.view();
        double x0 = view.screenX(line.x0());
        double y0 = view.screenY(line.y0());
        double x1 = view.screenX(line.x1());
        double y1 = view.screenY(line.y1());
        if (Math.hypot(event.x - x1, event.y - y1) <= REACH) {
            return Grip.SECOND;
        }
        if (Math.hypot(event.x - x0, event.y - y0) <= REACH) {
            return Grip.FIRST;
        }
        double length = Math.hypot(x1 - x0, y1 - y0);
        double along = ((event.x - x0) * (x1 - x0) + (event.y - y0) * (y1 - y0)) / length;
        double aside = Math.abs((event.x - x0) * (y1 - y0) - (event.y - y0) * (x1 - x0)) / length;
        return along >= 0 && along <= length && aside <= REACH ? Grip.WHOLE : Grip.NEW;
    }

    private void move(Event event) {
        if (!chosen || canvas.isPanning() || canvas.frame() == null) {
            return;
        }
        if (pressed == null) {
            int shape = switch (gripAt(event)) {
                case NEW -> SWT.CURSOR_CROSS;
                case FIRST, SECOND -> SWT.CURSOR_HAND;
                case WHOLE -> SWT.CURSOR_SIZEALL;
            };
            canvas.setCursor(canvas.getDisplay().getSystemCursor(shape));
        } else if (Math.hypot(event.x - pressed.x, event.y - pressed.y) > CLICK_PX || !isBefore()) {
            drag(event, (event.stateMask & SWT.MOD2) != 0);
        }
    }

    private boolean isBefore() {
        return measured.line().orElse(null) == before;
    }

    private void drag(Event event, boolean straight) {
        Viewport view = canvas.view();
        double x = view.imageX(event.x);
        double y = view.imageY(event.y);
        Line line = switch (grip) {
            case NEW -> {
                double fromX = inside(view.imageX(pressed.x), canvas.frame().width());
                double fromY = inside(view.imageY(pressed.y), canvas.frame().height());
                yield to(fromX, fromY, x, y, straight);
            }
            case SECOND -> to(before.x0(), before.y0(), x, y, straight);
            case FIRST -> {
                Line turned = to(before.x1(), before.y1(), x, y, straight);
                yield new Line(turned.x1(), turned.y1(), turned.x0(), turned.y0());
            }
            case WHOLE -> moved(x - view.imageX(pressed.x), y - view.imageY(pressed.y));
        };
        if (line.length() > 0) {
            measured.set(line);
        }
    }

    private Line to(double fromX, double fromY, double toX, double toY, boolean straight) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        if (straight) {
            double angle = Math.rint(Math.atan2(dy, dx) / DIAGONAL) * DIAGONAL;
            double length = dx * Math.cos(angle) + dy * Math.sin(angle);
            double steps = Math.rint(length * Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))));
            dx = steps * Math.rint(Math.cos(angle));
            dy = steps * Math.rint(Math.sin(angle));
        }
        double part = Math.min(part(fromX, dx, canvas.frame().width()), part(fromY, dy, canvas.frame().height()));
        return straight
                ? new Line(fromX, fromY, fromX + Math.signum(dx) * Math.floor(Math.abs(dx) * part + 1e-9),
                        fromY + Math.signum(dy) * Math.floor(Math.abs(dy) * part + 1e-9))
                : new Line(fromX, fromY, inside(toX, canvas.frame().width()), inside(toY, canvas.frame().height()));
    }

    /** How much of a way can be gone before the frame ends, 0 to 1. */
    private static double part(double from, double way, int length) {
        double room = way > 0 ? length - 1 - from : from;
        return way == 0 ? 1 : Math.min(1, Math.max(0, room / Math.abs(way)));
    }

    private Line moved(double dx, double dy) {
        double right = Math.rint(Math.clamp(dx, -Math.min(before.x0(), before.x1()),
                canvas.frame().width() - 1 - Math.max(before.x0(), before.x1())));
        double down = Math.rint(Math.clamp(dy, -Math.min(before.y0(), before.y1()),
                canvas.frame().height() - 1 - Math.max(before.y0(), before.y1())));
        return new Line(before.x0() + right, before.y0() + down, before.x1() + right, before.y1() + down);
    }

    private static double inside(double at, int length) {
        return Math.clamp(Math.rint(at), 0.0, length - 1.0);
    }

    private void release(Event event) {
        if (pressed == null || event.button != 1) {
            return;
        }
        pressed = null;
        if (grip == Grip.NEW && !isBefore()) {
            drawn.run();
        }
    }
}
