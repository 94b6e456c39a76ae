/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.select;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.ImageSequence;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.FoundSpot;
import org.driftless.core.particle.GaussianFitter;
import org.driftless.core.particle.Polarity;
import org.driftless.core.particle.SpotFinder;
import org.driftless.core.particle.SpotSettings;
import org.driftless.core.progress.ProgressListener;

/**
 * Looks for spots of one frame in a few others, to tell those that ride with the sample from those that dissolve, move
 * by themselves, leave the image, or are no part of the sample: dust on the camera stays where it is, however bright.
 *
 * <p>Where some stay and three or more others move together, those that move are the sample, even if they are fewer:
 * what stays to a tenth of a pixel while anything moves in step is fixed to the camera.
 */
public final class SpotTrial {

    /** At most this many spots are looked for. */
    private static final int MOST = 200;
    /** A spot may be off by this, in pixels, or by so many standard errors. */
    private static final double AT_PX = 1;
    private static final double AT_SIGMAS = 5;
    private static final int FEWEST = 3;
    /** What is known to be there is looked for with less than the least R squared, as the tracking does. */
    private static final double AGAIN = 0.75;

    private final ImageSequence frames;
    private final int frame;
    private final double centerX;
    private final double centerY;
    private final SpotSettings settings;
    private final ProgressListener progress;
    private final List<FoundSpot> spots;
    private final List<OtherFrame> others = new ArrayList<>();
    private final GaussianFitter fitter = new GaussianFitter();
    private boolean moving;

    private SpotTrial(ImageSequence frames, int frame, SpotSettings settings, ProgressListener progress)
            throws IOException {
        this.frames = frames;
        this.frame = frame;
        this.settings = settings;
        this.progress = progress;
        this.centerX = (frames.width() - 1) / 2.0;
        this.centerY = (frames.height() - 1) / 2.0;
        this.spots = found(frame);
    }

    /**
     * Finds the spots of one frame and looks for them in others.
     *
     * @param frame where they are found
     * @param others where they are looked for
     */
    public static Trial of(ImageSequence frames, int frame, int[] others, SpotSettings settings,
            ProgressListener progress) throws IOException {
        return new SpotTrial(frames, frame, settings, progress).tried(others);
    }

