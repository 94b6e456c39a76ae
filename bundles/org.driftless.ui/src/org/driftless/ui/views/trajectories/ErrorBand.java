/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.ArrayList;
import java.util.List;

/** The band of one standard error around a curve over frames, as polygons in pixels: at most two points a column. */
final class ErrorBand {

    private final List<int[]> polygons = new ArrayList<>();
    private final List<int[]> columns = new ArrayList<>();

    private ErrorBand() {
    }

    /** The polygons of a band, in turn column and row; it ends where the error is not known. */
    static List<int[]> of(PlotCurve curve, PlotScale scale) {
        ErrorBand band = new ErrorBand();
        for (int i = 0; i < curve.size(); i++) {
            double error = curve.error()[i];
            if (!curve.has(i) || Double.isNaN(error)) {
                band.close();
                continue;
            }
            int a = row(scale, curve.y()[i] - error);
            int b = row(scale, curve.y()[i] + error);
            band.add((int) Math.round(clamp(scale.column(curve.x()[i]))), Math.min(a, b), Math.max(a, b));
        }
        band.close();
        return band.polygons;
    }

    private static int row(PlotScale scale, double y) {
        return (int) Math.round(clamp(scale.row(y)));
    }

    private static double clamp(double pixel) {
        return Math.max(-30_000, Math.min(30_000, pixel));
    }

    private void add(int column, int top, int bottom) {
        int[] last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
        if (last != null && last[0] == column) {
            last[1] = Math.min(last[1], top);
            last[2] = Math.max(last[2], bottom);
        } else {
            columns.add(new int[] {column, top, bottom});
        }
    }

    private void close() {
        int n = columns.size();
        if (n > 1) {
            int[] polygon = new int[4 * n];
            for (int i = 0; i < n; i++) {
                int[] at = columns.get(i);
                polygon[2 * i] = at[0];
                polygon[2 * i + 1] = at[1];
                polygon[4 * n - 2 - 2 * i] = at[0];
                polygon[4 * n - 1 - 2 * i] = at[2];
            }
            polygons.add(polygon);
        }
        columns.clear();
    }
}
