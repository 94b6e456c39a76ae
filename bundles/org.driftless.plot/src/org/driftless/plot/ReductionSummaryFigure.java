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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.driftless.core.progress.NumberWords;
import org.driftless.core.track.Trajectory;

/** Draws all particles before and after alignment, and the table. */
final class ReductionSummaryFigure {

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1120;
    private static final int MARKED_POINTS = 400;
    private static final int CLOUD_POINTS = 2000;
    private static final int MANY_FRAMES = 400;
    private static final int RUNS = 200;
    private static final double MARGIN = 0.08;
    /** Displacements below this are drawn at it on the logarithmic axis: no fit is that good. */
    private static final double LEAST_SHOWN = 1e-4;

    private final int referenceFrame;
    private final int frameCount;
    private final List<ParticlePath> before;
    private final List<ParticlePath> after;
    private final List<ComparisonRow> rows;

    ReductionSummaryFigure(List<Trajectory> before, List<Trajectory> after, int referenceFrame,
            List<ComparisonRow> rows) {
        this.referenceFrame = referenceFrame;
        this.before = displacements(before);
        this.after = displacements(after);
        this.rows = List.copyOf(rows);
        this.frameCount = Stream.concat(before.stream(), after.stream()).mapToInt(Trajectory::frameCount).max().orElse(1);
    }

    private List<ParticlePath> displacements(List<Trajectory> trajectories) {
        return trajectories.stream().sorted(Comparator.comparing(Trajectory::particleId))
                .map(t -> ParticlePath.displacement(t, referenceFrame)).filter(p -> !p.isEmpty()).toList();
    }

    BufferedImage draw() {
        Sheet sheet = new Sheet(WIDTH, HEIGHT, "Drift reduction", subtitle());
        sheet.remark(remark());
        sheet.legend(legend());
        Graphics2D g = sheet.graphics();
        int half = (WIDTH - Sheet.MARGIN) / 2;
        int upper = (int) (sheet.room() * 0.52);
        int lower = sheet.room() - upper;
        int low = sheet.top() + upper;
        paths(panel("Before alignment", before).paint(g, 4, sheet.top(), half, upper), before, false);
        PlotArea aligned = panel("After alignment, enlarged", after).paint(g, 4 + half, sheet.top(), half, upper);
        paths(aligned, after, true);
        worst(g, aligned);
        sizes(g, low, half, lower);
        new ComparisonTable(rows).paint(g, 4 + half + 56, low, half - 80, lower);
        return sheet.finish();
    }

    private String subtitle() {
        double first = largest(before);
        double second = largest(after);
        if (before.isEmpty() || after.isEmpty()) {
            return "No particle was found on the " + (before.isEmpty() ? "original" : "aligned") + " frames";
        }
        double reduction = ComparisonRow.reduction(first, second);
        return NumberWords.count(after.size(), "particle") + ", " + NumberWords.count(frameCount, "frame")
                + "; largest displacement " + Numbers.length(first) + " pixels before, " + Numbers.length(second)
                + " after" + (Double.isFinite(reduction) ? ": reduced by " + Numbers.percent(reduction) + " %" : "");
    }

    private static double largest(List<ParticlePath> paths) {
        return paths.stream().mapToDouble(ParticlePath::maxMagnitude).max().orElse(Double.NaN);
    }

    private String remark() {
        TreeSet<Integer> late = Stream.concat(before.stream(), after.stream()).filter(p -> !p.has(referenceFrame))
                .map(ParticlePath::particleId).collect(Collectors.toCollection(TreeSet::new));
        String text = "Displacements are measured from frame " + referenceFrame + ".";
        return late.isEmpty() ? text
                : text + " Not found there on all frames, so measured from where first found: "
                        + late.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".";
    }

    private Legend legend() {
        Legend legend = new Legend();
        TreeSet<Integer> ids = Stream.concat(before.stream(), after.stream()).map(ParticlePath::particleId)
                .collect(Collectors.toCollection(TreeSet::new));
        for (int id : ids) {
            legend.add(Glyph.line(Style.particle(id), Style.particleLine(id, 2.4)), "Particle " + id);
        }
        return legend.add(Glyph.disc(Style.INK, 8), "Start (0, 0)")
                .add(Glyph.ring(Style.INK, 9), "Largest displacement after");
    }

    private static Panel panel(String title, List<ParticlePath> paths) {
        return ParticlePath.panel(title, MARGIN, paths.toArray(ParticlePath[]::new));
    }

