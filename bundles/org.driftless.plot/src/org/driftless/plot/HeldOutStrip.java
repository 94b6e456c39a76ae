/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

import org.driftless.core.drift.HeldOutTrack;

/** The residuals of one particle as a strip of colours, frame beside frame; frames that lie closer than dots share one. */
final class HeldOutStrip {

    static final Color BAD = new Color(0x00, 0x72, 0xB2);
    private static final Color NOTHING = new Color(0xe8, 0xea, 0xed);
    private static final double[] STEPS = {0, 1, 2, 3, 5};
    private static final Color[] COLORS = {Color.WHITE, new Color(0xfe, 0xf0, 0xd9), new Color(0xfd, 0xcc, 0x8a),
        new Color(0xfc, 0x8d, 0x59), new Color(0xb3, 0x00, 0x00)};

    private final HeldOutTrack track;
    private final int frameCount;

    HeldOutStrip(HeldOutTrack track, int frameCount) {
        this.track = track;
        this.frameCount = frameCount;
    }

    /** The colour of a residual over noise: the darker, the further off. */
    static Color color(double ratio) {
        int step = 1;
        while (step < STEPS.length - 1 && ratio > STEPS[step]) {
            step++;
        }
        double share = Math.clamp((ratio - STEPS[step - 1]) / (STEPS[step] - STEPS[step - 1]), 0, 1);
        Color from = COLORS[step - 1];
        Color to = COLORS[step];
        return new Color(mix(from.getRed(), to.getRed(), share), mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }

    /** A sample for a legend. */
    static Glyph sample(Color color) {
        return (g, x, y) -> {
            Rectangle2D box = new Rectangle2D.Double(x - 9, y - 6, 18, 12);
            Bar.fill(g, box.getX(), box.getY(), box.getMaxX(), box.getMaxY(), color);
            Bar.frame(g, box, Style.AXIS);
        };
    }

    /** Draws it into a box that is as wide as a panel over the same frames. */
    void paint(Graphics2D g, PlotArea area, Rectangle2D box) {
        int cells = Math.min(frameCount, (int) (box.getWidth() * Sheet.SCALE));
        double[] squares = new double[cells];
        double[] noise = new double[cells];
        boolean[] bad = new boolean[cells];
        for (HeldOutTrack.Point point : track.points()) {
            int cell = (int) ((long) point.frame() * cells / frameCount);
            if (point.bad()) {
                bad[cell] = true;
            } else {
                squares[cell] += point.dx() * point.dx() + point.dy() * point.dy();
                noise[cell] += point.noise();
            }
        }
        Bar.fill(g, box.getX(), box.getY(), box.getMaxX(), box.getMaxY(), NOTHING);
        int[] rgb = new int[cells];
        for (int i = 0; i < cells; i++) {
            rgb[i] = (bad[i] ? BAD : noise[i] > 0 ? color(Math.sqrt(squares[i] / noise[i])) : NOTHING).getRGB();
        }
        paint(g, area, box, rgb);
        Bar.frame(g, box, Style.AXIS);
    }

    private void paint(Graphics2D g, PlotArea area, Rectangle2D box, int[] rgb) {
        int from = 0;
        while (from < rgb.length) {
            int to = from + 1;
            while (to < rgb.length && rgb[to] == rgb[from]) {
                to++;
            }
            double left = area.sheetX((double) from * frameCount / rgb.length - 0.5);
            double right = area.sheetX((double) to * frameCount / rgb.length - 0.5);
            Bar.fill(g, left, box.getY(), right, box.getMaxY(), new Color(rgb[from]));
            from = to;
        }
    }
}
