/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.select;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.driftless.core.drift.RigidMotion;
import org.driftless.core.particle.FitResult;

/**
 * The spots of one frame beside those of another. Two pairs of spots of like distance propose a rigid motion, and the
 * proposal that most spots follow counts (Fischler & Bolles 1981, 10.1145/358669.358692, here with all pairs instead
 * of random ones). So a motion of any size is found, and the spots that follow another one do not spoil it.
 */
final class Constellation {

    /** Spots that propose motions; all are asked for their vote in the end. */
    private static final int PROPOSING = 30;
    /** A motion that this share of them votes for is the one; no other need be tried. */
    private static final double CLEAR = 0.6;
    /** How far a spot may lie from where a proposed motion puts it, in pixels. */
    private static final double NEAR = 2;
    /** The same for the motion that is fitted to all that follow it. */
    private static final double AT = 1;
    /** A pair turns by less than this, in radians. */
    private static final double MAX_TURN = 0.15;
    /** A pair that proposes is at least this share of the longest pair apart. */
    private static final double LONG = 0.3;
    /** One spot is brighter or wider than itself in another frame by less than this factor. */
    private static final double ALIKE = 2;
    /** A spot that has not moved is this far off at most: a floor in pixels, and standard errors. */
    private static final double STILL_PX = 0.1;
    private static final double STILL_SIGMAS = 4;
    private static final int ROUNDS = 3;

    private record Proposal(RigidMotion motion, double votes) {
    }

    private final List<FitResult> from;
    private final List<FitResult> to;
    private final double centerX;
    private final double centerY;
    private final int[][] alike;

    /** @param centerX column about which a motion turns */
    Constellation(List<FitResult> from, List<FitResult> to, double centerX, double centerY) {
        this.from = from;
        this.to = to;
        this.centerX = centerX;
        this.centerY = centerY;
        this.alike = new int[from.size()][];
        for (int i = 0; i < alike.length; i++) {
            int[] those = new int[to.size()];
            int count = 0;
            for (int k = 0; k < to.size(); k++) {
                if (isAlike(from.get(i), to.get(k))) {
                    those[count++] = k;
                }
            }
            alike[i] = Arrays.copyOf(those, count);
        }
    }

    private static boolean isAlike(FitResult a, FitResult b) {
        return a.amplitude() * b.amplitude() > 0 && isAlike(Math.abs(a.amplitude()), Math.abs(b.amplitude()))
                && isAlike(Math.sqrt(a.sigmaX() * a.sigmaY()), Math.sqrt(b.sigmaX() * b.sigmaY()));
    }

    private static boolean isAlike(double a, double b) {
        return a < ALIKE * b && b < ALIKE * a;
    }

    /** For each spot the one in the other frame that lies where it was, as exactly as the fits can tell; -1 for none. */
    int[] still() {
        int[] partners = new int[from.size()];
        for (int i = 0; i < partners.length; i++) {
            FitResult spot = from.get(i);
            int nearest = nearest(i, spot.x(), spot.y(), NEAR);
            partners[i] = nearest >= 0 && isStill(spot, to.get(nearest)) ? nearest : -1;
        }
        return partners;
    }

    static boolean isStill(FitResult spot, FitResult other) {
        double sigma = Math.hypot(spot.precision(), other.precision());
        return Math.hypot(other.x() - spot.x(), other.y() - spot.y()) <= STILL_PX + STILL_SIGMAS * sigma;
    }

    /**
     * The motion that most of the spots follow.
     *
     * @param left spots that may follow it
     * @param taken spots of the other frame that are not to be reached
     * @param expected of motions with equally many votes, the one nearest to this counts
     * @return null if no two spots follow one motion
     */
    Move best(BitSet left, BitSet taken, RigidMotion expected) {
        int[] proposing = left.stream().limit(PROPOSING).toArray();
        double longest = 0;
        for (int i : proposing) {
            for (int j : proposing) {
                longest = Math.max(longest, distance(from.get(i), from.get(j)));
            }
        }
        Proposal best = null;
        for (int a = 0; a < proposing.length; a++) {
            for (int b = 0; b < a && !(best != null && best.votes() >= CLEAR * proposing.length); b++) {
                if (distance(from.get(proposing[a]), from.get(proposing[b])) >= LONG * longest) {
                    best = better(best, proposing, proposing[a], proposing[b], taken, expected);
                }
            }
        }
        return best == null ? null : refined(best.motion(), left, taken);
    }

