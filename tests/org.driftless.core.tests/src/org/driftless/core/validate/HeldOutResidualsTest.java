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

import org.driftless.core.drift.MotionModel;
import org.driftless.core.drift.SimulatedTracks;
import org.driftless.core.progress.ProgressListener;
import org.junit.jupiter.api.Test;

class HeldOutResidualsTest {

    private static SimulatedTracks tracks(int particles, double degrees, long seed) {
        return new SimulatedTracks(1024, 1024, SimulatedTracks.scattered(particles, 1024, 1024, seed),
                SimulatedTracks.motions(200, 40, Math.toRadians(degrees)), seed)
                .covariance((i, k) -> new double[] {0.0016 + 0.0008 * i, 0.0004, 0.0012});
    }

    private static HeldOutResiduals residuals(SimulatedTracks tracks, MotionModel model) {
        return HeldOutResiduals.of(tracks.build(), 1024, 1024, model, ProgressListener.NONE);
    }

    private static String words(HeldOutResiduals residuals) {
        return residuals.verdict().remark().toString();
    }

    @Test
    void areWhatNoiseAllows() {
        HeldOutResiduals still = residuals(tracks(6, 0, 1), MotionModel.TRANSLATION);
        assertEquals(1, still.ratio(), 0.06);
        assertEquals(1, still.rms() / still.expectedRms(), 0.06);
        assertEquals(Verdict.Kind.PROVEN, still.verdict().kind());
        assertTrue(words(still).matches("Held-out particles lie 0\\.0\\d\\d px off, (0\\.9|1\\.[01]) x what noise "
                + "allows: the alignment is right to within noise\\."), words(still));
        HeldOutResiduals turning = residuals(tracks(6, 0.5, 1), MotionModel.RIGID);
        assertEquals(1, turning.ratio(), 0.06);
        for (HeldOutResiduals.Particle particle : turning.particles()) {
            assertEquals(1, particle.ratio(), 0.15, "particle " + particle.id());
            assertEquals(200, particle.track().points().size());
        }
    }

    @Test
    void tellNoiseThatTheFitsDoNotKnow() {
        HeldOutResiduals residuals = residuals(tracks(6, 0, 2).noiseScale(2.4), MotionModel.TRANSLATION);
        assertEquals(2.4, residuals.ratio(), 0.15);
        assertEquals(1, residuals.rms() / residuals.expectedRms(), 0.1);
        assertEquals(Verdict.Kind.DISPROVEN, residuals.verdict().kind());
        assertFalse(residuals.blame().isAnyoneOdd());
        assertTrue(words(residuals).matches(".* 2\\.\\d x what noise allows, and about alike for all particles and frames: .*"),
                words(residuals));
    }

    @Test
    void tellAModelThatIsTooPoor() {
        HeldOutResiduals residuals = residuals(tracks(6, 0.1, 3), MotionModel.TRANSLATION);
        assertTrue(residuals.ratio() > 3, words(residuals));
        assertEquals(Verdict.Kind.DISPROVEN, residuals.verdict().kind());
    }

    @Test
    void theParticleThatCreepsStandsOut() {
        HeldOutResiduals residuals = residuals(tracks(6, 0, 4)
                .offset((i, k) -> i == 3 ? new double[] {0.8 * k / 199, 0} : new double[2]), MotionModel.TRANSLATION);
        double worst = residuals.particles().get(3).rms();
        assertEquals(0.8 / Math.sqrt(12), worst, 0.08);
        for (HeldOutResiduals.Particle particle : residuals.particles()) {
            assertTrue(particle.id() == 4 || particle.rms() < 0.6 * worst);
        }
    }

    @Test
    void singleBadFramesAreCountedAndNotSummed() {
        HeldOutResiduals residuals = residuals(tracks(6, 0, 5)
                .offset((i, k) -> i == 2 && k % 50 == 7 ? new double[] {9, 9} : new double[2]),
                MotionModel.TRANSLATION);
        assertEquals(4, residuals.badFrames());
        assertEquals(1, residuals.ratio(), 0.08);
        assertEquals(9, residuals.particles().get(2).track().points().get(57).dx(), 0.3);
    }

    @Test
    void twoParticlesProveNothing() {
        HeldOutResiduals two = residuals(tracks(2, 0, 6), MotionModel.TRANSLATION);
        assertEquals(Verdict.Kind.UNKNOWN, two.verdict().kind());
        assertTrue(words(two).endsWith("two particles only check each other: they can't show which is wrong."),
                words(two));
        HeldOutResiduals turning = residuals(tracks(2, 0, 6), MotionModel.RIGID);
        assertTrue(Double.isNaN(turning.rms()));
        assertTrue(words(turning).startsWith("No particle can be checked"), words(turning));
        HeldOutResiduals one = residuals(tracks(1, 0, 6), MotionModel.TRANSLATION);
        assertTrue(words(one).startsWith("One particle can't be checked"), words(one));
    }

    @Test
    void fitsWithoutCovariancesGiveNoRatio() {
        HeldOutResiduals residuals = residuals(tracks(5, 0, 7).claimed(Double.NaN), MotionModel.TRANSLATION);
        assertTrue(Double.isNaN(residuals.ratio()));
        assertEquals(Verdict.Kind.UNKNOWN, residuals.verdict().kind());
        assertTrue(words(residuals).endsWith("since the fits have no covariances."), words(residuals));
    }

    @Test
    void aParticleThatAloneLinksTwoPartsIsCheckedWhereItCanBe() {
        SimulatedTracks tracks = tracks(5, 0, 8).found((i, k) -> i == 0 || (i < 3 ? k < 120 : k >= 120));
        HeldOutResiduals residuals = residuals(tracks, MotionModel.TRANSLATION);
        assertEquals(120, residuals.particles().get(0).track().points().size());
        assertEquals(1, residuals.ratio(), 0.1);
    }
}
