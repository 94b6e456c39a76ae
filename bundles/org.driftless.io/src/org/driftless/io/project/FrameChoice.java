/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which frames of the folder are used; the others are left out of every step.
 *
 * @param first index of the first one, from 0
 * @param last index of the last one, included; {@link #END} for the last of the folder
 * @param skip indices that are left out between them, ascending
 */
public record FrameChoice(int first, int last, List<Integer> skip) {

    /** Stands for the last frame of the folder, whatever its index. */
    public static final int END = Integer.MAX_VALUE;

    /** Every frame. */
    public static final FrameChoice ALL = new FrameChoice(0, END, List.of());

    /** @throws IllegalArgumentException if {@code first} is negative or behind {@code last}, or a skipped one negative */
    public FrameChoice {
        skip = skip.stream().distinct().sorted().toList();
        if (first < 0 || first > last || !skip.isEmpty() && skip.get(0) < 0) {
            throw new IllegalArgumentException("Frames " + first + " to " + last + " without " + skip);
        }
    }

    /** The same with another range; frames left out by themselves stay so. */
    public FrameChoice withRange(int from, int to) {
        return new FrameChoice(from, to, skip);
    }

    /** The same without a frame. */
    public FrameChoice without(int frame) {
        return new FrameChoice(first, last, Stream.concat(skip.stream(), Stream.of(frame)).toList());
    }

    /** The same with a frame. One outside the range widens it; those between stay left out. */
    public FrameChoice with(int frame) {
        IntStream between = frame > last ? IntStream.range(last + 1, frame)
                : frame < first ? IntStream.range(frame + 1, first) : IntStream.empty();
        return new FrameChoice(Math.min(first, frame), Math.max(last, frame),
                Stream.concat(skip.stream().filter(left -> left != frame), between.boxed()).toList());
    }

    /** Whether a frame is used. */
    public boolean uses(int frame) {
        return frame >= first && frame <= last && Collections.binarySearch(skip, frame) < 0;
    }

    /** How many frames are used of a folder with so many. */
    public int count(int frames) {
        int end = Math.min(last, frames - 1);
        return Math.max(0, end - first + 1) - (int) skip.stream().filter(frame -> frame >= first && frame <= end).count();
    }
}
