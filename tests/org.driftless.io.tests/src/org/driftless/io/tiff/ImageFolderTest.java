/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.driftless.testsupport.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {

    @TempDir
    Path folder;

    private void frame(String name, long seed) throws IOException {
        TestFrames.write(folder.resolve(name), TestFrames.frame(20, 10, PixelType.UINT16, seed));
    }

    private String refusal() {
        String message = assertThrows(IOException.class, () -> ImageFolder.open(folder)).getMessage();
        assertTrue(message.contains(folder.toString()), message);
        return message;
    }

    @Test
    void framesComeInTheOrderOfTheirNumbers() throws IOException {
        for (int i = 12; i >= 1; i--) {
            frame(i + ".tif", i);
        }
        ImageFolder images = ImageFolder.open(folder);
        assertEquals(IntStream.rangeClosed(1, 12).mapToObj(i -> i + ".tif").toList(), images.names());
        assertEquals(List.of(), images.warnings());
        assertEquals(List.of("1.tif", "10.tif", "11.tif", "12.tif", "2.tif"), images.namesInTextOrder().subList(0, 5));
        assertEquals(9, images.indexOf("10.tif"));
        assertEquals(-1, images.indexOf("010.tif"));
        assertEquals("10.tif", images.name(9));
        assertEquals(folder.resolve("10.tif"), images.path(9));
        assertTrue(TestFrames.same(TestFrames.frame(20, 10, PixelType.UINT16, 10), images.read(9)));
    }

    @Test
    void otherThingsInTheFolderArePassedOver() throws IOException {
        frame("1.TIF", 1);
        frame("2.Tiff", 2);
        Files.createDirectory(folder.resolve("3.tif"));
        for (String name : List.of("._1.tif", ".~2.tif", "3.tif.part", "Thumbs.db", "notes.txt", "tif")) {
            Files.writeString(folder.resolve(name), "x");
        }
        assertEquals(List.of("1.TIF", "2.Tiff"), ImageFolder.open(folder).names());
    }

    @Test
    void threadsMayReadAtOnce() throws IOException {
        for (int i = 0; i < 8; i++) {
            Frame frame = TestFrames.frame(200, 100, PixelType.UINT16, i);
            Files.write(folder.resolve(i + ".tif"),
                    TestFrames.bytes(frame, TiffMetadata.plain(200, 100, PixelType.UINT16,
                            i % 2 == 0 ? TiffCompression.DEFLATE : TiffCompression.NONE)));
        }
        ImageFolder images = ImageFolder.open(folder);
        boolean all = IntStream.range(0, 400).parallel().allMatch(i -> {
            try {
                return TestFrames.same(TestFrames.frame(200, 100, PixelType.UINT16, i % 8), images.read(i % 8));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertTrue(all);
    }

    @Test
    void whatIsNoFolderOfFramesIsRefused() throws IOException {
        Path none = folder.resolve("none");
        assertEquals("The image folder " + none + " does not exist; check the name.",
                assertThrows(IOException.class, () -> ImageFolder.open(none)).getMessage());
        assertEquals("There is no TIFF file in " + folder + "; give the folder with one .tif or .tiff file a frame.",
                refusal());
        frame("1.tif", 1);
        Path file = folder.resolve("1.tif");
        assertEquals(file + " is a file; give a folder with one single-page TIFF file a frame.",
                assertThrows(IOException.class, () -> ImageFolder.open(file)).getMessage());
    }

    @Test
    void filesOfOneNumberAreRefused() throws IOException {
        frame("1.tif", 1);
        frame("01.tif", 2);
        frame("001.TIFF", 2);
        frame("2.tif", 3);
        String message = refusal();
        assertTrue(message.contains("001.TIFF, 01.tif, 1.tif have the same number"), message);
    }

    @Test
    void otherSizesAndTypesAreRefused() throws IOException {
        frame("1.tif", 1);
        TestFrames.write(folder.resolve("2.tif"), TestFrames.frame(20, 11, PixelType.UINT16, 1));
        assertTrue(refusal().contains("20 x 11 pixels and the first frame, 1.tif, has 20 x 10"));
        TestFrames.write(folder.resolve("2.tif"), TestFrames.frame(20, 10, PixelType.UINT8, 1));
        assertTrue(refusal().contains("uint8"));
    }

    @Test
    void aFrameThatChangedIsRefusedWhenItIsRead() throws IOException {
        frame("1.tif", 1);
        frame("2.tif", 2);
        ImageFolder images = ImageFolder.open(folder);
        TestFrames.write(folder.resolve("2.tif"), TestFrames.frame(21, 10, PixelType.UINT16, 1));
        String message = assertThrows(IOException.class, () -> images.read(1)).getMessage();
        assertTrue(message.startsWith(folder.resolve("2.tif") + " has 21 x 10 pixels"), message);
        Files.delete(folder.resolve("2.tif"));
        message = assertThrows(IOException.class, () -> images.read(1)).getMessage();
        assertEquals(folder.resolve("2.tif") + " can't be read: it does not exist; check the name.", message);
    }

    @Test
    void someFilesOfAFolderAreASequenceToo() throws IOException {
        frame("1.tif", 1);
        frame("2.tif", 2);
        frame("3.tif", 3);
        Files.write(folder.resolve("4.tif"), new byte[] {1});
        ImageFolder some = ImageFolder.open(folder, List.of("3.tif", "1.tif"));
        assertEquals(List.of("3.tif", "1.tif"), some.names());
        assertEquals(Set.of(), some.unreadable().keySet());
        assertEquals(List.of("1.tif", "2.tif", "3.tif", "4.tif"), ImageFolder.namesIn(folder));
    }

    @Test
    void aBrokenFrameIsNamedWhereverItIs() throws IOException {
        frame("1.tif", 1);
        frame("2.tif", 2);
        frame("3.tif", 3);
        byte[] bytes = Files.readAllBytes(folder.resolve("2.tif"));
        Files.write(folder.resolve("2.tif"), Arrays.copyOf(bytes, bytes.length - 1));
        ImageFolder images = ImageFolder.open(folder);
        assertEquals(3, images.size());
        assertEquals(Set.of(1), images.unreadable().keySet());
        assertTrue(images.warnings().get(0).startsWith("A file can't be read: 2.tif; the first because strip 1 of 1"),
                images.warnings()::toString);
        assertTrue(assertThrows(TiffException.class, () -> images.read(1)).getMessage()
                .contains(folder.resolve("2.tif").toString()));
        images.read(2);
        Files.delete(folder.resolve("1.tif"));
        assertEquals(Set.of(0), ImageFolder.open(folder).unreadable().keySet(), "size and type are those of 3.tif");
        Files.delete(folder.resolve("3.tif"));
        assertTrue(refusal().contains("2.tif can't be read: strip 1 of 1"), "no frame can be read");
    }

    @Test
    void filesOfSeveralPagesAreRefused() throws IOException {
        Path stack = SharedData.require("tiff_corpus/valid/v30_andor_private_tags.tif");
        Files.copy(stack, folder.resolve("1.tif"));
        assertTrue(refusal().contains("1.tif holds 2 frames, among files of one frame each"));
        Files.move(folder.resolve("1.tif"), folder.resolve("2.tif"));
        TestFrames.write(folder.resolve("1.tif"), TestFrames.frame(61, 47, PixelType.UINT16, 1));
        assertTrue(refusal().contains("2.tif holds 2 frames"));
    }

    @Test
    void aStackWithOneDirectoryIsRefusedToo() throws IOException {
        Frame frame = TestFrames.frame(20, 10, PixelType.UINT16, 1);
        TiffStorage storage = TestFrames.storage(frame, TiffCompression.NONE, 1, 10, ByteOrder.BIG_ENDIAN);
        // The writer would correct "images=3", so it is put in afterwards.
        byte[] page = TestFrames.bytes(frame, TestFrames.metadata(frame, storage, 1,
                TestFrames.ascii(TiffTags.IMAGE_DESCRIPTION, "ImageJ=1.54f\nimages=1\nframes=1\n")));
        String text = new String(page, StandardCharsets.ISO_8859_1).replace("images=1", "images=3");
        byte[] changed = text.getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("1.tif"), changed);
        assertEquals(1, ImageFolder.open(folder).size(), "a file without room for more frames is one frame");
        Files.write(folder.resolve("1.tif"), Arrays.copyOf(changed, changed.length + 2 * 20 * 10 * 2));
        assertTrue(refusal().contains("1.tif holds 3 frames"));
    }

    /**
     * Of many files only some are looked into at opening, so that a hundred thousand open at once; each is when it is read.
     */
    @Test
    void ofManyFilesOnlySomeAreOpenedAtOnce() throws IOException {
        int files = 25_000;
        int sources = 40;
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < sources; i++) {
            TestFrames.write(folder.resolve("source" + i + ".tif"), TestFrames.frame(4, 3, PixelType.UINT8, i));
        }
        for (int i = 1; i <= files; i++) {
            Files.createLink(many.resolve(i + ".tif"), folder.resolve("source" + i % sources + ".tif"));
        }
        // Every fifth file is broken, between those that are looked into: 0, 2, 5, 7, 10, 12...
        for (int i = 1; i < files; i += 5) {
            Path broken = many.resolve(i + 1 + ".tif");
            Files.delete(broken);
            Files.writeString(broken, "");
        }
        TestFrames.write(replaced(many.resolve(20_002 + ".tif")), TestFrames.frame(5, 3, PixelType.UINT8, 1));
        ImageFolder opened = ImageFolder.open(many);
        assertEquals(files, opened.size());
        assertTrue(opened.unreadable().isEmpty(), () -> opened.unreadable().size() + " were looked into");
        String message = assertThrows(IOException.class, () -> opened.read(1)).getMessage();
        assertTrue(message.startsWith(many.resolve("2.tif") + " can't be read: it is empty"), message);
        String odd = assertThrows(IOException.class, () -> opened.read(20_001)).getMessage();
        assertTrue(odd.startsWith(many.resolve("20002.tif") + " has 5 x 3 pixels and the first frame, 1.tif, has 4 x 3"), odd);
        assertEquals(3, opened.read(files - 1).height());
    }

    private static Path replaced(Path file) throws IOException {
        Files.delete(file);
        return file;
    }
}
