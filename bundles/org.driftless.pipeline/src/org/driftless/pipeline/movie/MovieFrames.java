/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import java.util.stream.IntStream;

import org.driftless.pipeline.FramesInUse;
import org.driftless.pipeline.UsageException;

/**
 * Which of the frames in use a movie shows.
 *
 * @param first index of the first one, from 0
 * @param last index of the last one, included; {@link #END} for the last there is
 * @param every how many frames in use one picture stands for: 1 shows all, 10 every tenth
 */
public record MovieFrames(int first, int last, int every) {

    /** Stands for the last frame, whatever its index. */
    public static final int END = Integer.MAX_VALUE;

    /** All frames in use. */
    public static final MovieFrames ALL = new MovieFrames(0, END, 1);

    /** @throws IllegalArgumentException if that can be no frame */
    public MovieFrames {
        if (first < 0 || last < first || every < 1) {
            throw new IllegalArgumentException("Frames " + first + " to " + last + ", one in " + every);
        }
    }

    /**
     * Understands {@code FIRST-LAST} or {@code all}.
     *
     * @param range null for all
     * @throws UsageException if it is anything else, or the other number is not 1 or more
     */
    public static MovieFrames parse(String range, int every) throws UsageException {
        if (every < 1) {
            throw new UsageException("One picture stands for 1 frame or more, not for " + every + ".");
        }
        if (range == null || range.equals("all")) {
            return new MovieFrames(0, END, every);
        }
        String[] ends = range.split("-");
        if (!range.matches("\\d{1,9}-\\d{1,9}") || Integer.parseInt(ends[0]) > Integer.parseInt(ends[1])) {
            throw new UsageException("Frames are FIRST-LAST, counted from 0, e.g. 0-99, or all, not \"" + range + "\".");
        }
        return new MovieFrames(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), every);
    }

    /**
     * The indices of the frames that are shown.
     *
     * @throws UsageException if none is, or the last one asked for is not there
     */
    int[] of(FramesInUse frames) throws UsageException {
        int size = frames.taken().size();
        if (last != END && last >= size) {
            throw new UsageException("Frame " + last + " is not there: the last of " + frames.taken().location() + " is frame "
                    + (size - 1) + ", counted from 0.");
        }
        int[] inside = IntStream.of(frames.used()).filter(frame -> frame >= first && frame <= last).toArray();
        if (inside.length == 0) {
            throw new UsageException("All frames from " + first + " to " + last + " are left out, counted from 0: choose others.");
        }
        return IntStream.range(0, inside.length).filter(place -> place % every == 0).map(place -> inside[place]).toArray();
    }
}
