/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import org.driftless.core.progress.Remark;
import org.driftless.core.progress.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a validation comes to.
 *
 * @param particles number of particles that made the drift
 * @param rms how far held-out particles lie off, in pixels; NaN if that is not known
 * @param ratio that over what noise allows; NaN if that is not known
 * @param degrees degrees of freedom of that ratio
 * @param blame what stands out
 * @param imported whether the frames were aligned by a drift from elsewhere, in which the particles had no part
 */
public record Verdict(int particles, double rms, double ratio, double degrees, Blame blame, boolean imported) {

    private static final double DOUBTFUL = 0.05;
    private static final int MOST_NAMED = 4;

    /** How sure it is. */
    public enum Kind {
        /** Three particles or more agree to within 20 % of what noise allows, and every frame lies where the drift says. */
        PROVEN,
        /** They seem not to, but chance alone goes as far in so few frames. */
        OPEN,
        /** They do not. */
        DISPROVEN,
        /** There is nothing that could show it. */
        UNKNOWN
    }

    /** On frames that were aligned by the particles' own drift. */
    public Verdict(int particles, double rms, double ratio, double degrees, Blame blame) {
        this(particles, rms, ratio, degrees, blame, false);
    }

    /** The same of frames that were aligned by a drift from elsewhere. */
    public Verdict ofImportedDrift() {
        return new Verdict(particles, rms, ratio, degrees, blame, true);
    }

    /** How sure it is. */
    public Kind kind() {
        if (!blame.misplaced().isEmpty()) {
            return Kind.DISPROVEN;
        }
        if (particles < 3 || Double.isNaN(ratio)) {
            return Kind.UNKNOWN;
        }
        if (ratio <= HeldOutResiduals.PROOF) {
            return Kind.PROVEN;
        }
        double excess = ratio / HeldOutResiduals.PROOF;
        return degrees > 0 && Chance.ofSquare(excess * excess * degrees, degrees) < DOUBTFUL || blame.isAnyoneOdd()
                ? Kind.DISPROVEN : Kind.OPEN;
    }

    /** One sentence, or two if frames do not lie where the drift says. */
    public Remark remark() {
        return Remark.of(wording -> heldOut(wording) + misplaced(wording));
    }

    private String heldOut(Wording wording) {
        if (particles < 2) {
            return "One particle can't be checked: there is no other one to predict it.";
        }
        if (Double.isNaN(rms)) {
            return "No particle can be checked: the others do not say where it should be.";
        }
        String off = String.format(Locale.ROOT, "Held-out particles lie %.3f px off", rms);
        if (particles == 2) {
            return off + ", but two particles only check each other: they can't show which is wrong.";
        }
        if (Double.isNaN(ratio)) {
            return off + "; what noise allows is not known, since the fits have no covariances.";
        }
        return off + ", " + times(ratio) + " what noise allows" + judgement(wording) + ".";
    }

    private String judgement(Wording wording) {
        if (ratio <= HeldOutResiduals.PROOF) {
            return (imported ? ": the particles agree to within noise" + (blame.misplaced().isEmpty()
                            ? ", and the frames lie where they say" : "") : ": the alignment is right to within noise")
                    + (blame.isAnyoneOdd() ? ", though " + culprits(wording) + (isOne() ? " stands out" : " stand out") : "");
        }
        if (blame.isAnyoneOdd()) {
            return ": " + culprits(wording) + (isOne() ? " is to blame" : " are to blame") + without();
        }
        Verdict evenly = new Verdict(particles, rms, ratio, degrees, blame.withMisplaced(List.of()));
        return evenly.kind() == Kind.OPEN ? ", which chance alone can do in so few frames"
                : ", and about alike for all particles and frames: something else than noise disturbs their fits, or they "
                        + "do not move as one";
    }

    private String without() {
        if (blame.ratioWithout() <= 0) {
            return "";
        }
        return "; without " + (isOne() ? "it" : "them")
                + (blame.ratioWithout() > HeldOutResiduals.PROOF ? " still " : " ") + times(blame.ratioWithout());
    }

    /** Whether the culprits are one thing in the grammar's sense. */
    private boolean isOne() {
        return blame.particles().size() + blame.frames().size() == 1
                && blame.frames().stream().allMatch(run -> run.first() == run.last());
    }

    private String culprits(Wording wording) {
        List<String> names = new ArrayList<>();
        blame.particles().forEach(odd -> names.add("particle " + odd.id() + " (" + times(odd.ratio()) + ")"));
        blame.frames().forEach(odd -> names.add(name(odd, wording)));
        return joined(names);
    }

    /** E.g. "frames 3 to 7 (2.1 x, mostly particle 2)". */
    private static String name(Blame.OddFrames odd, Wording wording) {
        int first = wording.frame(odd.first());
        int last = wording.frame(odd.last());
        return (first == last ? "frame " + first : "frames " + first + " to " + last) + " (" + times(odd.ratio())
                + (odd.particleId() > 0 ? ", mostly particle " + odd.particleId() : "") + ")";
    }

    private String misplaced(Wording wording) {
        if (blame.misplaced().isEmpty()) {
            return "";
        }
        List<String> names = new ArrayList<>();
        blame.misplaced().forEach(one -> names.add("frame " + wording.frame(one.frame()) + " (" + one.words() + ")"));
        return imported ? " But not every aligned frame lies where the particles say: " + joined(names)
                + "; the drift that was imported is not theirs."
                : " But not every aligned frame lies where the drift says: " + joined(names) + "; align again.";
    }

    /** "a", "a and b", "a, b and 3 more". */
    private static String joined(List<String> names) {
        List<String> some = new ArrayList<>(names.subList(0, Math.min(names.size(), MOST_NAMED)));
        if (names.size() > MOST_NAMED) {
            some.add(names.size() - MOST_NAMED + " more");
        }
        int last = some.size() - 1;
        return last < 1 ? String.join("", some) : String.join(", ", some.subList(0, last)) + " and " + some.get(last);
    }

    /** A ratio with as many digits as tell it from the limit, e.g. "1.1 x". */
    public static String times(double ratio) {
        boolean near = Math.abs(ratio - HeldOutResiduals.PROOF) < 0.05 && ratio != HeldOutResiduals.PROOF;
        return String.format(Locale.ROOT, near ? "%.2f x" : ratio < 9.95 ? "%.1f x" : "%.0f x", ratio);
    }
}
