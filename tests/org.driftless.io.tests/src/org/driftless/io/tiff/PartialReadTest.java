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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.driftless.core.image.RowSet;
import org.driftless.testsupport.SharedData;
import org.driftless.testsupport.StackFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading some rows gives what reading all of them gives, and refuses what can be known to be broken. */
class PartialReadTest {

    private static final int WIDTH = 23;
    private static final int HEIGHT = 61;

    @TempDir
    Path folder;

    private Path write(TiffCompression compression, int predictor, int rows, PixelType type, ByteOrder order)
            throws IOException {
        Frame frame = TestFrames.frame(WIDTH, HEIGHT, type, 5);
        return Files.write(folder.resolve("1.tif"), TestFrames.bytes(frame, TestFrames.metadata(frame,
                TestFrames.storage(frame, compression, predictor, rows, order), 1)));
    }

    private static RowSet someRows(Random random, int height) {
        RowSet rows = RowSet.NONE;
        for (int i = 0; i < 3; i++) {
            int from = random.nextInt(height);
            rows = rows.with(from, Math.min(height, from + 1 + random.nextInt(9)));
        }
        return rows;
    }

    private static void assertSameRows(Frame whole, Frame some, RowSet rows) {
        assertTrue(some.holds(rows));
        assertEquals(whole.height(), some.height());
        double[] expected = new double[whole.width()];
        double[] actual = new double[whole.width()];
        for (int y = rows.next(0); y >= 0; y = rows.next(y + 1)) {
            whole.copyRow(0, y, whole.width(), expected, 0);
            some.copyRow(0, y, whole.width(), actual, 0);
            assertArrayEquals(expected, actual, "row " + y);
        }
    }

    @Test
    void everyKindOfStrip() throws IOException {
        Random random = new Random(3);
        for (TiffCompression compression : List.of(TiffCompression.NONE, TiffCompression.DEFLATE, TiffCompression.LZW)) {
            for (int rows : new int[] {1, 7, HEIGHT}) {
                for (PixelType type : PixelType.values()) {
                    int predictor = compression == TiffCompression.NONE || type == PixelType.FLOAT32 ? 1 : 2;
                    write(compression, predictor, rows, type, rows == 7 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
                    ImageFolder images = ImageFolder.open(folder);
                    for (int i = 0; i < 10; i++) {
                        RowSet wanted = someRows(random, HEIGHT);
                        assertSameRows(images.read(0), images.read(0, wanted), wanted);
                    }
                }
            }
        }
    }

    @Test
    void noMoreIsDecodedThanMustBe() throws IOException {
        RowSet wanted = RowSet.NONE.with(9, 11).with(40, 41);
        write(TiffCompression.NONE, 1, 7, PixelType.UINT16, ByteOrder.LITTLE_ENDIAN);
        Frame raw = ImageFolder.open(folder).read(0, wanted);
        assertFalse(raw.holds(RowSet.NONE.with(11, 12)));
        write(TiffCompression.DEFLATE, 2, 7, PixelType.UINT16, ByteOrder.LITTLE_ENDIAN);
        Frame deflated = ImageFolder.open(folder).read(0, wanted);
        assertTrue(deflated.holds(RowSet.NONE.with(7, 14).with(35, 42)), "whole strips");
        assertFalse(deflated.holds(RowSet.NONE.with(14, 15)));
        assertTrue(ImageFolder.open(folder).read(0, RowSet.NONE).holds(RowSet.all(7)), "none is the first");
    }

    /** Tiles, other byte orders, odd types and compressions. */
    @Test
    void everyFileOfTheCorpus() throws IOException {
        Random random = new Random(4);
        List<Path> files;
        try (Stream<Path> all = Files.walk(SharedData.require("tiff_corpus/valid"))) {
            files = all.filter(file -> file.toString().endsWith(".tif") && Files.isRegularFile(file)).sorted().toList();
        }
        int tiled = 0;
        for (Path path : files) {
            try (TiffFile file = TiffFile.open(path)) {
                tiled += isGrey(file) && compare(file, random) ? 1 : 0;
            }
        }
        assertTrue(tiled > 0, "no tiled file");
    }

    private static boolean isGrey(TiffFile file) throws IOException {
        try {
            file.layout(0);
            return true;
        } catch (TiffException refused) {
            return false;
        }
    }

    private static boolean compare(TiffFile file, Random random) throws IOException {
        PageLayout layout = file.layout(0);
        Frame whole = file.decode(layout);
        for (int i = 0; i < 5; i++) {
            RowSet wanted = someRows(random, layout.height());
            assertSameRows(whole, file.decode(layout, wanted), wanted);
        }
        return layout.tiled();
    }

    @Test
    void framesOfStacks() throws IOException {
        List<short[]> frames = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            frames.add((short[]) TestFrames.frame(WIDTH, HEIGHT, PixelType.UINT16, i).pixels());
        }
        for (Path file : List.of(StackFile.writePages(folder.resolve("pages.tif"), WIDTH, HEIGHT, frames),
                StackFile.writeImageJ(folder.resolve("imagej.tif"), WIDTH, HEIGHT, frames))) {
            ImageStack stack = ImageStack.open(file);
            RowSet wanted = RowSet.NONE.with(3, 5).with(HEIGHT - 1, HEIGHT);
            assertSameRows(Frame.of(WIDTH, HEIGHT, frames.get(2)), stack.read(2, wanted), wanted);
        }
    }

    @Test
    void aFileThatWasCutOffIsRefusedWhereverItIsRead() throws IOException {
        for (TiffCompression compression : List.of(TiffCompression.NONE, TiffCompression.DEFLATE)) {
            Path file = write(compression, 1, 7, PixelType.UINT16, ByteOrder.LITTLE_ENDIAN);
            ImageFolder images = ImageFolder.open(folder);
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
            assertTrue(assertThrows(TiffException.class, () -> images.read(0, RowSet.all(2))).getMessage()
                    .contains("the file has only " + (bytes.length - 1)));
        }
    }

    @Test
    void damageThatNeedNotBeLookedAtIsNotSeen() throws IOException {
        Path file = write(TiffCompression.DEFLATE, 1, 7, PixelType.UINT16, ByteOrder.LITTLE_ENDIAN);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        ImageFolder images = ImageFolder.open(folder);
        images.read(0, RowSet.all(HEIGHT - 7));
        assertThrows(TiffException.class, () -> images.read(0, RowSet.NONE.with(HEIGHT - 1, HEIGHT)));
        assertThrows(TiffException.class, () -> images.read(0));
    }
}
