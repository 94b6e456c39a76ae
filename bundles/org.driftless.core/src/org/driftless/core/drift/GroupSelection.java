/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the particles that move as one body, and their common motion. It starts from the largest group whose members
 * agree pair by pair, fits it, and then judges every particle by its whole way against that fit: members that move on
 * their own go, the worst first; others that move with the group join. The worst never comes back. Others that seem to
 * move on their own beside it may have been drawn by it; they go at the same time, and may come back once.
 */
final class GroupSelection {

    private final Measurements m;
    private final int referenceFrame;
    private final boolean rotation;
    private final double centerX;
    private final double centerY;
    private final ProgressListener progress;
    private final BitSet expelled = new BitSet();
    /** Those that went beside a worse one. */
    private final BitSet suspended = new BitSet();
    /** The group that the selection began with. */
    private BitSet begun;
    private BitSet group;
    /** The last fit, of the group or of another one, from which the next begins; null before there is one. */
    private JointFit fit;
    /** Particles left out, by id, with the reason. */
    final SortedMap<Integer, Remark> leftOut = new TreeMap<>();
    final List<Remark> warnings = new ArrayList<>();

    private GroupSelection(Measurements m, int referenceFrame, boolean rotation, JointFit nearby, double centerX,
            double centerY, ProgressListener progress) {
        this.m = m;
        this.referenceFrame = referenceFrame;
        this.rotation = rotation;
        this.fit = nearby;
        this.centerX = centerX;
        this.centerY = centerY;
        this.progress = progress;
    }

    /**
     * Selects from all particles.
     *
     * @param consensus of the same measurements, with or without rotation as the motion is
     * @param nearby a fit with another motion or of other particles, the reference frame's motion being zero; or null
     * @throws DriftException if no two particles move together, two groups are equally good, or frames are not
     *     connected
     */
    static GroupSelection from(Consensus consensus, Measurements m, int referenceFrame, boolean rotation,
            JointFit nearby, double centerX, double centerY, ProgressListener progress) throws DriftException {
        GroupSelection selection =
                new GroupSelection(m, referenceFrame, rotation, nearby, centerX, centerY, progress);
        selection.start(consensus);
        selection.begin();
        return selection;
    }

    /** The same, starting from a group that is known. */
    static GroupSelection from(BitSet group, Measurements m, int referenceFrame, boolean rotation, JointFit nearby,
            double centerX, double centerY, ProgressListener progress) throws DriftException {
        GroupSelection selection =
                new GroupSelection(m, referenceFrame, rotation, nearby, centerX, centerY, progress);
        selection.group = (BitSet) group.clone();
        selection.begin();
        return selection;
    }

    /** The common motion of the particles that are used, the reference frame's being zero. */
    JointFit fit() {
        return fit;
    }

    /** Indices of the particles that are used. */
    BitSet group() {
        return group;
    }

    private void start(Consensus consensus) throws DriftException {
        BitSet all = m.particles();
        int count = all.cardinality();
        connected(m, false);
        if (count < 2 || consensus.isSilent()) {
            group = all;
            return;
        }
        List<BitSet> groups = consensus.groups();
        group = groups.get(0);
        int size = group.cardinality();
        if (count == 2 && size == 1) {
            group = all;
            warnings.add(Remark.plain("Particles " + Words.list(ids(all)) + " do not move together, and two particles "
                    + "can't show which of them is wrong; select a third."));
        } else if (size == 1) {
            throw new DriftException(Remark.of(w -> "No two of the " + Words.particles(ids(all)) + " move together; select "
                    + "particles that ride with the sample, or take the plain mean with "
                    + w.name(WayOut.ESTIMATOR_MEAN) + "."));
        }
        for (BitSet other : groups.subList(1, groups.size())) {
            if (count > 2 && other.cardinality() == size && !other.intersects(group)) {
                throw new DriftException(Remark.of(w -> "Particles " + Words.list(ids(group)) + " move together, and so do "
                        + Words.list(ids(other)) + ", but not with each other; say which ride with the sample with "
                        + w.name(WayOut.USE) + "."));
            }
        }
    }

    private void begin() throws DriftException {
        begun = (BitSet) group.clone();
        do {
            fitGroup();
        } while (judge());
    }

    private void fitGroup() throws DriftException {
        progress.checkCancelled();
        Measurements own = group.equals(m.particles()) ? m : m.select(group);
        fit = FitStart.of(own, connected(own, rotation), rotation, fit, progress);
        fit.refer(referenceFrame);
    }

    /** Whether the selection began with this group; from there it would end where it has ended. */
    boolean beganWith(BitSet particles) {
        return particles.equals(begun);
    }

    /**
     * Takes the fit to its end, and judges by that once more. Until then the motions are rough, which is enough to
     * judge by.
     */
    GroupSelection finish() throws DriftException {
        boolean changed;
        do {
            fit.finish();
            fit.refer(referenceFrame);
            changed = judge();
            if (changed) {
                fitGroup();
            }
        } while (changed);
        warnOfFew();
        return this;
    }

    private void warnOfFew() {
        int used = group.cardinality();
        if (2 * used <= m.particles().cardinality()) {
            String members = Words.format("Only %d of %d particles move together (%s)", used,
                    m.particles().cardinality(), Words.list(ids(group)));
            warnings.add(rotation ? Remark.plain(members + ".") : Remark.of(w -> members
                    + "; if the field turns, allow it with " + w.name(WayOut.MODEL_AUTO) + "."));
        }
    }

