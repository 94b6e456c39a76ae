/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.driftless.core.image.Frame;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.io.tiff.ImageStack;
import org.driftless.io.tiff.SequenceInfo;
import org.driftless.io.tiff.TiffFile;
import org.driftless.io.tiff.TiffMetadata;
import org.driftless.io.tiff.TiffSequence;

/** Reads a broken file in every way that there is, and says what should not have happened. */
final class MutantReader {

    private static final int MAX_FRAMES = 32;

    private final List<String> faults = new ArrayList<>();
    private int read;
    private int compared;

    /** One way to read a file. */
    private interface Way {
        void read() throws IOException;
    }

    /** How many files gave a frame. */
    int read() {
        return read;
    }

    /** How many pages were compared with what a plain reader makes of them. */
    int compared() {
        return compared;
    }

    /**
     * Reads a file as pages, as a stack, as the one frame of a folder, and for what it says of itself.
     *
     * @param bytes what is in it
     * @return what should not have happened, a line each; empty if all was well
     */
    List<String> faults(Path file, byte[] bytes) {
        faults.clear();
        attempt("pages", file, () -> pages(file, bytes));
        attempt("stack", file, () -> frames(ImageStack.open(file)));
        attempt("folder", file, () -> frames(ImageFolder.open(file.getParent(), List.of(file.getFileName().toString()))));
        attempt("glance", file, () -> TiffSequence.glance(TiffSequence.meantBy(file)).names());
        attempt("info", file, () -> info(SequenceInfo.of(file)));
        return List.copyOf(faults);
    }

    private void attempt(String way, Path file, Way reading) {
        try {
            reading.read();
        } catch (IOException e) {
            if (e.getMessage() == null || !e.getMessage().contains(file.toString())) {
                faults.add(way + ": the file is not named: " + trace(e));
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            faults.add(way + ": " + trace(e));
        }
    }

    private void pages(Path file, byte[] bytes) throws IOException {
        try (TiffFile tiff = TiffFile.open(file)) {
            IOException first = null;
            for (int page = 0; page < Math.min(MAX_FRAMES, tiff.pages()); page++) {
                try {
                    describe(tiff.metadata(page));
                    compare(tiff.read(page), bytes, page);
                    read += page == 0 ? 1 : 0;
                } catch (IOException e) {
                    first = first == null ? e : first;
                }
            }
            if (first != null) {
                throw first;
            }
        }
    }

    private static void describe(TiffMetadata metadata) {
        metadata.descriptionText();
        metadata.dateTime();
        metadata.software();
        metadata.xResolution();
        metadata.yResolution();
        metadata.resolutionUnit();
        metadata.maxSampleValue();
    }

    private void frames(TiffSequence sequence) throws IOException {
        sequence.warnings();
        sequence.unreadable();
        sequence.imageMetadata();
        int step = Math.max(1, sequence.size() / MAX_FRAMES);
        for (int i = 0; i < sequence.size(); i += step) {
            sequence.read(i);
            describe(sequence.metadata(i));
        }
    }

    private static void info(SequenceInfo info) {
        info.kind();
        info.storage();
        info.layout();
        info.type();
        info.metadata();
        info.numbering();
        info.warnings();
    }

    private void compare(Frame frame, byte[] bytes, int page) {
        if ((long) frame.width() * frame.height() > NaivePage.MAX_PIXELS) {
            return;
        }
        try {
            NaivePage naive = NaiveTiff.of(bytes).pages().get(page);
            int[] expected = naive.pixels(0);
            boolean same = naive.width() == frame.width() && naive.height() == frame.height();
            for (int i = 0; same && i < expected.length; i++) {
                same = expected[i] == bits(frame, i);
            }
            if (!same) {
                faults.add("wrong pixels on page " + page);
            }
            compared++;
        } catch (IOException | RuntimeException e) {
            faults.add("pixels where there are none, on page " + page + ": " + trace(e));
        }
    }

    private static int bits(Frame frame, int index) {
        return switch (frame.pixels()) {
            case byte[] p -> p[index] & 0xff;
            case short[] p -> p[index] & 0xffff;
            case int[] p -> p[index];
            case float[] p -> Float.floatToRawIntBits(p[index]);
            default -> throw new AssertionError(frame.type());
        };
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
