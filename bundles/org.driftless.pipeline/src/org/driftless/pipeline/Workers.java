/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.Locale;

import org.driftless.io.project.Project;
import org.driftless.pipeline.engine.Engine;

/**
 * How many frames are worked on at once, how many are held in memory, and whether others work too.
 *
 * @param reading threads that read and compute
 * @param writing threads where every frame is also written
 * @param why how the numbers came about, in plain words
 * @param engine works on ranges of frames in place of this process's threads where a step can do that; null for none
 */
public record Workers(int reading, int writing, String why, Engine engine) {

    /** Share of the heap that frames read ahead may take. */
    private static final double MEMORY_SHARE = 0.25;
    /** Doubles a pixel that decoding and warping a frame need beside the frame itself, roughly. */
    private static final long WORKING_BYTES_PER_PIXEL = 20;
    private static final int MAX_AHEAD_PER_WORKER = 4;

    /** Threads of this process alone. */
    public Workers(int reading, int writing, String why) {
        this(reading, writing, why, null);
    }

    /** The same, with an engine for the steps that can use one; null for none. */
    public Workers with(Engine other) {
        return new Workers(reading, writing, why, other);
    }

    /** The same, without the engine where others can't know what files are taken for the images of a project. */
    Workers able(Project project) {
        return project.limitedTo().isEmpty() ? this : with(null);
    }

    /**
     * Understands the option of the command line.
     *
     * @param option a number, "hdd" (one spinning disk: one reads, two while writing), "ssd" or "all" (all cores), or
     *     null for the default
     * @throws UsageException if it is none of these
     */
    public static Workers parse(String option) throws UsageException {
        int cores = Runtime.getRuntime().availableProcessors();
        if (option == null) {
            return perProcessor(cores);
        }
        switch (option.toLowerCase(Locale.ROOT)) {
            case "hdd":
                return new Workers(1, Math.min(2, cores), "for one spinning disk");
            case "ssd", "all":
                return perProcessor(cores);
            default:
                if (!option.matches("[1-9]\\d{0,2}")) {
                    throw new UsageException(
                            "--workers takes a number from 1 to 999, hdd, ssd or all, not \"" + option + "\".");
                }
                int number = Integer.parseInt(option);
                return new Workers(number, number, "as asked");
        }
    }

    /** Half of those that write wait for the disk at any time. */
    private static Workers perProcessor(int cores) {
        return new Workers(cores, 2 * cores, "one a processor, two where frames are written");
    }

    /** A pool for reading frames of the given size. */
    public FrameMap forReading(long pixelsPerFrame) {
        return pool(reading, pixelsPerFrame);
    }

    /** A pool for reading, computing and writing frames of the given size. */
    public FrameMap forWriting(long pixelsPerFrame) {
        return pool(writing, pixelsPerFrame);
    }

    /** Threads that read, as far as memory allows for frames of the given size. */
    int readingThreads(long pixelsPerFrame) {
        return threads(reading, affordableFrames(pixelsPerFrame));
    }

    /** Threads that write, as far as memory allows for frames of the given size. */
    int writingThreads(long pixelsPerFrame) {
        return threads(writing, affordableFrames(pixelsPerFrame));
    }

    private static int threads(int wanted, long affordable) {
        return (int) Math.max(1, Math.min(wanted, affordable));
    }

    private static FrameMap pool(int wanted, long pixelsPerFrame) {
        long affordable = affordableFrames(pixelsPerFrame);
        int workers = threads(wanted, affordable);
        return new FramePool(workers, (int) Math.max(workers, Math.min((long) workers * MAX_AHEAD_PER_WORKER, affordable)));
    }

    private static long affordableFrames(long pixelsPerFrame) {
        double memory = Runtime.getRuntime().maxMemory() * MEMORY_SHARE;
        return (long) (memory / Math.max(1, pixelsPerFrame * WORKING_BYTES_PER_PIXEL));
    }

    /** What is chosen, for the log, e.g. "2 workers (one a processor), at most 8 frames read ahead". */
    public String describe(long pixelsPerFrame) {
        if (engine != null) {
            return engine.describe();
        }
        long ahead = Math.max(1, Math.min((long) reading * MAX_AHEAD_PER_WORKER, affordableFrames(pixelsPerFrame)));
        String count = reading == writing ? plural(reading) : plural(reading) + " reading, " + writing + " writing";
        return count + " (" + why + "), at most " + ahead + (ahead == 1 ? " frame" : " frames") + " read ahead";
    }

    private static String plural(int workers) {
        return workers + (workers == 1 ? " worker" : " workers");
    }
}