    private List<FoundSpot> found(int index) throws IOException {
        List<FoundSpot> all = SpotFinder.all(frames.read(index), settings);
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private Trial tried(int[] indices) throws IOException {
        match(indices);
        BitSet riders = riders();
        Tally[] tallies = new Tally[spots.size()];
        Arrays.setAll(tallies, i -> new Tally());
        TreeMap<Integer, RigidMotion> motions = new TreeMap<>(Map.of(frame, RigidMotion.NONE));
        for (OtherFrame other : others) {
            progress.checkCancelled();
            RigidMotion motion = moving ? other.motionOf(riders) : RigidMotion.NONE;
            if (motion != null) {
                motions.put(other.frame, lookAgain(other, motion, riders, tallies));
            }
        }
        int matched = riders.isEmpty() ? 0 : motions.size() - 1;
        boolean known = matched > 0 && 2 * matched >= others.size();
        List<TriedSpot> tried = new ArrayList<>();
        for (int i = 0; i < tallies.length; i++) {
            tried.add(known ? tallies[i].of(spots.get(i)) : new TriedSpot(spots.get(i), Fate.RIDES, 1, 0));
        }
        return new Trial(tried, others.size(), matched, known ? step(motions) : 0);
    }

    private double step(SortedMap<Integer, RigidMotion> motions) {
        double step = 0;
        Integer before = null;
        for (Integer now : motions.keySet()) {
            if (before != null) {
                RigidMotion a = motions.get(before);
                RigidMotion b = motions.get(now);
                double shift = Math.max(Math.abs(b.dx() - a.dx()), Math.abs(b.dy() - a.dy()));
                double turn = Math.abs(b.theta() - a.theta()) * Math.max(centerX, centerY);
                step = Math.max(step, (shift + turn) / (now - before));
            }
            before = now;
        }
        return step;
    }

    /** From the frame of the selection outwards, so that each motion helps to find the next. */
    private void match(int[] indices) throws IOException {
        List<FitResult> from = fits(spots);
        for (int side = 0; side < 2; side++) {
            RigidMotion expected = RigidMotion.NONE;
            for (int n = 0; n < indices.length; n++) {
                int index = indices[side == 0 ? n : indices.length - 1 - n];
                if (side == 0 ? index > frame : index < frame) {
                    progress.checkCancelled();
                    OtherFrame other = new OtherFrame(index, from, fits(found(index)), centerX, centerY);
                    other.lookForMotion(expected);
                    expected = other.motion();
                    others.add(other);
                    progress.worked(1);
                }
            }
        }
    }

    private static List<FitResult> fits(List<FoundSpot> found) {
        return found.stream().map(FoundSpot::fit).toList();
    }

    /** The spots that make the motion of the sample; also decides whether it moves. */
    private BitSet riders() {
        int moved = (int) others.stream().filter(OtherFrame::moves).count();
        BitSet following = new BitSet();
        BitSet staying = new BitSet();
        for (int i = 0; i < spots.size(); i++) {
            int spot = i;
            following.set(i, moved > 0 && 2 * others.stream().filter(other -> other.follows(spot)).count() >= moved);
            staying.set(i, 2 * others.stream().filter(other -> other.isStill(spot)).count() >= others.size());
        }
        moving = following.cardinality() >= (staying.isEmpty() ? 2 : FEWEST);
        return moving ? following : staying;
    }

    /** Fits what is where each spot must be. The motion that those show which ride is more exact than the rough one. */
    private RigidMotion lookAgain(OtherFrame other, RigidMotion rough, BitSet riders, Tally[] tallies) throws IOException {
        Frame image = frames.read(other.frame);
        FitResult[] seen = new FitResult[spots.size()];
        MotionFit refit = new MotionFit(centerX, centerY);
        for (int i = 0; i < seen.length; i++) {
            seen[i] = fitted(image, spots.get(i), rough);
            if (seen[i] != null && riders.get(i) && distance(spots.get(i).fit(), seen[i], rough) <= AT_PX) {
                refit.add(spots.get(i).fit(), seen[i]);
            }
        }
        RigidMotion motion = refit.size() >= 2 ? refit.motion() : rough;
        for (int i = 0; i < seen.length; i++) {
            FitResult spot = spots.get(i).fit();
            Tally tally = tallies[i];
            if (moving && other.isStill(i) && distance(spot, spot, motion) > AT_PX) {
                tally.stayed();
            } else if (!placed(spots.get(i), motion).isInside(frames.width(), frames.height())) {
                tally.left();
            } else if (seen[i] != null && seen[i].accepted()) {
                double distance = distance(spot, seen[i], motion);
                double sigma = Math.hypot(spot.precision(), seen[i].precision());
                tally.seen(distance, distance <= Math.max(AT_PX, AT_SIGMAS * sigma));
            } else {
                tally.lost();
            }
        }
        return motion;
    }

    private double distance(FitResult spot, FitResult other, RigidMotion motion) {
        return Math.hypot(motion.applyX(spot.x(), spot.y(), centerX, centerY) - other.x(),
                motion.applyY(spot.x(), spot.y(), centerX, centerY) - other.y());
    }

    /** What is in the box where it must be; null if that is not inside the image. */
    private FitResult fitted(Frame image, FoundSpot spot, RigidMotion motion) {
        FitBox box = placed(spot, motion);
        return box.isInside(frames.width(), frames.height()) ? fitter.fit(image, box,
                new FitSettings(AGAIN * settings.leastRSquared(), Polarity.of(spot.fit().amplitude()))) : null;
    }

    private FitBox placed(FoundSpot spot, RigidMotion motion) {
        FitResult fit = spot.fit();
        int dx = (int) Math.round(motion.applyX(fit.x(), fit.y(), centerX, centerY) - fit.x());
        int dy = (int) Math.round(motion.applyY(fit.x(), fit.y(), centerX, centerY) - fit.y());
        FitBox box = spot.box();
        return new FitBox(box.x0() + dx, box.y0() + dy, box.x1() + dx, box.y1() + dy);
    }
}
