/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.progress.Remark;
import org.driftless.core.track.AcceptedFits;
import org.driftless.core.track.Trajectory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which particles were found often enough, as in the original pipeline: a limit on the share of failed fits and one on
 * the frames lost in a row. A frame in which any particle was looked for counts for all of them that are there; one
 * that was left out neither breaks nor lengthens a gap.
 */
final class QualityGate {

    private final DriftSettings settings;

    QualityGate(DriftSettings settings) {
        this.settings = settings;
    }

    /** The frames in which at least one particle was looked for. */
    static BitSet lookedAt(Collection<Trajectory> trajectories) {
        BitSet frames = new BitSet();
        for (Trajectory trajectory : trajectories) {
            for (int k = 0; k < trajectory.frameCount(); k++) {
                if (trajectory.at(k) != null) {
                    frames.set(k);
                }
            }
        }
        return frames;
    }

    /**
     * The frames that are to have a motion: those looked at, and those of the frames in use in which no particle is
     * there.
     */
    static BitSet toSolve(Collection<Trajectory> trajectories, BitSet inUse) {
        BitSet frames = lookedAt(trajectories);
        inUse.stream().filter(k -> trajectories.stream().noneMatch(t -> t.isThereIn(k))).forEach(frames::set);
        return frames;
    }

    /** The particles that fail, each with its reasons in words. */
    SortedMap<Integer, Remark> failing(List<Trajectory> trajectories) {
        BitSet frames = lookedAt(trajectories);
        SortedMap<Integer, Remark> failing = new TreeMap<>();
        for (Trajectory trajectory : trajectories) {
            BitSet there = (BitSet) frames.clone();
            for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
                there.set(k, trajectory.isThereIn(k));
            }
            List<Remark> reasons = reasons(trajectory, there);
            if (!reasons.isEmpty()) {
                failing.put(trajectory.particleId(), Remark.of(w -> reasons.stream().map(reason -> reason.in(w))
                        .collect(Collectors.joining(" and "))));
            }
        }
        return failing;
    }

    private List<Remark> reasons(Trajectory trajectory, BitSet frames) {
        int total = frames.cardinality();
        AcceptedFits accepted = trajectory.acceptedFits();
        int found = 0;
        for (int at = 0; at < accepted.count(); at++) {
            found += frames.get(accepted.frame(at)) ? 1 : 0;
        }
        List<Remark> reasons = new ArrayList<>();
        if (total == 0 || (double) (total - found) / total > settings.maxFailureRate()) {
            double percent = total == 0 ? 0 : Math.floor(100.0 * found / total);
            reasons.add(Remark.plain(Words.format("found in %.0f %% of the frames; %s %% are needed", percent, needed())));
        }
        int[] gap = longestGap(trajectory, frames);
        if (gap[0] >= settings.maxGap()) {
            reasons.add(Remark.of(w -> Words.format("lost for %d frames in a row (frames %d to %d); fewer than %d are allowed",
                    gap[0], w.frame(gap[1]), w.frame(gap[2]), settings.maxGap())));
        }
        return reasons;
    }

    private String needed() {
        double percent = 100 * (1 - settings.maxFailureRate());
        return Math.abs(percent - Math.rint(percent)) < 0.05 ? Words.format("%.0f", percent)
                : Words.format("%.1f", percent);
    }

    /** Length, first and last frame of the longest gap. */
    private static int[] longestGap(Trajectory trajectory, BitSet frames) {
        int[] longest = {0, -1, -1};
        int run = 0;
        int first = -1;
        for (int k = frames.nextSetBit(0); k >= 0; k = frames.nextSetBit(k + 1)) {
            if (trajectory.foundIn(k)) {
                run = 0;
                continue;
            }
            first = run == 0 ? k : first;
            run++;
            if (run > longest[0]) {
                longest = new int[] {run, first, k};
            }
        }
        return longest;
    }
}
