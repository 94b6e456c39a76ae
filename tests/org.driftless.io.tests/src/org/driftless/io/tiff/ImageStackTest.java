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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftless.core.image.PixelType;
import org.driftless.testsupport.SharedData;
import org.driftless.testsupport.StackFile;

class ImageStackTest {

    private static final int WIDTH = 20;
    private static final int HEIGHT = 10;

    @TempDir
    private Path folder;

    private static List<short[]> frames(int count) {
        List<short[]> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add((short[]) TestFrames.frame(WIDTH, HEIGHT, PixelType.UINT16, i).pixels());
        }
        return frames;
    }

    private static void assertFrames(List<short[]> wanted, TiffSequence stack) throws IOException {
        assertEquals(wanted.size(), stack.size());
        for (int i = wanted.size() - 1; i >= 0; i--) {
            assertArrayEquals(wanted.get(i), (short[]) stack.read(i).pixels(), "frame " + i);
            assertEquals(WIDTH, stack.metadata(i).width());
        }
    }

    @Test
    void aPageIsAFrame() throws IOException {
        List<short[]> frames = frames(12);
        TiffSequence stack = TiffSequence.open(StackFile.writePages(folder.resolve("film.tif"), WIDTH, HEIGHT, frames));
        assertInstanceOf(ImageStack.class, stack);
        assertFrames(frames, stack);
        assertEquals("film_0001.tif", stack.name(0));
        assertEquals(11, stack.indexOf("film_0012.tif"));
        assertEquals(-1, stack.indexOf("film_0013.tif"));
        assertEquals(folder.resolve("film.tif"), stack.path(7));
        assertEquals(List.of(), stack.warnings());
    }

    @Test
    void framesWithoutPagesFollowTheFirst() throws IOException {
        List<short[]> frames = frames(3);
        assertFrames(frames,
                ImageStack.open(StackFile.writeImageJ(folder.resolve("imagej.tif"), WIDTH, HEIGHT, frames)));
    }

    @Test
    void severalThreadsReadAtOnce() throws IOException {
        List<short[]> frames = frames(40);
        ImageStack stack = ImageStack.open(StackFile.writePages(folder.resolve("film.tif"), WIDTH, HEIGHT, frames));
        assertTrue(IntStream.range(0, 400).parallel().allMatch(i -> {
            try {
                return Arrays.equals(frames.get(i % 40), (short[]) stack.read(i % 40).pixels());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }));
    }

    @Test
    void oneFrameIsNoStack() throws IOException {
        Path file = StackFile.writePages(folder.resolve("1.tif"), WIDTH, HEIGHT, frames(1));
        String message = assertThrows(IOException.class, () -> ImageStack.open(file)).getMessage();
        assertTrue(message.contains(file + " holds one frame only: give the folder"), message);
    }

    @Test
    void aPageOfAnotherSizeIsNamed() throws IOException {
        Path file = SharedData.require("tiff_corpus/valid/v30_andor_private_tags.tif");
        assertEquals(2, ImageStack.open(file).size());
        Path film = StackFile.writePages(folder.resolve("film.tif"), WIDTH, HEIGHT, frames(3));
        byte[] bytes = Files.readAllBytes(film);
        // The height in the directory of the second page: a row less, with strips that are long enough.
        int page = 8 + 2 * WIDTH * HEIGHT + 114 + 2 * WIDTH * HEIGHT;
        bytes[page + 2 + 12 + 8] = HEIGHT - 1;
        Files.write(film, bytes);
        String message = assertThrows(IOException.class, () -> ImageStack.open(film)).getMessage();
        assertTrue(message.contains("Page 2 of " + film + " has 20 x 9 pixels"), message);
    }

    @Test
    void aBrokenPageIsNamedAndTheOthersAreRead() throws IOException {
        List<short[]> frames = frames(3);
        Path film = StackFile.writePages(folder.resolve("film.tif"), WIDTH, HEIGHT, frames);
        byte[] bytes = Files.readAllBytes(film);
        int page = 8 + 2 * WIDTH * HEIGHT + 114 + 2 * WIDTH * HEIGHT;
        // Its pixels, behind the end of the file.
        bytes[page + 2 + 6 * 12 + 8 + 2] = 0x7f;
        Files.write(film, bytes);
        ImageStack stack = ImageStack.open(film);
        assertEquals(Set.of(1), stack.unreadable().keySet());
        assertTrue(stack.warnings().get(0).startsWith("A page of " + film + " can't be read"), stack.warnings()::toString);
        assertThrows(TiffException.class, () -> stack.read(1));
        assertArrayEquals(frames.get(2), (short[]) stack.read(2).pixels());
    }

    /** Each page of the other file stands where one of this file was, but for its order: only asking the file shows. */
    @Test
    void aFileThatIsReplacedWhileOpenIsRefused() throws IOException {
        List<short[]> frames = frames(3);
        Path film = StackFile.writePages(folder.resolve("film.tif"), WIDTH, HEIGHT, frames);
        Path other = StackFile.writePages(folder.resolve("other.tif"), WIDTH, HEIGHT, frames.reversed());
        Files.setLastModifiedTime(other, FileTime.fromMillis(Files.getLastModifiedTime(film).toMillis() + 2000));
        ImageStack stack = ImageStack.open(film);
        assertArrayEquals(frames.get(0), (short[]) stack.read(0).pixels());
        Files.move(other, film, StandardCopyOption.REPLACE_EXISTING);
        assertRefused(film, stack);
    }

    /** The directories are not where they were: without a look at the file, the fault would be said to be theirs. */
    @Test
    void aFileThatIsWrittenAgainWhileOpenIsRefused() throws IOException {
        Path film = StackFile.writePages(folder.resolve("film.tif"), WIDTH, HEIGHT, frames(3));
        ImageStack pages = ImageStack.open(film);
        StackFile.writeImageJ(film, WIDTH, HEIGHT, frames(4));
        assertRefused(film, pages);
        ImageStack imageJ = ImageStack.open(film);
        StackFile.writePages(film, WIDTH, HEIGHT, frames(3));
        assertRefused(film, imageJ);
    }

    private static void assertRefused(Path film, ImageStack stack) {
        IOException e = assertThrows(IOException.class, () -> stack.read(1));
        assertEquals(film + " was written again after it was opened: close it, and open it again when it is complete.",
                e.getMessage());
        assertEquals(e.getMessage(), assertThrows(IOException.class, () -> stack.metadata(1)).getMessage());
    }

    @Test
    void stacksOfImageJAreRead() throws IOException {
        Path file = SharedData.require("tiff_corpus/valid/v05_imagej_stack.tif");
        Npy truth = Npy.read(file.resolveSibling("v05_imagej_stack.npy"));
        ImageStack stack = ImageStack.open(file);
        assertEquals(truth.frames(), stack.size());
        for (int i = 0; i < stack.size(); i++) {
            assertTrue(truth.equalsFrame(i, stack.read(i)), "page " + i);
        }
    }
}
