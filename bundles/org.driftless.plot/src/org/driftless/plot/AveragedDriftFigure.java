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
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.FrameMotion.Source;
import org.driftless.core.drift.MotionCovariance;
import org.driftless.core.progress.NumberWords;
import org.driftless.core.track.Trajectory;

/** Draws the drift: the particles that made it, and the estimate. */
final class AveragedDriftFigure {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 700;
    private static final double LEAST_RANGE = 0.1;
    /** Half axes of the ellipse that holds 95 % of a normal distribution in the plane, in standard deviations. */
    private static final double NINETY_FIVE = Math.sqrt(-2 * Math.log(0.05));
    private static final int MARKED_FRAMES = 40;
    private static final int MARKED_POINTS = 400;
    private static final int ELLIPSES = 12;
    /** Sizes, as shares of the panel, of which half of the ellipses can be seen beside the line and none hides it. */
    private static final double LEAST_ELLIPSE = 0.015;
    private static final double MOST_ELLIPSE = 0.05;

    private final List<ParticlePath> paths = new ArrayList<>();
    private final List<Integer> late = new ArrayList<>();
    private final List<Integer> never = new ArrayList<>();
    private final DriftCurve curve;
    private final List<FrameMotion> motions;
    private final Curve estimate;

    AveragedDriftFigure(List<Trajectory> trajectories, Collection<Integer> used, DriftCurve curve) {
        this.curve = curve;
        this.motions = curve.motions().stream()
                .filter(m -> Double.isFinite(m.motion().dx()) && Double.isFinite(m.motion().dy())).toList();
        this.estimate = estimate();
        trajectories.stream().filter(t -> used.contains(t.particleId()))
                .sorted(Comparator.comparing(Trajectory::particleId)).forEach(this::add);
    }

    private void add(Trajectory trajectory) {
        ParticlePath path = ParticlePath.displacement(trajectory, curve.referenceFrame());
        if (path.isEmpty()) {
            never.add(trajectory.particleId());
        } else if (path.has(curve.referenceFrame())) {
            paths.add(path);
        } else {
            FrameMotion there = curve.at(path.frame(0));
            paths.add(there == null ? path : path.movedBy(there.motion().dx(), there.motion().dy()));
            late.add(trajectory.particleId());
        }
    }

    private Curve estimate() {
        Curve.Builder line = new Curve.Builder();
        motions.forEach(m -> line.add(m.motion().dx(), m.motion().dy()));
        return line.build();
    }

    BufferedImage draw() {
        Sheet sheet = new Sheet(WIDTH, HEIGHT, "Drift of the sample", subtitle());
        remarks().forEach(sheet::remark);
        Range.Builder x = new Range.Builder().add(0).add(estimate.x());
        Range.Builder y = new Range.Builder().add(0).add(estimate.y());
        paths.forEach(p -> p.track().visit((px, py) -> {
            x.add(px);
            y.add(py);
        }));
        Range xRange = x.build(LEAST_RANGE).padded(0.08);
        Range yRange = y.build(LEAST_RANGE).padded(0.08);
        int enlarged = enlargement(Math.max(xRange.width(), yRange.width()));
        sheet.legend(estimateLegend(enlarged));
        sheet.legend(particleLegend());
        int width = (WIDTH - Sheet.MARGIN) / 2;
        particles(panel("Particles that made the drift", xRange, yRange).paint(sheet.graphics(), 4, sheet.top(), width,
                sheet.room()));
        PlotArea right = panel(has(Source.IMPORTED) ? "Imported" : "Estimate", xRange, yRange)
                .paint(sheet.graphics(), 4 + width, sheet.top(), width, sheet.room());
        estimate(sheet.graphics(), right, enlarged);
        return sheet.finish();
    }

    private static Panel panel(String title, Range x, Range y) {
        return new Panel(title, "Drift x (pixels)", "Drift y (pixels, down as in the image)").image().ranges(x, y);
    }

