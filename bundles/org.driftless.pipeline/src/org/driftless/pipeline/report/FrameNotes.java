/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.track.Jump;
import org.driftless.core.validate.Blame;
import org.driftless.core.validate.Verdict;
import org.driftless.pipeline.Validate;

/** What is to be said of single frames: left out, not measured, known badly, moved, to blame. */
final class FrameNotes {

    /** A frame that is known so many times worse than most is named, if it is this many pixels at least. */
    private static final double MUCH_WORSE = 5;
    private static final double WORTH_NAMING_PX = 0.05;

    private final ReportData data;
    private final List<FrameNote> notes = new ArrayList<>();

    FrameNotes(ReportData data) {
        this.data = data;
    }

    /** All of them by their frames, those that follow each other as one. */
    List<FrameNote> all() {
        for (int frame = 0; frame < data.images().size(); frame++) {
            if (!data.uses(frame)) {
                add(new FrameNote(frame, frame, "left out", "not used by any step"));
            }
        }
        data.curve().ifPresent(this::drift);
        if (data.recorded().track() != null && data.recorded().track().jumps() != null) {
            data.recorded().track().jumps().forEach(this::jump);
        }
        if (data.recorded().validate() != null && data.recorded().validate().blame() != null) {
            blame(data.recorded().validate());
        }
        notes.sort(Comparator.comparingInt(FrameNote::first));
        return List.copyOf(notes);
    }

    private void add(FrameNote note) {
        FrameNote before = notes.isEmpty() ? null : notes.getLast();
        if (before != null && before.goesOn(note)) {
            notes.set(notes.size() - 1, before.with(note));
        } else {
            notes.add(note);
        }
    }

    /** Of a drift from elsewhere no frame here was looked at. */
    private void drift(DriftCurve curve) {
        if (data.origin().isForeign()) {
            return;
        }
        for (FrameMotion motion : curve.motions()) {
            switch (motion.source()) {
                case MEASURED, IMPORTED -> { }
                case INTERPOLATED -> add(new FrameNote(motion.frame(), motion.frame(), "interpolated",
                        "no particle was found; the motion lies between those of its neighbours"));
                case EXTRAPOLATED -> add(new FrameNote(motion.frame(), motion.frame(), "held",
                        "no particle was found; the motion is that of the nearest measured frame"));
            }
        }
        double limit = Math.max(MUCH_WORSE * curve.typicalError(), WORTH_NAMING_PX);
        for (FrameMotion motion : curve.motions()) {
            double error = Math.sqrt((motion.covariance().xx() + motion.covariance().yy()) / 2);
            if (motion.source() == FrameMotion.Source.MEASURED && error > limit) {
                add(new FrameNote(motion.frame(), motion.frame(), "uncertain",
                        "the standard error of its drift is " + Numbers.fixed(error, 2)
                                + " px: few particles, or they contradict each other"));
            }
        }
    }

    private void jump(Jump jump) {
        notes.add(new FrameNote(jump.from(), jump.to(), "sample moved", "by " + Numbers.fixed(jump.size(), 1)
                + " px from one to the other, more than a box"));
    }

    private void blame(Validate.Result result) {
        for (Blame.OddFrames odd : result.blame().frames()) {
            notes.add(new FrameNote(odd.first(), odd.last(), "particles disagree", Verdict.times(odd.ratio()) + " what noise allows"
                    + (odd.particleId() > 0 ? ", mostly particle " + odd.particleId() : "")));
        }
        for (Blame.MisplacedFrame misplaced : result.blame().misplaced()) {
            notes.add(new FrameNote(misplaced.frame(), misplaced.frame(), "misplaced",
                    "the aligned frame does not lie where the " + (Boolean.TRUE.equals(result.imported()) ? "particles say: "
                            : "drift says: ") + misplaced.words()));
        }
    }
}
