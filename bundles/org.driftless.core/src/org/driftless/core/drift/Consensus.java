/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.driftless.core.progress.ProgressListener;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which particles move together, pair by pair: the vector between two of them stays (translation), or its length does
 * (rotation). Pairs that share no two frames say nothing.
 */
final class Consensus {

    private static final int ENOUGH_FRAMES = 1000;

    private final Measurements m;
    private final boolean rotation;
    private final int count;
    private final Series[][] ways;
    private final boolean[][] agree;
    private final boolean[][] disagree;

    private Consensus(Measurements m, boolean rotation) {
        this.m = m;
        this.rotation = rotation;
        this.count = m.ids.length;
        this.ways = new Series[count][count];
        this.agree = new boolean[count][count];
        this.disagree = new boolean[count][count];
    }

    /** Compares all pairs; of a long sequence, in evenly spread frames (who passes is judged in all of them later). */
    static Consensus of(Measurements all, boolean rotation, ProgressListener progress) {
        Measurements m = all.thinOut(ENOUGH_FRAMES);
        Consensus consensus = new Consensus(m, rotation);
        int[][] entries = m.entriesByParticle();
        IntStream.range(0, entries.length).parallel().forEach(i -> {
            progress.checkCancelled();
            for (int j = 0; j < i; j++) {
                consensus.ways[i][j] = consensus.way(entries[i], entries[j]);
            }
        });
        consensus.compare();
        return consensus;
    }

    private Series way(int[] a, int[] b) {
        Series way = new Series(Math.min(a.length, b.length));
        int at = 0;
        for (int o : a) {
            while (at < b.length && m.frame[b[at]] < m.frame[o]) {
                at++;
            }
            if (at < b.length && m.frame[b[at]] == m.frame[o]) {
                double dx = m.x[o] - m.x[b[at]];
                double dy = m.y[o] - m.y[b[at]];
                double sigma = Math.sqrt(m.variance(o) + m.variance(b[at]));
                way.add(m.frame[o], rotation ? Math.sqrt(dx * dx + dy * dy) : dx, rotation ? 0 : dy, sigma);
            }
        }
        return way;
    }

    /** The fits' covariances know white noise only, so what counts as a deviation follows the typical pair's scatter. */
    private void compare() {
        double[][] rough = new double[count][count];
        forEachPair((i, j) -> rough[i][j] = ways[i][j].roughness());
        double[] known = Arrays.stream(rough).flatMapToDouble(Arrays::stream).filter(r -> r > 0).toArray();
        double scale = Math.max(1, known.length == 0 ? 1 : new Median().evaluate(known));
        forEachPair((i, j) -> {
            boolean together = OwnMotion.find(ways[i][j].scaled(scale)) == null;
            agree[i][j] = agree[j][i] = together;
            disagree[i][j] = disagree[j][i] = !together;
        });
    }

    private interface PairAction {
        void accept(int i, int j);
    }

    private void forEachPair(PairAction action) {
        IntStream.range(0, count).parallel().forEach(i -> {
            for (int j = 0; j < i; j++) {
                if (ways[i][j].size() > 1) {
                    action.accept(i, j);
                }
            }
        });
    }

    /** Whether no two particles share two frames, so that nothing can be compared. */
    boolean isSilent() {
        return Arrays.stream(ways).flatMap(Arrays::stream).noneMatch(way -> way != null && way.size() > 1);
    }

    /**
     * The largest groups in which nobody disagrees with anybody, largest first, each grown from another particle.
     * Of groups of one size the one that holds together best comes first.
     */
    List<BitSet> groups() {
        List<BitSet> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BitSet group = grow(i);
            if (!groups.contains(group)) {
                groups.add(group);
            }
        }
        groups.sort(Comparator.comparingInt((BitSet group) -> -group.cardinality()).thenComparingDouble(this::scatter));
        return groups;
    }

    private BitSet grow(int seed) {
        BitSet group = new BitSet();
        group.set(seed);
        int next = seed;
        while (next >= 0) {
            group.set(next);
            next = -1;
            double best = 0;
            for (int c = 0; c < count; c++) {
                double value = group.get(c) ? 0 : fitness(c, group);
                if (value > best) {
                    best = value;
                    next = c;
                }
            }
        }
        return group;
    }

    /** How well a particle fits into a group: members it agrees with, then particles of all; 0 if it does not. */
    private double fitness(int c, BitSet group) {
        int members = 0;
        int all = 0;
        for (int i = 0; i < count; i++) {
            if (group.get(i) && disagree[c][i]) {
                return 0;
            }
            members += group.get(i) && agree[c][i] ? 1 : 0;
            all += agree[c][i] ? 1 : 0;
        }
        return members == 0 ? 0 : members + (double) all / (count + 1);
    }

    /** How far the pairs of a group wander on average, single bad frames aside, in pixels. */
    private double scatter(BitSet group) {
        double sum = 0;
        int pairs = 0;
        for (int i = group.nextSetBit(0); i >= 0; i = group.nextSetBit(i + 1)) {
            for (int j = group.nextSetBit(0); j < i; j = group.nextSetBit(j + 1)) {
                sum += ways[i][j].filtered().range();
                pairs += agree[i][j] ? 1 : 0;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }
}
