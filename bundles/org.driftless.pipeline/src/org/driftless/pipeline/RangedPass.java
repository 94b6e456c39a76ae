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
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.ParticleTracker;
import org.driftless.pipeline.engine.Engine;
import org.driftless.pipeline.engine.UnitResult;
import org.driftless.pipeline.engine.WorkUnit;

/**
 * One way through the frames that an engine tracks in ranges, all at a time, though each frame follows from the one
 * before. What comes out is what one pass alone finds, bit for bit:
 *
 * <p>The workers guess where the particles are at the beginning of their ranges, and do there what the pass would do if
 * it were where they are. What they found is taken frame by frame, in the order of the pass, which knows all that was
 * found before. At the first frame it is what a pass alone is. Let it be so before some frame. Then either that what the
 * worker found is certain to be what the pass finds ({@link ParticleTracker#inferred}), and the pass takes it as if it had
 * looked itself; or the pass looks itself. Both ways it is behind the frame what a pass alone is there. So it is behind the
 * last one, whatever the workers guessed, and in whichever ranges: a bad guess costs time and nothing else.
 *
 * <p>A worker whose boxes are in the right places finds the particles where the pass finds them, and its next boxes follow
 * from that; so a range that has met the pass stays with it. Where too much has to be tracked again, the rest is handed
 * out anew, from where the pass is by then. A frame that the worker could not read is read again, so that the pass ends as
 * one alone does if it is damaged.
 */
final class RangedPass {

    /** Boxes that were followed through so many frames have settled, nearly always. */
    private static final int LEAD = 4;
    /** Frames that are tracked again before the rest is handed out anew for the first time; twice as many the next time. */
    private static final int PATIENCE = 32;
    /** The same as a part of all frames. */
    private static final double TOO_MANY = 0.1;

    /** Makes what is handed to the engine. */
    @FunctionalInterface
    interface Units {

        WorkUnit of(PassRange range);
    }

    private final TrackingPass pass;
    private final PassPlan plan;
    private final Units units;
    private final int length;
    private boolean handedOut;
    private int taken;
    private int again;

    /**
     * @param pass where it is by now
     * @param width how many units the engine works on at a time
     */
    RangedPass(TrackingPass pass, Units units, int width) {
        this(pass, units, width, 0);
    }

    /** @param length frames of a range; 0 for what suits the width */
    RangedPass(TrackingPass pass, Units units, int width, int length) {
        this.pass = pass;
        this.plan = pass.plan();
        this.units = units;
        this.length = length > 0 ? length : HandedOut.size(pass.left(), width);
    }

    /** The ranges from the beginning of a pass on, as every process that asks for them finds them. */
    static List<PassRange> ranges(PassPlan plan, int length, int end, FrameMap map, ProgressListener progress)
            throws IOException, StepException {
        return new KeyFrames(plan, length, LEAD).ranges(0, end, plan.tracker().state(), map, progress);
    }

    /**
     * Tracks in all frames that are left.
     *
     * @param map reads frames in this process
     */
    void run(Engine engine, FrameMap map, ProgressListener progress) throws IOException, StepException {
        boolean astray = true;
        for (int patience = PATIENCE; astray && pass.left() > length; patience *= 2) {
            astray = handOut(engine, map, patience, progress);
        }
        if (pass.left() > 0) {
            progress.begin("Tracking", pass.left());
            again += handedOut ? pass.left() : 0;
            pass.run(map, progress);
        }
    }

    /** @return whether it was given up since too little of it was of use */
    private boolean handOut(Engine engine, FrameMap map, int patience, ProgressListener progress)
            throws IOException, StepException {
        List<PassRange> ranges = new KeyFrames(plan, length, LEAD).ranges(pass.position(), plan.size(),
                pass.tracker().state(), map, progress);
        List<WorkUnit> handed = new ArrayList<>();
        for (PassRange range : ranges) {
            handed.add(units.of(range));
        }
        handedOut = true;
        progress.begin("Tracking", pass.left());
        int takenBefore = taken;
        int againBefore = again;
        try {
            engine.map(handed, (unit, result) -> {
                take(unit, result, progress);
                int lost = again - againBefore;
                if (lost > patience && lost > TOO_MANY * (taken - takenBefore) && pass.left() > 2 * length) {
                    throw new Astray();
                }
            }, progress);
            return false;
        } catch (Astray e) {
            return true;
        }
    }

    /** Takes what a worker found as far as the pass has not come by there yet. */
    private void take(WorkUnit unit, UnitResult result, ProgressListener progress) throws IOException, StepException {
        ParticleTracker finder = plan.tracker(unit.start());
        int position = unit.from();
        int takenBefore = taken;
        for (byte[] record : result.records()) {
            PassedRecord found = PassedRecord.of(record);
            if (position >= plan.size() || found.passed().frame() != plan.frame(position)) {
                break; // not what was asked for
            }
            while (pass.position() < position) {
                trackAgain(progress);
            }
            if (pass.position() == position) {
                progress.checkCancelled();
                if (pass.take(found, finder)) {
                    taken++;
                } else {
                    trackAgain(progress);
                }
            }
            finder.replay(found.passed(), plan.unread(position++));
        }
        progress.worked(taken - takenBefore);
    }

    private void trackAgain(ProgressListener progress) throws IOException, StepException {
        progress.checkCancelled();
        pass.trackNext();
        again++;
        progress.worked(1);
    }

    /** In how many frames was tracked that workers had been sent to. */
    int again() {
        return again;
    }

    /** Ends a round of the engine. */
    private static final class Astray extends StepException {

        private static final long serialVersionUID = 1L;

        Astray() {
            super("The ranges do not meet.");
        }
    }
}
