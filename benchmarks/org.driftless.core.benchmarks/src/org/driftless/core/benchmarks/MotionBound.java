/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.driftless.core.drift.RigidMotion;

/**
 * How well the motion of each frame against the first can be known at best: the inverse Fisher information of all frames'
 * motions and all particles' places together, with the motion of the first frame held at zero. Where the same particles
 * are seen in all frames it is C_k + C_0, the sum of what the particles say in either frame. Computed from
 * {@link SpotBound}; shares nothing with what it judges.
 */
final class MotionBound {

    private static final double CENTRE = (SampleTracks.FIELD - 1) / 2.0;

    /** The bound of a position is computed anew in every tenth frame: only the place in the pixel changes between them. */
    private static final int RENEWED = 10;

    private final SampleTracks tracks;
    private final int unknowns;
    private final double[][] positions;
    private final RealMatrix places;

    /** Variance of dx and dy together, summed over all frames but the first. */
    private double shift;
    /** Variance of the angle, in square radians, summed likewise. */
    private double angle;

    private MotionBound(SampleTracks tracks, boolean rotation) {
        this.tracks = tracks;
        this.unknowns = rotation ? 3 : 2;
        this.positions = new double[tracks.particles().size()][];
        int size = 2 * tracks.particles().size();
        places = new Array2DRowRealMatrix(size, size);
        RealMatrix[] own = new RealMatrix[tracks.frames()];
        RealMatrix[] mixed = new RealMatrix[tracks.frames()];
        for (int k = 0; k < own.length; k++) {
            own[k] = new Array2DRowRealMatrix(unknowns, unknowns);
            mixed[k] = new Array2DRowRealMatrix(unknowns, size);
            add(k, own[k], mixed[k]);
        }
        RealMatrix reduced = places.copy();
        for (int k = 1; k < own.length; k++) {
            reduced = reduced.subtract(mixed[k].transpose().multiply(inverse(own[k])).multiply(mixed[k]));
        }
        RealMatrix placesKnown = inverse(reduced);
        for (int k = 1; k < own.length; k++) {
            RealMatrix alone = inverse(own[k]);
            RealMatrix through = alone.multiply(mixed[k]);
            RealMatrix covariance = alone.add(through.multiply(placesKnown).multiply(through.transpose()));
            shift += covariance.getEntry(0, 0) + covariance.getEntry(1, 1);
            angle += rotation ? covariance.getEntry(2, 2) : 0;
        }
    }

    static MotionBound of(SampleTracks tracks, boolean rotation) {
        return new MotionBound(tracks, rotation);
    }

    double shift() {
        return shift;
    }

    double angle() {
        return angle;
    }

    /** Adds one frame's particles to the information of the places, of the motion, and of both together. */
    private void add(int frame, RealMatrix own, RealMatrix mixed) {
        RigidMotion motion = tracks.motions()[frame];
        double cos = Math.cos(motion.theta());
        double sin = Math.sin(motion.theta());
        RealMatrix byPlace = new Array2DRowRealMatrix(new double[][] {{cos, -sin}, {sin, cos}});
        for (int i = 0; i < tracks.particles().size(); i++) {
            if (!tracks.sees(i, frame)) {
                continue;
            }
            if (positions[i] == null || frame % RENEWED == 0) {
                positions[i] = tracks.bound(i, frame);
            }
            double[] c = positions[i];
            RealMatrix weight = inverse(new Array2DRowRealMatrix(new double[][] {{c[0], c[1]}, {c[1], c[2]}}));
            Spot truth = tracks.truth(i, frame);
            RealMatrix byMotion = new Array2DRowRealMatrix(2, unknowns);
            byMotion.setEntry(0, 0, 1);
            byMotion.setEntry(1, 1, 1);
            if (unknowns == 3) {
                byMotion.setEntry(0, 2, -(truth.y() - CENTRE - motion.dy()));
                byMotion.setEntry(1, 2, truth.x() - CENTRE - motion.dx());
            }
            addTo(places, byPlace.transpose().multiply(weight).multiply(byPlace), 2 * i, 2 * i);
            addTo(own, byMotion.transpose().multiply(weight).multiply(byMotion), 0, 0);
            addTo(mixed, byMotion.transpose().multiply(weight).multiply(byPlace), 0, 2 * i);
        }
    }

    private static void addTo(RealMatrix sum, RealMatrix part, int row, int column) {
        for (int i = 0; i < part.getRowDimension(); i++) {
            for (int j = 0; j < part.getColumnDimension(); j++) {
                sum.addToEntry(row + i, column + j, part.getEntry(i, j));
            }
        }
    }

    private static RealMatrix inverse(RealMatrix matrix) {
        return new LUDecomposition(matrix, 0).getSolver().getInverse();
    }
}
