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
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.ImageSequence;
import org.driftless.core.image.Line;
import org.driftless.core.image.LineProfile;
import org.driftless.core.progress.ProgressListener;

/**
 * What lies along a line in each frame, frame below frame: of the sequence as it was taken, and of the aligned one if
 * there is a drift. What stands still makes straight stripes.
 *
 * <p>Nothing is aligned for it: the line itself is moved with the sample, and the original frame is sampled there (see
 * {@link LineProfile}). A row that can't be had is missing, never guessed: a frame that is left out, can't be read, or
 * has no drift. Long sequences are thinned out, every so many frames, so that memory stays bounded.
 *
 * <p>Safe to look at while another thread reads.
 */
public final class Kymograph {

    /** Values kept at most of the original, and again of the aligned sequence. */
    static final int MAX_VALUES = 1 << 22;
    /** Rows of the coarse picture that is read first, at least. */
    private static final int COARSE_ROWS = 8;

    private final Line line;
    private final int width;
    private final ImageSequence frames;
    private final IntPredicate uses;
    private final DriftCurve drift;
    private final int samples;
    private final int first;
    private final int step;
    private final int rows;
    private final AtomicReferenceArray<float[]> original;
    private final AtomicReferenceArray<float[]> aligned;
    private volatile int coarseness;
    private volatile int taken;
    private volatile String problem = "";

    private record Profiles(float[] original, float[] aligned, String problem) {
    }

    /**
     * @param uses whether a frame is in use
     * @param drift null if there is none
     * @param width of the line in pixels, which is averaged
     * @param maxValues kept at most of either sequence
     */
    Kymograph(ImageSequence frames, IntPredicate uses, DriftCurve drift, Line line, int width, int maxValues) {
        this.frames = frames;
        this.uses = uses;
        this.drift = drift;
        this.line = line;
        this.width = width;
        samples = line.samples();
        int begin = 0;
        int end = frames.size();
        while (begin < end - 1 && !uses.test(begin)) {
            begin++;
        }
        while (end > begin + 1 && !uses.test(end - 1)) {
            end--;
        }
        first = begin;
        step = (int) Math.max(1, Math.ceilDiv((long) (end - begin) * samples, maxValues));
        rows = Math.ceilDiv(end - begin, step);
        original = new AtomicReferenceArray<>(rows);
        aligned = new AtomicReferenceArray<>(rows);
        coarseness = Integer.highestOneBit(Math.max(1, rows / COARSE_ROWS));
    }

    /** The line, as it was drawn on the reference frame. */
    public Line line() {
        return line;
    }

    /** Width of the line, in pixels. */
    public int width() {
        return width;
    }

    /** Number of values in a row: one a pixel along the line. */
    public int samples() {
        return samples;
    }

    /** Number of rows, missing ones too. */
    public int rows() {
        return rows;
    }

    /** Frames from a row to the next: 1, or more in a long sequence. */
    public int step() {
        return step;
    }

    /** Index of the frame that a row shows, from 0. */
    public int frame(int row) {
        return first + row * step;
    }

    /** The row in which a frame is, or comes nearest to; behind the ends there is none, and the number lies outside. */
    public int row(int frame) {
        return Math.floorDiv(frame - first, step);
    }

    /** Whether there is a drift, so that there are aligned rows. */
    public boolean hasAligned() {
        return drift != null;
    }

    /** The values of a row as the frame was taken, in counts, NaN outside the frame; null if it is missing. */
    public float[] original(int row) {
        return original.get(row);
    }

    /** The values of a row as the aligned frame has them; null if it is missing. */
    public float[] aligned(int row) {
        return aligned.get(row);
    }

    /** Every so many rows have been read; 1 when it is all that can be had. */
    public int coarseness() {
        return coarseness;
    }

    /** Number of rows that have been read, or could not be. */
    public int taken() {
        return taken;
    }

    /** Why a frame could not be read, the first of them, as a sentence; empty if all could. */
    public String problem() {
        return problem;
    }

    /**
     * Reads the rows: a few over the whole sequence first, then those between them.
     *
     * @param progress told of every frame; asked for cancel before every one
     * @throws java.util.concurrent.CancellationException if it says so
     */
    public void read(Workers workers, ProgressListener progress) throws IOException, StepException {
        FrameMap pool = workers.forReading((long) frames.width() * frames.height());
        progress.begin("Reading the kymograph", rows);
        int spacing = coarseness;
        readEvery(spacing, 0, pool, progress);
        while (spacing > 1) {
            readEvery(spacing, spacing / 2, pool, progress);
            spacing /= 2;
            coarseness = spacing;
        }
        progress.done();
    }

    private void readEvery(int spacing, int from, FrameMap pool, ProgressListener progress)
            throws IOException, StepException {
        List<Integer> wanted = new ArrayList<>();
        for (int row = from; row < rows; row += spacing) {
            if (uses.test(frame(row))) {
                wanted.add(row);
            }
        }
        pool.map(wanted.stream().mapToInt(Integer::intValue).toArray(), this::profiles, (row, found) -> {
            original.set(row, found.original);
            aligned.set(row, found.aligned);
            if (problem.isEmpty()) {
                problem = found.problem;
            }
            taken++;
        }, progress);
    }

    private Profiles profiles(int row) {
        try {
            Frame frame = frames.read(frame(row));
            FrameMotion motion = drift == null ? null : drift.at(frame(row));
            return new Profiles(LineProfile.along(frame, line, samples, width),
                    motion == null ? null : LineProfile.along(frame, motion.motion().apply(line,
                            (frame.width() - 1) / 2.0, (frame.height() - 1) / 2.0), samples, width), "");
        } catch (IOException e) {
            return new Profiles(null, null, PlainMessage.of(e));
        }
    }
}
