/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.plot;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.driftless.core.progress.NumberWords;

/** Draws the drifts of several projects over each other, and their residuals beside each other. */
final class ComparisonFigure {

    private static final int WIDTH = 1200;
    private static final int DRIFT = 270;
    private static final int SMALL = 215;
    private static final int COLUMNS = 3;
    /** What heading, remarks and a line of the legend take. */
    private static final int AROUND = 110;
    private static final int LEGEND_LINE = 20;
    private static final double LEAST_RANGE = 0.1;
    private static final int FEW = 60;
    private static final int MANY = 300;

    private final List<ComparedCurves> projects;
    private final String xTitle;
    private final String lengthUnit;
    private final Range across;

    ComparisonFigure(List<ComparedCurves> projects, String xTitle, String lengthUnit) {
        this.projects = projects;
        this.xTitle = xTitle;
        this.lengthUnit = lengthUnit;
        Range.Builder all = new Range.Builder();
        projects.forEach(one -> all.add(one.at()).add(one.residualAt()));
        this.across = all.build(1).padded(0.01);
    }

    BufferedImage draw() {
        int rows = (projects.size() + COLUMNS - 1) / COLUMNS;
        Legend legend = legend();
        int legendHeight = (int) legend.flowHeight(WIDTH - 2.0 * Sheet.MARGIN);
        Sheet sheet = new Sheet(WIDTH, AROUND + legendHeight + LEGEND_LINE + 2 * DRIFT + rows * SMALL, "Comparison", subtitle());
        sheet.remark("Residuals: how far a particle lies from where the others say it is, all particles of a frame together. The "
                + "grey line is what the noise of the fits allows.");
        sheet.legend(legend);
        int top = sheet.top();
        drift(sheet, "Drift x", ComparedCurves::x, top);
        drift(sheet, "Drift y", ComparedCurves::y, top + DRIFT);
        Range heights = residualRange();
        int width = (WIDTH - Sheet.MARGIN) / COLUMNS;
        for (int i = 0; i < projects.size(); i++) {
            residuals(sheet, i, heights, 4 + i % COLUMNS * width, top + 2 * DRIFT + i / COLUMNS * SMALL, width);
        }
        return sheet.finish();
    }

    private String subtitle() {
        return NumberWords.count(projects.size(), "project") + ". All panels of a kind share their axes.";
    }

    private Legend legend() {
        Legend legend = new Legend();
        for (int i = 0; i < projects.size(); i++) {
            ComparedCurves one = projects.get(i);
            legend.add(Glyph.line(Style.particle(i + 1), Style.particleLine(i + 1, 2.4)),
                    one.name() + (one.note().isEmpty() ? "" : " (" + one.note() + ")"));
        }
        return legend;
    }

    private void drift(Sheet sheet, String title, Function<ComparedCurves, double[]> values, int top) {
        Range.Builder all = new Range.Builder().add(0);
        projects.forEach(one -> all.add(values.apply(one)));
        PlotArea area = new Panel("", xTitle, title + " (" + lengthUnit + ")")
                .ranges(across, all.build(LEAST_RANGE).padded(0.06))
                .paint(sheet.graphics(), 4, top, WIDTH - Sheet.MARGIN, DRIFT);
        area.cross();
        boolean any = false;
        for (int i = 0; i < projects.size(); i++) {
            Curve curve = new Curve(projects.get(i).at(), values.apply(projects.get(i)));
            int points = projects.get(i).at().length;
            any |= points > 0;
            area.series(curve, Style.particle(i + 1), Style.particleLine(i + 1, points > MANY ? 1.2 : 2));
            if (isShort()) {
                area.dots(curve, Style.particle(i + 1), 5);
            }
        }
        if (!any) {
            area.note("No drift is known.");
        }
    }

    /** Marks on some lines and not on others would mean something. */
    private boolean isShort() {
        return projects.stream().allMatch(one -> one.at().length <= FEW);
    }

    private Range residualRange() {
        double highest = projects.stream().flatMapToDouble(one -> Arrays.stream(one.residual())).filter(Double::isFinite)
                .max().orElse(LEAST_RANGE);
        double noise = projects.stream().flatMapToDouble(one -> Arrays.stream(one.noise())).filter(Double::isFinite).max()
                .orElse(0);
        return new Range(0, 1.08 * Math.max(Math.max(highest, noise), 1e-6));
    }

    private void residuals(Sheet sheet, int index, Range heights, int left, int top, int width) {
        ComparedCurves one = projects.get(index);
        String stale = one.residual().length > 0 && !one.residualNote().isEmpty() ? " (" + one.residualNote() + ")" : "";
        PlotArea area = new Panel(shortened(one.name(), stale, width - 100), xTitle, "Residual (" + lengthUnit + ")")
                .ranges(across, heights).paint(sheet.graphics(), left, top, width, SMALL);
        if (one.residual().length == 0) {
            area.note(one.residualNote().isEmpty() ? "No residuals." : capital(one.residualNote()) + ".");
            return;
        }
        area.series(new Curve(one.residualAt(), one.noise()), Style.AXIS, Style.line(1.4));
        Curve curve = new Curve(one.residualAt(), one.residual());
        area.series(curve, Style.particle(index + 1), Style.line(one.residual().length > MANY ? 1 : 1.6));
        if (isShort()) {
            area.dots(curve, Style.particle(index + 1), 4);
        }
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The end of a path says more than its beginning. */
    private static String shortened(String name, String suffix, double room) {
        Font bold = FigureFonts.bold(13.5);
        String shown = name;
        while (shown.length() > 4 && TextBlock.width(shown + suffix, bold) > room) {
            shown = "\u2026" + shown.substring(2);
        }
        return shown + suffix;
    }
}
