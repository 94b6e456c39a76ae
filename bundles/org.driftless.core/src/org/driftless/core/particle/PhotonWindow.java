/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import org.driftless.core.image.Frame;

/**
 * The pixels of one box in photo-electrons, as a fit of Poisson noise sees them: with the variance of the read noise
 * added, which makes their sum with the noise nearly Poisson again (Huang et al. 2013, doi 10.1038/nmeth.2488). What is
 * still negative then counts as 0. One instance serves many boxes; its arrays only grow.
 */
final class PhotonWindow {

    int width;
    int height;
    /** Electrons with the variance of the read noise, at least 0. */
    double[] counts = new double[0];
    /** Natural logarithm of the counts; 0 where there are none. */
    double[] logCounts = new double[0];
    /** Variance of the read noise, in square electrons. */
    final double readVariance;
    /** Electrons in all. */
    double total;

    private final Camera camera;
    private double[] electrons = new double[0];
    private int below;

    PhotonWindow(Camera camera) {
        this.camera = camera;
        this.readVariance = camera.readNoise() * camera.readNoise();
    }

    /** Takes the pixels of a box that lies inside the frame; they must be finite. */
    void load(Frame frame, FitBox box) {
        width = box.width();
        height = box.height();
        int count = width * height;
        if (counts.length < count) {
            counts = new double[count];
            logCounts = new double[count];
            electrons = new double[count];
        }
        for (int y = 0; y < height; y++) {
            frame.copyRow(box.x0(), box.y0() + y, width, electrons, y * width);
        }
        below = 0;
        total = 0;
        for (int i = 0; i < count; i++) {
            double seen = camera.electrons(electrons[i]);
            double shifted = seen + readVariance;
            below += shifted < 0 ? 1 : 0;
            electrons[i] = seen;
            counts[i] = Math.max(0, shifted);
            logCounts[i] = shifted > 0 ? Math.log(shifted) : 0;
            total += counts[i];
        }
    }

    /** Whether more than half of the pixels lie so far below the camera's offset that they hold no light at all. */
    boolean isBelowOffset() {
        return 2 * below > width * height;
    }

    /** Electrons, negative ones too, less what a model says, squared and summed; the model has the read variance added. */
    double squaredResiduals(double[] model) {
        double sum = 0;
        for (int i = 0, count = width * height; i < count; i++) {
            double residual = electrons[i] + readVariance - model[i];
            sum += residual * residual;
        }
        return sum;
    }

    /** Squared deviations of the electrons from their mean, summed. */
    double squaredDeviations() {
        int count = width * height;
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += electrons[i] / count;
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (electrons[i] - mean) * (electrons[i] - mean);
        }
        return sum;
    }
}
