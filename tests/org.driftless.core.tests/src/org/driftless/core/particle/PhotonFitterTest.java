/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.junit.jupiter.api.Test;

class PhotonFitterTest {

    private static final Camera CAMERA = new Camera(100, 2, 0);
    private static final FitSettings OPEN = new FitSettings(0, Polarity.ANY);
    private final PhotonFitter fitter = new PhotonFitter(CAMERA);

    /** Squared errors of a fitter, summed over both axes, and what they should be. */
    private static final class Score {

        private double errors;
        private double bound;
        private double claimed;

        void add(PhotonSpot truth, double[] crb, FitResult fit) {
            assertTrue(fit.accepted(), () -> truth + ": " + fit);
            errors += Math.pow(fit.x() - truth.x(), 2) + Math.pow(fit.y() - truth.y(), 2);
            bound += crb[0] + crb[1];
            claimed += fit.varX() + fit.varY();
        }

        double overBound() {
            return Math.sqrt(errors / bound);
        }

        double overClaimed() {
            return Math.sqrt(errors / claimed);
        }
    }

    /** Scores of maximum likelihood and of least squares, on spots of all phases against the pixels. */
    private static Score[] compare(PhotonSpot like, Camera camera, int count, long seed) {
        Random random = new Random(seed);
        ParticleFitter[] fitters = {new PhotonFitter(camera), new GaussianFitter()};
        Score[] scores = {new Score(), new Score()};
        int each = 50;
        for (int i = 0; i < count; i += each) {
            double middle = (like.size() - 1) / 2.0;
            PhotonSpot truth = like.at(middle + random.nextDouble() - 0.5, middle + random.nextDouble() - 0.5);
            double[] bound = truth.bound(camera.readNoise());
            for (Frame frame : truth.taken(camera, random, each)) {
                for (int k = 0; k < fitters.length; k++) {
                    scores[k].add(truth, bound, fitters[k].fit(frame, truth.box(), OPEN));
                }
            }
        }
        return scores;
    }

    private static PhotonSpot round(double peak, double sigma, double background) {
        return new PhotonSpot(13, peak, 6, 6, sigma, sigma, 0, background);
    }

    /** Least squares loses an eighth to a third of the precision, and claims to be twice to three times as good as it is. */
    @Test
    void reachesTheCramerRaoBoundWhereLeastSquaresDoesNot() {
        List<PhotonSpot> spots = List.of(round(30, 1.3, 2), round(100, 1.3, 5), round(1000, 1, 10), round(200, 0.8, 5),
                new PhotonSpot(19, 50, 9, 9, 2.6, 1.2, 0.6, 3), new PhotonSpot(19, 400, 9, 9, 3.3, 1, -0.7, 15));
        double sum = 0;
        for (PhotonSpot spot : spots) {
            Score[] scores = compare(spot, CAMERA, 1000, 7);
            assertTrue(scores[0].overBound() < 1.06, spot + ": " + scores[0].overBound());
            assertEquals(1, scores[0].overClaimed(), 0.06, spot.toString());
            assertTrue(scores[1].overBound() > 1.1, spot + " by least squares: " + scores[1].overBound());
            assertTrue(scores[1].overClaimed() > 1.8, spot + " by least squares: " + scores[1].overClaimed());
            sum += Math.pow(scores[0].overBound(), 2) / spots.size();
        }
        assertTrue(Math.sqrt(sum) <= 1.03, "RMSE over bound: " + Math.sqrt(sum));
    }

    @Test
    void reachesTheBoundWithReadNoiseToo() {
        Score[] scores = compare(round(60, 1.3, 2), new Camera(100, 0.5, 1.6), 1500, 3);
        assertEquals(1, scores[0].overBound(), 0.05);
        assertEquals(1, scores[0].overClaimed(), 0.05);
    }

    /** The darkest spots have hardly any light at their centre: without bounds a mean there would become negative. */
    @Test
    void reachesTheBoundOnDarkSpots() {
        Score[] scores = compare(new PhotonSpot(19, -60, 9, 9, 2, 2, 0, 100), CAMERA, 1000, 5);
        assertTrue(scores[0].overBound() < 1.05, "dim: " + scores[0].overBound());
        Score black = compare(new PhotonSpot(19, -30, 9, 9, 2.4, 1.7, 0.3, 30), CAMERA, 1000, 6)[0];
        assertEquals(1, black.overClaimed(), 0.08);
    }

