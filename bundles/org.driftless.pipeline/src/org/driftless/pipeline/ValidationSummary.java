/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.validate.DriftReduction;
import org.driftless.core.validate.HeldOutResiduals;
import org.driftless.core.validate.Verdict;

/**
 * Puts a validation into key figures and words.
 *
 * @param reductions one a particle
 * @param heldOut the residuals
 * @param verdict what they come to
 * @param referenceName name of the reference frame
 */
record ValidationSummary(List<DriftReduction> reductions, HeldOutResiduals heldOut, Verdict verdict,
        String referenceName) {

    Validate.Result result(Optional<Validate.Average> average) {
        Map<Integer, HeldOutResiduals.Particle> residuals = byId();
        Map<Integer, Validate.ParticleResult> particles = new LinkedHashMap<>();
        reductions.forEach(one -> particles.put(one.particleId(), figures(one, residuals.get(one.particleId()))));
        OptionalDouble least = reductions.stream().mapToDouble(DriftReduction::maxReduction).filter(Double::isFinite).min();
        return new Validate.Result(least.isPresent() ? Double.valueOf(least.getAsDouble()) : null, particles,
                Options.finite(heldOut.rms()), Options.finite(heldOut.noiseRms()), Options.finite(heldOut.ratio()),
                heldOut.badFrames(), heldOut.degrees(), verdict.remark().toString(), verdict.blame(), average.orElse(null),
                verdict.imported() ? Boolean.TRUE : null);
    }

    private Map<Integer, HeldOutResiduals.Particle> byId() {
        return heldOut.particles().stream().collect(Collectors.toMap(HeldOutResiduals.Particle::id, Function.identity()));
    }

    private static Validate.ParticleResult figures(DriftReduction reduction, HeldOutResiduals.Particle residual) {
        DriftReduction.Way before = reduction.before();
        DriftReduction.Way after = reduction.after();
        return new Validate.ParticleResult(Options.finite(before.max()), Options.finite(after.max()),
                Options.finite(reduction.maxReduction()), Options.finite(before.mean()), Options.finite(after.mean()),
                Options.finite(reduction.meanReduction()), Options.finite(before.rms()), Options.finite(after.rms()),
                Options.finite(reduction.rmsReduction()), Options.finite(residual.rms()),
                Options.finite(residual.noiseRms()), Options.finite(residual.ratio()));
    }

    /** Tells the user, a sentence a particle, and the verdict at the end. */
    void tell(ProgressListener progress) {
        Map<Integer, HeldOutResiduals.Particle> residuals = byId();
        for (DriftReduction reduction : reductions) {
            progress.info(sentence(reduction) + sentence(residuals.get(reduction.particleId())));
        }
        if (verdict.imported()) {
            progress.info("The drift was imported: the particles had no part in it, and are its judges here.");
        }
        Verdict.Kind kind = verdict.kind();
        progress.message(kind == Verdict.Kind.DISPROVEN || kind == Verdict.Kind.OPEN ? ProgressListener.Severity.WARNING
                : ProgressListener.Severity.INFO, verdict.remark());
    }

    private String sentence(DriftReduction reduction) {
        DriftReduction.Way before = reduction.before();
        DriftReduction.Way after = reduction.after();
        if (Double.isNaN(before.max()) || Double.isNaN(after.max())) {
            return "Particle " + reduction.particleId() + ": not found in the "
                    + (Double.isNaN(before.max()) ? "reference frame " : "aligned reference frame ") + referenceName
                    + ", so its way from there is not known.";
        }
        return String.format(Locale.ROOT,
                "Particle %d: largest drift %.3f px before, %.3f px after (%s); mean %.3f px before, %.3f px after (%s).",
                reduction.particleId(), before.max(), after.max(), less(reduction.maxReduction()), before.mean(),
                after.mean(), less(reduction.meanReduction()));
    }

    private static String sentence(HeldOutResiduals.Particle residual) {
        if (Double.isNaN(residual.rms())) {
            return "";
        }
        String off = String.format(Locale.ROOT, " Held out, it lies %.3f px off", residual.rms());
        return Double.isNaN(residual.ratio()) ? off + "."
                : off + String.format(Locale.ROOT, " (noise allows %.3f px: ", residual.noiseRms())
                        + Verdict.times(residual.ratio()) + ").";
    }

    private static String less(double percent) {
        return String.format(Locale.ROOT, "%.1f %% %s", Math.abs(percent), percent < 0 ? "more" : "less");
    }
}
