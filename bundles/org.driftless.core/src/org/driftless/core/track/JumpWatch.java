/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.driftless.core.image.ImageSequence;
import org.driftless.core.image.PartialFrame;

/**
 * Notices frames in which the particles are not where they should be, and has the whole frames compared then. What
 * was found in all other frames stays as it is.
 */
final class JumpWatch {

    /** From this many particles on, those that agree in where they went have not taken neighbours for themselves. */
    private static final int ENOUGH_TO_AGREE = 3;
    /** A particle that was found in so many frames, one after the other, does not just fail. */
    private static final int RELIABLE = 30;
    private static final double[] AT_REST = {0, 0};

    /** The last frame in which the particles were where they should be; null before there is one. */
    private TrackedFrame trusted;
    private FoundPositions previous;
    private double[] lastStep = AT_REST;
    private boolean searching;
    /** Frames, one after the other, in which each particle was found; of how many. */
    private int[] streaks;
    private int frames;
    private final List<Jump> jumps = new ArrayList<>();
    private final List<Integer> unclear = new ArrayList<>();

    /**
     * @param index of the frame
     * @param left columns of all boxes as they moved on from it
     * @param top rows of all boxes
     */
    private record TrackedFrame(int index, PartialFrame image, FoundPositions found, double[] left, double[] top) {

        boolean isSameAs(TrackedFrame other) {
            return index == other.index && found.isSameAs(other.found) && Arrays.equals(left, other.left)
                    && Arrays.equals(top, other.top);
        }
    }

    /** Looks for the particles in boxes with the given left columns and top rows, NaN where the box is as it was. */
    @FunctionalInterface
    interface Refit {

        FrameFits at(double[] left, double[] top) throws IOException;
    }

    /**
     * What to go on with in a frame.
     *
     * @param fits what was found in the boxes as they are
     * @param tolerance by how many pixels each way particles on one sample may differ
     * @throws IOException if whole frames have to be read and can't be
     */
    JumpSearch.Result checked(PartialFrame image, FrameFits fits, double tolerance, Refit refit)
            throws IOException {
        if (!asks(fits, tolerance)) {
            return new JumpSearch.Result(JumpOutcome.NOT_ASKED, fits, null);
        }
        return new JumpSearch(trusted.found, fits, tolerance).decide(
                CoarseShift.between(trusted.image.whole(), image.whole()),
                (dx, dy) -> refit.at(moved(trusted.left, dx), moved(trusted.top, dy)));
    }

    /**
     * What would come out of {@link #checked} if another watch was asked with the same fits.
     *
     * @param theirs what came out there; if the sample jumped, the fits are not those in the boxes as they were
     * @param other that watch, as it was then
     * @return null if that does not tell
     */
    JumpOutcome inferred(FrameFits fits, double tolerance, JumpOutcome theirs, JumpWatch other) {
        if (theirs == JumpOutcome.JUMPED) {
            return null;
        }
        if (!asks(fits, tolerance)) {
            return JumpOutcome.NOT_ASKED;
        }
        return theirs != JumpOutcome.NOT_ASKED && trusted.isSameAs(other.trusted) ? theirs : null;
    }

    /** Whether whole frames are to be compared. */
    boolean asks(FrameFits fits, double tolerance) {
        return trusted != null && (searching || isOdd(fits, tolerance));
    }

    /** Takes note of what {@link #checked} gave in a frame, now or when the frame was passed for the first time. */
    void follow(int frame, JumpSearch.Result result) {
        if (result.outcome() == JumpOutcome.NOT_ASKED) {
            return;
        }
        if (result.outcome() == JumpOutcome.JUMPED) {
            double[] shift = result.shift();
            jumps.add(new Jump(trusted.index, frame, shift[0], shift[1]));
            previous = null;
            lastStep = AT_REST;
        } else if (result.outcome() == JumpOutcome.UNCLEAR) {
            unclear.add(frame);
        }
        searching = result.outcome() == JumpOutcome.UNCLEAR || result.fits().found().count() == 0;
    }

    private static double[] moved(double[] corners, double by) {
        double[] moved = new double[corners.length];
        for (int i = 0; i < corners.length; i++) {
            moved[i] = corners[i] + by;
        }
        return moved;
    }

    /**
     * Whether it must be doubted that the boxes hold the particles that they should: at least half of those found in
     * the frame before are lost, or one that was always found; they do not agree in where they went; or a few went
     * another way than before.
     */
    private boolean isOdd(FrameFits fits, double tolerance) {
        int kept = 0;
        int lost = 0;
        boolean reliableLost = false;
        for (int i = 0; previous != null && i < previous.size(); i++) {
            if (previous.has(i) && fits.isInImage(i)) {
                kept += fits.found().has(i) ? 1 : 0;
                lost += fits.found().has(i) ? 0 : 1;
                reliableLost |= !fits.found().has(i) && streaks[i] >= Math.min(RELIABLE, frames);
            }
        }
        double[] step = previous == null ? null : fits.found().shiftSince(previous);
        if (step == null) {
            return lost > 0;
        }
        boolean sudden = Math.max(Math.abs(step[0] - lastStep[0]), Math.abs(step[1] - lastStep[1])) > tolerance;
        return lost >= kept || reliableLost || fits.found().agreeing(previous, step, tolerance) < kept
                || sudden && kept < ENOUGH_TO_AGREE;
    }

    /**
     * Takes note of a frame when its boxes have moved on.
     *
     * @param left columns of all boxes, NaN for particles that have not joined
     * @param top rows of all boxes
     */
    void took(int frame, PartialFrame image, FoundPositions found, double[] left, double[] top) {
        streaks = streaks == null ? new int[found.size()] : streaks;
        frames++;
        for (int i = 0; i < streaks.length; i++) {
            streaks[i] = found.has(i) ? streaks[i] + 1 : 0;
        }
        double[] step = previous == null ? null : found.shiftSince(previous);
        lastStep = step == null ? lastStep : step;
        previous = found;
        if (!searching && found.count() > 0) {
            trusted = new TrackedFrame(frame, image, found, left, top);
        }
    }

    /** The jumps so far, in the order of the pass. */
    List<Jump> jumps() {
        return List.copyOf(jumps);
    }

    /** Frames in which particles were lost, and whether the sample jumped is not clear. */
    List<Integer> unclear() {
        return List.copyOf(unclear);
    }

    /** Without the jumps and the unclear frames so far, from which nothing follows for later frames. */
    void save(StateOutput out) throws IOException {
        out.data().writeBoolean(searching);
        out.data().writeInt(frames);
        out.numbers(lastStep);
        out.positions(previous);
        out.data().writeInt(streaks == null ? 0 : streaks.length);
        for (int i = 0; streaks != null && i < streaks.length; i++) {
            out.data().writeInt(streaks[i]);
        }
        out.data().writeInt(trusted == null ? -1 : trusted.index);
        if (trusted != null) {
            out.positions(trusted.found);
            out.numbers(trusted.left);
            out.numbers(trusted.top);
        }
    }

    /** @param images where the frame is that is compared with later ones */
    void restore(StateInput in, ImageSequence images) throws IOException {
        searching = in.data().readBoolean();
        frames = in.data().readInt();
        lastStep = in.numbers(2);
        previous = in.positions();
        int particles = in.data().readInt();
        streaks = particles == 0 ? null : new int[particles];
        for (int i = 0; i < particles; i++) {
            streaks[i] = in.data().readInt();
        }
        int index = in.data().readInt();
        trusted = index < 0 ? null : new TrackedFrame(index, PartialFrame.unread(images, index), in.positions(),
                in.numbers(particles), in.numbers(particles));
    }
}
