/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.driftless.core.progress.NumberWords;
import org.driftless.core.track.Trajectory;

/** Draws where the particles went on the image. */
final class AbsoluteTrajectoriesFigure {

    private static final int WIDTH = 1100;
    private static final int LEAST_HEIGHT = 480;
    private static final int MOST_HEIGHT = 800;
    /** About what heading, titles, tick labels and margins take. */
    private static final int OUTSIDE = 140;
    private static final int COLUMN = 270;
    private static final double LEAST_RANGE = 20;

    private final List<ParticlePath> paths;
    private final Set<Integer> used;
    private final Map<Integer, String> leftOut;

    AbsoluteTrajectoriesFigure(List<Trajectory> trajectories, Collection<Integer> used, Map<Integer, String> leftOut) {
        this.paths = trajectories.stream().sorted(Comparator.comparing(Trajectory::particleId))
                .map(ParticlePath::absolute).toList();
        this.used = Set.copyOf(used);
        this.leftOut = leftOut;
    }

    BufferedImage draw() {
        Range.Builder x = new Range.Builder();
        Range.Builder y = new Range.Builder();
        paths.forEach(p -> p.track().visit((px, py) -> {
            x.add(px);
            y.add(py);
        }));
        Range xRange = x.build(LEAST_RANGE).padded(0.08);
        Range yRange = y.build(LEAST_RANGE).padded(0.08);
        Legend legend = legend(true);
        int height = height(yRange.width() / xRange.width(), legend.columnHeight(COLUMN));
        long makers = paths.stream().filter(p -> used.contains(p.particleId())).count();
        Sheet sheet = new Sheet(WIDTH, height, "Absolute trajectories",
                makers + " of " + NumberWords.count(paths.size(), "particle") + " made the drift");
        Graphics2D g = sheet.graphics();
        int plotWidth = WIDTH - COLUMN - 2 * Sheet.MARGIN;
        PlotArea area = new Panel("", "x (pixels)", "y (pixels, down as in the image)").image().ranges(xRange, yRange)
                .paint(g, 4, sheet.top(), plotWidth, sheet.room());
        if (paths.stream().allMatch(ParticlePath::isEmpty)) {
            area.note("No particle was found in any frame.");
        }
        for (boolean made : new boolean[] {false, true}) {
            paths.stream().filter(p -> used.contains(p.particleId()) == made).forEach(p -> path(area, p, made));
        }
        label(g, area);
        double room = area.box().getHeight();
        // Where not all have room the reasons matter most: numbers beside the paths name the others.
        (legend.columnHeight(COLUMN) <= room ? legend : legend(false)).paintColumn(g, plotWidth + Sheet.MARGIN,
                area.box().getY() + 4, COLUMN, room);
        return sheet.finish();
    }

    /** As high as the particles' region asks for, and the legend, within limits. */
    private static int height(double aspect, double legend) {
        double inside = Math.max(aspect * (WIDTH - COLUMN - OUTSIDE), legend);
        return (int) Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, inside + OUTSIDE));
    }

    private static void path(PlotArea area, ParticlePath path, boolean made) {
        if (path.isEmpty()) {
            return;
        }
        int id = path.particleId();
        area.line(path.track(), made ? Style.particle(id) : Style.LEFT_OUT,
                made ? Style.particleLine(id, 2) : Style.dashed(1.4));
        area.mark(path.x(0), path.y(0), start(id, made));
    }

    private static Glyph start(int id, boolean made) {
        return made ? Glyph.disc(Style.particle(id), 6.5) : Glyph.ring(Style.LEFT_OUT, 6);
    }

    private void label(Graphics2D g, PlotArea area) {
        LabelPlacer placer = new LabelPlacer(area);
        paths.forEach(p -> placer.avoid(p.track()));
        for (ParticlePath path : paths) {
            if (!path.isEmpty()) {
                int id = path.particleId();
                placer.label(g, Integer.toString(id), path.x(0), path.y(0),
                        used.contains(id) ? Style.particle(id) : Style.SOFT, true);
            }
        }
    }

    private Legend legend(boolean usedFirst) {
        Legend legend = new Legend().add(Glyph.disc(Style.INK, 8), "First frame in which it was found");
        for (boolean made : new boolean[] {usedFirst, !usedFirst}) {
            paths.stream().filter(p -> used.contains(p.particleId()) == made).forEach(p -> entry(legend, p, made));
        }
        return legend;
    }

    private void entry(Legend legend, ParticlePath path, boolean made) {
        int id = path.particleId();
        String name = "Particle " + id;
        if (made) {
            legend.add(sample(id, true), path.isEmpty() ? name + ": never found" : name);
        } else {
            legend.add(sample(id, false), name + ", left out: " + leftOut.getOrDefault(id, "not chosen"), Style.SOFT);
        }
    }

    private static Glyph sample(int id, boolean made) {
        return made ? Glyph.line(Style.particle(id), Style.particleLine(id, 2.4))
                : Glyph.line(Style.LEFT_OUT, Style.dashed(1.6));
    }
}
