/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import java.util.ArrayList;
import java.util.List;
import org.driftless.core.image.Frame;

/**
 * Finds spots that are good to follow: single, well fitted by a Gaussian, not a scratch and not at the border. Which of
 * them move on their own can't be seen in one frame; that is left to the drift, so more are chosen than a drift needs.
 */
public final class SpotFinder {

    /** Half the width of a box in standard deviations of its spot. */
    private static final double BOX_SIGMAS = 4;
    /** The same for a faint spot: with less of the noise around it more of what is in the box is the spot. */
    private static final double FAINT_BOX_SIGMAS = 3;
    /** Least half width of a box, so that it is 11 pixels wide: room for a spot that moves between frames. */
    private static final int MIN_HALF = 5;
    /** A spot narrower than this, in pixels, is a hot pixel. */
    private static final double MIN_SIGMA = 0.7;
    /** How far a fit may lie from where the spot was seen, in scales. */
    private static final double MAX_OFFSET = 2;
    /** A spot wider than this many scales is not the one that was seen. */
    private static final double MAX_WIDENING = 4;

    /** Fewer spots than this can't outvote one that moves on its own; fainter ones then help. */
    private static final int ENOUGH = 4;

    private final Frame frame;
    private final SpotSettings settings;
    private final GaussianFitter fitter = new GaussianFitter();

    private SpotFinder(Frame frame, SpotSettings settings) {
        this.frame = frame;
        this.settings = settings;
    }

    /** As {@link #find(Frame, SpotSettings)}, with the default settings and another count. */
    public static List<FoundSpot> find(Frame frame, int count) {
        return find(frame, SpotSettings.DEFAULT.withCount(count));
    }

    /**
     * Finds spots in one frame. The same frame always gives the same spots. Where fewer than four reach the asked R
     * squared, fainter ones are taken too.
     *
     * @return at most as many as asked for, the most useful first; fewer or none if there are not more
     */
    public static List<FoundSpot> find(Frame frame, SpotSettings settings) {
        List<FoundSpot> good = all(frame, settings);
        List<FoundSpot> clear = new ArrayList<>(good);
        clear.removeIf(spot -> spot.fit().rSquared() < settings.minRSquared());
        if (clear.size() >= ENOUGH) {
            good = clear;
        }
        return new SpotChoice(frame.width(), frame.height()).best(good, List.of(), settings.count());
    }

    /** All spots of a frame, the faint ones too, whatever their number; those that stand out most first. */
    public static List<FoundSpot> all(Frame frame, SpotSettings settings) {
        SpotFinder finder = new SpotFinder(frame, settings);
        List<FoundSpot> good = new ArrayList<>();
        for (SpotCandidate candidate : SpotCandidates.of(frame, settings.polarity())) {
            FoundSpot spot = finder.examine(candidate);
            if (spot != null) {
                good.add(spot);
            }
        }
        return good;
    }

    /** Fits in a box of the size seen, then in one of the size fitted; null if the spot is of no use. */
    private FoundSpot examine(SpotCandidate candidate) {
        Polarity polarity = candidate.bright() ? Polarity.BRIGHT : Polarity.DARK;
        double half = BOX_SIGMAS * candidate.scale();
        FitBox seen = box(candidate.x(), candidate.y(), half, half);
        FitResult rough = fitter.fit(frame, seen, new FitSettings(0, polarity));
        if (!isUsable(rough, candidate)) {
            return null;
        }
        FoundSpot spot = fitted(rough, BOX_SIGMAS, 0, polarity);
        if (spot != null && spot.fit().rSquared() < settings.minRSquared()) {
            spot = fitted(spot.fit(), FAINT_BOX_SIGMAS, settings.leastRSquared(), polarity);
        }
        return spot != null && isUsable(spot.fit(), candidate) && spot.fit().precision() <= settings.maxError() ? spot
                : null;
    }

    /** Fits in a box that is so many sigmas of a spot wide; null if it is not inside the frame. */
    private FoundSpot fitted(FitResult about, double sigmas, double least, Polarity polarity) {
        double cos = Math.cos(about.theta());
        double sin = Math.sin(about.theta());
        FitBox box = box(about.x(), about.y(), sigmas * Math.hypot(cos * about.sigmaX(), sin * about.sigmaY()),
                sigmas * Math.hypot(sin * about.sigmaX(), cos * about.sigmaY()));
        return box.isInside(frame.width(), frame.height())
                ? new FoundSpot(box, fitter.fit(frame, box, new FitSettings(least, polarity))) : null;
    }

    private boolean isUsable(FitResult fit, SpotCandidate candidate) {
        if (!fit.accepted()) {
            return false;
        }
        double narrow = Math.min(fit.sigmaX(), fit.sigmaY());
        double wide = Math.max(fit.sigmaX(), fit.sigmaY());
        double offset = Math.hypot(fit.x() - candidate.x(), fit.y() - candidate.y());
        return narrow >= MIN_SIGMA && wide <= settings.maxElongation() * narrow
                && wide <= MAX_WIDENING * Math.max(1, candidate.scale())
                && offset <= MAX_OFFSET * Math.max(1, candidate.scale());
    }

    private static FitBox box(double x, double y, double halfWidth, double halfHeight) {
        int column = (int) Math.round(x);
        int row = (int) Math.round(y);
        int across = (int) Math.max(MIN_HALF, Math.ceil(halfWidth));
        int down = (int) Math.max(MIN_HALF, Math.ceil(halfHeight));
        return new FitBox(column - across, row - down, column + across + 1, row + down + 1);
    }
}
