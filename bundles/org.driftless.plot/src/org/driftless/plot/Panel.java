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
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.XYStyler;

/**
 * One pair of axes with its title, drawn by XChart. XChart has no equal scales and no axis that points down: the ranges are
 * widened until both scales are the same, and y is handed over with its sign changed and changed back in the labels.
 */
final class Panel {

    private static final int Y_LABELS = 74;
    private static final int Y_TITLE = 68;
    private static final int TITLE = 24;
    /** An axis over fewer frames is as long as for so many: XChart asks that a step be shorter than the panel is high. */
    private static final int FEW_FRAMES = 4;
    private static final int X_SPACING = 64;
    private static final int Y_SPACING = 44;

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private Range xRange = new Range(-1, 1);
    private Range yRange = new Range(-1, 1);
    private boolean equal;
    private boolean down;
    private boolean logarithmic;
    private int frameCount;

    Panel(String title, String xTitle, String yTitle) {
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
    }

    Panel ranges(Range x, Range y) {
        xRange = x;
        yRange = y;
        return this;
    }

    /** A panel in space: a pixel along x is as long as one along y, and y points down as in the image. */
    Panel image() {
        equal = true;
        down = true;
        return this;
    }

    /** A panel over time: x is the frame index, with whole numbers at its ticks. */
    Panel frames(int count, Range y) {
        double pad = Math.max(0.5, 0.02 * (count - 1));
        frameCount = count;
        return ranges(new Range(-pad, Math.max(0, count - 1) + pad).atLeast(FEW_FRAMES + 0.5), y);
    }

    /** Makes y logarithmic; its range is that of the values and must be above zero. */
    Panel logarithmic() {
        logarithmic = true;
        return this;
    }

    /** Draws title and axes into a part of the sheet and gives their inside. */
    PlotArea paint(Graphics2D g, int x, int y, int width, int height) {
        int above = title.isEmpty() ? 0 : TITLE;
        int inside = height - above;
        Rectangle2D box = measure(width, inside);
        if (equal) {
            double step = Math.max(xRange.width() / box.getWidth(), yRange.width() / box.getHeight());
            xRange = xRange.withWidth(step * box.getWidth());
            yRange = yRange.withWidth(step * box.getHeight());
        }
        XYChart chart = chart(width, inside, box.getWidth(), box.getHeight());
        Graphics2D part = (Graphics2D) g.create(x, y + above, width, inside);
        chart.paint(part, width, inside);
        part.dispose();
        box = box(chart);
        Rectangle2D placed = new Rectangle2D.Double(box.getX() + x, box.getY() + y + above, box.getWidth(),
                box.getHeight());
        titles(g, placed);
        Range shown = logarithmic ? new Range(Math.log10(yRange.min()), Math.log10(yRange.max())) : yRange;
        return new PlotArea(g, placed, xRange, shown, down, logarithmic);
    }

    /** XChart places these titles by the size of the letters, so that panels beside each other would not line up. */
    private void titles(Graphics2D g, Rectangle2D box) {
        Font bold = FigureFonts.bold(13.5);
        new TextBlock(title, bold, Double.MAX_VALUE).paint(g, box.getCenterX() - TextBlock.width(title, bold) / 2,
                box.getY() - TITLE + 1, Style.INK);
        Font regular = FigureFonts.regular(12.5);
        Graphics2D upright = (Graphics2D) g.create();
        upright.rotate(-Math.PI / 2, box.getX() - Y_TITLE, box.getCenterY());
        new TextBlock(yTitle, regular, Double.MAX_VALUE).paint(upright,
                box.getX() - Y_TITLE - TextBlock.width(yTitle, regular) / 2, box.getCenterY(), Style.INK);
        upright.dispose();
    }

    private Rectangle2D measure(int width, int height) {
        BufferedImage scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scratch.createGraphics();
        XYChart chart = chart(width, height, width - Y_LABELS, height - 70.0);
        chart.paint(g, width, height);
        g.dispose();
        return box(chart);
    }

    private Range chartY() {
        return down ? yRange.mirrored() : yRange;
    }

