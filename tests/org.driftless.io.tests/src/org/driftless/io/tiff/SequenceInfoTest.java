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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.driftless.core.image.Calibration;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.driftless.io.metadata.DescriptionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of sequences, and which are none. */
class SequenceInfoTest {

    private static final int WIDTH = 20;
    private static final int HEIGHT = 10;
    private static final VariantFile.Form PLAIN = new VariantFile.Form(1, 1, 0, HEIGHT, 0);

    @TempDir
    private Path folder;

    private static Frame frame(int seed) {
        return TestFrames.frame(WIDTH, HEIGHT, PixelType.UINT16, seed);
    }

    private Path stack(String description, int pages) throws IOException {
        VariantFile file = new VariantFile(ByteOrder.LITTLE_ENDIAN, false);
        for (int i = 0; i < pages; i++) {
            file.page(frame(i), PLAIN, i == 0 ? new TagValue[] {TestFrames.ascii(TiffTags.IMAGE_DESCRIPTION, description)}
                    : new TagValue[0]);
        }
        return file.write(folder.resolve("film.ome.tif"));
    }

    private static String ome(String sizes) {
        return "<OME><Image><Pixels SizeX=\"20\" SizeY=\"10\" " + sizes + "/></Image></OME>";
    }

    private String refused(Path path) {
        return assertThrows(IOException.class, () -> SequenceInfo.of(path)).getMessage();
    }

    @Test
    void aFolder() throws IOException {
        for (int number : new int[] {8, 9, 10, 12}) {
            TestFrames.write(folder.resolve("a" + number + ".tif"), frame(number));
        }
        Files.writeString(folder.resolve("Thumbs.db"), "x");
        Files.writeString(folder.resolve("._a8.tif"), "x");
        Files.writeString(folder.resolve("a13.tif.part"), "x");
        Files.createDirectory(folder.resolve("a14.tif"));
        SequenceInfo info = SequenceInfo.of(folder);
        assertEquals(List.of("a8.tif", "a9.tif", "a10.tif", "a12.tif"), info.sequence().names());
        assertEquals(Optional.of(new SequenceInfo.Numbering(8, 12, 1, 1)), info.numbering());
        assertEquals("uint16", info.type());
        assertEquals("one strip", info.layout());
        assertEquals(List.of("Frames are missing: 11 (between a10.tif and a12.tif); time then does not pass evenly from"
                + " frame to frame.", "2 files in the folder are not whole, or no frames, and are passed over:"
                + " ._a8.tif, a13.tif.part."), info.warnings());
    }

    @Test
    void aFileOfOneFrameAmongOthers() throws IOException {
        TestFrames.write(folder.resolve("1.tif"), frame(1));
        TestFrames.write(folder.resolve("2.tif"), frame(2));
        SequenceInfo info = SequenceInfo.of(folder.resolve("2.tif"));
        assertEquals(1, info.sequence().size());
        assertTrue(TestFrames.same(frame(2), info.sequence().read(0)));
        assertEquals(Optional.empty(), info.numbering());
        assertEquals(List.of(), info.warnings());
    }

    @Test
    void whatAFileSaysOfItself() throws IOException {
        SequenceInfo info = SequenceInfo.of(stack(ome("SizeC=\"1\" SizeZ=\"1\" SizeT=\"3\" PhysicalSizeX=\"0.1\""
                + " PhysicalSizeY=\"0.1\" TimeIncrement=\"2\""), 3));
        assertEquals(DescriptionKind.OME, info.metadata().kind());
        assertEquals(new Calibration(0.1, 2), info.metadata().calibration());
        assertEquals(List.of(), info.warnings());
    }

    @Test
    void severalChannelsOrPlacesAreNoSequence() throws IOException {
        String way = "and one sequence is needed: save each";
        assertTrue(refused(stack(ome("SizeC=\"2\" SizeZ=\"1\" SizeT=\"2\""), 4)).contains("film.ome.tif holds 2 channels, " + way
                + " channel as a file of its own."));
        assertTrue(refused(stack("ImageJ=1.54f\nimages=4\nchannels=2\nframes=2\nhyperstack=true\n", 4))
                .contains("holds 2 channels, " + way));
        assertTrue(refused(stack(ome("").replace("</OME>", "<Image><Pixels SizeT=\"2\"/></Image></OME>"), 4))
                .contains("holds 2 images that do not belong together, " + way));
    }

