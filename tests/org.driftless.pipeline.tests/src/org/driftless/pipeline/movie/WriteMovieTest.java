/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.driftless.core.image.Calibration;
import org.driftless.core.image.Frame;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.movie.Palette;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.io.tiff.TiffSequence;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.Heard;
import org.driftless.pipeline.Pipeline;
import org.driftless.pipeline.RunOptions;
import org.driftless.pipeline.SelectOptions;
import org.driftless.pipeline.SimulateFrames;
import org.driftless.pipeline.SimulateOptions;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.TrackOptions;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.Workers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Movies of six frames of odd sizes that drift, of which the fourth is left out, held against the frames on the disk. */
class WriteMovieTest {

    private static final Workers WORKERS = new Workers(2, 2, "of the test");
    private static final int[] USED = {0, 1, 2, 4, 5};
    private static final MovieLook BARE = new MovieLook(100, 2000, Palette.GRAY, Zoom.NONE, MovieLook.Marks.NONE);

    @TempDir
    private static Path folder;
    private static Path images;
    private static int width;
    private static int height;

    private final Heard listener = new Heard();
    private final List<String> warnings = listener.warnings();
    private TiffSequence before;
    private TiffSequence after;

    @BeforeAll
    static void alignFrames() throws Exception {
        images = folder.resolve("data").resolve("run");
        new SimulateFrames(WORKERS).run(new SimulateOptions(images,
                SimulationSettings.DEFAULT.withFrames(6).withSize(231, 185).withParticles(4).withMotion(6, 0), TiffCompression.DEFLATE),
                ProgressListener.NONE);
        new Pipeline(WORKERS).run(Project.open(images, null), new RunOptions(SelectOptions.AUTO, TrackOptions.NONE, DriftOptions.NONE,
                AlignOptions.NONE, null, List.of("3"), false), ProgressListener.NONE);
        TiffSequence taken = TiffSequence.open(images);
        width = taken.width();
        height = taken.height();
    }

    @BeforeEach
    void openFrames() throws IOException {
        before = TiffSequence.open(images);
        after = TiffSequence.open(Project.open(images, null).alignedFolder());
    }

    private static Project project() throws IOException {
        return Project.open(images, null);
    }

    private static MovieOptions options(String name, MovieContent content, Region region, MovieLook look) {
        return new MovieOptions(folder.resolve(name), content, region, MovieFrames.ALL, 10, look, true);
    }

    private MovieResult write(MovieOptions options) throws IOException, StepException {
        return new WriteMovie(WORKERS).run(project(), options, listener);
    }

    private static int level(Frame frame, int x, int y, MovieLook look) {
        return look.index(frame.value(x, y)) & 0xff;
    }

