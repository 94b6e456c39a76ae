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
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

import org.driftless.core.validate.Blame;
import org.driftless.core.validate.HeldOutResiduals;
import org.driftless.core.validate.HeldOutResiduals.InFrame;
import org.driftless.core.validate.Verdict;

/** Draws how far held-out particles lie off, over what noise allows: each particle as a strip, all of them as a curve. */
final class HeldOutFigure {

    private static final int WIDTH = 1240;
    private static final int PANEL = 330;
    private static final int RIGHT = 72;
    private static final int STRIPS = 420;
    private static final double MOST_LINEAR = 8;
    /** What heading, titles, legend and remark take. */
    private static final int AROUND = 172;

    private final HeldOutResiduals residuals;
    private final Blame blame;
    private final int frameCount;
    private final List<InFrame> frames;
    private final double stripHeight;

    HeldOutFigure(HeldOutResiduals residuals, Blame blame, int frameCount) {
        this.residuals = residuals;
        this.blame = blame;
        this.frameCount = frameCount;
        this.frames = residuals.frames().stream().filter(frame -> frame.ratio() > 0).toList();
        this.stripHeight = Math.clamp((double) STRIPS / Math.max(1, residuals.particles().size()), 12, 30);
    }

    BufferedImage draw() {
        double strips = stripHeight * residuals.particles().size();
        Sheet sheet = new Sheet(WIDTH, (int) (AROUND + strips + PANEL), "Held-out residuals", subtitle());
        sheet.remark("Each particle is predicted from the others alone. Noise is what the fits' own errors allow: 1 x is as good "
                + "as can be, up to 1.2 x is proof. Single fits scatter about it.");
        sheet.legend(legend());
        Graphics2D g = sheet.graphics();
        int top = (int) (sheet.top() + strips + 44);
        PlotArea area = panel().paint(g, 4, top, WIDTH - RIGHT - 8, sheet.top() + sheet.room() - top);
        double stripsTop = sheet.top() + 30;
        title(g, "Each particle", area.box().getCenterX(), sheet.top() + 4);
        for (int i = 0; i < residuals.particles().size(); i++) {
            strip(g, area, residuals.particles().get(i), stripsTop + i * stripHeight);
        }
        marks(area, stripsTop, strips);
        curve(area);
        return sheet.finish();
    }

    private String subtitle() {
        return new Verdict(residuals.particles().size(), residuals.rms(), residuals.ratio(), residuals.degrees(), blame)
                .remark() + " Frames count from 0.";
    }

    private Legend legend() {
        Legend legend = new Legend();
        for (double ratio : new double[] {0.5, 1, 2, 3, 5}) {
            legend.add(HeldOutStrip.sample(HeldOutStrip.color(ratio)), ratio < 5 ? Numbers.fixed(ratio, ratio < 1 ? 1 : 0) + " x"
                    : "5 x and more");
        }
        legend.add(HeldOutStrip.sample(HeldOutStrip.BAD), "Bad fit, given no weight");
        if (!blame.frames().isEmpty()) {
            legend.add(HeldOutStrip.sample(Style.faded(Style.GUESSED, 70)), "Frames to blame");
        }
        if (!blame.misplaced().isEmpty()) {
            legend.add(Glyph.line(Style.INK, Style.dashed(1.4)), "Frame that does not lie where the drift says");
        }
        return legend;
    }

    private double highest() {
        return frames.stream().mapToDouble(InFrame::ratio).max().orElse(1);
    }

    private Panel panel() {
        Panel panel = new Panel("All particles of a frame", "Frame (index from 0)", "Residual over noise");
        double highest = highest();
        if (highest <= MOST_LINEAR) {
            return panel.frames(frameCount, new Range(0, Math.max(2, 1.08 * highest)));
        }
        double lowest = frames.stream().mapToDouble(InFrame::ratio).min().orElse(1);
        return panel.frames(frameCount, new Range(Math.clamp(lowest, 0.1, 0.9), 1.1 * highest)).logarithmic();
    }

