/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.batch;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

import org.driftless.core.progress.TimeWords;

/**
 * How far a batch is and how long it will take. A folder counts as many times as it has frames; how fast they go is
 * learned from folders in which something was done, since those that are up to date take no time. For any thread.
 */
public final class BatchProgress {

    private static final double NANOS = 1e9;
    /** Before this, the time left is a guess. */
    private static final double KNOWN_AFTER_SECONDS = 2;
    /** Tracking, aligning, fitting again, averaging; the others take next to no time. */
    private static final double TASKS = 4;
    private static final double NEARLY_ALL = 0.98;

    private final List<Integer> frames;
    private final LongSupplier clock;
    private int ended;
    private double workedFrames;
    private double workedSeconds;
    private long began;
    private int tasks;
    private double ofTask;

    /**
     * @param frames of each folder, at least 1
     * @param clock in nanoseconds
     */
    BatchProgress(List<Integer> frames, LongSupplier clock) {
        this.frames = List.copyOf(frames);
        this.clock = clock;
    }

    synchronized void folderBegins() {
        began = clock.getAsLong();
        tasks = -1;
        ofTask = 0;
    }

    /** @param total units to come; 0 if unknown, for a task that takes next to no time */
    synchronized void taskBegins(long total) {
        tasks += total > 0 ? 1 : 0;
        ofTask = 0;
    }

    synchronized void task(double share) {
        ofTask = share;
    }

    /** @return seconds that the folder took */
    synchronized double folderEnds(Outcome outcome) {
        double seconds = (clock.getAsLong() - began) / NANOS;
        if (outcome == Outcome.DONE) {
            workedFrames += frames.get(ended);
            workedSeconds += seconds;
        }
        ended++;
        return seconds;
    }

    /** Folders in all. */
    public int size() {
        return frames.size();
    }

    /** The number of the folder whose turn it is, from 1. */
    public synchronized int number() {
        return Math.min(ended + 1, frames.size());
    }

    /** Frames of each folder, at least 1: how much of the whole it is. */
    public List<Integer> frames() {
        return frames;
    }

    /** Seconds to the end of the batch; empty as long as that would be a guess. */
    public synchronized OptionalDouble secondsLeft() {
        double current = ended < frames.size() ? frames.get(ended) * share() : 0;
        double seconds = workedSeconds + (clock.getAsLong() - began) / NANOS;
        double left = frames.stream().skip(ended).mapToInt(Integer::intValue).sum() - current;
        return seconds < KNOWN_AFTER_SECONDS || workedFrames + current <= 0 ? OptionalDouble.empty()
                : OptionalDouble.of(left * seconds / (workedFrames + current));
    }

    private double share() {
        return Math.min(NEARLY_ALL, (Math.max(0, tasks) + ofTask) / TASKS);
    }

    /** E.g. "3 of 10" or "3 of 10, 12 min left". */
    public String words() {
        OptionalDouble left = secondsLeft();
        return number() + " of " + size() + (left.isPresent() ? ", " + TimeWords.rough(left.getAsDouble()) + " left" : "");
    }
}
