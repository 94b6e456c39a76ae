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
import java.util.Locale;

import org.driftless.core.align.EdgePolicy;
import org.driftless.core.progress.NumberWords;
import org.driftless.pipeline.AlignFrames;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;

/** How the frames were moved back, and what that cost. */
final class AlignmentSentences {

    private static final double PERCENT = 100;

    private final MethodsFacts facts;
    private final AlignFrames.Result aligned;
    private final Citations citations;

    AlignmentSentences(MethodsFacts facts, Citations citations) {
        this.facts = facts;
        this.aligned = facts.aligned();
        this.citations = citations;
    }

    List<String> all() {
        List<String> sentences = new ArrayList<>();
        if (facts.state(StepName.ALIGN) == State.ORIGINAL || aligned == null) {
            sentences.add("The frames were aligned by the original pipeline.");
            return sentences;
        }
        sentences.add("Each frame was moved back " + interpolation() + "; " + edges() + ".");
        String cost = cost();
        if (!cost.isEmpty()) {
            sentences.add(cost);
        }
        return sentences;
    }

    private String interpolation() {
        return switch (facts.alignment().interpolation()) {
            case NONE -> "by whole pixels, so that up to half a pixel of drift remains along each axis";
            case LINEAR -> "with bilinear interpolation";
            case CUBIC -> "with cubic B-spline interpolation" + citations.cite(Source.SPLINES);
            case QUINTIC -> "with quintic B-spline interpolation" + citations.cite(Source.SPLINES);
        };
    }

    private String edges() {
        EdgePolicy edges = EdgePolicy.parse(facts.alignment().edges());
        String size = aligned.width() + " \u00d7 " + aligned.height() + " pixels";
        return switch (edges.mode()) {
            case NEAREST -> "pixels that were not recorded repeat the nearest recorded one";
            case FILL -> "pixels that were not recorded were set to " + Numbers.plain(edges.value());
            case CROP -> "the frames were cropped to the " + size + " that all of them show";
            case EXPAND -> "the frames were enlarged to " + size + ", so that none is cut, and pixels that were not recorded are "
                    + (facts.images().isFloat() ? "NaN" : "0");
        };
    }

    private String cost() {
        List<String> words = new ArrayList<>();
        if (aligned.lowestNoiseGain() > 0 && aligned.lowestNoiseGain() < 1) {
            words.add(String.format(Locale.ROOT, "interpolation left at least %.0f %% of the variance of the noise",
                    Math.floor(PERCENT * aligned.lowestNoiseGain())));
        }
        if (aligned.highestPeakLoss() != null && aligned.highestPeakLoss() > 0) {
            words.add(String.format(Locale.ROOT, "%s at most %.1f %% off the peak of a particle",
                    words.isEmpty() ? "interpolation took" : "took", Math.ceil(10 * PERCENT * aligned.highestPeakLoss()) / 10));
        }
        if (aligned.clippedPixels() > 0) {
            words.add(NumberWords.count(aligned.clippedPixels(), "pixel") + " did not fit the type of the images and "
                    + (aligned.clippedPixels() == 1 ? "was" : "were") + " clipped");
        }
        return words.isEmpty() ? "" : Numbers.capital(String.join(" and ", words)) + ".";
    }
}