    private void strip(Graphics2D g, PlotArea area, HeldOutResiduals.Particle particle, double top) {
        Rectangle2D box = new Rectangle2D.Double(area.box().getX(), top + 1, area.box().getWidth(), stripHeight - 2);
        new HeldOutStrip(particle.track(), frameCount).paint(g, area, box);
        double size = Math.min(12.5, stripHeight * 0.8);
        double middle = box.getCenterY() - size * 0.66;
        boolean odd = blame.isParticle(particle.id());
        String name = Integer.toString(particle.id());
        var font = odd ? FigureFonts.bold(size) : FigureFonts.regular(size);
        Glyph.dot(Style.particle(particle.id()), Math.min(10, stripHeight * 0.45)).paint(g, box.getX() - 44, box.getCenterY());
        new TextBlock(name, font, 100).paint(g, box.getX() - 12 - TextBlock.width(name, font), middle, Style.INK);
        String ratio = Double.isFinite(particle.ratio()) ? Verdict.times(particle.ratio()) : Numbers.fixed(Double.NaN, 1);
        new TextBlock(ratio, font, 100).paint(g, box.getMaxX() + 10, middle, odd ? Style.text(Style.GUESSED) : Style.INK);
    }

    /** What is to blame, over strips and curve alike. */
    private void marks(PlotArea area, double stripsTop, double strips) {
        Graphics2D g = area.graphics();
        for (Blame.OddFrames run : blame.frames()) {
            double left = area.sheetX(run.first() - 0.5);
            double width = Math.max(2, area.sheetX(run.last() + 0.5) - left);
            Bar.fill(g, left, area.box().getY(), left + width, area.box().getMaxY(), Style.faded(Style.GUESSED, 70));
            Bar.fill(g, left, stripsTop - 6, left + width, stripsTop - 2, Style.GUESSED);
            Bar.fill(g, left, stripsTop + strips + 2, left + width, stripsTop + strips + 6, Style.GUESSED);
        }
        for (Blame.MisplacedFrame one : blame.misplaced()) {
            double x = area.sheetX(one.frame());
            g.setColor(Style.INK);
            g.setStroke(Style.dashed(1.4));
            g.draw(new Line2D.Double(x, stripsTop - 6, x, stripsTop + strips + 6));
            g.draw(new Line2D.Double(x, area.box().getY(), x, area.box().getMaxY()));
        }
    }

    private void curve(PlotArea area) {
        if (frames.isEmpty()) {
            area.note(residuals.particles().size() < 2 ? "One particle can't be checked by others."
                    : "What noise allows is not known.");
            return;
        }
        double left = area.box().getX();
        double right = area.box().getMaxX();
        Bar.horizontal(area.graphics(), left, right, area.sheetY(1), Style.AXIS);
        area.draw(new Line2D.Double(left, area.sheetY(HeldOutResiduals.PROOF), right, area.sheetY(HeldOutResiduals.PROOF)),
                Style.AXIS, Style.dashed(1.2));
        Curve.Builder points = new Curve.Builder();
        int last = -1;
        for (InFrame frame : frames) {
            if (last >= 0 && frame.frame() > last + 1) {
                points.gap();
            }
            points.add(frame.frame(), frame.ratio());
            last = frame.frame();
        }
        Curve curve = points.build().atLeast(1e-6);
        area.series(curve, Style.AFTER, Style.line(frames.size() > 300 ? 1 : 1.6));
        if (frames.size() <= 100) {
            area.dots(curve, Style.AFTER, 4.5);
        }
    }

    private static void title(Graphics2D g, String text, double centerX, double top) {
        var bold = FigureFonts.bold(13.5);
        new TextBlock(text, bold, Double.MAX_VALUE).paint(g, centerX - TextBlock.width(text, bold) / 2, top, Style.INK);
    }
}
