/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;

import org.driftless.core.drift.MotionModel;
import org.driftless.core.drift.PredictedPrecision;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FoundSpot;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.core.progress.Wording;
import org.driftless.core.select.AutoSelection;
import org.driftless.core.select.Fate;
import org.driftless.core.select.SelectionRequest;
import org.driftless.core.select.Trial;

/** Boxes around particles that are found without help, and in plain words how far they can be trusted. */
final class AutomaticBoxes {

    /** Fewer can't show which of them is wrong. */
    private static final int FEWEST = 3;
    /** A drift that is known worse than this is no use, in pixels. */
    private static final double USELESS_PX = 0.5;
    /** Below this what the tracking asks for can't be lowered sensibly. */
    private static final double LEAST_R_SQUARED = 0.15;

    private final ProjectFrames frames;
    private final SelectOptions options;
    private final ProgressListener progress;
    private int frame;
    private AutoSelection.Result result;

    private AutomaticBoxes(ProjectFrames frames, SelectOptions options, ProgressListener progress) {
        this.frames = frames;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Finds particles in the frame that is asked for; else in the first one or, if next to none are found there that
     * stay, in the middle or the last one.
     *
     * @throws StepException if there is none
     */
    static AutomaticBoxes find(ProjectFrames frames, SelectOptions options, ProgressListener progress)
            throws IOException, StepException {
        AutomaticBoxes boxes = new AutomaticBoxes(frames, options, progress);
        boxes.find();
        boxes.report();
        return boxes;
    }

    List<FitBox> boxes() {
        return result.spots().stream().map(FoundSpot::box).toList();
    }

    /** The frame that the boxes are on. */
    int frame() {
        return frame;
    }

    private void find() throws IOException, StepException {
        frame = frames.indexOf(WayOut.SELECTION_FRAME, options.frame());
        result = select(frame, options.minRSquared());
        int[] used = frames.used();
        if (options.frame() == null && used.length > 2) {
            for (int other : new int[] {used[used.length / 2], used[used.length - 1]}) {
                if (result.spots().size() < FEWEST) {
                    AutoSelection.Result there = select(other, options.minRSquared());
                    if (there.spots().size() > result.spots().size()) {
                        result = there;
                        frame = other;
                    }
                }
            }
        }
    }

    private AutoSelection.Result select(int index, double minRSquared) throws IOException {
        int count = options.auto() == null ? SelectionRequest.ENOUGH : options.auto();
        return AutoSelection.of(frames.folder(), frames.readable(), index, new SelectionRequest(count, minRSquared),
                progress);
    }

    private void report() throws IOException, StepException {
        Trial trial = result.trial();
        String name = frames.folder().name(frame);
        if (result.spots().isEmpty()) {
            String faint = fainter();
            String what = trial.spots().isEmpty() ? "No isolated spot was found in " + frames.folder().path(frame)
                    : "Of the " + Words.count(trial.spots().size(), "isolated spot") + " in "
                            + frames.folder().path(frame) + " none is found again in the other frames ("
                            + fates(trial) + ")";
            throw new StepException(Remark.of(w -> what + wayOut(faint, w)));
        }
        progress.info("Found " + Words.count(trial.spots().size(), "isolated spot") + " in " + name + (trial.looked() == 0
                ? "." : ", looked for in " + Words.count(trial.looked(), "other frame") + ": " + fates(trial) + "."));
        warn(trial, name);
    }

    private void warn(Trial trial, String name) throws IOException {
        if (trial.looked() > 0 && !trial.isKnown()) {
            progress.warn(Remark.of(w -> "The spots of " + name + " were not found again in most of the other frames that"
                    + " were looked at, so which of them ride with the sample is not known: look at the drift, or give "
                    + "boxes with " + w.name(WayOut.BOX) + "."));
        }
        int fixed = trial.count(Fate.FIXED);
        if (fixed > 0) {
            progress.warn(Remark.of(w -> Words.count(fixed, "spot") + (fixed == 1 ? " stays" : " stay")
                    + " in place while " + trial.count(Fate.RIDES) + " others move together: taken for dust on the camera"
                    + " and left out. If that is wrong, give boxes with " + w.name(WayOut.BOX) + "."));
        }
        double error = PredictedPrecision.of(result.spots().stream().map(FoundSpot::fit).toList(),
                frames.folder().width(), frames.folder().height(), MotionModel.TRANSLATION).shift();
        int count = result.spots().size();
        String why = count < FEWEST ? "Only " + Words.count(count, "particle") + (count == 1 ? " was" : " were")
                + " found that can be followed, too few to check each other"
                : error > USELESS_PX ? Words.count(count, "particle") + " are known so poorly that the drift will be off"
                        + " by half a pixel or more" : null;
        if (why != null) {
            String faint = fainter();
            progress.warn(Remark.of(w -> why + wayOut(faint, w)));
        }
    }

    private static String wayOut(String faint, Wording w) {
        return ": give boxes with " + w.name(WayOut.BOX) + ", or another frame with " + w.name(WayOut.SELECTION_FRAME)
                + (faint.isEmpty() ? "" : ", or allow " + faint + " with " + w.name(WayOut.MIN_R_SQUARED)) + ".";
    }

    /** What fainter particles would do; empty if they would not. */
    private String fainter() throws IOException {
        if (options.minRSquared() <= LEAST_R_SQUARED) {
            return "";
        }
        int more = select(frame, LEAST_R_SQUARED).spots().size();
        return more < FEWEST || more <= result.spots().size() ? ""
                : more + " fainter ones by an R squared of " + LEAST_R_SQUARED;
    }

    private static String fates(Trial trial) {
        if (!trial.isKnown()) {
            return "not found again";
        }
        StringJoiner words = new StringJoiner(", ");
        add(words, trial.count(Fate.RIDES), "moves with the sample", "move with the sample");
        add(words, trial.count(Fate.FIXED), "stays in place", "stay in place");
        add(words, trial.count(Fate.MOVES), "moves by itself", "move by themselves");
        add(words, trial.count(Fate.LEAVES), "leaves the image", "leave the image");
        add(words, trial.count(Fate.LOST), "is lost", "are lost");
        return words.toString();
    }

    private static void add(StringJoiner words, int count, String one, String many) {
        if (count > 0) {
            words.add(count + " " + (count == 1 ? one : many));
        }
    }
}