    private String subtitle() {
        FrameMotion largest = motions.stream().max(Comparator.comparingDouble(m -> m.motion().magnitude())).orElse(null);
        StringBuilder text = new StringBuilder(has(Source.IMPORTED) ? "imported" : NumberWords.count(paths.size(), "particle"))
                .append(", ")
                .append(NumberWords.count(motions.size(), "frame"));
        if (largest != null) {
            text.append("; largest drift ").append(Numbers.length(largest.motion().magnitude()))
                    .append(" pixels in frame ").append(largest.frame());
        }
        if (curve.maxRotation() > 0) {
            text.append("; largest rotation ").append(Numbers.fixed(Math.toDegrees(curve.maxRotation()), 3)).append("°");
        }
        return text.append("; frames count from 0").toString();
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!never.isEmpty()) {
            remarks.add("Never found: " + names(never) + ".");
        }
        if (!late.isEmpty()) {
            remarks.add("Not found in frame " + curve.referenceFrame() + ", so placed on the estimate where first found: "
                    + names(late) + ".");
        }
        if (curve.maxRotation() > 0) {
            remarks.add("The sample turns too: particles move by the drift of the image centre and by their part of the "
                    + "rotation, so their paths part.");
        }
        return remarks;
    }

    private static String names(List<Integer> ids) {
        return (ids.size() == 1 ? "particle " : "particles ")
                + ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Legend particleLegend() {
        Legend legend = new Legend();
        for (ParticlePath path : paths) {
            int id = path.particleId();
            legend.add(Glyph.line(Style.particle(id), Style.particleLine(id, 2.4)), "Particle " + id);
        }
        return legend;
    }

    private Legend estimateLegend(int enlarged) {
        Legend legend = new Legend().add(Glyph.disc(Style.INK, 9), "Start (0, 0), frame " + curve.referenceFrame())
                .add(Glyph.line(Style.INK, Style.line(3)), has(Source.IMPORTED)
                        ? "Imported, uncertainty unknown (" + count(Source.IMPORTED) + ")"
                        : "Estimate, measured (" + count(Source.MEASURED) + ")");
        if (enlarged > 0) {
            String size = enlarged == 1 ? "" : ", drawn " + enlarged + " times as large";
            legend.add(Glyph.ellipse(Style.DOUBT, Style.faded(Style.DOUBT, 40)), "95 % confidence" + size);
        }
        if (has(Source.INTERPOLATED)) {
            legend.add(sign(Source.INTERPOLATED), "Interpolated (" + count(Source.INTERPOLATED) + ")");
        }
        if (has(Source.EXTRAPOLATED)) {
            legend.add(sign(Source.EXTRAPOLATED), "Extrapolated (" + count(Source.EXTRAPOLATED) + ")");
        }
        return legend;
    }

    private boolean has(Source source) {
        return motions.stream().anyMatch(m -> m.source() == source);
    }

    private String count(Source source) {
        return NumberWords.count((int) motions.stream().filter(m -> m.source() == source).count(), "frame");
    }

    private static boolean isGuessed(FrameMotion motion) {
        return motion.source() == Source.INTERPOLATED || motion.source() == Source.EXTRAPOLATED;
    }

    private static Glyph sign(Source source) {
        return source == Source.INTERPOLATED ? Glyph.ring(Style.GUESSED, 7) : Glyph.square(Style.GUESSED, 7);
    }

    private void particles(PlotArea area) {
        area.cross();
        if (paths.isEmpty()) {
            area.note(has(Source.IMPORTED) ? "No particle made this drift: it was imported."
                    : "No particle was found in any frame.");
            return;
        }
        for (ParticlePath path : paths) {
            int id = path.particleId();
            area.line(path.track(), Style.particle(id), Style.particleLine(id, curve.frameCount() > 300 ? 1 : 1.6));
            if (curve.frameCount() * paths.size() <= MARKED_POINTS) {
                area.dots(path.track(), Style.particle(id), 5);
            }
        }
        area.mark(0, 0, Glyph.disc(Style.INK, 9));
    }

    private void estimate(Graphics2D g, PlotArea area, int enlarged) {
        area.cross();
        if (motions.isEmpty()) {
            area.note("The drift of no frame is known.");
            return;
        }
        List<Shape> ellipses = enlarged > 0 ? ellipses(area, enlarged) : List.of();
        for (Shape ellipse : ellipses) {
            area.fill(ellipse, Style.faded(Style.DOUBT, 40));
            area.draw(ellipse, Style.DOUBT, Style.line(1));
        }
        area.line(estimate, Style.INK, Style.line(motions.size() > 300 ? 1.6 : 2.8));
        if (motions.size() <= MARKED_FRAMES) {
            area.dots(estimate, Style.INK, 6);
        }
        double[] last = {Double.NEGATIVE_INFINITY, 0};
        for (FrameMotion motion : motions) {
            double x = area.sheetX(motion.motion().dx());
            double y = area.sheetY(motion.motion().dy());
            if (isGuessed(motion) && !(Math.hypot(x - last[0], y - last[1]) < 8)) {
                area.mark(motion.motion().dx(), motion.motion().dy(), sign(motion.source()));
                last[0] = x;
                last[1] = y;
            }
        }
        area.mark(0, 0, Glyph.disc(Style.INK, 9));
        times(g, area, ellipses);
    }

    /** Frame numbers beside the path, some at even steps and the last. */
    private void times(Graphics2D g, PlotArea area, List<Shape> ellipses) {
        LabelPlacer placer = new LabelPlacer(area).avoid(estimate);
        ellipses.forEach(placer::avoid);
        FrameMotion last = motions.get(motions.size() - 1);
        if (last.frame() != curve.referenceFrame()) {
            area.mark(last.motion().dx(), last.motion().dy(), Glyph.disc(Style.INK, 6));
            placer.label(g, "frame " + last.frame(), last.motion().dx(), last.motion().dy(), Style.INK, true);
        }
        int step = evenStep(curve.frameCount() / 6.0);
        for (FrameMotion motion : motions) {
            if (motion.frame() % step == 0 && motion.frame() != curve.referenceFrame()
                    && motion.frame() + step / 2 <= last.frame() && motion != last) {
                area.mark(motion.motion().dx(), motion.motion().dy(), Glyph.disc(Style.INK, 5));
                placer.label(g, Integer.toString(motion.frame()), motion.motion().dx(), motion.motion().dy(), Style.SOFT,
                        false);
            }
        }
    }

    /** The next of 1, 2, 5, 10, 20, ... */
    private static int evenStep(double least) {
        int decade = 1;
        while (10 * decade < least && decade < 100_000_000) {
            decade *= 10;
        }
        return decade >= least ? decade : 2 * decade >= least ? 2 * decade : 5 * decade >= least ? 5 * decade : 10 * decade;
    }

    /** Ellipses so small that nobody would see them are drawn larger, by up to 1000 times; 0 if there are none. */
    private int enlargement(double span) {
        double[] sizes = thinned().stream().map(FrameMotion::covariance)
                .mapToDouble(c -> NINETY_FIVE * Math.sqrt(c.xx() + c.yy())).sorted().toArray();
        if (sizes.length == 0) {
            return 0;
        }
        double wanted = Math.min(LEAST_ELLIPSE / sizes[sizes.length / 2], MOST_ELLIPSE / sizes[sizes.length - 1]) * span;
        return Math.min(1000, evenStep(wanted));
    }

    private List<FrameMotion> thinned() {
        List<FrameMotion> known = motions.stream().filter(m -> known(m.covariance())).toList();
        List<FrameMotion> some = new ArrayList<>();
        int step = Math.max(1, known.size() / ELLIPSES);
        for (int i = known.size() - 1; i >= 0; i -= step) {
            some.add(known.get(i));
        }
        return some;
    }

    private static boolean known(MotionCovariance c) {
        return Double.isFinite(c.xx()) && Double.isFinite(c.xy()) && Double.isFinite(c.yy()) && c.xx() + c.yy() > 0;
    }

    private List<Shape> ellipses(PlotArea area, int enlarged) {
        List<Shape> shapes = new ArrayList<>();
        for (FrameMotion motion : thinned()) {
            MotionCovariance c = motion.covariance();
            double middle = (c.xx() + c.yy()) / 2;
            double apart = Math.hypot((c.xx() - c.yy()) / 2, c.xy());
            double unit = NINETY_FIVE * enlarged * area.scale();
            double a = unit * Math.sqrt(middle + apart);
            double b = unit * Math.sqrt(Math.max(0, middle - apart));
            AffineTransform place = AffineTransform.getTranslateInstance(area.sheetX(motion.motion().dx()),
                    area.sheetY(motion.motion().dy()));
            place.rotate(Math.atan2(2 * c.xy(), c.xx() - c.yy()) / 2);
            shapes.add(place.createTransformedShape(new Ellipse2D.Double(-a, -b, 2 * a, 2 * b)));
        }
        return shapes;
    }
}
