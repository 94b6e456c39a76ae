/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.io.IOException;
import java.util.List;

/**
 * Decides whether the sample jumped between two frames: the coarse correlation of the whole frames proposes shifts, and
 * the fits in boxes moved by each of them choose. Where neither speaks clearly, nothing is chosen.
 */
final class JumpSearch {

    /** A shift of which the whole frames say this many times as much as of another is the right one. */
    private static final double CLEARLY = 2;
    /** Two shifts of which the whole frames say nearly the same can't be told apart by them. */
    private static final double NEARLY = 1.3;

    /** One particle of several may be found anywhere by chance. */
    private static final int ENOUGH = 2;

    /** Looks for the particles in the boxes of the trusted frame, moved by a shift. */
    @FunctionalInterface
    interface Refit {

        FrameFits movedBy(double dx, double dy) throws IOException;
    }

    /**
     * @param fits those to go on with
     * @param shift {x, y} of the sample since the trusted frame; null unless it jumped
     */
    record Result(JumpOutcome outcome, FrameFits fits, double[] shift) {
    }

    private record Candidate(FrameFits fits, double[] shift, int agreeing, double correlation) {

        boolean isBetterThan(Candidate other) {
            return agreeing > other.agreeing || agreeing == other.agreeing && correlation > other.correlation;
        }
    }

    private final FoundPositions trusted;
    private final FrameFits here;
    private final double tolerance;

    /**
     * @param trusted where the particles were in the earlier frame
     * @param here what was found in the later frame in the boxes as they are
     * @param tolerance by how many pixels each way particles on one sample may differ, and a box may be off
     */
    JumpSearch(FoundPositions trusted, FrameFits here, double tolerance) {
        this.trusted = trusted;
        this.here = here;
        this.tolerance = tolerance;
    }

    /** @param proposed by the whole frames */
    Result decide(List<CoarseShift> proposed, Refit refit) throws IOException {
        double[] step = here.found().shiftSince(trusted);
        int agreeing = step == null ? 0 : here.found().agreeing(trusted, step, tolerance);
        double staying = 0;
        Candidate best = null;
        Candidate second = null;
        for (CoarseShift shift : proposed) {
            if (isNear(shift, 0, 0) || step != null && isNear(shift, step[0], step[1])) {
                staying = Math.max(staying, shift.correlation());
                continue;
            }
            Candidate candidate = candidate(shift, refit.movedBy(shift.dx(), shift.dy()));
            if (candidate != null && (best == null || candidate.isBetterThan(best))) {
                second = best;
                best = candidate;
            } else if (candidate != null && (second == null || candidate.isBetterThan(second))) {
                second = candidate;
            }
        }
        if (best != null) {
            double needed = best.agreeing > agreeing ? 0 : best.agreeing == agreeing ? NEARLY : CLEARLY;
            if (best.correlation >= needed * staying) {
                return isAmbiguous(best, second) ? new Result(JumpOutcome.UNCLEAR, here, null)
                        : new Result(JumpOutcome.JUMPED, best.fits, best.shift);
            }
            if (best.correlation * NEARLY > staying) {
                return new Result(JumpOutcome.UNCLEAR, here, null);
            }
        }
        boolean stayed = staying > 0 || isMajority(agreeing, here);
        return new Result(stayed ? JumpOutcome.STAYED : JumpOutcome.UNCLEAR, here, null);
    }

    private boolean isNear(CoarseShift shift, double dx, double dy) {
        return Math.abs(shift.dx() - dx) <= tolerance && Math.abs(shift.dy() - dy) <= tolerance;
    }

    /** @return null if the particles are not there */
    private Candidate candidate(CoarseShift proposed, FrameFits fits) {
        double[] shift = fits.found().shiftSince(trusted);
        if (shift == null || !isNear(proposed, shift[0], shift[1])) {
            return null;
        }
        int agreeing = fits.found().agreeing(trusted, shift, tolerance);
        boolean enough = agreeing >= Math.min(ENOUGH, fits.lookedFor());
        return enough && isMajority(agreeing, fits) ? new Candidate(fits, shift, agreeing, proposed.correlation()) : null;
    }

    private boolean isMajority(int agreeing, FrameFits fits) {
        int expected = 0;
        for (int i = 0; i < trusted.size(); i++) {
            expected += trusted.has(i) && fits.isInImage(i) ? 1 : 0;
        }
        return agreeing > 0 && 2 * agreeing >= expected;
    }

    private static boolean isAmbiguous(Candidate best, Candidate second) {
        return second != null && second.agreeing == best.agreeing && best.correlation < NEARLY * second.correlation;
    }
}
