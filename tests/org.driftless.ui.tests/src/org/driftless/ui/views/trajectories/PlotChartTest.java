/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A number read off an axis is that of the curve: both as they are painted, pixel by pixel. */
class PlotChartTest {

    private static final int LAST = 6;
    private static final int LEVEL_ID = 1;
    private static final int UPRIGHT_ID = 2;
    /** Within the ticks, which are drawn from 7 to 2 pixels beside the plot. */
    private static final int INTO_TICK = 4;

    private final Display display = Display.getDefault();
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
        shell.setLayout(new FillLayout());
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    /** Levels and uprights through all whole numbers, which are on the axes, too. */
    private static Plot lattice(boolean isImage) {
        List<PlotCurve> curves = new ArrayList<>();
        for (int i = 0; i <= LAST; i++) {
            double[] there = {i, i};
            double[] all = {0, LAST};
            curves.add(PlotCurve.of(LEVEL_ID, false, new int[] {0, 1}, all, there));
            curves.add(PlotCurve.of(UPRIGHT_ID, false, new int[] {0, 1}, there, all));
        }
        return new Plot("Frame", "Drift x (px)", isImage, 1, curves, "", PlotUnits.MEASURED);
    }

    @ParameterizedTest
    @EnumSource
    void curvesMeetTheTicks(PlotKind kind) {
        PlotPage page = new PlotPage(shell, kind, Integer::toString, frame -> { }, curve -> { });
        shell.setBounds(20, 20, 640, 400);
        shell.open();
        page.mark(-1);
        page.charts().forEach(chart -> chart.setPlot(lattice(kind == PlotKind.PATHS)));
        meets(page);
        shell.setSize(521, 563);
        meets(page);
        page.charts().forEach(chart -> chart.zoomTo(new PlotRange(0.7, 4.6, 1.6, 5.4)));
        meets(page);
    }

    private void meets(PlotPage page) {
        while (display.readAndDispatch()) {
            // Until all is laid out.
        }
        page.charts().forEach(this::meets);
        List<Rectangle> areas = page.charts().stream().map(chart -> chart.area().getBounds()).toList();
        assertEquals(1, areas.stream().map(area -> area.x + " to " + (area.x + area.width)).distinct().count(),
                "a frame is in the same column of all charts: " + areas);
    }

    private void meets(PlotChart plotChart) {
        Chart chart = (Chart) plotChart.area().getParent();
        Rectangle area = plotChart.area().getBounds();
        PlotColors colors = new PlotColors(plotChart.getParent());
        RGB ink = colors.ink().getRGB();
        ImageData image = picture(chart);
        PlotScale scale = plotChart.scale();
        int between = area.x + (int) scale.column(2.5);
        List<Integer> levels = pixels(area.y, area.height, row -> is(image, between, row, lineColor(colors, LEVEL_ID)));
        List<Integer> rows = pixels(area.y, area.height, row -> is(image, area.x - INTO_TICK, row, ink));
        compare(chart.getAxisSet().getYAxis(0), rows, levels, !plotChart.plot().isImage());
        int beside = area.y + (int) scale.row(3.5);
        List<Integer> uprights = pixels(area.x, area.width,
                column -> is(image, column, beside, lineColor(colors, UPRIGHT_ID)));
        List<Integer> columns = pixels(area.x, area.width,
                column -> is(image, column, area.y + area.height + INTO_TICK, ink));
        compare(chart.getAxisSet().getXAxis(0), columns, uprights, false);
    }

    private static RGB lineColor(PlotColors colors, int id) {
        return colors.of(PlotCurve.of(id, false, new int[0], new double[0], new double[0])).getRGB();
    }

    /**
     * @param ticks where they are, in pixels
     * @param curves where the curves of whole numbers are
     * @param upwards whether the numbers grow as the pixels' get less
     */
    private static void compare(IAxis axis, List<Integer> ticks, List<Integer> curves, boolean upwards) {
        double[] values = axis.getTick().getTickLabelValues();
        List<Integer> rising = upwards ? curves.reversed() : curves;
        int first = (int) Math.max(0, Math.ceil(axis.getRange().lower));
        int compared = 0;
        for (double value : values) {
            if (value == Math.rint(value) && value >= first && value - first < rising.size()) {
                int curve = rising.get((int) value - first);
                int nearest = ticks.stream().min(Comparator.comparingInt(tick -> Math.abs(tick - curve))).orElseThrow();
                assertEquals(nearest, curve, 1.0, "the tick and the curve of " + value);
                compared++;
            }
        }
        assertTrue(compared > 1, "too few curves " + curves + " and ticks " + ticks);
    }

    private ImageData picture(Chart chart) {
        Image image = new Image(display, chart.getSize().x, chart.getSize().y);
        GC gc = new GC(image);
        chart.print(gc);
        ImageData data = image.getImageData();
        gc.dispose();
        image.dispose();
        return data;
    }

    private static boolean is(ImageData image, int column, int row, RGB color) {
        return image.palette.getRGB(image.getPixel(column, row)).equals(color);
    }

    private static List<Integer> pixels(int from, int count, IntPredicate is) {
        return IntStream.range(from, from + count).filter(is).boxed().toList();
    }
}
