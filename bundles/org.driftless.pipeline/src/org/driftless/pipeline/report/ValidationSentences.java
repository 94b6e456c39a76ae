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

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.NumberWords;
import org.driftless.core.validate.HeldOutResiduals;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.Validate;

/** What the validation has shown, and what it has not. */
final class ValidationSentences {

    private static final String PROOF = Numbers.plain(HeldOutResiduals.PROOF);

    private ValidationSentences() {
    }

    static List<String> all(MethodsFacts facts) {
        if (!facts.isTold(StepName.VALIDATE)) {
            return List.of(none(facts));
        }
        Validate.Result result = facts.validation();
        List<String> sentences = new ArrayList<>();
        sentences.add(heldOut(result, facts.scale()));
        sentences.add(outcome(result));
        if (!misplaced(result).isEmpty()) {
            sentences.add(misplaced(result));
        }
        if (result.maxReductionPercent() != null) {
            sentences.add(refit(result.maxReductionPercent(), isImported(result)));
        }
        if (result.average() != null && !average(result.average()).isEmpty()) {
            sentences.add(average(result.average()));
        }
        return sentences;
    }

    private static String none(MethodsFacts facts) {
        if (facts.origin().isApplied()) {
            return "The alignment has not been validated in these images.";
        }
        return switch (facts.state(StepName.VALIDATE)) {
            case STALE -> "The alignment is not validated: the validation that was made belongs to earlier results.";
            case ORIGINAL -> "It was validated only by the original pipeline, which fits again the particles that the drift was made "
                    + "from; that is no independent proof.";
            default -> "The alignment has not been validated.";
        };
    }

    private static String heldOut(Validate.Result result, Calibration scale) {
        int particles = result.particles().size();
        if (particles < 2 || result.heldOutRmsPx() == null) {
            return particles < 2 ? (isImported(result) ? "One particle was tracked" : "The drift rests on one particle")
                    + ", which no other one can check."
                    : "No particle could be predicted from the others.";
        }
        String text = (isImported(result) ? "As the particles had no part in the drift, they can judge it. " : "") + "Each particle was predicted from the others alone (leave-one-out); held-out particles lay "
                + Numbers.length(result.heldOutRmsPx(), 3, scale) + " (root mean square) from where they were predicted";
        if (result.noiseRatio() != null) {
            text += String.format(Locale.ROOT, ", %.2f times what the errors of the fits allow", result.noiseRatio());
        }
        int bad = result.badFits() == null ? 0 : result.badFits();
        return text + (bad == 0 ? "" : ", not counting " + NumberWords.count(bad, "outlying fit")) + ".";
    }

    private static String outcome(Validate.Result result) {
        boolean within = result.noiseRatio() != null && result.noiseRatio() <= HeldOutResiduals.PROOF;
        return switch (result.kind()) {
            case PROVEN -> "By the criterion of the program (three particles or more, and no more than " + PROOF
                    + " times the noise) " + (isImported(result) ? "the particles agree to within noise, and the aligned frames lie where "
                            + "they say." : "the alignment is right to within noise.");
            case OPEN -> "This exceeds " + PROOF + " times, the limit up to which the program takes an alignment as proven, "
                    + "but by no more than chance can in so few frames: the alignment is neither proven nor disproven.";
            case DISPROVEN -> within ? "The alignment is nevertheless not proven."
                    : "This exceeds " + PROOF + " times, the limit up to which the program takes an alignment as proven: "
                            + "the alignment is not shown to be right to within noise.";
            case UNKNOWN -> result.particles().size() == 2
                    ? "Two particles only check each other, so that the alignment is not proven."
                    : result.heldOutRmsPx() != null ? "What noise allows is not known, so that the alignment is not proven."
                    : "The alignment is therefore not proven.";
        };
    }

    private static String misplaced(Validate.Result result) {
        int frames = result.blame() == null ? 0 : result.blame().misplaced().size();
        return frames == 0 ? "" : Numbers.begun(frames, "aligned frame") + (frames == 1 ? " does" : " do")
                + " not lie where the " + (isImported(result) ? "particles say." : "drift says.");
    }

    private static boolean isImported(Validate.Result result) {
        return Boolean.TRUE.equals(result.imported());
    }

    private static String refit(double percent, boolean imported) {
        return percent < 0
                ? String.format(Locale.ROOT, "Fitted again in the aligned frames, a particle moved %.1f %% more than before.", -percent)
                : String.format(Locale.ROOT, "Fitted again in the aligned frames, the largest displacements of the particles "
                        + "were smaller by %.1f %% or more%s.", percent, imported ? ""
                        : "; as these particles made the drift, that is no independent proof");
    }

    private static String average(Validate.Average average) {
        List<String> words = new ArrayList<>();
        if (average.sharpnessBefore() != null && average.sharpnessAfter() != null && average.sharpnessBefore() > 0) {
            words.add(String.format(Locale.ROOT, "was %.2f times as sharp (root mean square gradient) after alignment as before",
                    average.sharpnessAfter() / average.sharpnessBefore()));
        }
        if (average.correlationBefore() != null && average.correlationAfter() != null) {
            words.add(String.format(Locale.ROOT, "the mean correlation between frames changed from %.3f to %.3f",
                    average.correlationBefore(), average.correlationAfter()));
        }
        if (words.isEmpty()) {
            return "";
        }
        String begin = "The average over time of " + NumberWords.count(average.frames(), "frame") + ", spread evenly over the sequence, ";
        return words.size() == 2 || words.get(0).startsWith("was") ? begin + String.join(", and ", words) + "."
                : Numbers.capital(words.get(0)) + ".";
    }
}
