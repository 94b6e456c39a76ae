/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.progress.ProgressListener;
import org.junit.jupiter.api.Test;

/** What is foretold from one frame against what the drift estimator reaches on many simulated sequences. */
class PredictedPrecisionTest {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 800;
    private static final double SIGMA = 0.05;
    private static final int SEQUENCES = 250;
    private static final int FRAMES = 6;
    private static final double[][] SPREAD = {{120, 90}, {880, 150}, {500, 420}, {140, 700}, {860, 690}};
    private static final double[][] CORNER = {{60, 50}, {150, 70}, {90, 160}, {140, 140}, {70, 110}};
    private static final double[][] LINE = {{100, 60}, {300, 60}, {500, 60}, {700, 60}, {900, 60}};

    private static FitResult fit(double x, double y, double xx, double xy, double yy) {
        return new FitResult(FitStatus.ACCEPTED, -10000, x, y, 2, 2, 0, 50000, 0.9, xx, yy, xy, 700);
    }

    private static List<FitResult> alike(double[][] positions) {
        List<FitResult> fits = new ArrayList<>();
        for (double[] p : positions) {
            fits.add(fit(p[0], p[1], SIGMA * SIGMA, 0, SIGMA * SIGMA));
        }
        return fits;
    }

    private static PredictedPrecision rigid(List<FitResult> fits) {
        return PredictedPrecision.of(fits, WIDTH, HEIGHT, MotionModel.RIGID);
    }

    /** Root mean square errors of dx, dy, theta and of the worst corner, over all frames but the reference frame. */
    private static double[] reached(List<FitResult> fits, MotionModel model) throws DriftException {
        double[][] positions = fits.stream().map(fit -> new double[] {fit.x(), fit.y()}).toArray(double[][]::new);
        double[] sum = new double[7];
        for (int run = 0; run < SEQUENCES; run++) {
            RigidMotion[] truth =
                    SimulatedTracks.motions(FRAMES, 5, model == MotionModel.RIGID ? 0.01 : 0);
            SimulatedTracks tracks = new SimulatedTracks(WIDTH, HEIGHT, positions, truth, 100 + run)
                    .covariance((i, k) -> new double[] {fits.get(i).varX(), fits.get(i).covXY(), fits.get(i).varY()});
            DriftCurve curve = DriftEstimator.estimate(tracks.build(), WIDTH, HEIGHT,
                    DriftSettings.DEFAULT.withModel(model).withReferenceFrame(run % FRAMES), ProgressListener.NONE)
                    .curve();
            for (int k = 0; k < FRAMES; k++) {
                add(sum, curve.at(k).motion(), tracks.against(k, run % FRAMES));
            }
        }
        double n = SEQUENCES * (FRAMES - 1);
        double worst = Math.max(Math.max(sum[3], sum[4]), Math.max(sum[5], sum[6]));
        return new double[] {Math.sqrt(sum[0] / n), Math.sqrt(sum[1] / n), Math.sqrt(sum[2] / n),
            Math.sqrt(worst / 2 / n)};
    }

