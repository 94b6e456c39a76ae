/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.ProgressListener;
import org.driftless.plot.Lettering;

/** What is drawn over the pictures: titles above, the time below on the left, the scale bar below on the right. For any thread. */
final class MovieMarks {

    private static final double LARGEST = 40;
    private static final double USUAL = 14;
    private static final double SMALLEST = 9;
    private static final double SHARE = 1 / 20.0;

    private final MovieLayout layout;
    private final TimeStamp time;
    private final ScaleBar bar;
    private final boolean titles;
    private final double size;

    private MovieMarks(MovieLayout layout, TimeStamp time, ScaleBar bar, boolean titles, double size) {
        this.layout = layout;
        this.time = time;
        this.bar = bar;
        this.titles = titles;
        this.size = size;
    }

    /**
     * Makes the marks that were asked for, as large as suits the pictures. What can't be drawn is left out and said.
     *
     * @param known of the sequence
     * @param last index of the last frame that is shown
     */
    static MovieMarks of(MovieLayout layout, MovieLook look, Calibration known, int last, ProgressListener progress) {
        MovieLook.Marks wanted = look.marks();
        if (wanted.scaleBar() && !known.hasPixelSize()) {
            progress.info("There is no scale bar, since the size of a pixel is not known.");
        }
        ScaleBar bar = wanted.scaleBar() && known.hasPixelSize()
                ? ScaleBar.of(layout.panelWidth(), known.pixelSize() / look.zoom().scale()) : null;
        TimeStamp time = wanted.time() ? new TimeStamp(known.frameInterval(), last, wanted.firstNumber()) : null;
        boolean titles = wanted.titles() && layout.panels() > 1;
        double usual = Math.min(layout.panelWidth(), layout.height()) * SHARE;
        for (double size = Math.clamp(usual, USUAL, LARGEST); size >= SMALLEST; size--) {
            MovieMarks marks = new MovieMarks(layout, time, bar, titles, size);
            if (marks.fit(last)) {
                return marks;
            }
        }
        progress.warn("The pictures of " + layout.width() + " x " + layout.height()
                + " pixels have no room for words, so nothing is written on them: enlarge them.");
        return new MovieMarks(layout, null, null, false, SMALLEST);
    }

    private int margin() {
        return (int) Math.round(size / 2);
    }

    private int thickness() {
        return Math.max(2, (int) Math.round(size / 5));
    }

    private boolean fit(int last) {
        int timeWidth = time == null ? 0 : text(time.of(last)).width() + margin();
        int barWidth = bar == null ? 0 : Math.max(text(bar.label()).width(), bar.pixels()) + margin();
        int below = layout.panels() > 1 ? Math.max(timeWidth, barWidth) : timeWidth + barWidth;
        int above = titles ? text("before").width() + margin() : 0;
        int line = text("0").height();
        int lower = bar != null ? line + thickness() : time != null ? line : 0;
        int rows = margin() + (titles ? line + margin() : 0) + lower + margin();
        return Math.max(below, above) + margin() <= layout.panelWidth() && rows <= layout.height();
    }

    private Lettering text(String words) {
        return Lettering.of(words, size);
    }

    /** Draws all that belongs to a frame. */
    void draw(byte[] picture, int frame) {
        Ink ink = new Ink(picture, layout.width(), Math.max(1, (int) Math.round(size / 12)));
        if (titles) {
            ink.write(text("before"), layout.left(0) + margin(), margin());
            ink.write(text("after"), layout.left(1) + margin(), margin());
        }
        if (time != null) {
            Lettering stamp = text(time.of(frame));
            ink.write(stamp, margin(), layout.height() - margin() - stamp.height());
        }
        if (bar != null) {
            Lettering label = text(bar.label());
            int right = layout.width() - margin();
            int bottom = layout.height() - margin() - thickness();
            int center = right - Math.max(label.width(), bar.pixels()) / 2;
            ink.bar(center - bar.pixels() / 2, bottom, bar.pixels(), thickness());
            ink.write(label, center - label.width() / 2, bottom - label.height() - 1);
        }
    }
}
