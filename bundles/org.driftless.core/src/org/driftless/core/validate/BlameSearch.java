/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.validate;

import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.driftless.core.drift.DriftEstimator;
import org.driftless.core.drift.HeldOut;
import org.driftless.core.drift.HeldOutTrack;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Trajectory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the particles and frames that stand out. A particle is judged by those that are left: the drift and the scatter are
 * estimated without it, and it is to blame if it typically lies more than 20 % further off than they do. What is true of a
 * few frames alone can't make it so; such frames are looked for when the particles are known. A particle that was given no
 * weight in more than a tenth of its frames is to blame in any case.
 */
final class BlameSearch {

    /** Half of the squared residuals over what is expected are below this if a particle is off by 20 % more than that. */
    private static final double LIMIT = HeldOutResiduals.PROOF * HeldOutResiduals.PROOF * Math.log(2);
    private static final int LEAST_POINTS = 4;
    /** A particle with this share of what is too much in a run is the one that it is due to. */
    private static final double MOST = 0.5;

    private final List<Trajectory> used;
    private final int width;
    private final int height;
    private final MotionModel model;
    private final ProgressListener progress;
    private final Map<Integer, Double> ratios = new HashMap<>();
    private final Set<Integer> fitted;
    private HeldOut now;

    BlameSearch(HeldOut all, List<Trajectory> used, int width, int height, MotionModel model,
            ProgressListener progress) {
        this.now = all;
        this.used = used;
        this.width = width;
        this.height = height;
        this.model = model;
        this.progress = progress;
        all.tracks().forEach(track -> ratios.put(track.particleId(), ResidualSum.of(track).ratio()));
        this.fitted = new TreeSet<>(ratios.keySet());
    }

    Blame find() {
        List<Blame.OddParticle> particles = new ArrayList<>();
        // Those that are left must be the majority, or they might as well be the odd ones.
        while (fitted.size() - 1 > particles.size() + 1) {
            Optional<Integer> odd = unsteady().or(() -> worst().filter(this::standsOut));
            if (odd.isEmpty()) {
                break;
            }
            particles.add(new Blame.OddParticle(odd.get(), ratios.get(odd.get())));
        }
        particles.sort(Comparator.comparingDouble(Blame.OddParticle::ratio).reversed());
        List<FrameRuns.Run> runs = FrameRuns.find(now.frames());
        List<Blame.OddFrames> frames = runs.stream().map(this::odd).filter(odd -> odd.ratio() > HeldOutResiduals.PROOF).toList();
        ResidualSum rest = new ResidualSum();
        points().stream().filter(p -> frames.stream().noneMatch(f -> f.first() <= p.frame() && p.frame() <= f.last()))
                .forEach(rest::add);
        double without = rest.ratio();
        return new Blame(particles, frames, List.of(), Double.isFinite(without) ? without : 0);
    }

    private List<HeldOutTrack> tracks() {
        return now.tracks().stream().filter(track -> fitted.contains(track.particleId())).toList();
    }

    private List<HeldOutTrack.Point> points() {
        return tracks().stream().flatMap(track -> track.points().stream()).toList();
    }

    /** A particle whose fits were given no weight in too many frames: it stays out without a trial. */
    private Optional<Integer> unsteady() {
        Optional<Integer> odd = tracks().stream().filter(HeldOutTrack::unsteady).map(HeldOutTrack::particleId)
                .max(Comparator.comparingDouble(ratios::get));
        odd.ifPresent(id -> leaveOut(id, without(id)));
        return odd;
    }

    private HeldOut without(int id) {
        Set<Integer> others = fitted.stream().filter(other -> other != id).collect(Collectors.toCollection(TreeSet::new));
        return DriftEstimator.heldOut(used, others, width, height, model, progress);
    }

    private void leaveOut(int id, HeldOut without) {
        fitted.remove(id);
        now = without;
    }

    /** The particle that is furthest off in most frames. */
    private Optional<Integer> worst() {
        return tracks().stream().filter(track -> track.points().size() >= LEAST_POINTS
                && ratios.get(track.particleId()) > HeldOutResiduals.PROOF)
                .max(Comparator.comparingDouble(BlameSearch::median)).map(HeldOutTrack::particleId);
    }

    private static double median(HeldOutTrack track) {
        double[] squares = track.points().stream().mapToDouble(HeldOutTrack.Point::square).sorted().toArray();
        return squares[squares.length / 2];
    }

    /** Tries the others without a particle; if it stands out against them, it stays out. */
    private boolean standsOut(int id) {
        HeldOut without = without(id);
        List<HeldOutTrack.Point> points = without.tracks().stream().filter(track -> track.particleId() == id)
                .findFirst().orElseThrow().points();
        if (points.isEmpty() || Chance.ofCount(above(points), points.size(), 0.5) * ratios.size() > Chance.FALSE_ALARM) {
            return false;
        }
        leaveOut(id, without);
        return true;
    }

    /** In how many frames it is further off than the limit from where it is most of the time. */
    private static int above(List<HeldOutTrack.Point> points) {
        double x = new Median().evaluate(points.stream().mapToDouble(HeldOutTrack.Point::dx).toArray());
        double y = new Median().evaluate(points.stream().mapToDouble(HeldOutTrack.Point::dy).toArray());
        return (int) points.stream().filter(point -> Math.pow(point.dx() - x, 2) + Math.pow(point.dy() - y, 2)
                > LIMIT * point.expected()).count();
    }

    private Blame.OddFrames odd(FrameRuns.Run run) {
        ResidualSum sum = new ResidualSum();
        double all = 0;
        double most = 0;
        int particle = 0;
        for (HeldOutTrack track : tracks()) {
            double squares = 0;
            for (HeldOutTrack.Point point : track.points()) {
                if (run.holds(point.frame())) {
                    sum.add(point);
                    squares += point.bad() ? 0 : point.square() - 2;
                }
            }
            all += squares;
            particle = squares > most ? track.particleId() : particle;
            most = Math.max(most, squares);
        }
        return new Blame.OddFrames(run.first(), run.last(), sum.ratio(), fitted.size() > 2 && most > MOST * all ? particle : 0);
    }
}