    @Test
    void slicesAtTimesAreSaid() throws IOException {
        SequenceInfo info = SequenceInfo.of(stack(ome("SizeC=\"1\" SizeZ=\"2\" SizeT=\"3\" TimeIncrement=\"2\""), 6));
        assertTrue(info.warnings().getFirst().contains("holds 2 slices at 3 times; they are taken one after another"),
                info.warnings()::toString);
        assertFalse(info.metadata().calibration().hasFrameInterval());
    }

    @Test
    void framesThatTheDescriptionTellsOfAndAreNotThereAreSaid() throws IOException {
        SequenceInfo info = SequenceInfo.of(stack(ome("SizeC=\"1\" SizeZ=\"1\" SizeT=\"9\""), 4));
        assertEquals(4, info.sequence().size());
        assertTrue(info.warnings().getFirst().endsWith("holds 4 frames, and its description tells of 9: the others were not"
                + " taken, are in other files, or are lost."), info.warnings()::toString);
    }

    @Test
    void aFileOfSeveralThatBelongTogetherIsReadByItself() throws IOException {
        String xml = ome("SizeC=\"1\" SizeZ=\"1\" SizeT=\"4\"").replace("/></Image>", "><TiffData IFD=\"0\" FirstT=\"0\"><UUID"
                + " FileName=\"film.ome.tif\">u</UUID></TiffData><TiffData IFD=\"0\" FirstT=\"2\"><UUID"
                + " FileName=\"film_1.ome.tif\">u</UUID></TiffData></Pixels></Image>");
        SequenceInfo info = SequenceInfo.of(stack(xml, 2));
        assertEquals(2, info.sequence().size());
        assertTrue(info.warnings().getFirst().endsWith("is one of 2 files that belong together by their OME description;"
                + " the others are not read."), info.warnings()::toString);
    }

    @Test
    void theTimesOfPlanesOfMicroManager() throws IOException {
        VariantFile file = new VariantFile(ByteOrder.LITTLE_ENDIAN, false);
        for (int i = 0; i < 5; i++) {
            file.page(frame(i), PLAIN, TestFrames.ascii(TiffTags.MICRO_MANAGER, "{\"PixelSizeUm\":0.1,\"ElapsedTime-ms\":"
                    + (40 + 250 * i) + "}"));
        }
        SequenceInfo info = SequenceInfo.of(file.write(folder.resolve("MMStack.tif")));
        assertEquals(DescriptionKind.MICRO_MANAGER, info.metadata().kind());
        assertEquals(new Calibration(0.1, 0.25), info.metadata().calibration());
    }

    /** As the file format's page has it: index map, display settings, comments and summary follow the header. */
    @Test
    void theSummaryOfMicroManager() throws IOException {
        byte[] summary = "{\"Channels\":1,\"Slices\":1,\"Frames\":2,\"PixelSize_um\":0.2,\"Interval_ms\":500}"
                .getBytes(StandardCharsets.UTF_8);
        Path plain = stack("", 2);
        byte[] page = Files.readAllBytes(plain);
        int shift = 40 + summary.length - 8;
        ByteBuffer out = ByteBuffer.allocate(page.length + shift).order(ByteOrder.LITTLE_ENDIAN);
        out.put(page, 0, 8).putInt(54773648).putInt(0).putInt(483765892).putInt(0).putInt(99384722).putInt(0)
                .putInt(2355492).putInt(summary.length).put(summary).put(page, 8, page.length - 8);
        shifted(out, 4, shift);
        Path file = Files.write(folder.resolve("MMStack.tif"), out.array());
        SequenceInfo info = SequenceInfo.of(file);
        assertEquals(new Calibration(0.2, 0.5), info.metadata().calibration());
        assertTrue(TestFrames.same(frame(1), info.sequence().read(1)));
    }

