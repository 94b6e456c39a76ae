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
import java.awt.image.BufferedImage;

import org.driftless.core.track.Trajectory;

/** Draws one particle before and after alignment: above to one scale, below what is left, enlarged. */
final class ParticleComparisonFigure {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    private static final int LEFT = 520;
    private static final int MARKED_FRAMES = 60;
    private static final double MARGIN = 0.12;

    private final int id;
    private final int frameCount;
    private final int referenceFrame;
    private final ParticlePath before;
    private final ParticlePath after;

    ParticleComparisonFigure(Trajectory before, Trajectory after, int referenceFrame) {
        this.id = before.particleId();
        this.frameCount = Math.max(before.frameCount(), after.frameCount());
        this.referenceFrame = referenceFrame;
        this.before = ParticlePath.displacement(before, referenceFrame);
        this.after = ParticlePath.displacement(after, referenceFrame);
    }

    BufferedImage draw() {
        Sheet sheet = new Sheet(WIDTH, HEIGHT, "Particle " + id + " before and after alignment", subtitle());
        sheet.remark(remark());
        sheet.legend(new Legend().add(Glyph.line(Style.BEFORE, Style.line(2.4)), "Before alignment")
                .add(Glyph.line(Style.AFTER, Style.line(2.4)), "After alignment")
                .add(Glyph.disc(Style.INK, 8), "Start (0, 0)")
                .add(Glyph.ring(Style.INK, 9), "Largest displacement"));
        int half = sheet.room() / 2;
        int right = WIDTH - Sheet.MARGIN - LEFT;
        int low = sheet.top() + half;
        Graphics2D g = sheet.graphics();
        String enlarged = "After alone, enlarged";
        paths(ParticlePath.panel("Path", MARGIN, before, after).paint(g, 4, sheet.top(), LEFT, half), before, after);
        paths(ParticlePath.panel(enlarged, MARGIN, after).paint(g, 4, low, LEFT, half), after);
        sizes(g, time("Displacement over the frames", before, after).paint(g, LEFT, sheet.top(), right, half), before,
                after);
        sizes(g, time(enlarged, after).paint(g, LEFT, low, right, half), after);
        return sheet.finish();
    }

    private String subtitle() {
        if (before.isEmpty() || after.isEmpty()) {
            return "Nothing to compare: the particle was never found "
                    + (before.isEmpty() ? "on the original frames" : "on the aligned frames");
        }
        double first = before.maxMagnitude();
        double second = after.maxMagnitude();
        StringBuilder text = new StringBuilder("Largest displacement ").append(Numbers.length(first))
                .append(" pixels before, ").append(Numbers.length(second)).append(" after");
        double reduction = ComparisonRow.reduction(first, second);
        if (Double.isFinite(reduction)) {
            text.append(": reduced by ").append(Numbers.percent(reduction)).append(" %");
        }
        return text.append(" (root mean square ").append(Numbers.length(before.rmsMagnitude())).append(" and ")
                .append(Numbers.length(after.rmsMagnitude())).append(")").toString();
    }

    private String remark() {
        StringBuilder text = new StringBuilder();
        for (ParticlePath path : new ParticlePath[] {before, after}) {
            if (!path.isEmpty() && !path.has(referenceFrame)) {
                text.append(path == before ? "Before: " : "After: ").append("not found in frame ").append(referenceFrame)
                        .append(", so measured from frame ").append(path.frame(0)).append(". ");
            }
        }
        return text.toString();
    }

    private Panel time(String title, ParticlePath... paths) {
        Range.Builder size = new Range.Builder().add(0);
        for (ParticlePath path : paths) {
            size.add(path.maxMagnitude());
        }
        double top = size.build(ParticlePath.LEAST_RANGE).padded(0).max();
        return new Panel(title, "Frame (index from 0)", "Displacement (pixels)")
                .frames(frameCount, new Range(-0.03 * top, 1.18 * top));
    }

    private Color color(ParticlePath path) {
        return path == before ? Style.BEFORE : Style.AFTER;
    }

    private void paths(PlotArea area, ParticlePath... paths) {
        area.cross();
        boolean single = paths.length == 1;
        for (ParticlePath path : paths) {
            if (path.isEmpty()) {
                continue;
            }
            boolean cloud = path == after && path.size() > 4 * MARKED_FRAMES;
            if (cloud) {
                area.dots(path.track(), Style.faded(color(path), single ? 130 : 255), single ? 3.2 : 2);
            } else {
                area.line(path.track(), color(path), Style.line(path.size() > 300 ? 1.2 : 1.8));
            }
            if (path.size() <= MARKED_FRAMES) {
                area.dots(path.track(), color(path), 5);
            }
            if (path.maxMagnitude() > 0 && (single || path == before)) {
                int far = path.farthest();
                area.mark(path.x(far), path.y(far), Glyph.ring(color(path), 9));
            }
        }
        if (!note(area, paths)) {
            area.mark(0, 0, Glyph.disc(Style.INK, 8));
        }
    }

    private void sizes(Graphics2D g, PlotArea area, ParticlePath... paths) {
        LabelPlacer placer = new LabelPlacer(area);
        for (ParticlePath path : paths) {
            Curve curve = path.magnitudes();
            placer.avoid(curve);
            area.series(curve, color(path), Style.line(path.size() > 300 ? 1.1 : 1.8));
            if (path.size() <= MARKED_FRAMES) {
                area.dots(curve, color(path), 5);
            }
        }
        for (ParticlePath path : paths) {
            if (path.maxMagnitude() > 0) {
                int far = path.farthest();
                area.mark(path.frame(far), path.magnitude(far), Glyph.ring(color(path), 9));
                placer.label(g, Numbers.length(path.magnitude(far)) + " px, frame " + path.frame(far), path.frame(far),
                        path.magnitude(far), color(path), true);
            }
        }
        note(area, paths);
    }

    private static boolean note(PlotArea area, ParticlePath... paths) {
        for (ParticlePath path : paths) {
            if (!path.isEmpty()) {
                return false;
            }
        }
        area.note(paths.length == 1 ? "Never found on the aligned frames." : "Never found.");
        return true;
    }
}
