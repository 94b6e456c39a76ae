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

import org.driftless.core.particle.FitMethod;
import org.driftless.core.progress.NumberWords;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.TrackOptions;

/** How the particles were chosen and fitted. */
final class TrackingSentences {

    private static final double PERCENT = 100;

    private final MethodsFacts facts;
    private final Citations citations;

    TrackingSentences(MethodsFacts facts, Citations citations) {
        this.facts = facts;
        this.citations = citations;
    }

    List<String> all() {
        List<String> sentences = new ArrayList<>();
        sentences.add(Numbers.begun(facts.particles(), "particle") + (facts.particles() == 1 ? " was " : " were ")
                + facts.selection().words() + ".");
        if (facts.state(StepName.TRACK) == State.ORIGINAL) {
            sentences.add("They were tracked by the original pipeline in " + frames() + ".");
        } else if (facts.isTold(StepName.TRACK) && facts.tracked() != null) {
            sentences.add("In each of " + frames() + " every particle was fitted by " + model() + "; " + outcome() + ".");
            int jumps = facts.tracked().jumps() == null ? 0 : facts.tracked().jumps().size();
            if (jumps > 0) {
                sentences.add(Numbers.begun(jumps, "move") + " of the sample, larger than a fitted box, "
                        + (jumps == 1 ? "was" : "were") + " found by comparing whole frames.");
            }
        }
        return sentences;
    }

    private String frames() {
        MethodsFacts.Images images = facts.images();
        String size = " (" + images.width() + " \u00d7 " + images.height() + " pixels"
                + (facts.scale().hasPixelSize() ? " of " + Numbers.plain(facts.scale().pixelSize()) + " \u00b5m" : "") + ")";
        return images.inUse() == images.frames() ? "the " + NumberWords.count(images.frames(), "frame") + size
                : images.inUse() + " of the " + NumberWords.count(images.frames(), "frame") + size + ", the others being left out,";
    }

    private String model() {
        TrackOptions options = facts.tracking();
        if (options.fit() != FitMethod.MLE) {
            return "a rotated elliptical two-dimensional Gaussian on a constant background by least squares"
                    + citations.cite(Source.LEAST_SQUARES);
        }
        double readNoise = options.readNoise() == null ? 0 : options.readNoise();
        return "a rotated elliptical two-dimensional Gaussian on a constant background, integrated over each pixel, by maximum "
                + "likelihood in photon noise" + citations.cite(Source.LIKELIHOOD, Source.PRECISION) + " (camera offset "
                + Numbers.plain(options.cameraOffset()) + " counts, " + Numbers.plain(options.gain())
                + " counts per photoelectron, read noise " + Numbers.plain(readNoise) + " electrons)";
    }

    private String outcome() {
        int fits = facts.tracked().fits();
        int accepted = facts.tracked().successes();
        return String.format(Locale.ROOT, "%d of %d fits (%.1f %%) converged with R\u00b2 of at least %s and were accepted",
                accepted, fits, fits == 0 ? 0 : PERCENT * accepted / fits, Numbers.plain(facts.tracking().minRSquared()));
    }
}