    private Proposal better(Proposal before, int[] proposing, int i, int j, BitSet taken, RigidMotion expected) {
        Proposal best = before;
        double dx = from.get(j).x() - from.get(i).x();
        double dy = from.get(j).y() - from.get(i).y();
        double length = Math.hypot(dx, dy);
        for (int k : alike[i]) {
            for (int l : alike[j]) {
                double ex = to.get(l).x() - to.get(k).x();
                double ey = to.get(l).y() - to.get(k).y();
                boolean free = k != l && !taken.get(k) && !taken.get(l);
                if (!free || Math.abs(Math.hypot(ex, ey) - length) > NEAR) {
                    continue;
                }
                double turn = Math.atan2(dx * ey - dy * ex, dx * ex + dy * ey);
                if (Math.abs(turn) > MAX_TURN) {
                    continue;
                }
                RigidMotion motion = Move.through((from.get(i).x() + from.get(j).x()) / 2 - centerX,
                        (from.get(i).y() + from.get(j).y()) / 2 - centerY,
                        (to.get(k).x() + to.get(l).x()) / 2 - centerX, (to.get(k).y() + to.get(l).y()) / 2 - centerY, turn);
                double votes = votes(proposing, motion, taken, best == null ? 0 : best.votes());
                if (best == null || votes > best.votes()
                        || votes == best.votes() && away(motion, expected) < away(best.motion(), expected)) {
                    best = new Proposal(motion, votes);
                }
            }
        }
        return best;
    }

    /** How far two motions differ half way to the border, in pixels. */
    private double away(RigidMotion a, RigidMotion b) {
        return Math.hypot(a.dx() - b.dx(), a.dy() - b.dy())
                + Math.abs(a.theta() - b.theta()) * Math.min(centerX, centerY);
    }

    /**
     * Each spot that follows counts by how exactly it does, at most 1 (Torr & Zisserman 2000, 10.1006/cviu.1999.0832):
     * many that follow a little are no motion.
     *
     * @param wanted a sum that stays below this need not be exact
     */
    private double votes(int[] spots, RigidMotion motion, BitSet taken, double wanted) {
        double votes = 0;
        for (int n = 0; n < spots.length && votes + spots.length - n >= wanted; n++) {
            FitResult spot = from.get(spots[n]);
            double x = motion.applyX(spot.x(), spot.y(), centerX, centerY);
            double y = motion.applyY(spot.x(), spot.y(), centerX, centerY);
            int nearest = nearest(spots[n], x, y, NEAR);
            if (nearest >= 0 && !taken.get(nearest)) {
                double dx = to.get(nearest).x() - x;
                double dy = to.get(nearest).y() - y;
                votes += 1 - (dx * dx + dy * dy) / (NEAR * NEAR);
            }
        }
        return votes;
    }

    private Move refined(RigidMotion start, BitSet left, BitSet taken) {
        RigidMotion motion = start;
        int[] partners = new int[from.size()];
        int count = 0;
        for (int round = 0; round < ROUNDS; round++) {
            count = 0;
            Arrays.fill(partners, -1);
            for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
                FitResult spot = from.get(i);
                int nearest = nearest(i, motion.applyX(spot.x(), spot.y(), centerX, centerY),
                        motion.applyY(spot.x(), spot.y(), centerX, centerY), round == 0 ? NEAR : AT);
                if (nearest >= 0 && !taken.get(nearest)) {
                    partners[i] = nearest;
                    count++;
                }
            }
            if (count < 2) {
                return null;
            }
            motion = fitted(partners);
        }
        return new Move(motion, partners, count);
    }

    /** The motion that takes spots to their partners. */
    RigidMotion fitted(int[] partners) {
        MotionFit fit = new MotionFit(centerX, centerY);
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                fit.add(from.get(i), to.get(partners[i]));
            }
        }
        return fit.motion();
    }

    private int nearest(int i, double x, double y, double within) {
        int nearest = -1;
        double least = within * within;
        for (int k : alike[i]) {
            double dx = to.get(k).x() - x;
            double dy = to.get(k).y() - y;
            if (dx * dx + dy * dy <= least) {
                least = dx * dx + dy * dy;
                nearest = k;
            }
        }
        return nearest;
    }

    private static double distance(FitResult a, FitResult b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
