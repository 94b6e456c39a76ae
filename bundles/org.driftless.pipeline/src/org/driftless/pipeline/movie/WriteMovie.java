/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import java.io.IOException;
import java.nio.file.Path;

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.movie.GifOutput;
import org.driftless.io.movie.MovieForm;
import org.driftless.io.movie.MovieOutput;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.MovieStack;
import org.driftless.pipeline.FrameMap;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;

/**
 * Writes frames in use, or a region of them, as a movie for people or as a stack with their values. Frames pass one after the
 * other, so their number costs no memory. The file is whole or not there. Nothing else of the project is written.
 */
public final class WriteMovie {

    /** A GIF of more bytes is slow to open in a slide show. */
    private static final long LARGE_GIF = 100_000_000;
    private static final double MEGA = 1e6;
    private static final double MOST_PER_SECOND = 1000;

    private final Workers workers;

    public WriteMovie(Workers workers) {
        this.workers = workers;
    }

    /** Where a movie of a project goes if nothing else is said: beside the images, where nothing lies yet. */
    public static Path proposed(Project project) {
        return MovieTarget.proposed(project);
    }

    /**
     * Writes a movie.
     *
     * @throws IOException if a frame can't be read or the file can't be written; the message names it, the reason and the way out
     * @throws StepException if what is asked for is not there, or the aligned frames are missing or stale
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public MovieResult run(Project project, MovieOptions options, ProgressListener progress) throws IOException, StepException {
        MovieFormat format = MovieFormat.of(options.file());
        requireSense(format, options);
        progress.begin("Looking at the frames", 0);
        MovieSource source = MovieSource.open(project, options, progress);
        Path file = MovieTarget.prepare(project, options);
        Calibration known = project.calibration().or(source.frames().taken().imageMetadata().calibration());
        FrameMap pool = workers.forReading((long) source.frames().taken().width() * source.frames().taken().height());
        MovieOptions placed = new MovieOptions(file, options.content(), options.region(), options.frames(), options.perSecond(),
                options.look(), options.replace());
        MovieResult result = options.keepsValues() ? values(source, placed, known, pool, progress)
                : pictures(source, placed, known, pool, progress);
        progress.done();
        return result;
    }

    private static void requireSense(MovieFormat format, MovieOptions options) throws UsageException {
        if (options.keepsValues()) {
            if (format != MovieFormat.TIFF || options.content() == MovieContent.BOTH) {
                throw new UsageException("Values are kept in a TIFF of the frames before or after alone: let the name of "
                        + options.file() + " end in .tif and choose one of the two.");
            }
            return;
        }
        double most = format == MovieFormat.GIF ? GifOutput.MOST_PER_SECOND : MOST_PER_SECOND;
        if (!(options.perSecond() >= 0.01 && options.perSecond() <= most)) {
            throw new UsageException("The frames a second of this movie are from 0.01 to " + Math.round(most)
                    + ": to show more time in less, take one in several frames.");
        }
    }

    private static MovieResult values(MovieSource source, MovieOptions options, Calibration known, FrameMap pool,
            ProgressListener progress) throws IOException, StepException {
        progress.begin("Writing the stack", source.shown().length);
        new CroppedStack(source, options.content() == MovieContent.AFTER).write(options, known, pool, progress);
        return new MovieResult(options.file(), source.shown().length, source.region().width(), source.region().height(), Double.NaN,
                Double.NaN);
    }

    private static MovieResult pictures(MovieSource source, MovieOptions options, Calibration known, FrameMap pool,
            ProgressListener progress) throws IOException, StepException {
        MovieFormat format = MovieFormat.of(options.file());
        int[] shown = source.shown();
        MovieLook look = options.look().hasContrast() ? options.look()
                : AutoContrast.of(source, options.look(), options.content() == MovieContent.AFTER, progress);
        MovieLayout layout = MovieLayout.of(source.region(), look.zoom(), options.content());
        MovieForm form = new MovieForm(layout.width(), layout.height(), shown.length, look.palette(), options.perSecond(),
                calibration(known, look.zoom(), source.step()));
        tellSize(format, form, progress);
        MoviePictures pictures = new MoviePictures(source, layout, look, options.content(),
                MovieMarks.of(layout, look, known, shown[shown.length - 1], progress));
        progress.begin("Writing the movie", shown.length);
        try (MovieOutput output = format.open(options.file(), form)) {
            pool.map(shown, frame -> output.encode(pictures.of(frame)), (frame, encoded) -> output.accept(encoded), progress);
            output.finish();
        }
        return new MovieResult(options.file(), shown.length, layout.width(), layout.height(), look.low(), look.high());
    }

    /** That of the pictures. */
    private static Calibration calibration(Calibration known, Zoom zoom, int step) {
        return new Calibration(known.pixelSize() / zoom.scale(), step == 0 ? Double.NaN : known.frameInterval() * step);
    }

    private static void tellSize(MovieFormat format, MovieForm form, ProgressListener progress) {
        long bytes = format.roughBytes(form.pixels() * form.pictures());
        if (format == MovieFormat.GIF && bytes > LARGE_GIF) {
            progress.warn("The GIF of " + form.pictures() + " pictures of " + form.width() + " x " + form.height()
                    + " pixels will have about " + Math.round(bytes / MEGA)
                    + " MB, which a slide show opens slowly: take one in several frames, a region, shrink it, or write an .avi.");
        }
        if (format == MovieFormat.TIFF && MovieStack.isBig(form)) {
            progress.warn("The TIFF is a BigTIFF, as it is larger than 4 GB: Fiji opens it with File > Import > Bio-Formats.");
        }
    }
}