    @Test
    void sideBySideTheLeftIsBeforeAndTheRightIsAfter() throws Exception {
        MovieResult result = write(options("both.tif", MovieContent.BOTH, null, BARE));
        assertEquals(new MovieResult(folder.resolve("both.tif"), 5, 2 * width + 4, height, 100, 2000), result);
        TiffSequence movie = TiffSequence.open(folder.resolve("both.tif"));
        assertEquals(5, movie.size());
        int differ = 0;
        for (int i = 0; i < USED.length; i++) {
            Frame picture = movie.read(i);
            Frame left = before.read(USED[i]);
            Frame right = after.read(i);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    assertEquals(level(left, x, y, BARE), picture.value(x, y), "before, frame " + i + " at " + x + "," + y);
                    assertEquals(level(right, x, y, BARE), picture.value(width + 4 + x, y), "after, frame " + i + " at " + x + "," + y);
                    differ += left.value(x, y) == right.value(x, y) ? 0 : 1;
                }
                assertEquals(255, picture.value(width + 1, y), "between the two");
            }
        }
        assertTrue(differ > width * height, "The two sides are the same anyway");
    }

    @Test
    void croppedValuesAreThoseOfTheFiles() throws Exception {
        Region region = new Region(17, 30, 51, 43);
        write(options("values.tif", MovieContent.AFTER, region, null));
        TiffSequence stack = TiffSequence.open(folder.resolve("values.tif"));
        assertEquals(List.of(5, 51, 43, after.type()), List.of(stack.size(), stack.width(), stack.height(), stack.type()));
        for (int i = 0; i < USED.length; i++) {
            Frame part = stack.read(i);
            Frame whole = after.read(i);
            double[] expected = new double[51];
            double[] found = new double[51];
            for (int y = 0; y < 43; y++) {
                whole.copyRow(17, 30 + y, 51, expected, 0);
                part.copyRow(0, y, 51, found, 0);
                assertArrayEquals(expected, found, "frame " + i + ", row " + y);
            }
        }
    }

    @Test
    void croppedValuesKeepScaleAndTime() throws Exception {
        Project project = project();
        project.setCalibration(new Calibration(0.065, 0.2));
        MovieFrames some = new MovieFrames(0, 2, 2);
        new WriteMovie(WORKERS).run(project, new MovieOptions(folder.resolve("scaled.tif"), MovieContent.BEFORE, new Region(0, 0, 20, 20),
                some, 10, null, true), listener);
        Calibration kept = TiffSequence.open(folder.resolve("scaled.tif")).imageMetadata().calibration();
        assertEquals(0.065, kept.pixelSize(), 1e-6);
        assertEquals(0.4, kept.frameInterval(), 1e-9, "Every second frame of 0.2 s");
    }

    @Test
    void shrunkPicturesAreMeansAndTheRestAtTheEdgeToo() throws Exception {
        MovieLook half = new MovieLook(100, 2000, Palette.GRAY, new Zoom(1, 2), MovieLook.Marks.NONE);
        write(options("half.tif", MovieContent.BEFORE, null, half));
        TiffSequence movie = TiffSequence.open(folder.resolve("half.tif"));
        assertEquals(List.of((width + 1) / 2, (height + 1) / 2), List.of(movie.width(), movie.height()));
        Frame taken = before.read(0);
        Frame picture = movie.read(0);
        double mean = (taken.value(60, 40) + taken.value(61, 40) + taken.value(60, 41) + taken.value(61, 41)) / 4;
        assertEquals(half.index(mean) & 0xff, picture.value(30, 20));
        assertEquals(level(taken, width - 1, height - 1, half), picture.value((width - 1) / 2, (height - 1) / 2), "One pixel alone");
    }

    @Test
    void enlargedPixelsAreSquares() throws Exception {
        MovieLook large = new MovieLook(100, 2000, Palette.GRAY, new Zoom(3, 1), MovieLook.Marks.NONE);
        write(options("large.tif", MovieContent.BEFORE, new Region(11, 7, 5, 3), large));
        Frame picture = TiffSequence.open(folder.resolve("large.tif")).read(4);
        Frame taken = before.read(5);
        assertEquals(List.of(15, 9), List.of(picture.width(), picture.height()));
        for (int y = 0; y < 9; y++) {
            for (int x = 0; x < 15; x++) {
                assertEquals(level(taken, 11 + x / 3, 7 + y / 3, large), picture.value(x, y));
            }
        }
    }

    @Test
    void aMovieDoesNotDependOnTheNumberOfWorkers() throws Exception {
        new WriteMovie(new Workers(1, 1, "one")).run(project(), options("one.gif", MovieContent.BOTH, null, MovieLook.PLAIN), listener);
        new WriteMovie(new Workers(3, 3, "three")).run(project(), options("three.gif", MovieContent.BOTH, null, MovieLook.PLAIN), listener);
        assertEquals(-1, Files.mismatch(folder.resolve("one.gif"), folder.resolve("three.gif")));
    }

    @Test
    void marksAreWhereTheyBelongAndNowhereElse() throws Exception {
        Project project = project();
        project.setCalibration(new Calibration(0.1, 0.5));
        MovieLook marked = new MovieLook(100, 2000, Palette.GRAY, Zoom.NONE, MovieLook.Marks.ALL);
        new WriteMovie(WORKERS).run(project, options("marked.tif", MovieContent.BOTH, null, marked), listener);
        new WriteMovie(WORKERS).run(project, options("bare.tif", MovieContent.BOTH, null, BARE), listener);
        Frame with = TiffSequence.open(folder.resolve("marked.tif")).read(2);
        Frame without = TiffSequence.open(folder.resolve("bare.tif")).read(2);
        int middle = width + 4;
        assertTrue(changed(with, without, 0, 0, 60, 30) > 50, "before");
        assertTrue(changed(with, without, middle, 0, middle + 60, 30) > 50, "after");
        assertTrue(changed(with, without, 0, height - 30, 60, height) > 50, "the time");
        int bar = changed(with, without, 2 * width + 4 - 70, height - 34, 2 * width + 4, height);
        assertTrue(bar > 100, "the scale bar");
        assertEquals(0, changed(with, without, 0, 35, 2 * width + 4, height - 40), "the frames themselves");
        assertEquals(255, with.value(2 * width + 4 - 20, height - 10), "The bar of 5 um is 50 pixels long and ends 7 from the edges");
    }

    private static int changed(Frame one, Frame other, int x0, int y0, int x1, int y1) {
        int changed = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                changed += one.value(x, y) == other.value(x, y) ? 0 : 1;
            }
        }
        return changed;
    }

    @Test
    void picturesWithoutRoomForWordsSaySo() throws Exception {
        write(options("tiny.gif", MovieContent.BOTH, new Region(3, 3, 21, 15), MovieLook.PLAIN));
        assertTrue(warnings.stream().anyMatch(text -> text.contains("no room for words")), warnings.toString());
    }

    @Test
    void theContrastIsThatOfAllButFewPixels() throws Exception {
        MovieResult result = write(options("auto.gif", MovieContent.BEFORE, null, MovieLook.PLAIN));
        int outside = 0;
        for (int frame : USED) {
            Frame taken = before.read(frame);
            for (int i = 0; i < width * height; i++) {
                double value = taken.value(i % width, i / width);
                outside += value < result.low() || value > result.high() ? 1 : 0;
            }
        }
        double share = (double) outside / (USED.length * width * height);
        assertTrue(share > 0.0005 && share < 0.004, "A share of " + share);
    }

    @Test
    void cancelLeavesNoFile() {
        ProgressListener soon = new ProgressListener() {
            private int done;

            @Override
            public void worked(long units) {
                done++;
            }

            @Override
            public boolean isCancelled() {
                return done > 1;
            }
        };
        for (String name : List.of("gone.gif", "gone.avi", "gone.tif")) {
            assertThrows(CancellationException.class, () -> new WriteMovie(WORKERS).run(project(),
                    options(name, MovieContent.BOTH, null, BARE), soon));
            assertFalse(Files.exists(folder.resolve(name)));
            assertFalse(Files.exists(folder.resolve(name + ".part")));
        }
        assertThrows(CancellationException.class, () -> new WriteMovie(WORKERS).run(project(),
                options("gone.tif", MovieContent.AFTER, null, null), soon));
        assertFalse(Files.exists(folder.resolve("gone.tif")) || Files.exists(folder.resolve("gone.tif.part")));
    }

    @Test
    void staleOrMissingAlignedFramesAreRefusedAndThoseBeforeAreNot() throws Exception {
        Project other = project();
        other.setFrameChoice(new FrameChoice(1, 5, List.of(3)));
        StepException stale = assertThrows(StepException.class, () -> new WriteMovie(WORKERS).run(other,
                options("stale.gif", MovieContent.AFTER, null, BARE), listener));
        assertTrue(stale.getMessage().contains("are stale") && stale.getMessage().contains("driftless run"), stale.getMessage());
        assertEquals(4, new WriteMovie(WORKERS).run(other, options("four.gif", MovieContent.BEFORE, null, BARE), listener).frames());
        Path fresh = folder.resolve("fresh").resolve("run");
        new SimulateFrames(WORKERS).run(new SimulateOptions(fresh, SimulationSettings.DEFAULT.withFrames(2).withSize(64, 48)
                .withParticles(1).withMotion(1, 0), TiffCompression.NONE), ProgressListener.NONE);
        StepException missing = assertThrows(StepException.class, () -> new WriteMovie(WORKERS).run(Project.open(fresh, null),
                options("missing.gif", MovieContent.BOTH, null, BARE), listener));
        assertTrue(missing.getMessage().contains("not aligned yet"), missing.getMessage());
        assertFalse(Files.exists(folder.resolve("missing.gif")));
    }

    @Test
    void aRegionThatReachesOutsideIsCutAndOneOutsideRefused() throws Exception {
        MovieResult cut = write(options("cut.gif", MovieContent.BEFORE, new Region(width - 10, 5, 40, 20), BARE));
        assertEquals(List.of(10, 20), List.of(cut.width(), cut.height()));
        assertTrue(warnings.stream().anyMatch(text -> text.contains("reaches outside the frames")), warnings.toString());
        assertThrows(UsageException.class, () -> write(options("out.gif", MovieContent.BEFORE, new Region(width, 0, 5, 5), BARE)));
    }

    @Test
    void whatLiesThereIsKept() throws Exception {
        Path file = folder.resolve("kept.gif");
        Files.writeString(file, "mine");
        MovieOptions options = new MovieOptions(file, MovieContent.BEFORE, null, MovieFrames.ALL, 10, BARE, false);
        UsageException refused = assertThrows(UsageException.class, () -> write(options));
        assertTrue(refused.getMessage().contains("replace it (--overwrite)"), refused.getMessage());
        assertEquals("mine", Files.readString(file));
        assertThrows(UsageException.class, () -> write(options("data/run/movie.gif", MovieContent.BEFORE, null, BARE)));
        assertThrows(UsageException.class, () -> write(options("data/script_output/aligned/movie.tif", MovieContent.BEFORE, null, BARE)));
        assertThrows(UsageException.class, () -> write(options("movie.mp4", MovieContent.BEFORE, null, BARE)));
        assertThrows(UsageException.class, () -> write(options("movie.gif", MovieContent.BOTH, null, null)));
    }

    @Test
    void thePlaceProposedIsFree() throws Exception {
        Path first = images.resolveSibling("run_movie.gif");
        assertEquals(first, WriteMovie.proposed(project()));
        Files.writeString(first, "mine");
        assertEquals(images.resolveSibling("run_movie_2.gif"), WriteMovie.proposed(project()));
    }

    @Test
    void someFrames() throws Exception {
        assertEquals(2, write(new MovieOptions(folder.resolve("some.gif"), MovieContent.AFTER, null, new MovieFrames(2, 5, 2), 10, BARE,
                true)).frames(), "Frames 2 and 5 of 2, 4 and 5");
        assertThrows(UsageException.class, () -> write(new MovieOptions(folder.resolve("none.gif"), MovieContent.BEFORE, null,
                new MovieFrames(3, 3, 1), 10, BARE, true)));
        assertThrows(UsageException.class, () -> write(new MovieOptions(folder.resolve("none.gif"), MovieContent.BEFORE, null,
                new MovieFrames(0, 6, 1), 10, BARE, true)));
    }
}
