/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.driftless.core.align.AlignedArea;
import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.validate.TimeAverage;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.io.tiff.TiffMetadata;
import org.driftless.io.tiff.TiffWriter;
import org.driftless.plot.ValidationFigures;

/**
 * The averages of frames over time, original and aligned, over the part of the image that all frames cover. To read every
 * original once more would cost compressed sequences a fifth of the whole run, so that at most {@value #MOST_FRAMES}
 * frames, evenly spread, are taken: they leave an eighth of the noise of one frame.
 */
final class TimeAverages {

    private static final int MOST_FRAMES = 64;
    /** Columns and rows at most, so that memory is bounded; of larger images the middle is taken. */
    private static final int MOST_PIXELS = 4096;

    private final BitSet taken = new BitSet();
    private final AlignedArea area;
    private final TimeAverage before;
    private final TimeAverage after;

    /** @param area in the reference frame; null if the frames have none in common */
    private TimeAverages(AlignedArea area, int[] corner, int[] frames) {
        this.area = area;
        this.before = area == null ? null : new TimeAverage(area.x0(), area.y0(), area.width(), area.height());
        this.after = area == null ? null
                : new TimeAverage(area.x0() - corner[0], area.y0() - corner[1], area.width(), area.height());
        if (area != null) {
            IntStream.of(spread(frames, MOST_FRAMES)).forEach(taken::set);
        }
    }

    /** So many of the frames at most, evenly spread, the first and the last among them. */
    static int[] spread(int[] frames, int most) {
        int count = Math.min(most, frames.length);
        return IntStream.range(0, count).map(i -> frames[(int) ((long) i * (frames.length - 1) / Math.max(1, count - 1))])
                .toArray();
    }

    /**
     * Averages that wait for their frames.
     *
     * @param drift by which the frames were aligned
     * @param corner column and row of the reference frame that are the aligned frames' first
     * @param width columns of the aligned frames
     * @param height rows of the aligned frames
     */
    static TimeAverages of(ProjectFrames frames, DriftCurve drift, Interpolation interpolation, int[] corner, int width,
            int height) {
        List<RigidMotion> motions = IntStream.of(frames.used()).mapToObj(frame -> drift.at(frame).motion()).toList();
        AlignedArea common;
        try {
            common = AlignedArea.common(motions, frames.folder().width(), frames.folder().height(), interpolation);
        } catch (IllegalArgumentException nothingInCommon) {
            return new TimeAverages(null, corner, frames.used());
        }
        int[] x = middle(Math.max(common.x0(), corner[0]), Math.min(common.x1(), corner[0] + width));
        int[] y = middle(Math.max(common.y0(), corner[1]), Math.min(common.y1(), corner[1] + height));
        boolean some = x[0] < x[1] && y[0] < y[1];
        return new TimeAverages(some ? new AlignedArea(x[0], y[0], x[1], y[1]) : null, corner, frames.used());
    }

    private static int[] middle(int from, int to) {
        int spare = Math.max(0, to - from - MOST_PIXELS);
        return new int[] {from + spare / 2, to - (spare - spare / 2)};
    }

    /** Whether a frame is averaged. */
    boolean takes(int frame) {
        return taken.get(frame);
    }

    /**
     * A frame that is taken, before and after alignment, ready to be added.
     *
     * @param original the frame as it was
     * @param aligned the same after alignment
     */
    record Pair(TimeAverage.Weighed original, TimeAverage.Weighed aligned) {
    }

    /** What any thread can do of the work; adds nothing. */
    Pair pair(Frame original, Frame aligned) {
        return new Pair(before.weighed(original), after.weighed(aligned));
    }

    /** Adds a frame that is taken, in the order of frames. */
    void add(Pair pair) {
        before.add(pair.original);
        after.add(pair.aligned);
    }

    /**
     * What was averaged.
     *
     * @param average the key figures
     * @param before of the original frames
     * @param after of the aligned frames
     */
    record Written(Validate.Average average, Frame before, Frame after) {

        BufferedImage figure() {
            return ValidationFigures.timeAverages(before, after,
                    caption(average.correlationBefore(), average.sharpnessBefore()),
                    caption(average.correlationAfter(), average.sharpnessAfter()), sentence(average));
        }
    }

    /** A finished average. */
    private record Finished(Frame mean, Double correlation, Double sharpness) {
    }

    /**
     * Writes both as 32-bit TIFF files, and removes those of an earlier run and their figure if there are none.
     *
     * @return empty if there are none
     */
    Optional<Written> write(Project project, ProgressListener progress) throws IOException, StepException {
        Path folder = project.validationFolder();
        if (area == null) {
            for (String name : List.of(Outputs.AVERAGE_BEFORE, Outputs.AVERAGE_AFTER, Outputs.AVERAGE_PNG)) {
                Files.deleteIfExists(folder.resolve(name));
            }
            progress.info("The frames have no part of the image in common, so that there is no time average.");
            return Optional.empty();
        }
        List<TimeAverage> sums = List.of(before, after);
        List<Path> files = List.of(folder.resolve(Outputs.AVERAGE_BEFORE), folder.resolve(Outputs.AVERAGE_AFTER));
        Finished[] finished = new Finished[2];
        progress.begin("Writing averages", finished.length);
        new FramePool(finished.length, finished.length).map(new int[] {0, 1},
                i -> finished(sums.get(i), files.get(i)), (i, one) -> finished[i] = one, progress);
        progress.done();
        Validate.Average average = new Validate.Average(before.frames(), area.x0(), area.y0(), area.width(), area.height(),
                finished[0].correlation, finished[1].correlation, finished[0].sharpness, finished[1].sharpness);
        progress.info(sentence(average) + ": " + files.get(1));
        return Optional.of(new Written(average, finished[0].mean, finished[1].mean));
    }

    private static Finished finished(TimeAverage sum, Path file) throws IOException {
        Frame mean = sum.mean();
        write(file, mean);
        return new Finished(mean, Options.finite(sum.correlation()), Options.finite(sum.sharpness()));
    }

    private static void write(Path file, Frame frame) throws IOException {
        TiffMetadata like =
                TiffMetadata.plain(frame.width(), frame.height(), PixelType.FLOAT32, TiffCompression.NONE);
        AtomicFile.write(file, out -> TiffWriter.write(frame, like, out));
    }

    private static String caption(Double correlation, Double sharpness) {
        return "correlation " + (correlation == null ? "not known" : String.format(Locale.ROOT, "%.3f", correlation))
                + (sharpness == null ? "" : String.format(Locale.ROOT, ", gradient %.3g counts/px", sharpness));
    }

    /** What the averages show, without a full stop. */
    static String sentence(Validate.Average average) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "Time average of %s (%d x %d pixels)",
                Words.count(average.frames(), "frame"), average.width(), average.height()));
        if (average.sharpnessBefore() != null && average.sharpnessAfter() != null && average.sharpnessBefore() > 0) {
            text.append(String.format(Locale.ROOT, ": %.2f x as sharp after alignment",
                    average.sharpnessAfter() / average.sharpnessBefore()));
        }
        if (average.correlationBefore() != null && average.correlationAfter() != null) {
            text.append(String.format(Locale.ROOT, "; frames correlate %.3f before and %.3f after",
                    average.correlationBefore(), average.correlationAfter()));
        }
        return text.toString();
    }
}
