/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.apache.commons.math3.stat.StatUtils;
import org.driftless.core.drift.FrameMotion.Source;
import org.driftless.core.particle.FitResult;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.core.track.Trajectory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The estimator of the original pipeline: each particle's displacement from its own position in the reference frame,
 * interpolated where the particle is missing, and the plain mean over all particles that are there. It leaves nobody out, so one
 * particle that moves on its own pulls the drift with it.
 */
final class MeanEstimator {

    private final List<Trajectory> particles;
    private final int referenceFrame;
    private final BitSet lookedAt;
    private final Measurements m;
    private final ReferencePosition[] origins;
    private final ClampedSpline[] splinesX;
    private final ClampedSpline[] splinesY;

    /** @param particles in the order of ids, each found in the reference frame */
    MeanEstimator(List<Trajectory> particles, int referenceFrame, BitSet lookedAt) {
        this.particles = particles;
        this.referenceFrame = referenceFrame;
        this.lookedAt = lookedAt;
        this.m = Measurements.of(particles);
        this.origins = new ReferencePosition[particles.size()];
        this.splinesX = new ClampedSpline[particles.size()];
        this.splinesY = new ClampedSpline[particles.size()];
        int[][] entries = m.entriesByParticle();
        for (int i = 0; i < origins.length; i++) {
            prepare(i, entries[i]);
        }
    }

    private void prepare(int i, int[] entries) {
        FitResult origin = particles.get(i).at(referenceFrame).fit();
        int zero = m.entry(i, referenceFrame);
        origins[i] = new ReferencePosition(origin.x(), origin.y(), m.sxx[zero], m.syy[zero], m.sxy[zero]);
        double[] time = Arrays.stream(entries).mapToDouble(o -> m.frame[o]).toArray();
        splinesX[i] = new ClampedSpline(time, Arrays.stream(entries).mapToDouble(o -> m.x[o] - origin.x()).toArray());
        splinesY[i] = new ClampedSpline(time, Arrays.stream(entries).mapToDouble(o -> m.y[o] - origin.y()).toArray());
    }

    DriftCurve curve() {
        List<FrameMotion> all = new ArrayList<>();
        for (int k = lookedAt.nextSetBit(0); k >= 0; k = lookedAt.nextSetBit(k + 1)) {
            if (m.found(k) > 0) {
                all.add(measured(k));
            }
        }
        GapFiller gaps = new GapFiller(List.copyOf(all));
        for (int k = lookedAt.nextSetBit(0); k >= 0; k = lookedAt.nextSetBit(k + 1)) {
            if (m.found(k) == 0) {
                FrameMotion filled = gaps.fill(k);
                all.add(new FrameMotion(k, mean(k, filled.motion()), filled.source(), 0, filled.covariance(), Double.NaN, Double.NaN));
            }
        }
        return new DriftCurve(referenceFrame, m.frameCount(), all);
    }

    /** A particle that has dissolved must not hold the others back where it was seen last. */
    private RigidMotion mean(int k, RigidMotion ifNoneIsThere) {
        int[] there = IntStream.range(0, origins.length).filter(i -> particles.get(i).isThereIn(k)).toArray();
        return there.length == 0 ? ifNoneIsThere
                : new RigidMotion(Arrays.stream(there).mapToDouble(i -> splinesX[i].at(k)).average().orElseThrow(),
                        Arrays.stream(there).mapToDouble(i -> splinesY[i].at(k)).average().orElseThrow(), 0);
    }

    private FrameMotion measured(int k) {
        double[] x = displacements(k, true);
        double[] y = displacements(k, false);
        int n = x.length;
        MotionCovariance covariance;
        if (k == referenceFrame) {
            covariance = MotionCovariance.ZERO;
        } else if (n == 1) {
            int o = m.start[k];
            ReferencePosition zero = origins[m.particle[o]];
            covariance = new MotionCovariance(m.sxx[o] + zero.varX(), m.sxy[o] + zero.covXY(),
                    m.syy[o] + zero.varY(), 0, 0, 0);
        } else {
            covariance = new MotionCovariance(StatUtils.variance(x) / n, Spread.covariance(x, y) / n,
                    StatUtils.variance(y) / n, 0, 0, 0);
        }
        return new FrameMotion(k, mean(k, null), Source.MEASURED, n, covariance, Spread.of(x), Spread.of(y));
    }

    private double[] displacements(int k, boolean columns) {
        return IntStream.range(m.start[k], m.start[k + 1])
                .mapToDouble(o -> columns ? m.x[o] - origins[m.particle[o]].x() : m.y[o] - origins[m.particle[o]].y())
                .toArray();
    }

    SortedMap<Integer, ReferencePosition> referencePositions() {
        SortedMap<Integer, ReferencePosition> all = new TreeMap<>();
        for (int i = 0; i < origins.length; i++) {
            all.put(m.ids[i], origins[i]);
        }
        return all;
    }

    /** Scatter of the displacements around their mean over what the fits predict; NaN if that is not known. */
    double noiseFactor() {
        double found = 0;
        double expected = 0;
        for (int k = 0; k < m.frameCount(); k++) {
            int n = m.found(k);
            if (k == referenceFrame || n < 2) {
                continue;
            }
            found += (n - 1) * (StatUtils.variance(displacements(k, true)) + StatUtils.variance(displacements(k, false)));
            for (int o = m.start[k]; o < m.start[k + 1]; o++) {
                ReferencePosition zero = origins[m.particle[o]];
                expected += (1 - 1.0 / n) * (2 * m.variance(o) + zero.varX() + zero.varY());
            }
        }
        return m.covariancesKnown && expected > 0 ? Math.sqrt(found / expected) : Double.NaN;
    }

    /** A warning for each particle whose displacement leaves the median (of two: the other) by more than a pixel. */
    List<Remark> disagreements() {
        List<Remark> warnings = new ArrayList<>();
        double[] off = new double[origins.length];
        int[] where = new int[origins.length];
        for (int k = 0; k < m.frameCount(); k++) {
            double[] x = displacements(k, true);
            double[] y = displacements(k, false);
            for (int a = 0; a < x.length && x.length > 1; a++) {
                int i = m.particle[m.start[k] + a];
                double away = Math.hypot(x[a] - middle(x, a), y[a] - middle(y, a));
                if (away > off[i]) {
                    off[i] = away;
                    where[i] = k;
                }
            }
        }
        for (int i = 0; i < off.length; i++) {
            if (off[i] > OwnMotion.MIN_MOTION) {
                int id = m.ids[i];
                double away = off[i];
                int frame = where[i];
                warnings.add(Remark.of(w -> Words.format("Particle %d is up to %s px away from where the others went "
                        + "(frame %d), and the plain mean does not leave it out; %s would judge it.", id,
                        Words.pixels(away), w.frame(frame), w.name(WayOut.ESTIMATOR_ROBUST))));
            }
        }
        return warnings;
    }

    private static double middle(double[] values, int index) {
        return values.length == 2 ? values[1 - index] : StatUtils.percentile(values, 50);
    }
}
