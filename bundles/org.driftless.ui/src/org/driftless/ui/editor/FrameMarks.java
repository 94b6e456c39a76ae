/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.driftless.ui.model.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Slider;

/** A strip above the slider of the frames: which ones are left out, and which one is the reference frame. */
final class FrameMarks extends Canvas {

    private static final int HEIGHT = 8;
    private static final int BAR = 4;
    /** A thumb is hardly ever smaller, in points. */
    private static final int THUMB = 40;
    private static final int MARGIN = 3;
    private static final Color LEFT_OUT = new Color(0xd9, 0x7b, 0x29);
    private static final Color REFERENCE = new Color(0x2f, 0x7f, 0xd6);

    private final OpenProject project;
    private final Slider slider;

    FrameMarks(Composite parent, OpenProject project, Slider slider) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.project = project;
        this.slider = slider;
        setToolTipText("Orange: frames that are left out. Blue: the reference frame.");
        addPaintListener(event -> paint(event.gc));
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        return new Point(width == SWT.DEFAULT ? HEIGHT : width, HEIGHT);
    }

    private void paint(GC gc) {
        int frames = project.session().frames().size();
        gc.setBackground(LEFT_OUT);
        for (int from = 0; from < frames; from++) {
            if (!project.uses(from)) {
                int to = from;
                while (to + 1 < frames && !project.uses(to + 1)) {
                    to++;
                }
                int left = x(from - 0.5, frames);
                gc.fillRectangle(left, HEIGHT - BAR - 1, Math.max(2, x(to + 0.5, frames) - left), BAR);
                from = to;
            }
        }
        int reference = project.referenceFrame();
        if (reference >= 0) {
            gc.setAntialias(SWT.ON);
            gc.setBackground(REFERENCE);
            int x = x(reference, frames);
            gc.fillPolygon(new int[] {x - 5, 0, x + 5, 0, x, HEIGHT});
        }
    }

    /** About where the middle of the slider's thumb is when a frame is shown; the slider doesn't tell. */
    private int x(double frame, int frames) {
        int width = slider.getSize().x;
        double thumb = Math.min(width, Math.max(THUMB, (double) width / frames));
        double share = frames < 2 ? 0.5 : frame / (frames - 1);
        double at = MARGIN + thumb / 2 + share * (width - thumb - 2 * MARGIN);
        return (int) Math.round(Math.max(0, Math.min(width, at)));
    }
}
