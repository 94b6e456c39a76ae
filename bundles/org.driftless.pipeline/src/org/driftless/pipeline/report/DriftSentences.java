/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.util.ArrayList;
import java.util.List;

import org.driftless.core.drift.Estimator;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.progress.NumberWords;
import org.driftless.pipeline.EstimateDrift;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;

/** How the drift was estimated, what it came to, and how well it is known. */
final class DriftSentences {

    private final MethodsFacts facts;
    private final EstimateDrift.Result drift;
    private final Citations citations;

    DriftSentences(MethodsFacts facts, Citations citations) {
        this.facts = facts;
        this.drift = facts.drift();
        this.citations = citations;
    }

    List<String> all() {
        if (facts.origin().isForeign()) {
            return foreign();
        }
        List<String> sentences = new ArrayList<>();
        if (facts.state(StepName.DRIFT) == State.ORIGINAL || drift == null) {
            sentences.add("The drift was estimated by the original pipeline.");
            return sentences;
        }
        sentences.add(estimate());
        if (!leftOut().isEmpty()) {
            sentences.add(leftOut());
        }
        sentences.add(gaps());
        sentences.add(size());
        return sentences;
    }

    /** It was measured elsewhere, and claims to be nothing else. */
    private List<String> foreign() {
        boolean imported = facts.origin().isImported();
        String text = "The drift was not estimated from these images: " + (imported
                ? "it was imported from a file of another program (" + facts.origin().name() + "), which knows translations only"
                : "that of another sequence (" + facts.origin().name() + ") was applied to them, frame by frame");
        String size = "According to it the field moved by up to " + Numbers.length(drift.maxDriftPx(), 2, facts.scale())
                + (facts.rotation() > 0 ? " and turned by up to " + Numbers.fixed(facts.rotation(), 3) + "\u00b0" : "");
        return List.of(text + ".", size + "; " + (imported ? "how exactly this is known is not recorded there."
                : "how exactly it holds for these images was not measured."));
    }

    private String estimate() {
        String used = drift.used().size() == 1 ? "one particle" : drift.used().size() + " particles";
        String against = "The motion of the sample in each frame relative to frame " + drift.reference();
        if (facts.choice().estimator() == Estimator.MEAN) {
            return against + " was taken as the plain mean of the displacements of " + used + ", without rotation.";
        }
        return against + " was estimated from " + used + " in all frames together, by robust least squares weighted with the "
                + "covariances of the fits; " + model() + ".";
    }

    private String model() {
        String model = "rigid".equals(drift.model()) ? "translation and rotation were allowed" : "translation only was allowed";
        return model + (facts.choice().model() == MotionModel.AUTO ? ", a choice made from the data (" + drift.modelReason() + ")"
                : ", as chosen beforehand");
    }

    private String leftOut() {
        int odd = drift.leftOut() == null ? 0 : drift.leftOut().size();
        int others = facts.particles() - drift.used().size() - odd;
        List<String> words = new ArrayList<>();
        if (odd > 0) {
            words.add(Numbers.said(odd, "particle") + (odd == 1 ? " that does" : " that do")
                    + " not meet the criteria of the program" + (odd == 1 ? " was" : " were") + " left out");
        }
        if (others > 0) {
            words.add(Numbers.said(others, "particle") + (others == 1 ? " was" : " were") + " not chosen by the user");
        }
        return words.isEmpty() ? "" : Numbers.capital(String.join("; ", words)) + ".";
    }

    private String gaps() {
        long guessed = drift.interpolated() + drift.extrapolated();
        if (guessed == 0) {
            return "The motion was measured in every frame.";
        }
        String text = "The motion was measured in " + drift.measured() + " of " + NumberWords.count(drift.measured() + guessed, "frame");
        List<String> rest = new ArrayList<>();
        if (drift.interpolated() > 0) {
            String how = facts.choice().estimator() == Estimator.MEAN ? "interpolated in time"
                    : "interpolated by monotone cubics" + citations.cite(Source.GAPS);
            rest.add(how + " in " + drift.interpolated());
        }
        if (drift.extrapolated() > 0) {
            rest.add("held as in the nearest measured frame in " + drift.extrapolated() + " at the ends");
        }
        return text + ", and " + String.join(", and ", rest) + ", where no particle was found.";
    }

    private String size() {
        String text = "The field moved by up to " + Numbers.length(drift.maxDriftPx(), 2, facts.scale())
                + (drift.maxRotationDeg() == null ? "" : " and turned by up to " + Numbers.fixed(drift.maxRotationDeg(), 3) + "\u00b0");
        if (drift.typicalErrorPx() == null) {
            return text + "; how exactly this is known could not be estimated.";
        }
        String worst = Double.isFinite(facts.worstError())
                ? " and " + Numbers.length(facts.worstError(), 3, facts.scale()) + " at worst" : "";
        return text + "; the standard error of the drift of a frame is " + Numbers.length(drift.typicalErrorPx(), 3, facts.scale())
                + " in the median" + worst + ".";
    }
}