    private static void add(double[] sum, RigidMotion found, RigidMotion truth) {
        sum[0] += Math.pow(found.dx() - truth.dx(), 2);
        sum[1] += Math.pow(found.dy() - truth.dy(), 2);
        sum[2] += Math.pow(found.theta() - truth.theta(), 2);
        double cx = (WIDTH - 1) / 2.0;
        double cy = (HEIGHT - 1) / 2.0;
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 * (WIDTH - 1.0);
            double y = corner / 2 * (HEIGHT - 1.0);
            sum[3 + corner] += Math.pow(found.applyX(x, y, cx, cy) - truth.applyX(x, y, cx, cy), 2)
                    + Math.pow(found.applyY(x, y, cx, cy) - truth.applyY(x, y, cx, cy), 2);
        }
    }

    private static void assertReached(List<FitResult> fits, MotionModel model) throws DriftException {
        PredictedPrecision foretold = PredictedPrecision.of(fits, WIDTH, HEIGHT, model);
        double[] reached = reached(fits, model);
        assertEquals(reached[0], foretold.shiftX(), 0.1 * reached[0], "along x");
        assertEquals(reached[1], foretold.shiftY(), 0.1 * reached[1], "along y");
        assertEquals(Math.hypot(reached[0], reached[1]) / Math.sqrt(2), foretold.shift(), 0.1 * foretold.shift());
        assertEquals(reached[2], foretold.rotation(), 0.1 * reached[2], "rotation");
        assertEquals(reached[3], foretold.worst(), 0.1 * reached[3], "worst corner");
    }

    @Test
    void spreadParticles() throws DriftException {
        assertReached(alike(SPREAD), MotionModel.RIGID);
        assertReached(alike(SPREAD), MotionModel.TRANSLATION);
    }

    @Test
    void particlesOfDifferentPrecisionAndDirection() throws DriftException {
        Random random = new Random(4);
        List<FitResult> fits = new ArrayList<>();
        for (double[] p : SPREAD) {
            double xx = Math.pow(0.02 + 0.08 * random.nextDouble(), 2);
            double yy = Math.pow(0.02 + 0.08 * random.nextDouble(), 2);
            fits.add(fit(p[0], p[1], xx, 0.6 * Math.sqrt(xx * yy), yy));
        }
        assertReached(fits, MotionModel.RIGID);
    }

    /** The naive way, sigma over the root of n, is off by a factor of five and more where the geometry is bad. */
    @Test
    void particlesInOneCorner() throws DriftException {
        assertReached(alike(CORNER), MotionModel.RIGID);
        double naive = Math.sqrt(2) * SIGMA / Math.sqrt(CORNER.length);
        assertTrue(rigid(alike(CORNER)).shift() > 5 * naive);
        assertTrue(rigid(alike(CORNER)).worst() > 10 * naive);
        assertEquals(naive, rigid(alike(SPREAD)).shift(), 0.01 * naive);
    }

    @Test
    void particlesInALine() throws DriftException {
        assertReached(alike(LINE), MotionModel.RIGID);
        PredictedPrecision line = rigid(alike(LINE));
        assertTrue(line.shiftX() > 1.5 * line.shiftY(), "off the line, turning is shifting along it");
    }

    @Test
    void oneMoreHelpsMostFarFromTheOthers() {
        PredictedPrecision corner = rigid(alike(CORNER));
        PredictedPrecision.OneMore more = corner.bestOneMore().orElseThrow();
        assertEquals(FieldRegion.LOWER_RIGHT, more.where());
        assertTrue(more.then().rotation() < 0.3 * corner.rotation());
        assertEquals(6, more.then().particles());

        List<FitResult> spots = List.of(fit(100, 120, 0.0001, 0, 0.0001), fit(900, 700, 1, 0, 1),
                fit(520, 90, 0.0025, 0, 0.0025));
        assertEquals(FieldRegion.TOP, corner.bestOneMore(spots).orElseThrow().where(),
                "neither the nearest and sharpest nor the farthest and faintest");
    }

    @Test
    void oneMoreIsForetoldAsItIsReached() throws DriftException {
        List<FitResult> fits = new ArrayList<>(alike(CORNER));
        fits.add(fit(FieldRegion.LOWER_RIGHT.x(WIDTH), FieldRegion.LOWER_RIGHT.y(HEIGHT), SIGMA * SIGMA, 0,
                SIGMA * SIGMA));
        double foretold = rigid(alike(CORNER)).bestOneMore().orElseThrow().then().rotation();
        assertEquals(reached(fits, MotionModel.RIGID)[2], foretold, 0.1 * foretold);
    }

    @Test
    void whatCantBeKnownIsNotANumber() {
        PredictedPrecision one = rigid(alike(new double[][] {{100, 100}}));
        assertFalse(one.isKnown());
        assertTrue(Double.isNaN(one.rotation()) && Double.isNaN(one.shift()) && Double.isNaN(one.worst()));
        assertTrue(one.bestOneMore().orElseThrow().then().isKnown());
        assertFalse(rigid(alike(new double[][] {{100, 100}, {104, 104}})).isKnown(), "too near to show a rotation");

        PredictedPrecision still = PredictedPrecision.of(alike(new double[][] {{100, 100}}), WIDTH, HEIGHT,
                MotionModel.TRANSLATION);
        assertEquals(Math.sqrt(2) * SIGMA, still.shift(), 1e-12);
        assertEquals(0, still.rotation());
        assertEquals(still.shift(), still.worst(), 1e-12);

        assertFalse(PredictedPrecision.of(List.of(), WIDTH, HEIGHT, MotionModel.TRANSLATION).isKnown());
        List<FitResult> silent = List.of(fit(100, 100, Double.NaN, Double.NaN, Double.NaN));
        assertFalse(PredictedPrecision.of(silent, WIDTH, HEIGHT, MotionModel.TRANSLATION).isKnown());
        assertThrows(IllegalArgumentException.class,
                () -> PredictedPrecision.of(silent, WIDTH, HEIGHT, MotionModel.AUTO));
    }

    @Test
    void aFitThatSaysNothingOfItselfCountsAsTheTypicalOne() {
        List<FitResult> fits = new ArrayList<>(alike(SPREAD));
        fits.set(0, fit(SPREAD[0][0], SPREAD[0][1], Double.NaN, Double.NaN, Double.NaN));
        fits.add(FitResult.failed(FitStatus.FLAT));
        assertEquals(rigid(alike(SPREAD)).worst(), rigid(fits).worst(), 1e-12);
        assertEquals(1, rigid(fits).withoutPrecision());
        assertEquals(5, rigid(fits).particles());
    }

    @Test
    void theFieldHasNineParts() {
        for (FieldRegion region : FieldRegion.values()) {
            assertEquals(region, FieldRegion.of(region.x(WIDTH), region.y(HEIGHT), WIDTH, HEIGHT));
        }
        assertEquals(FieldRegion.UPPER_RIGHT, FieldRegion.of(2000, -5, WIDTH, HEIGHT));
    }
}