    /** Expels members, or lets others in; says whether anything changed. */
    private boolean judge() {
        Series[] ways = ways();
        OwnMotion[] owns = new OwnMotion[ways.length];
        IntStream.range(0, ways.length).parallel().forEach(i -> owns[i] = OwnMotion.find(ways[i]));
        progress.checkCancelled();
        BitSet standingOut = new BitSet();
        BitSet joining = new BitSet();
        BitSet all = m.particles();
        for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
            if (!group.get(i)) {
                joining.set(i, owns[i] == null && ways[i].size() > 1 && !expelled.get(i));
                note(i, owns[i]);
            } else {
                standingOut.set(i, owns[i] != null);
            }
        }
        if (!standingOut.isEmpty() && group.cardinality() > 2) {
            expel(standingOut, owns);
            return true;
        }
        for (int i = joining.nextSetBit(0); i >= 0; i = joining.nextSetBit(i + 1)) {
            leftOut.remove(m.ids[i]);
        }
        group.or(joining);
        return !joining.isEmpty();
    }

    private void expel(BitSet standingOut, OwnMotion[] owns) {
        int worst = standingOut.nextSetBit(0);
        for (int i = worst; i >= 0; i = standingOut.nextSetBit(i + 1)) {
            worst = owns[i].severity() > owns[worst].severity() ? i : worst;
        }
        BitSet going = new BitSet();
        if (2 * standingOut.cardinality() < group.cardinality()) {
            going.or(standingOut);
            going.andNot(suspended);
        }
        suspended.or(going);
        going.set(worst);
        expelled.set(worst);
        group.andNot(going);
        for (int i = going.nextSetBit(0); i >= 0; i = going.nextSetBit(i + 1)) {
            note(i, owns[i]);
        }
    }

    private void note(int i, OwnMotion own) {
        if (own != null) {
            leftOut.put(m.ids[i], own.words());
        } else {
            leftOut.putIfAbsent(m.ids[i], Remark.plain("shares too few frames with the others"));
        }
    }

    /** Each particle's way in the reference frame's coordinates, the common motion undone. */
    private Series[] ways() {
        int[] length = new int[m.ids.length];
        int[] place = new int[m.size()];
        for (int o = 0; o < place.length; o++) {
            place[o] = fit.frames.get(m.frame[o]) ? length[m.particle[o]]++ : -1;
        }
        Series[] ways = Arrays.stream(length).mapToObj(Series::ofLength).toArray(Series[]::new);
        JointSystem solved = fit.frameCovariances();
        Chunks.forEach(m.frameCount(), (chunk, from, to) -> {
            for (int k = fit.frames.nextSetBit(from); k >= 0 && k < to; k = fit.frames.nextSetBit(k + 1)) {
                undo(k, solved.ownCovariance(k), ways, place);
            }
        });
        return ways;
    }

    private void undo(int k, MotionCovariance covariance, Series[] ways, int[] place) {
        double c = Math.cos(fit.state.theta[k]);
        double s = Math.sin(fit.state.theta[k]);
        for (int o = m.start[k]; o < m.start[k + 1]; o++) {
            double dx = m.x[o] - centerX - fit.state.dx[k];
            double dy = m.y[o] - centerY - fit.state.dy[k];
            double variance = fit.noise().xx(m, o) + fit.noise().yy(m, o)
                    + trace(covariance, m.x[o] - centerX, m.y[o] - centerY);
            ways[m.particle[o]].set(place[o], k, c * dx + s * dy + centerX, -s * dx + c * dy + centerY,
                    Math.sqrt(variance / 2));
        }
    }

    private static double trace(MotionCovariance c, double ux, double uy) {
        return c.xx() + c.yy() + (ux * ux + uy * uy) * c.tt() + 2 * (ux * c.yt() - uy * c.xt());
    }

    private Spanning connected(Measurements own, boolean turning) throws DriftException {
        Spanning reach = Spanning.from(referenceFrame, own, turning, centerX, centerY);
        if (reach.frames.isEmpty()) {
            throw new DriftException(Remark.of(w -> own.found(referenceFrame) == 0
                    ? "None of the particles that are used was found in frame " + w.frame(referenceFrame)
                            + ", the reference frame; choose another one with " + w.name(WayOut.REFERENCE) + "."
                    : Words.format("The rotation of frame %d, the reference frame, can't be told: that takes two "
                            + "particles found in it at least %.0f px apart; choose another frame with %s, or %s.",
                            w.frame(referenceFrame), Spanning.MIN_BASELINE, w.name(WayOut.REFERENCE),
                            w.name(WayOut.MODEL_TRANSLATION))));
        }
        List<Integer> unconnected = reach.unconnected();
        if (!unconnected.isEmpty()) {
            throw new DriftException(Remark.of(w -> Words.format("Nothing links %s with frame %d, the reference frame: %s "
                    + "found in both, directly or through others; select more particles, or leave these frames out "
                    + "with %s.", Words.frames(unconnected, w), w.frame(referenceFrame),
                    turning ? "fewer than two particles were" : "no particle was", w.name(WayOut.LEAVE_OUT))));
        }
        return reach;
    }

    private List<Integer> ids(BitSet particles) {
        return particles.stream().mapToObj(i -> m.ids[i]).toList();
    }
}
