/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.track.AcceptedFits;
import org.driftless.core.track.Trajectory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The positions that were found, frame after frame and inside a frame in the order of the particles, with usable
 * covariances. Entries {@code start[k]} to {@code start[k + 1]} are of frame k.
 */
final class Measurements {

    /** Particle ids, ascending; a particle's index here is its number in all arrays. */
    final int[] ids;
    final int[] start;
    final int[] frame;
    final int[] particle;
    final double[] x;
    final double[] y;
    final double[] sxx;
    final double[] sxy;
    final double[] syy;
    /** Index of each entry in the measurements from which these were selected. */
    final int[] origin;
    /** Whether the fits say how well the positions are known. If not, all are taken as known equally well. */
    final boolean covariancesKnown;

    private Measurements(int[] ids, int frameCount, int size, boolean covariancesKnown) {
        this.ids = ids;
        this.start = new int[frameCount + 1];
        this.frame = new int[size];
        this.particle = new int[size];
        this.x = new double[size];
        this.y = new double[size];
        this.sxx = new double[size];
        this.sxy = new double[size];
        this.syy = new double[size];
        this.origin = new int[size];
        this.covariancesKnown = covariancesKnown;
    }

    /** The found positions of trajectories of one sequence. */
    static Measurements of(List<Trajectory> trajectories) {
        List<Trajectory> sorted = trajectories.stream()
                .sorted(Comparator.comparingInt(Trajectory::particleId)).toList();
        int frames = sorted.stream().mapToInt(Trajectory::frameCount).max().orElse(0);
        List<AcceptedFits> found = sorted.stream().map(Trajectory::acceptedFits).toList();
        double typical = PositionCovariance.typicalVariance(found);
        Measurements m = new Measurements(sorted.stream().mapToInt(Trajectory::particleId).toArray(), frames,
                found.stream().mapToInt(AcceptedFits::count).sum(), !Double.isNaN(typical));
        for (AcceptedFits one : found) {
            for (int at = 0; at < one.count(); at++) {
                m.start[one.frame(at) + 1]++;
            }
        }
        for (int k = 0; k < frames; k++) {
            m.start[k + 1] += m.start[k];
        }
        Chunks.forEach(frames, (chunk, from, to) -> m.fill(found, from, to, typical));
        return m;
    }

    /** Fills the entries of some frames; particle after particle, so that they stand in this order in every frame. */
    private void fill(List<AcceptedFits> found, int from, int to, double typical) {
        int[] next = Arrays.copyOfRange(start, from, to);
        for (int i = 0; i < ids.length; i++) {
            AcceptedFits one = found.get(i);
            for (int f = one.firstFrom(from); f < one.count() && one.frame(f) < to; f++) {
                int at = next[one.frame(f) - from]++;
                Sym2 covariance = PositionCovariance.of(one.varX(f), one.varY(f), one.covXY(f), typical);
                frame[at] = one.frame(f);
                particle[at] = i;
                x[at] = one.x(f);
                y[at] = one.y(f);
                sxx[at] = covariance.xx();
                sxy[at] = covariance.xy();
                syy[at] = covariance.yy();
                origin[at] = at;
            }
        }
    }

    /** Some of the entries; ids and frame numbers stay. */
    Measurements select(IntPredicate entry) {
        return select(1, entry);
    }

    /** Some of the entries of every so manieth frame. */
    Measurements select(int stride, IntPredicate entry) {
        int[] chosen = new int[size() / stride + 1];
        int[] ends = new int[frameCount()];
        int count = 0;
        for (int k = 0; k < frameCount(); k++) {
            for (int o = start[k]; o < start[k + 1] && k % stride == 0; o++) {
                if (entry.test(o)) {
                    chosen = count < chosen.length ? chosen : Arrays.copyOf(chosen, 2 * count);
                    chosen[count++] = o;
                }
            }
            ends[k] = count;
        }
        Measurements m = new Measurements(ids, frameCount(), count, covariancesKnown);
        System.arraycopy(ends, 0, m.start, 1, ends.length);
        for (int at = 0; at < count; at++) {
            m.copy(at, this, chosen[at]);
        }
        return m;
    }

    /** The entries of some particles, by index. */
    Measurements select(BitSet particles) {
        return select(o -> particles.get(particle[o]));
    }

    /** The entries of at most about {@code count} frames, evenly spread over the whole sequence. */
    Measurements thinOut(int count) {
        return select(stride(count), o -> true);
    }

    /** Taking every so manieth frame leaves about {@code count}. */
    int stride(int count) {
        return Math.max(1, frameCount() / count);
    }

    /** Values that belong to the measurements from which these were selected, for these. */
    double[] pick(double[] values) {
        double[] picked = new double[size()];
        for (int o = 0; o < picked.length; o++) {
            picked[o] = values[origin[o]];
        }
        return picked;
    }

    private void copy(int at, Measurements from, int o) {
        frame[at] = from.frame[o];
        particle[at] = from.particle[o];
        x[at] = from.x[o];
        y[at] = from.y[o];
        sxx[at] = from.sxx[o];
        sxy[at] = from.sxy[o];
        syy[at] = from.syy[o];
        origin[at] = o;
    }

    int size() {
        return frame.length;
    }

    int frameCount() {
        return start.length - 1;
    }

    /** Particles found in a frame. */
    int found(int k) {
        return start[k + 1] - start[k];
    }

    /** Indices of the particles that have an entry. */
    BitSet particles() {
        BitSet present = new BitSet();
        for (int i : particle) {
            present.set(i);
        }
        return present;
    }

    /** Indices of the particles found in a frame. */
    BitSet particlesOf(int k) {
        BitSet present = new BitSet();
        for (int o = start[k]; o < start[k + 1]; o++) {
            present.set(particle[o]);
        }
        return present;
    }

    /** Entry of a particle in a frame, or -1. */
    int entry(int i, int k) {
        int at = Arrays.binarySearch(particle, start[k], start[k + 1], i);
        return at < 0 ? -1 : at;
    }

    /** Entries of every particle, in the order of frames. */
    int[][] entriesByParticle() {
        int[] found = new int[ids.length];
        for (int i : particle) {
            found[i]++;
        }
        int[][] all = new int[ids.length][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new int[found[i]];
            found[i] = 0;
        }
        for (int o = 0; o < particle.length; o++) {
            all[particle[o]][found[particle[o]]++] = o;
        }
        return all;
    }

    /** Mean of both axes' variances, in square pixels. */
    double variance(int o) {
        return (sxx[o] + syy[o]) / 2;
    }

    /** Whether a frame holds two of the given particles at least so many pixels apart. */
    boolean spans(int k, double distance, BitSet particles) {
        for (int a = start[k]; a < start[k + 1]; a++) {
            for (int b = a + 1; b < start[k + 1] && particles.get(particle[a]); b++) {
                double dx = x[a] - x[b];
                double dy = y[a] - y[b];
                if (particles.get(particle[b]) && dx * dx + dy * dy >= distance * distance) {
                    return true;
                }
            }
        }
        return false;
    }
}
