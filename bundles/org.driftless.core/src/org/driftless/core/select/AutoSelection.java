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
import java.util.List;

import org.driftless.core.drift.MotionModel;
import org.driftless.core.drift.PredictedPrecision;
import org.driftless.core.image.Frame;
import org.driftless.core.image.ImageSequence;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.FoundSpot;
import org.driftless.core.particle.GaussianFitter;
import org.driftless.core.particle.Polarity;
import org.driftless.core.particle.SpotChoice;
import org.driftless.core.particle.SpotSettings;
import org.driftless.core.progress.ProgressListener;

/**
 * Selects particles without help: spots that a few other frames of the sequence show to ride with the sample, so many
 * and so placed that the motion is known well everywhere in the image, in boxes with room for a frame's move.
 */
public final class AutoSelection {

    /** As many as there are at least, where it is not said how many. */
    public static final int FEWEST = 12;
    /** At most so many, where it is not said how many. */
    public static final int MOST = 30;

    /** No more are needed when the motion is known to this anywhere in the image, in pixels. */
    private static final double AIM_PX = 0.02;
    /** Spots that are seen to ride may be longer and known less exactly than those of one frame. */
    private static final double MAX_ELONGATION = 3.5;
    private static final double MAX_ERROR = 0.5;
    /** A faint spot must exceed what the tracking asks for by this, or noise loses it in one frame of ten. */
    private static final double SPARE = 0.1;
    /** Half a box holds a frame's move and so many sigmas of its spot. */
    private static final double ROOM_SIGMAS = 2.5;
    private static final int MOST_GROWN = 3;
    /** A spot in a larger box must be where it was, in pixels and standard errors. */
    private static final double SAME_PX = 0.3;
    private static final double SAME_SIGMAS = 3;

    /**
     * A selection.
     *
     * @param spots the chosen ones, the most useful first; few or none if there are not more
     * @param trial what became of all spots
     */
    public record Result(List<FoundSpot> spots, Trial trial) {
    }

    private final ImageSequence frames;
    private final SelectionRequest request;
    private final SpotSettings settings;

    private AutoSelection(ImageSequence frames, SelectionRequest request) {
        this.frames = frames;
        this.request = request;
        this.settings = settings(request.minRSquared());
    }

    /**
     * Selects particles of one frame.
     *
     * @param inUse indices of the frames in use, ascending
     * @param frame the one to select in
     * @throws IOException if a frame can't be read
     */
    public static Result of(ImageSequence frames, int[] inUse, int frame, SelectionRequest request,
            ProgressListener progress) throws IOException {
        AutoSelection selection = new AutoSelection(frames, request);
        int[] others = OtherFrames.of(inUse, frame, request.others());
        progress.begin("Looking for particles", others.length);
        try {
            Trial trial = SpotTrial.of(frames, frame, others, selection.settings, progress);
            return new Result(selection.choose(trial, frames.read(frame)), trial);
        } finally {
            progress.done();
        }
    }

    /** What spots are looked for where other frames are looked at, too. */
    static SpotSettings settings(double minRSquared) {
        return SpotSettings.DEFAULT.withMaxElongation(MAX_ELONGATION).withMaxError(MAX_ERROR)
                .withLeastRSquared(Math.min(1, minRSquared + SPARE));
    }

    private List<FoundSpot> choose(Trial trial, Frame image) {
        GaussianFitter fitter = new GaussianFitter();
        List<FoundSpot> riding = new ArrayList<>();
        for (TriedSpot tried : trial.spots()) {
            FitResult fit = tried.spot().fit();
            boolean taken = request.chosen().stream().anyMatch(one -> one.box().holds(fit.x(), fit.y()));
            if (tried.fate() == Fate.RIDES && !taken) {
                FoundSpot roomy = roomy(tried.spot(), trial.step(), image, fitter);
                riding.add(new TriedSpot(roomy, tried.fate(), tried.found(), tried.scatter()).judged());
            }
        }
        List<FoundSpot> clear = riding.stream()
                .filter(spot -> spot.fit().rSquared() >= settings.minRSquared()).toList();
        List<FoundSpot> good = clear.size() >= Math.max(FEWEST, request.count()) ? clear : riding;
        List<FitResult> known = request.chosen().stream().map(FoundSpot::fit)
                .filter(fit -> fit.accepted() && Double.isFinite(fit.precision())).toList();
        SpotChoice choice = new SpotChoice(frames.width(), frames.height());
        return request.count() == SelectionRequest.ENOUGH ? enough(choice.best(good, known, MOST))
                : choice.best(good, known, request.count());
    }

    private List<FoundSpot> enough(List<FoundSpot> best) {
        int n = Math.min(FEWEST, best.size());
        while (n < best.size() && !(error(best.subList(0, n)) <= AIM_PX)) {
            n++;
        }
        return best.subList(0, n);
    }

    private double error(List<FoundSpot> spots) {
        return PredictedPrecision.of(spots.stream().map(FoundSpot::fit).toList(), frames.width(), frames.height(),
                MotionModel.RIGID).worst();
    }

    /** In a larger box, if the spot would else leave it from one frame to the next and nothing else is in it. */
    private FoundSpot roomy(FoundSpot spot, double step, Frame image, GaussianFitter fitter) {
        FitBox box = spot.box();
        FitResult fit = spot.fit();
        double c = Math.cos(fit.theta());
        double s = Math.sin(fit.theta());
        int across = more(box.width(), step + ROOM_SIGMAS * Math.hypot(c * fit.sigmaX(), s * fit.sigmaY()));
        int down = more(box.height(), step + ROOM_SIGMAS * Math.hypot(s * fit.sigmaX(), c * fit.sigmaY()));
        FitBox larger = new FitBox(box.x0() - across, box.y0() - down, box.x1() + across, box.y1() + down);
        if (across + down == 0 || !larger.isInside(frames.width(), frames.height())) {
            return spot;
        }
        FitResult again = fitter.fit(image, larger,
                new FitSettings(request.minRSquared(), Polarity.of(fit.amplitude())));
        boolean same = again.accepted() && Math.hypot(again.x() - fit.x(), again.y() - fit.y())
                <= SAME_PX + SAME_SIGMAS * fit.precision();
        return same ? new FoundSpot(larger, again) : spot;
    }

    private static int more(int size, double half) {
        return Math.clamp((int) Math.ceil(half) - size / 2, 0, (MOST_GROWN - 1) * size / 2);
    }
}
