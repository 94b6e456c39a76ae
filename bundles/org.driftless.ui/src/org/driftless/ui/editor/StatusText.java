/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.Locale;
import java.util.function.Consumer;

import org.driftless.core.image.Frame;
import org.driftless.ui.model.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;

/** Says in the status line what is under the pointer: position, value, file and zoom. */
final class StatusText {

    private static final String GAP = "     ";

    private final FrameCanvas canvas;
    private final OpenProject project;
    private final Consumer<String> message;
    /** Where the pointer is on the canvas; null if it is elsewhere. */
    private Point pointer;

    StatusText(FrameCanvas canvas, OpenProject project, Consumer<String> message) {
        this.canvas = canvas;
        this.project = project;
        this.message = message;
        canvas.addListener(SWT.MouseEnter, event -> point(new Point(event.x, event.y)));
        canvas.addListener(SWT.MouseMove, event -> point(new Point(event.x, event.y)));
        canvas.addListener(SWT.MouseExit, event -> point(null));
        canvas.onViewChanged(this::update);
    }

    /** To ask the window system where the pointer is would take a while at every frame. */
    private void point(Point at) {
        pointer = at;
        update();
    }

    void update() {
        Frame frame = canvas.frame();
        if (frame == null) {
            message.accept("");
            return;
        }
        String name = project.session().frames().name(project.frame());
        message.accept(position(frame) + name + GAP + zoom());
    }

    private String position(Frame frame) {
        Point at = pointer;
        if (at == null || !canvas.getClientArea().contains(at)) {
            return "";
        }
        int x = canvas.view().column(at.x);
        int y = canvas.view().row(at.y);
        if (x < 0 || y < 0 || x >= frame.width() || y >= frame.height()) {
            return "";
        }
        double value = frame.value(x, y);
        String counts = frame.type().isInteger() ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.5g", value);
        double imageX = canvas.view().imageX(at.x);
        double imageY = canvas.view().imageY(at.y);
        return String.format(Locale.ROOT, "x %.1f  y %.1f%s  value %s", imageX, imageY,
                FrameText.position(imageX, imageY, project.calibration()), counts) + GAP;
    }

    private String zoom() {
        double percent = canvas.view().scale() * 100;
        return String.format(Locale.ROOT, percent < 10 ? "zoom %.1f %%" : "zoom %.0f %%", percent);
    }
}
