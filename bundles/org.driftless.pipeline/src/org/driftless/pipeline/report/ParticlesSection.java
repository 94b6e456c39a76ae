/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.NumberWords;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.EstimateDrift;
import org.driftless.pipeline.Validate;

/** The particles: how well they were fitted, and how far they lie off when they are held out. */
final class ParticlesSection {

    private final ReportData data;
    private final Map<Integer, Trajectory> tracked;
    private final List<Integer> used;

    ParticlesSection(ReportData data) {
        this.data = data;
        tracked = data.trajectories().stream().collect(Collectors.toMap(Trajectory::particleId, one -> one));
        used = data.curve().isEmpty() ? List.of() : data.project().results().selectedForDrift().orElse(List.of());
    }

    void write(Html html) {
        if (data.project().particles().isEmpty()) {
            html.element("p", "No particle is selected.", "class", "note");
            return;
        }
        fits(html);
        heldOut(html);
    }

    private void fits(Html html) {
        Table table = new Table(html,
                "Particles and their fits. Medians over the frames in which a particle was found; lengths in pixels",
                2, "Particle", "Drift", "Column", "Row", "Found in", "Looked for in", "Longest gap", "R\u00b2", "Signal to noise",
                "Standard error", "Sigma");
        for (SelectedParticle one : data.project().particles()) {
            Particle particle = one.particle();
            Trajectory path = tracked.get(particle.id());
            String[] row = {Integer.toString(particle.id()), use(particle.id()), Numbers.fixed(column(one), 1),
                    Numbers.fixed(row(one), 1), count(path == null ? null : path.successes()),
                    count(path == null ? null : path.observed()), count(path == null ? null : path.longestGap()),
                    median(path, FitResult::rSquared, 3), median(path, FitResult::signalToNoise, 1),
                    median(path, FitResult::precision, 3), median(path, fit -> Math.sqrt(fit.sigmaX() * fit.sigmaY()), 2)};
            table.row(row);
        }
        table.end();
        reasons(html);
    }

    private void reasons(Html html) {
        EstimateDrift.Result drift = data.recorded().drift();
        if (!used.isEmpty() && drift != null && drift.leftOut() != null && !drift.leftOut().isEmpty()) {
            html.open("ul", "class", "note");
            drift.leftOut().forEach((id, reason) -> html.element("li", "Particle " + id + " is left out: " + reason + "."));
            html.close("ul");
        }
    }

    private static double column(SelectedParticle one) {
        return Double.isNaN(one.testCenterX()) ? one.particle().box().centerX() : one.testCenterX();
    }

    private static double row(SelectedParticle one) {
        return Double.isNaN(one.testCenterY()) ? one.particle().box().centerY() : one.testCenterY();
    }

    private static String count(Integer number) {
        return number == null ? Numbers.NONE : number.toString();
    }

    private String use(int id) {
        EstimateDrift.Result drift = data.recorded().drift();
        if (used.isEmpty()) {
            return Numbers.NONE;
        }
        boolean odd = drift != null && drift.leftOut() != null && drift.leftOut().containsKey(id);
        return used.contains(id) ? "used" : odd ? "left out" : "not chosen";
    }

    private static String median(Trajectory path, ToDoubleFunction<FitResult> value, int decimals) {
        if (path == null) {
            return Numbers.NONE;
        }
        double[] sorted = path.observations().stream().filter(Observation::success).map(Observation::fit).mapToDouble(value)
                .filter(Double::isFinite).sorted().toArray();
        return Numbers.fixed(sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2], decimals);
    }

    private void heldOut(Html html) {
        Validate.Result result = data.recorded().validate();
        if (result == null || result.particles().isEmpty()) {
            return;
        }
        Table table = new Table(html,
                "Validation. Held-out residual (root mean square) and displacement from the reference frame, in pixels",
                1, "Particle", "Held-out residual", "Noise allows", "Ratio", "Largest before", "Largest after", "Smaller by",
                "Mean before", "Mean after");
        result.particles().forEach((id, one) -> table.row(id.toString(), Numbers.fixed(one.heldOutRmsPx(), 3),
                Numbers.fixed(one.heldOutNoisePx(), 3), Numbers.fixed(one.heldOutRatio(), 2), Numbers.fixed(one.maxBeforePx(), 2),
                Numbers.fixed(one.maxAfterPx(), 3), percent(one.maxReductionPercent()), Numbers.fixed(one.meanBeforePx(), 2),
                Numbers.fixed(one.meanAfterPx(), 3)));
        table.row("All", Numbers.fixed(result.heldOutRmsPx(), 3), Numbers.fixed(result.heldOutNoisePx(), 3),
                Numbers.fixed(result.noiseRatio(), 2), Numbers.NONE, Numbers.NONE, percent(result.maxReductionPercent()), Numbers.NONE,
                Numbers.NONE);
        table.end();
        if (result.badFits() != null && result.badFits() > 0) {
            html.element("p", NumberWords.count(result.badFits(), "outlying fit") + " with (nearly) no weight in the drift "
                    + (result.badFits() == 1 ? "is" : "are") + " not counted in the residuals.", "class", "note");
        }
    }

    private static String percent(Double value) {
        return value == null ? Numbers.NONE : Numbers.fixed(value, 1) + " %";
    }
}
