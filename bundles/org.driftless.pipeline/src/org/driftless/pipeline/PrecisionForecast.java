/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import org.driftless.core.drift.MotionModel;
import org.driftless.core.drift.PredictedPrecision;
import org.driftless.core.drift.PredictedPrecision.OneMore;
import org.driftless.core.particle.FitResult;

/**
 * Says in plain words how well particles can make the motion of a frame known, before anything is tracked, and where
 * one more would help most. Errors are standard errors against the reference frame, as {@link PredictedPrecision}
 * foretells them: a shift's in the middle of the image, a root mean square of both axes.
 */
public final class PrecisionForecast {

    /** One more particle must lower an error to this share, or it is not worth it. */
    private static final double WORTH_IT = 0.85;
    /** No error of pixels matters that is smaller than this anywhere in the image. */
    private static final double GOOD_PX = 0.005;
    private static final double HALF_FROM = 0.45;
    private static final double HALF_TO = 0.55;
    /** The corners are worth a word when they are known worse than the middle by this factor. */
    private static final double POOR_CORNERS = 2;
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private PrecisionForecast() {
    }

    /**
     * What particles can give, and where one more would help.
     *
     * @param picks fits of the particles, in one frame; those not accepted are counted and passed over
     * @param width columns of the images, in pixels
     * @param height rows of the images
     */
    public static String of(List<FitResult> picks, int width, int height) {
        return of(picks, width, height, List.of());
    }

    /**
     * What particles can give, and where one more would help.
     *
     * @param picks fits of the particles, in one frame; those not accepted are counted and passed over
     * @param width columns of the images, in pixels
     * @param height rows of the images
     * @param spots fits of spots that could be picked, too; if there are none it is said in which part of the image a
     *     particle as good as the present ones would help
     */
    public static String of(List<FitResult> picks, int width, int height, List<FitResult> spots) {
        if (picks.isEmpty()) {
            return "No particle is selected: one shows the drift, two or more far apart show a rotation, too.";
        }
        PredictedPrecision rigid = PredictedPrecision.of(picks, width, height, MotionModel.RIGID);
        PredictedPrecision still = PredictedPrecision.of(picks, width, height, MotionModel.TRANSLATION);
        if (rigid.particles() == 0) {
            return picks.size() == 1 ? "The particle could not be fitted: move or resize its box."
                    : "None of the " + picks.size() + " particles could be fitted: move or resize their boxes.";
        }
        if (!still.isKnown()) {
            return "What " + these(rigid, "particle") + " can give is not known: "
                    + (rigid.particles() == 1 ? "its fit says" : "their fits say") + " nothing of the error.";
        }
        OneMore more = (spots.isEmpty() ? rigid.bestOneMore() : rigid.bestOneMore(spots)).orElse(null);
        String sentence = sentence(rigid.isKnown() ? given(rigid, more) : given(still, rigid, more), rigid);
        return sentence + remarks(rigid, picks.size() - rigid.particles());
    }

    /**
     * What particles can give together with candidates.
     *
     * @param candidates fits of the spots that are suggested, one or more
     */
    public static String with(List<FitResult> picks, List<FitResult> candidates, int width, int height) {
        PredictedPrecision rigid = PredictedPrecision.of(picks, width, height, MotionModel.RIGID);
        PredictedPrecision still = PredictedPrecision.of(picks, width, height, MotionModel.TRANSLATION);
        PredictedPrecision then = rigid.with(candidates);
        String can = errors(still.with(candidates), then);
        String these = candidates.size() == 1 ? "this candidate" : "these " + candidates.size() + " candidates";
        if (!still.isKnown()) {
            return (candidates.size() == 1 ? "This candidate" : "These " + candidates.size() + " candidates")
                    + " can give " + can + ".";
        }
        return "With " + these + ": " + can + ", instead of " + (rigid.isKnown() ? figures(rigid)
                : pixels(still.shift()) + " and no rotation") + ".";
    }

    private static String sentence(String given, PredictedPrecision of) {
        String subject = these(of, "particle");
        return Character.toUpperCase(subject.charAt(0)) + subject.substring(1) + " can give " + given + ".";
    }

    private static String these(PredictedPrecision of, String noun) {
        return of.particles() == 1 ? "this " + noun : "these " + of.particles() + " " + noun + "s";
    }

    /** Where a rotation is known. */
    private static String given(PredictedPrecision now, OneMore more) {
        String corners = now.worst() > POOR_CORNERS * now.shift()
                ? " (" + pixels(now.worst()) + " in the worst corner)" : "";
        return figures(now) + " a frame" + corners + "; " + gain(now, more);
    }

    private static String gain(PredictedPrecision now, OneMore more) {
        if (more == null || now.worst() < GOOD_PX) {
            return "more would gain little";
        }
        double turn = more.then().rotation() / now.rotation();
        double shift = more.then().shift() / now.shift();
        if (Math.min(turn, shift) > WORTH_IT) {
            return "more would gain little";
        }
        String gain = turn <= shift
                ? gain("the rotation's", turn, degrees(now.rotation()), degrees(more.then().rotation()))
                : gain("the shift's", shift, pixels(now.shift()), pixels(more.then().shift()));
        return "one more " + more.where().words() + " would " + gain;
    }

    private static String gain(String whose, double share, String now, String then) {
        return share >= HALF_FROM && share <= HALF_TO ? "halve " + whose + " error"
                : "lower " + whose + " error to " + then;
    }

    /** Where a rotation can't be known. */
    private static String given(PredictedPrecision still, PredictedPrecision rigid, OneMore more) {
        String tail = rigid.particles() == 1 ? " a frame and no rotation"
                : " a frame and no rotation, as they are too near to each other";
        return pixels(still.shift()) + tail + (more == null ? "" : "; one more " + more.where().words()
                + " would show rotations, too, to " + degrees(more.then().rotation()));
    }

    private static String errors(PredictedPrecision still, PredictedPrecision rigid) {
        return rigid.isKnown() ? figures(rigid) + " a frame" : pixels(still.shift()) + " a frame and no rotation";
    }

    private static String figures(PredictedPrecision rigid) {
        return pixels(rigid.shift()) + " and " + degrees(rigid.rotation());
    }

    private static String remarks(PredictedPrecision of, int notFitted) {
        String silent = of.withoutPrecision() == 0 ? ""
                : " The fit" + (of.withoutPrecision() == 1 ? " of 1 of them says" : "s of " + of.withoutPrecision()
                + " of them say") + " nothing of the error and count" + (of.withoutPrecision() == 1 ? "s" : "")
                + " as the others.";
        return silent + (notFitted == 0 ? "" : " " + notFitted + " more could not be fitted.");
    }

    private static String pixels(double error) {
        return figure(error) + " px";
    }

    private static String degrees(double radians) {
        return figure(Math.toDegrees(radians)) + " degrees";
    }

    private static String figure(double error) {
        return new BigDecimal(error).round(TWO_DIGITS).toPlainString();
    }
}