    private Rectangle2D box(XYChart chart) {
        double left = chart.getScreenXFromChart(xRange.min());
        double right = chart.getScreenXFromChart(xRange.max());
        double bottom = chart.getScreenYFromChart(chartY().min());
        double top = chart.getScreenYFromChart(chartY().max());
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    private XYChart chart(int width, int height, double insideWidth, double insideHeight) {
        XYChart chart = new XYChart(width, height);
        chart.setXAxisTitle(xTitle);
        XYStyler styler = chart.getStyler();
        look(styler);
        styler.setXAxisMin(xRange.min()).setXAxisMax(xRange.max());
        styler.setYAxisMin(chartY().min()).setYAxisMax(chartY().max());
        styler.setYAxisLogarithmic(logarithmic);
        int spacing = X_SPACING;
        if (frameCount > 0) {
            // XChart's step is at least 0.75 of the spacing, and a power of ten times 1, 2 or 5: so never below one frame.
            spacing = (int) Math.max(spacing, Math.ceil(insideWidth / xRange.width()));
            styler.setXAxisTickLabelsFormattingFunction(this::frameLabel);
        } else {
            int decimals = decimals(xRange, insideWidth, spacing);
            styler.setXAxisTickLabelsFormattingFunction(v -> Numbers.fixed(v, decimals));
        }
        styler.setXAxisTickMarkSpacingHint(spacing);
        styler.setYAxisTickMarkSpacingHint(Y_SPACING);
        int yDecimals = decimals(yRange, insideHeight, insideHeight < 160 ? 25 : Y_SPACING);
        styler.setYAxisTickLabelsFormattingFunction(logarithmic ? Panel::plain
                : v -> Numbers.fixed(down ? -v : v, yDecimals));
        return chart;
    }

    private static void look(XYStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setLegendVisible(false);
        styler.setChartBackgroundColor(Style.PAPER).setChartFontColor(Style.INK).setChartPadding(14);
        styler.setChartTitleVisible(false).setChartTitleFont(FigureFonts.bold(13.5));
        styler.setPlotContentSize(1).setPlotBackgroundColor(Style.PAPER).setPlotBorderColor(Style.AXIS);
        styler.setPlotBorderVisible(true);
        styler.setPlotMargin(0).setPlotGridLinesColor(Style.GRID).setPlotGridLinesStroke(Style.line(0.8));
        styler.setAxisTitleFont(FigureFonts.regular(12.5)).setAxisTitlePadding(10);
        styler.setAxisTickLabelsFont(FigureFonts.regular(11.5)).setAxisTickLabelsColor(Style.INK);
        styler.setAxisTickMarksColor(Style.AXIS).setAxisTickMarkLength(4).setAxisTickPadding(4);
        styler.setAxisTicksLineVisible(false);
        styler.setYAxisLabelAlignment(TextAlignment.Right);
        // "Left" puts the labels of x on one line; the default lifts those without round digits.
        styler.setXAxisLabelAlignmentVertical(TextAlignment.Left);
        styler.setYAxisLeftWidthHint(Y_LABELS);
    }

    private String frameLabel(double value) {
        long frame = Math.round(value);
        if (Math.abs(value - frame) > 1e-6) {
            // Ticks are whole, but XChart asks for the labels of both ends too, and draws no tick if they are the same.
            return Numbers.fixed(value, 3);
        }
        return frame >= 0 && (frame < frameCount || frameCount > FEW_FRAMES) ? Long.toString(frame) : "";
    }

    private static String plain(double value) {
        return Numbers.fixed(value, Math.max(0, (int) -Math.floor(Math.log10(value) + 1e-9)));
    }

    /** Decimals that tell ticks apart that are about so many points from each other, in steps of 1, 2 and 5. */
    private static int decimals(Range range, double length, double spacing) {
        double step = range.width() / length * spacing;
        double exponent = Math.floor(Math.log10(step));
        if (step / Math.pow(10, exponent) > 7.5) {
            exponent++;
        }
        return (int) Math.min(10, Math.max(0, -exponent));
    }
}
