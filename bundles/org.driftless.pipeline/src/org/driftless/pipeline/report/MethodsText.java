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
import java.util.stream.Stream;

import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;

/**
 * The paragraph for a paper's methods section. It tells of what is up to date and of nothing else, and claims no more than the
 * validation has shown.
 *
 * @param paragraph whole sentences
 * @param untold why steps are left out of it, as one sentence; empty if none is
 * @param sources what it cites, in the order of their numbers
 */
record MethodsText(String paragraph, String untold, List<Source> sources) {

    static MethodsText of(MethodsFacts facts) {
        boolean foreign = facts.origin().isForeign();
        if (!facts.isTold(foreign ? StepName.DRIFT : StepName.SELECT)) {
            return new MethodsText("", foreign ? untold(facts) : "There is nothing to tell yet: no particle is selected.", List.of());
        }
        Citations citations = new Citations();
        List<String> sentences = new ArrayList<>();
        sentences.add(purpose(facts) + " with " + (isOriginal(facts) ? "" : facts.software() + ", an implementation of ")
                + "the image alignment pipeline by Shkirskiy"
                + citations.cite(Source.CORROSION, Source.METALS, Source.ANALYTICAL, Source.SMALL_METHODS) + ".");
        if (!foreign || facts.origin().isImported() && facts.isTold(StepName.VALIDATE)) {
            sentences.addAll(new TrackingSentences(facts, citations).all());
        }
        if (facts.isTold(StepName.DRIFT)) {
            sentences.addAll(new DriftSentences(facts, citations).all());
        }
        if (facts.isTold(StepName.ALIGN)) {
            sentences.addAll(new AlignmentSentences(facts, citations).all());
            sentences.addAll(ValidationSentences.all(facts));
        }
        return new MethodsText(String.join(" ", sentences), untold(facts), citations.sources());
    }

    /** Whether the last step that is told, and with it all before, is the original pipeline's. */
    private static boolean isOriginal(MethodsFacts facts) {
        return Stream.of(StepName.ALIGN, StepName.DRIFT, StepName.TRACK).filter(facts::isTold).findFirst()
                .filter(step -> facts.state(step) == State.ORIGINAL).isPresent();
    }

    private static String purpose(MethodsFacts facts) {
        if (facts.origin().isForeign()) {
            return facts.isTold(StepName.ALIGN) ? "Image drift was corrected" : "A drift was taken over";
        }
        return facts.isTold(StepName.ALIGN) ? "Image drift was estimated and corrected"
                : facts.isTold(StepName.DRIFT) ? "Image drift was estimated"
                : facts.isTold(StepName.TRACK) ? "Particles were tracked" : "Particles were selected";
    }

    /** Validation is never left out: that there is none is told in the paragraph itself. */
    private static String untold(MethodsFacts facts) {
        return Stream.of(StepName.TRACK, StepName.DRIFT, StepName.ALIGN).filter(step -> !facts.isTold(step))
                .filter(step -> step != StepName.TRACK || !facts.origin().isForeign()).findFirst()
                .map(step -> "The text says nothing of the " + step.title()
                        + (step == StepName.ALIGN ? "" : " and what follows from it") + ", since it is "
                        + (facts.state(step) == State.STALE ? "stale" : "missing") + ": run all steps, and make the report again.")
                .orElse("");
    }
}
