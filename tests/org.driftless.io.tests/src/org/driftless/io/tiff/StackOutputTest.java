/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.image.Calibration;
import org.driftless.core.image.PixelType;
import org.driftless.testsupport.StackFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StackOutputTest {

    private static final long SMALL = 1000;
    private static final long CLASSIC = 0xffffffffL;

    @TempDir
    Path folder;

    static List<TiffWriterTest.Form> forms() {
        return TiffWriterTest.forms();
    }

    private static TiffStorage storage(TiffWriterTest.Form form) {
        return new TiffStorage(8 * form.type().bytes(), form.compression(), form.predictor(), form.rows(), form.order(),
                false);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aStackOfFilesReadsBackExact(TiffWriterTest.Form form) throws IOException {
        StackSource source = new StackSource(folder.resolve("in"), 3, form.type(), storage(form),
                TestFrames.ascii(TiffTags.DATE_TIME, "2026:01:02 03:04:05"));
        for (long mostClassic : new long[] {CLASSIC, SMALL}) {
            Path file = written(source, mostClassic);
            ImageStack stack = ImageStack.open(file);
            assertEquals(3, stack.size());
            for (int i = 0; i < 3; i++) {
                assertTrue(TestFrames.same(source.frames.get(i), stack.read(i)), "frame " + i);
                TiffMetadata page = stack.metadata(i);
                assertEquals(form.compression(), page.storage().compression());
                assertEquals(form.predictor(), page.storage().predictor());
                assertEquals(form.order(), page.storage().byteOrder());
                assertEquals(mostClassic == SMALL, page.storage().bigTiff());
                assertEquals("2026:01:02 03:04:05", page.dateTime().orElseThrow());
            }
            assertEquals(List.of(), files(".part"));
        }
    }

    private Path written(StackSource source, long mostClassic) throws IOException {
        Path file = folder.resolve("out.tif");
        StackPages pages = source.pages();
        try (StackOutput out = StackSource.open(file, pages, source.frames, mostClassic, FrameOutput.Mark.START)) {
            for (int i = 0; i < source.frames.size(); i++) {
                out.accept(out.encode(i, source.frames.get(i), pages.metadata(i)));
            }
            out.finish();
        }
        return file;
    }

    private List<String> files(String end) throws IOException {
        try (var list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(end)).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(value = TiffCompression.class, names = {"NONE", "DEFLATE"})
    void workGoesOnFromAMarkAndMakesTheSameBytes(TiffCompression compression) throws IOException {
        StackSource source = new StackSource(folder.resolve("in"), 5, PixelType.UINT16, new TiffStorage(16, compression,
                1, 9, ByteOrder.BIG_ENDIAN, false));
        byte[] wanted = Files.readAllBytes(written(source, CLASSIC));
        Files.delete(folder.resolve("out.tif"));
        for (int done = 1; done <= 5; done++) {
            FrameOutput.Mark mark;
            try (StackOutput out = open(source, FrameOutput.Mark.START)) {
                accept(out, source, 0, done);
                mark = out.force();
                accept(out, source, done, Math.min(5, done + 1));
            }
            // What a kill may leave behind the mark.
            Files.write(folder.resolve("out.tif.part"), new byte[777], StandardOpenOption.APPEND);
            try (StackOutput out = open(source, mark)) {
                assertEquals(new FrameOutput.Mark(done, mark.length()), out.start());
                accept(out, source, done, 5);
                out.finish();
            }
            assertArrayEquals(wanted, Files.readAllBytes(folder.resolve("out.tif")), "after " + done);
            assertEquals(List.of(), files(".part"));
        }
    }

    private StackOutput open(StackSource source, FrameOutput.Mark mark) throws IOException {
        return StackSource.open(folder.resolve("out.tif"), source.pages(), source.frames, CLASSIC, mark);
    }

    private static void accept(StackOutput out, StackSource source, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            out.accept(out.encode(i, source.frames.get(i), source.pages().metadata(i)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = TiffCompression.class, names = {"NONE", "DEFLATE"})
    void aPartThatDoesNotFitItsMarkBeginsAnew(TiffCompression compression) throws IOException {
        StackSource source = new StackSource(folder.resolve("in"), 4, PixelType.UINT8, new TiffStorage(8, compression, 1,
                9, ByteOrder.LITTLE_ENDIAN, false));
        FrameOutput.Mark mark;
        try (StackOutput out = open(source, FrameOutput.Mark.START)) {
            accept(out, source, 0, 2);
            mark = out.force();
        }
        assertTrue(Files.exists(folder.resolve("out.tif.part")));
        for (FrameOutput.Mark wrong : List.of(new FrameOutput.Mark(3, mark.length()),
                new FrameOutput.Mark(2, mark.length() - 1), new FrameOutput.Mark(2, mark.length() + 1))) {
            try (StackOutput out = open(source, wrong)) {
                assertEquals(FrameOutput.Mark.START, out.start());
                accept(out, source, 0, 2);
                out.force();
            }
        }
    }

    @Test
    void whatIsAbandonedLeavesNothing() throws IOException {
        StackSource source = new StackSource(folder.resolve("in"), 4, PixelType.UINT8,
                new TiffStorage(8, TiffCompression.LZW, 1, 9, ByteOrder.LITTLE_ENDIAN, false));
        Files.writeString(folder.resolve("out.tif"), "earlier");
        try (StackOutput out = open(source, FrameOutput.Mark.START)) {
            accept(out, source, 0, 2);
        }
        assertEquals(List.of(), files(".part"));
        assertEquals("earlier", Files.readString(folder.resolve("out.tif")));
    }

    @Test
    void aStackLargerThanImageJsLimitIsWrittenWithOneDirectoryAsItCame() throws IOException {
        StackSource source = new StackSource(folder.resolve("in"), 4, PixelType.UINT16,
                new TiffStorage(16, TiffCompression.NONE, 1, 9, ByteOrder.BIG_ENDIAN, false));
        List<short[]> pixels = source.frames.stream().map(frame -> (short[]) frame.pixels()).toList();
        Path large = StackFile.writeImageJ(folder.resolve("large.tif"), StackSource.WIDTH,
                StackSource.HEIGHT, pixels);
        StackPages pages = new StackPages(ImageStack.open(large), StackSource.all(4), Calibration.UNKNOWN);
        Path file = folder.resolve("out.tif");
        try (StackOutput out = StackSource.open(file, pages, source.frames, SMALL, FrameOutput.Mark.START)) {
            accept(out, source, 0, 4);
            out.finish();
        }
        ImageStack stack = ImageStack.open(file);
        assertFalse(stack.hasPages());
        assertFalse(stack.metadata(0).storage().bigTiff());
        for (int i = 0; i < 4; i++) {
            assertTrue(TestFrames.same(source.frames.get(i), stack.read(i)));
        }
    }

    /** The tags that every program needs, in ascending order, of types that TIFF 6.0 has. */
    @Test
    void everyPageHasTheTagsOfTheStandard() throws IOException {
        for (TiffCompression compression : TiffCompression.values()) {
            StackSource source = new StackSource(folder.resolve("in"), 3, PixelType.UINT16,
                    new TiffStorage(16, compression, 1, 9, ByteOrder.LITTLE_ENDIAN, false));
            try (TiffFile file = TiffFile.open(written(source, CLASSIC))) {
                assertEquals(3, file.pages());
                for (int page = 0; page < 3; page++) {
                    TiffDirectory tags = file.directory(page);
                    for (int tag : List.of(256, 257, 258, 259, 262, 273, 277, 278, 279, 339)) {
                        assertTrue(tags.has(tag), "tag " + tag);
                    }
                    List<Integer> all = new ArrayList<>(tags.tags());
                    assertEquals(all.stream().sorted().toList(), all);
                    assertTrue(all.stream().allMatch(tag -> tags.type(tag) >= 1 && tags.type(tag) <= 12));
                }
            }
        }
    }

    @Test
    void theSameBytesWhoeverEncodes() throws IOException {
        StackSource source = new StackSource(folder.resolve("in"), 4, PixelType.FLOAT32,
                new TiffStorage(32, TiffCompression.DEFLATE, 3, 9, ByteOrder.LITTLE_ENDIAN, false));
        byte[] wanted = Files.readAllBytes(written(source, CLASSIC));
        StackPages pages = source.pages();
        try (StackOutput out = open(source, FrameOutput.Mark.START)) {
            List<FrameOutput.Encoded> encoded = new ArrayList<>();
            for (int i = 3; i >= 0; i--) {
                encoded.addFirst(out.encode(i, source.frames.get(i), pages.metadata(i)));
            }
            for (FrameOutput.Encoded one : encoded) {
                out.accept(one);
            }
            out.finish();
        }
        assertArrayEquals(wanted, Files.readAllBytes(folder.resolve("out.tif")));
    }
}
