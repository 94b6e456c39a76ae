/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.driftless.core.image.Frame;

/**
 * A spot in electrons with its integrals over square pixels by a quadrature of high order, its Cramer-Rao bound from
 * derivatives by differences, and frames of it in Poisson noise.
 *
 * @param size columns and rows of the window
 * @param peak light at the centre above the background, in electrons in a pixel; negative for a dark spot
 * @param background electrons in a pixel
 */
public record PhotonSpot(int size, double peak, double x, double y, double sigmaX, double sigmaY, double theta,
        double background) {

    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(8, -0.5, 0.5);
    static final int UNKNOWNS = 7;
    private static final double STEP = 1e-5;

    PhotonSpot at(double newX, double newY) {
        return new PhotonSpot(size, peak, newX, newY, sigmaX, sigmaY, theta, background);
    }

    FitBox box() {
        return new FitBox(0, 0, size, size);
    }

    /** Electrons expected in a pixel. */
    double mean(int column, int row) {
        return background + peak * integral(column, row);
    }

    /** The Gaussian of height 1, integrated over a pixel. */
    public double integral(int column, int row) {
        double cos = Math.cos(theta);
        double sin = Math.sin(theta);
        return RULE.integrate(dv -> RULE.integrate(du -> {
            double u = column + du - x;
            double v = row + dv - y;
            double along = (u * cos + v * sin) / sigmaX;
            double across = (v * cos - u * sin) / sigmaY;
            return Math.exp(-(along * along + across * across) / 2);
        }));
    }

    private double[] means() {
        double[] means = new double[size * size];
        for (int i = 0; i < means.length; i++) {
            means[i] = mean(i % size, i / size);
        }
        return means;
    }

    /** The same with one of peak, x, y, sigmaX, sigmaY, theta and background changed. */
    PhotonSpot moved(int unknown, double by) {
        double[] p = {peak, x, y, sigmaX, sigmaY, theta, background};
        p[unknown] += by;
        return new PhotonSpot(size, p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
    }

    /**
     * The Cramer-Rao bound of x and y with all seven numbers unknown: var x, var y, cov x y.
     *
     * @param readNoise in electrons
     */
    double[] bound(double readNoise) {
        double[] means = means();
        double[][] slopes = new double[UNKNOWNS][];
        for (int k = 0; k < UNKNOWNS; k++) {
            double[] more = moved(k, STEP).means();
            double[] less = moved(k, -STEP).means();
            slopes[k] = new double[means.length];
            for (int i = 0; i < means.length; i++) {
                slopes[k][i] = (more[i] - less[i]) / (2 * STEP);
            }
        }
        RealMatrix information = new Array2DRowRealMatrix(UNKNOWNS, UNKNOWNS);
        for (int k = 0; k < UNKNOWNS; k++) {
            for (int l = 0; l < UNKNOWNS; l++) {
                double sum = 0;
                for (int i = 0; i < means.length; i++) {
                    sum += slopes[k][i] * slopes[l][i] / (means[i] + readNoise * readNoise);
                }
                information.setEntry(k, l, sum);
            }
        }
        // The angle of a round spot has no meaning; the pseudo-inverse leaves it out.
        RealMatrix bound = new SingularValueDecomposition(information).getSolver().getInverse();
        return new double[] {bound.getEntry(1, 1), bound.getEntry(2, 2), bound.getEntry(1, 2)};
    }

    /** A frame without noise. */
    Frame exact(Camera camera) {
        float[] pixels = new float[size * size];
        double[] means = means();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) camera.value(means[i]);
        }
        return Frame.of(size, size, pixels);
    }

    /** Frames as the camera takes them, not rounded. */
    List<Frame> taken(Camera camera, Random random, int count) {
        double[] means = means();
        List<Frame> frames = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            float[] pixels = new float[means.length];
            for (int i = 0; i < pixels.length; i++) {
                double electrons = poisson(means[i], random) + camera.readNoise() * random.nextGaussian();
                pixels[i] = (float) camera.value(electrons);
            }
            frames.add(Frame.of(size, size, pixels));
        }
        return frames;
    }

    /** Half the Poisson deviance of a frame, but for what does not depend on the spot. */
    double cost(Frame frame, Camera camera) {
        double[] means = means();
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += means[i] - camera.electrons(frame.value(i % size, i / size)) * Math.log(means[i]);
        }
        return sum;
    }

    /** The number of events in unit time whose waiting times are exponential. */
    public static int poisson(double mean, Random random) {
        int count = -1;
        for (double time = 0; time <= mean; count++) {
            time -= Math.log(1 - random.nextDouble());
        }
        return count;
    }
}
