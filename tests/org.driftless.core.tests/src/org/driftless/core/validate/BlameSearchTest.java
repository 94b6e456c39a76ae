/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.driftless.core.drift.MotionModel;
import org.driftless.core.drift.SimulatedTracks;
import org.driftless.core.progress.ProgressListener;
import org.junit.jupiter.api.Test;

class BlameSearchTest {

    private static final double SIGMA = 0.04;

    private static SimulatedTracks tracks(int particles, int frames, long seed) {
        return new SimulatedTracks(1024, 1024, SimulatedTracks.scattered(particles, 1024, 1024, seed),
                SimulatedTracks.motions(frames, 40, 0), seed).sigma(SIGMA);
    }

    private static HeldOutResiduals residuals(SimulatedTracks tracks) {
        return HeldOutResiduals.of(tracks.build(), 1024, 1024, MotionModel.TRANSLATION, ProgressListener.NONE);
    }

    private static String words(HeldOutResiduals residuals) {
        return residuals.verdict().remark().toString();
    }

    private static List<Integer> ids(Blame blame) {
        return blame.particles().stream().map(Blame.OddParticle::id).toList();
    }

    @Test
    void noiseAloneBlamesNobody() {
        int alarms = 0;
        int disproven = 0;
        for (int seed = 0; seed < 150; seed++) {
            SimulatedTracks tracks = tracks(3 + seed % 6, 10 + 37 * (seed % 5), seed)
                    .covariance((i, k) -> new double[] {0.0004 * (1 + 3 * i), 0.0003, 0.0012 + 0.0002 * (k % 5)});
            HeldOutResiduals residuals = residuals(tracks);
            alarms += residuals.blame().isAnyoneOdd() ? 1 : 0;
            disproven += residuals.verdict().kind() == Verdict.Kind.DISPROVEN ? 1 : 0;
        }
        assertTrue(alarms <= 3, alarms + " of 150 sequences have a culprit, 1 in 50 is allowed");
        assertTrue(disproven <= 3, disproven + " of 150 sequences are disproven, 1 in 50 is allowed");
    }

    @Test
    void noiseThatTheFitsDoNotKnowIsNobodysFault() {
        int alarms = 0;
        for (int seed = 0; seed < 60; seed++) {
            HeldOutResiduals residuals = residuals(tracks(4 + seed % 4, 150, seed).noiseScale(1.8));
            alarms += residuals.blame().isAnyoneOdd() ? 1 : 0;
            assertEquals(Verdict.Kind.DISPROVEN, residuals.verdict().kind());
        }
        assertTrue(alarms <= 2, alarms + " of 60 have a culprit");
    }

    @Test
    void theParticleThatCreepsIsNamedAndItsNeighboursAreNot() {
        for (int seed = 0; seed < 12; seed++) {
            HeldOutResiduals residuals = residuals(tracks(5, 200, seed)
                    .offset((i, k) -> i == 2 ? new double[] {0.6 * k / 199, 0} : new double[2]));
            assertEquals(List.of(3), ids(residuals.blame()), words(residuals));
            assertTrue(residuals.blame().frames().isEmpty(), words(residuals));
            assertEquals(1, residuals.blame().ratioWithout(), 0.1);
            assertTrue(words(residuals).matches("Held-out particles lie 0\\.\\d+ px off, [1-4]\\.\\d x what noise allows: particle 3 "
                    + "\\([2-5]\\.\\d x\\) is to blame; without it (0\\.9|1\\.[01]) x\\."), words(residuals));
        }
    }

    @Test
    void aParticleThatJumpsAndThenRidesWithTheOthersIsNamed() {
        HeldOutResiduals residuals = residuals(tracks(6, 60, 12)
                .offset((i, k) -> i == 2 && k < 20 ? new double[] {0.7, 0.3} : new double[2]));
        assertEquals(List.of(3), ids(residuals.blame()), "the weights alone would hide it: " + words(residuals));
        assertEquals(Verdict.Kind.DISPROVEN, residuals.verdict().kind());
        assertEquals(1, residuals.blame().ratioWithout(), 0.15);
    }

    @Test
    void twoOfSevenThatCreepAreBothNamed() {
        HeldOutResiduals residuals = residuals(tracks(7, 200, 3).offset((i, k) -> i == 1 ? new double[] {0.5 * k / 199, 0}
                : i == 4 ? new double[] {0, 0.4 * Math.sin(k / 20.0)} : new double[2]));
        assertEquals(List.of(2, 5), ids(residuals.blame()).stream().sorted().toList(), words(residuals));
        assertEquals(1, residuals.blame().ratioWithout(), 0.1);
    }

    @Test
    void theOddOneOfThreeIsNamed() {
        HeldOutResiduals residuals = residuals(tracks(3, 200, 8)
                .offset((i, k) -> i == 1 ? new double[] {0, 0.5 * k / 199} : new double[2]));
        assertEquals(List.of(2), ids(residuals.blame()), words(residuals));
    }

    @Test
    void aParticleThatIsOffForAWhileIsBlamedOnTheseFrames() {
        for (int seed = 0; seed < 12; seed++) {
            HeldOutResiduals residuals = residuals(tracks(5, 200, 100 + seed).offset(
                    (i, k) -> i == 1 && k >= 120 && k < 160 ? new double[] {5 * SIGMA, 0} : new double[2]));
            assertTrue(residuals.blame().particles().isEmpty(), words(residuals));
            assertEquals(1, residuals.blame().frames().size(), words(residuals));
            Blame.OddFrames frames = residuals.blame().frames().get(0);
            assertEquals(120, frames.first(), 5, words(residuals));
            assertEquals(159, frames.last(), 5, words(residuals));
            assertEquals(2, frames.particleId(), words(residuals));
            assertEquals(1, residuals.blame().ratioWithout(), 0.1, words(residuals));
        }
    }

    @Test
    void framesInWhichNothingAgreesAreFoundOneByOne() {
        HeldOutResiduals residuals = residuals(tracks(6, 300, 9).offset((i, k) -> k == 77 || k >= 200 && k < 206
                ? new double[] {3.5 * SIGMA * ((i + k) % 2 * 2 - 1), 3.5 * SIGMA * (i % 3 - 1)} : new double[2]));
        List<Blame.OddFrames> frames = residuals.blame().frames();
        assertEquals(2, frames.size(), words(residuals));
        assertEquals(77, frames.get(0).first());
        assertEquals(77, frames.get(0).last());
        assertEquals(200, frames.get(1).first(), 1);
        assertEquals(205, frames.get(1).last(), 1);
        assertEquals(0, frames.get(1).particleId(), "it is no single particle");
    }

    @Test
    void aFewFramesAreNotEnoughToBlameOrToDisprove() {
        int open = 0;
        for (int seed = 0; seed < 100; seed++) {
            Verdict verdict = residuals(tracks(3, 4, seed)).verdict();
            open += verdict.kind() == Verdict.Kind.OPEN ? 1 : 0;
            assertFalse(verdict.kind() == Verdict.Kind.OPEN && !verdict.remark().toString().contains("chance alone"));
        }
        assertTrue(open > 3, "the ratio alone would call these wrong: " + open);
    }
}
