/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import java.util.List;
import java.util.function.Function;

/** What can be looked at, each in one chart or several below each other. */
enum PlotKind {

    PATHS("Paths", "Where each particle was in the image", List.of(Plots::paths)),
    DRIFT("Drift", "The way of each checked particle from (0, 0), and the drift that they give in bold",
            List.of(Plots::drift)),
    OVER_TIME("Over Time", "Drift and rotation in every frame, each with a band of one standard error",
            List.of(Plots::driftX, Plots::driftY, Plots::rotation)),
    RESIDUALS("Residuals", "How far each particle lies beside where the drift says it should be",
            List.of(Plots::residualsX, Plots::residualsY));

    private final String title;
    private final String tip;
    private final List<Function<Plots, Plot>> plots;

    PlotKind(String title, String tip, List<Function<Plots, Plot>> plots) {
        this.title = title;
        this.tip = tip;
        this.plots = plots;
    }

    String title() {
        return title;
    }

    String tip() {
        return tip;
    }

    int charts() {
        return plots.size();
    }

    List<Plot> of(Plots source) {
        return plots.stream().map(plot -> plot.apply(source)).toList();
    }
}