    /** Moves what a file points to, directory after directory; the pixels are those of one strip. */
    private static void shifted(ByteBuffer file, int link, int shift) {
        int at = file.getInt(link);
        if (at == 0) {
            return;
        }
        file.putInt(link, at + shift);
        int entries = file.getShort(at + shift);
        for (int i = 0; i < entries; i++) {
            int entry = at + shift + 2 + 12 * i;
            int tag = file.getShort(entry) & 0xffff;
            if (tag == TiffTags.STRIP_OFFSETS) {
                file.putInt(entry + 8, file.getInt(entry + 8) + shift);
            }
        }
        shifted(file, at + shift + 2 + 12 * entries, shift);
    }

    private static TagValue description(int images) {
        return TestFrames.ascii(TiffTags.IMAGE_DESCRIPTION, "ImageJ=1.54f\nimages=" + images + "\n");
    }

    /** More than 4 GB, and no more on the disk than its ends: positions that an int can't hold. */
    @Test
    void aStackOfImageJLargerThanFourGigabytes() throws IOException {
        int side = 4096;
        int images = 160;
        Path file = new VariantFile(ByteOrder.BIG_ENDIAN, false).page(Frame.zeros(side, 1, PixelType.UINT16),
                new VariantFile.Form(1, 1, 0, 1, 0), description(images)).write(folder.resolve("huge.tif"));
        long frameBytes = 2L * side * side;
        long data = Files.size(file);
        byte[] head = Files.readAllBytes(file);
        ByteBuffer patch = ByteBuffer.wrap(head);
        for (int at = patch.getInt(4) + 2; at + 12 <= head.length; at += 12) {
            int tag = patch.getShort(at);
            if (tag == TiffTags.IMAGE_LENGTH || tag == TiffTags.ROWS_PER_STRIP) {
                patch.putInt(at + 8, side);
            } else if (tag == TiffTags.STRIP_OFFSETS) {
                patch.putInt(at + 8, (int) data);
            } else if (tag == TiffTags.STRIP_BYTE_COUNTS) {
                patch.putInt(at + 8, (int) frameBytes);
            }
        }
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(head);
            out.seek(data + (images - 1) * frameBytes + 2);
            out.writeShort(0xabcd);
            out.setLength(data + images * frameBytes);
        }
        assertTrue(Files.size(file) > 5L << 30);
        SequenceInfo info = SequenceInfo.of(file);
        assertEquals(images, info.sequence().size());
        Frame last = info.sequence().read(images - 1);
        assertEquals(0xabcd, last.value(1, 0));
        assertEquals(0, last.value(1, 1));
        cutOff(file, data + (images - 3) * frameBytes + 5);
        assertTrue(refused(file).contains("it should hold 160 frames one after another, and ends after 157 (page 1, tag"
                + " ImageDescription (270))"), () -> refused(file));
    }

    private static void cutOff(Path file, long length) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(length);
        }
    }

    /** One frame of a stack that was saved with the words of all: it is what it is. */
    @Test
    void wordsOfAStackOnASingleFrame() throws IOException {
        Path file = new VariantFile(ByteOrder.BIG_ENDIAN, false).page(frame(1), PLAIN, description(100))
                .write(folder.resolve("7.tif"));
        assertEquals(1, SequenceInfo.of(file).sequence().size());
    }

    @Test
    void whatIsNoFile() throws Exception {
        assertTrue(refused(folder.resolve("nowhere")).contains("nowhere does not exist"));
        assertTrue(refused(folder).startsWith("There is no TIFF file in " + folder));
        Path empty = Files.createFile(folder.resolve("empty.tif"));
        assertTrue(refused(empty).startsWith(empty + " can't be read: it is empty"));
        Path zero = Path.of("/dev/zero");
        if (Files.exists(zero)) {
            assertEquals(zero + " can't be read: it is not a regular file; leave it out.", refused(zero));
        }
    }
}
