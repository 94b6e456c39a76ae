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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.driftless.core.image.PartialFrame;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.JumpOutcome;
import org.driftless.core.track.Observation;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.PassedFrame;

/**
 * Cuts what is left of a pass into ranges, and finds out roughly where the particles are at the beginning of each: a
 * tracker looks at a few key frames only. It may be wrong, so what is tracked from there must be proven. Each range begins
 * some frames early, so that its boxes have settled when they are to be those of the pass.
 */
final class KeyFrames {

    /** Frames between which whole frames are compared rather than those between them looked at. */
    private static final int NEAR = 4;

    private final PassPlan plan;
    private final int length;
    private final int lead;
    private final Map<Integer, byte[]> starts = new HashMap<>();
    private ParticleTracker scout;
    private RowsAhead ahead;
    /** The position where the scout was last. */
    private int behind;
    /** Whether it did not know there where the particles are: steps need not be small then. */
    private boolean lost;

    /**
     * @param length frames of a range, at least 1
     * @param lead frames by which it overlaps the one before it
     */
    KeyFrames(PassPlan plan, int length, int lead) {
        this.plan = plan;
        this.length = length;
        this.lead = lead;
    }

    /**
     * The ranges between two positions. A key frame that can't be read is left out, and its range is part of the one
     * before: whether that frame is needed is found out in its turn.
     *
     * @param begin where the pass is
     * @param end position behind the last frame that is wanted
     * @param state that of the pass
     * @param map reads key frames
     * @param progress told of every key frame
     */
    List<PassRange> ranges(int begin, int end, byte[] state, FrameMap map, ProgressListener progress)
            throws IOException, StepException {
        int[] borders = IntStream.iterate(begin + length, border -> border < end, border -> border + length).toArray();
        look(begin, borders, state, map, progress);
        List<PassRange> ranges = new ArrayList<>();
        int from = begin;
        byte[] start = state;
        for (int border : borders) {
            int next = Math.max(begin, border - lead);
            byte[] found = next == begin ? state : starts.get(next);
            if (found != null) {
                ranges.add(new PassRange(from, border, start));
                from = next;
                start = found;
            }
        }
        ranges.add(new PassRange(from, end, start));
        return ranges;
    }

    /** Boxes must be met in the frames on which they were drawn, so these are looked at too. */
    private void look(int begin, int[] borders, byte[] state, FrameMap map, ProgressListener progress)
            throws IOException, StepException {
        TreeSet<Integer> positions = new TreeSet<>();
        for (int border : borders) {
            if (border - lead > begin) {
                positions.add(border - lead - 1);
            }
        }
        if (positions.isEmpty()) {
            return;
        }
        int last = positions.last();
        IntStream.of(plan.drawn()).filter(drawn -> drawn >= begin && drawn < last).forEach(positions::add);
        scout = plan.tracker(state);
        ahead = plan.ahead(scout);
        ahead.follow();
        behind = begin - 1;
        progress.begin("Tracking in key frames", positions.size());
        map.map(positions.stream().mapToInt(Integer::intValue).toArray(), this::read, this::look, progress);
    }

    /** @return null if it can't be read */
    private PartialFrame read(int position) {
        try {
            return plan.read(position, ahead.rows());
        } catch (IOException | StepException damaged) {
            return null;
        }
    }

    private void look(int position, PartialFrame image) throws IOException {
        boolean seen;
        try {
            seen = step(position, image);
        } catch (IOException damaged) {
            seen = false;
        }
        if (seen) {
            starts.put(position + 1, scout.state());
        }
    }

    /**
     * Goes on to a frame; if the particles went too far to be recognised, by way of the frames between, since whole frames
     * take long to compare.
     */
    private boolean step(int position, PartialFrame image) throws IOException {
        if (image == null) {
            return false;
        }
        int frame = plan.frame(position);
        boolean direct = lost || position - behind <= NEAR;
        PassedFrame passed = direct ? null : scout.passIfClear(frame, image);
        if (passed == null) {
            int middle = (behind + position) / 2;
            if (!direct && step(middle, read(middle))) {
                return step(position, image);
            }
            passed = scout.pass(frame, image);
        }
        lost = passed.outcome() == JumpOutcome.UNCLEAR || passed.observations().stream().noneMatch(Observation::success);
        behind = position;
        ahead.follow();
        return true;
    }
}