    @Test
    void predictsItsOwnScatter() {
        PhotonSpot spot = new PhotonSpot(21, 80, 10.2, 9.9, 3.6, 1.4, 0.6, 4);
        int count = 1500;
        double[] predicted = new double[3];
        double[] seen = new double[3];
        for (Frame frame : spot.taken(CAMERA, new Random(21), count)) {
            FitResult fit = fitter.fit(frame, spot.box(), OPEN);
            assertTrue(fit.accepted());
            predicted[0] += fit.varX() / count;
            predicted[1] += fit.varY() / count;
            predicted[2] += fit.covXY() / count;
            seen[0] += Math.pow(fit.x() - spot.x(), 2) / count;
            seen[1] += Math.pow(fit.y() - spot.y(), 2) / count;
            seen[2] += (fit.x() - spot.x()) * (fit.y() - spot.y()) / count;
        }
        double[] bound = spot.bound(0);
        for (int k = 0; k < 3; k++) {
            assertEquals(1, seen[k] / predicted[k], 0.12, "entry " + k);
            assertEquals(1, predicted[k] / bound[k], 0.06, "entry " + k);
        }
    }

    @Test
    void isExactWithoutNoiseAndWithoutTheBlurOfThePixels() {
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            double narrow = 0.7 + 2 * random.nextDouble();
            double wide = narrow * (1.2 + random.nextDouble());
            double theta = (random.nextDouble() - 0.5) * Math.PI / 2;
            PhotonSpot spot = new PhotonSpot(23, i % 2 == 0 ? 400 : -80, 10 + 2 * random.nextDouble(),
                    10 + 2 * random.nextDouble(), wide, narrow, theta, 100);
            FitResult fit = fitter.fit(spot.exact(CAMERA), spot.box(), FitSettings.DEFAULT);
            assertTrue(fit.accepted(), () -> spot + ": " + fit);
            assertEquals(spot.x(), fit.x(), 1e-4);
            assertEquals(spot.y(), fit.y(), 1e-4);
            assertEquals(wide, fit.sigmaX(), 1e-3);
            assertEquals(narrow, fit.sigmaY(), 1e-3);
            assertEquals(theta, fit.theta(), 2e-3);
            assertEquals(2 * spot.peak(), fit.amplitude(), 2e-3 * Math.abs(fit.amplitude()));
            assertEquals(CAMERA.value(100), fit.offset(), 0.02);
        }
        PhotonSpot narrow = round(400, 0.7, 10);
        FitResult naive = new GaussianFitter().fit(narrow.exact(CAMERA), narrow.box(), FitSettings.DEFAULT);
        assertEquals(0.76, naive.sigmaX(), 0.01, "Least squares sees the spot as the pixels blur it");
    }

    @Test
    void noNeighbouringPointIsMoreLikely() {
        PhotonSpot truth = new PhotonSpot(17, 40, 8.3, 7.8, 2.3, 1.3, 0.4, 3);
        for (Frame frame : truth.taken(CAMERA, new Random(9), 5)) {
            FitResult fit = fitter.fit(frame, truth.box(), OPEN);
            PhotonSpot end = new PhotonSpot(17, fit.amplitude() / 2, fit.x(), fit.y(), fit.sigmaX(), fit.sigmaY(),
                    fit.theta(), (fit.offset() - 100) / 2);
            double least = end.cost(frame, CAMERA);
            for (int k = 0; k < PhotonSpot.UNKNOWNS; k++) {
                assertTrue(end.moved(k, 3e-3).cost(frame, CAMERA) > least, "unknown " + k);
                assertTrue(end.moved(k, -3e-3).cost(frame, CAMERA) > least, "unknown " + k);
            }
        }
    }

    @Test
    void offsetAndGainOfTheCameraChangeNothingButTheUnit() {
        PhotonSpot spot = new PhotonSpot(15, 60, 7.2, 6.9, 1.8, 1.2, 0.3, 4);
        Camera other = new Camera(-35, 0.25, 0);
        Frame here = spot.taken(CAMERA, new Random(4), 1).get(0);
        Frame there = spot.taken(other, new Random(4), 1).get(0);
        FitResult first = fitter.fit(here, spot.box(), OPEN);
        FitResult second = new PhotonFitter(other).fit(there, spot.box(), OPEN);
        assertEquals(first.x(), second.x(), 1e-5);
        assertEquals(first.y(), second.y(), 1e-5);
        assertEquals(first.varX(), second.varX(), 1e-4 * first.varX());
        assertEquals(first.amplitude() / 2, second.amplitude() / 0.25, 1e-3);
        assertEquals((first.offset() - 100) / 2, (second.offset() + 35) / 0.25, 1e-3);
        assertEquals(first.rSquared(), second.rSquared(), 1e-6);
        assertEquals(first.noise() / 2, second.noise() / 0.25, 1e-3);
    }

    @Test
    void countsPixelsBelowTheOffsetAsDark() {
        PhotonSpot spot = round(40, 1.3, 0.05);
        Camera noisy = new Camera(100, 2, 1.5);
        int below = 0;
        for (Frame frame : spot.taken(noisy, new Random(8), 20)) {
            for (int i = 0; i < 169; i++) {
                below += frame.value(i % 13, i / 13) < 100 ? 1 : 0;
            }
            for (Camera camera : List.of(noisy, CAMERA)) {
                FitResult fit = new PhotonFitter(camera).fit(frame, spot.box(), OPEN);
                assertTrue(fit.accepted(), () -> "fit " + fit);
                assertEquals(6, fit.x(), 0.6);
                assertTrue(fit.offset() > 100 && fit.varX() > 0);
            }
        }
        assertTrue(below > 1000);
    }

    @Test
    void rejectsWhatLiesBelowTheOffset() {
        PhotonSpot spot = round(100, 1.3, 5);
        Frame frame = spot.taken(CAMERA, new Random(2), 1).get(0);
        assertEquals(FitStatus.BELOW_OFFSET,
                new PhotonFitter(new Camera(130, 2, 0)).fit(frame, spot.box(), OPEN).status());
        assertThrows(IllegalArgumentException.class, () -> new Camera(100, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Camera(Double.NaN, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Camera(100, 1, -1));
    }

    @Test
    void fitsSaturatedSpots() {
        Frame frame = new SpotImage(25, 25, 20_000).spot(70_000, 12.4, 12.1, 2.5, 2.1, 0.1).noise(400, new Random(11))
                .shorts();
        FitResult fit = fitter.fit(frame, new FitBox(0, 0, 25, 25), FitSettings.DEFAULT);
        assertTrue(fit.accepted(), () -> "fit " + fit);
        assertEquals(12.4, fit.x(), 0.05);
        assertEquals(12.1, fit.y(), 0.05);
    }

    @Test
    void fitsSpotsClippedByTheBorder() {
        PhotonSpot spot = new PhotonSpot(15, 500, 1.2, 12.8, 1.5, 1.5, 0, 10);
        FitResult fit = fitter.fit(spot.taken(CAMERA, new Random(1), 1).get(0), new FitBox(-6, 6, 9, 21), OPEN);
        assertTrue(fit.accepted(), () -> "fit " + fit);
        assertEquals(1.2, fit.x(), 5 * Math.sqrt(fit.varX()));
        assertEquals(12.8, fit.y(), 5 * Math.sqrt(fit.varY()));
    }

    @Test
    void rejectsWhatLeastSquaresRejects() {
        FitBox all = new FitBox(0, 0, 25, 25);
        assertEquals(FitStatus.FLAT,
                fitter.fit(Frame.zeros(25, 25, PixelType.UINT16), all, FitSettings.DEFAULT).status());
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            Frame noise = new SpotImage(25, 25, 20_000).noise(500, random).shorts();
            assertFalse(fitter.fit(noise, all, FitSettings.DEFAULT).accepted());
        }
        Frame spot = round(100, 1.3, 5).exact(CAMERA);
        FitBox box = new FitBox(0, 0, 13, 13);
        assertEquals(FitStatus.BOX_TOO_SMALL, fitter.fit(spot, new FitBox(0, 0, 4, 9), OPEN).status());
        assertFalse(fitter.fit(spot, box, new FitSettings(0.3, Polarity.DARK)).accepted());
        assertTrue(fitter.fit(spot, box, new FitSettings(0.3, Polarity.BRIGHT)).accepted());
        Frame broken = new SpotImage(13, 13, 100).pixel(2, 2, Double.NaN).floats();
        assertEquals(FitStatus.NOT_A_NUMBER, fitter.fit(broken, box, OPEN).status());
    }

    @Test
    void rejectsAPoorFitByTheGate() {
        PhotonSpot dim = round(4, 1.3, 2);
        FitResult fit = fitter.fit(dim.taken(CAMERA, new Random(6), 1).get(0), dim.box(),
                new FitSettings(0.95, Polarity.ANY));
        assertEquals(FitStatus.LOW_R_SQUARED, fit.status());
        assertEquals(6, fit.x(), 1.5);
    }

    @Test
    void forgetsTheBoxBefore() {
        PhotonSpot spot = new PhotonSpot(25, 60, 12.3, 11.6, 1.9, 1.4, 0.2, 4);
        Frame frame = spot.taken(CAMERA, new Random(8), 1).get(0);
        FitBox small = new FitBox(7, 6, 18, 17);
        FitResult first = new PhotonFitter(CAMERA).fit(frame, small, OPEN);
        fitter.fit(frame, spot.box(), OPEN);
        assertEquals(first, fitter.fit(frame, small, OPEN));
    }
}