    private void paths(PlotArea area, List<ParticlePath> paths, boolean aligned) {
        area.cross();
        boolean cloud = aligned && frameCount * paths.size() > CLOUD_POINTS;
        for (ParticlePath path : paths) {
            int id = path.particleId();
            if (cloud) {
                area.dots(path.track(), Style.faded(Style.particle(id), 110), 2.6);
            } else {
                area.line(path.track(), Style.particle(id), Style.particleLine(id, frameCount > 300 ? 1 : 1.6));
            }
            if (frameCount * paths.size() <= MARKED_POINTS) {
                area.dots(path.track(), Style.particle(id), 4.5);
            }
        }
        if (paths.isEmpty()) {
            area.note("No particle was found.");
        } else {
            area.mark(0, 0, Glyph.disc(Style.INK, 8));
        }
    }

    /** Points out the largest displacement that is left. */
    private void worst(Graphics2D g, PlotArea area) {
        ParticlePath path = after.stream().max(Comparator.comparingDouble(ParticlePath::maxMagnitude)).orElse(null);
        if (path == null || path.maxMagnitude() == 0) {
            return;
        }
        int far = path.farthest();
        area.mark(path.x(far), path.y(far), Glyph.ring(Style.particle(path.particleId()), 9));
        LabelPlacer placer = new LabelPlacer(area);
        after.forEach(p -> placer.avoid(p.track()));
        placer.label(g, Numbers.length(path.magnitude(far)) + " px, frame " + path.frame(far), path.x(far), path.y(far),
                Style.particle(path.particleId()), true);
    }

    private void sizes(Graphics2D g, int y, int width, int height) {
        int run = frameCount > MANY_FRAMES ? (int) Math.ceil((double) frameCount / RUNS) : 1;
        String title = "Displacement, before (thin) and after (bold)";
        String axis = run == 1 ? "Displacement (pixels)" : "Largest of every " + run + " frames (pixels)";
        List<Curve> curves = new ArrayList<>();
        before.forEach(p -> curves.add(curve(p, run)));
        after.forEach(p -> curves.add(curve(p, run)));
        Range range = decades(curves);
        Panel panel = new Panel(title, "Frame (index from 0)", axis);
        PlotArea area = range == null ? panel.frames(frameCount, new Range(0, 1)).paint(g, 4, y, width, height)
                : panel.frames(frameCount, range).logarithmic().paint(g, 4, y, width, height);
        if (range == null) {
            area.note(before.isEmpty() && after.isEmpty() ? "No particle was found." : "Nothing moved.");
            return;
        }
        for (int i = 0; i < curves.size(); i++) {
            boolean old = i < before.size();
            int id = old ? before.get(i).particleId() : after.get(i - before.size()).particleId();
            Curve curve = curves.get(i).atLeast(range.min());
            area.series(curve, Style.particle(id), Style.particleLine(id, old ? 0.9 : run > 1 ? 1.4 : 2.2));
            if (frameCount * after.size() <= MARKED_POINTS) {
                area.dots(curve, Style.particle(id), old ? 3.5 : 5);
            }
        }
    }

    /** The displacements without the frame they are measured from: its zero has no place on a logarithmic axis. */
    private Curve curve(ParticlePath path, int run) {
        int origin = path.frame(path.origin(referenceFrame));
        Curve.Builder rest = new Curve.Builder();
        Curve all = path.magnitudes();
        for (int i = 0; i < all.x().length; i++) {
            if (Double.isNaN(all.y()[i])) {
                rest.gap();
            } else if (all.x()[i] != origin) {
                rest.add(all.x()[i], all.y()[i]);
            }
        }
        return run == 1 ? rest.build() : rest.build().maxima(run);
    }

    /** Whole decades around all values; null if nothing is above zero. */
    private static Range decades(List<Curve> curves) {
        Range.Builder logs = new Range.Builder();
        double[] largest = {0};
        curves.forEach(c -> c.visit((x, y) -> {
            largest[0] = Math.max(largest[0], y);
            logs.add(Math.log10(Math.max(y, LEAST_SHOWN)));
        }));
        if (largest[0] == 0) {
            return null;
        }
        Range found = logs.build(1e-6);
        double low = Math.floor(found.min() + 1e-5);
        double high = Math.max(low + 1, Math.ceil(found.max() - 1e-5));
        return new Range(0.93 * Math.pow(10, low), 1.08 * Math.pow(10, high));
    }
}
