/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.EllipseRoi;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;
import ij.io.RoiDecoder;
import ij.io.RoiEncoder;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ImageJ's own code reads what is written, and what it writes is read. */
class ImageJRoiFileTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void noDisplay() {
        System.setProperty("java.awt.headless", "true");
    }

    private static List<ImageJRoi> some() {
        return List.of(ImageJRoi.rectangle("particle-1", 3, 4, 21, 22, 1, Map.of()),
                ImageJRoi.rectangle("Körner 2", 0, 0, 5, 5, 0, Map.of("a", "b: c", "driftless-first-slice", "12")),
                ImageJRoi.rectangle("particle-3", 40000, 61000, 31, 17, 2000, Map.of()));
    }

    private Path saved(Roi roi) throws IOException {
        Path file = folder.resolve("one.roi");
        assertTrue(RoiEncoder.save(roi, file.toString()));
        return file;
    }

    private ImageJRoi read(Roi roi) throws IOException {
        ImageJRoiFile.Content content = ImageJRoiFile.read(saved(roi));
        assertEquals(Map.of(), content.refused());
        assertEquals(1, content.regions().size());
        return content.regions().getFirst();
    }

    private String refusal(Roi roi) throws IOException {
        ImageJRoiFile.Content content = ImageJRoiFile.read(saved(roi));
        assertEquals(List.of(), content.regions());
        return content.refused().get("one");
    }

    @Test
    void imageJReadsWhatIsWritten() throws IOException {
        Path file = folder.resolve("RoiSet.zip");
        ImageJRoiFile.write(file, some());
        List<String> names = new ArrayList<>();
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (ImageJRoi ours : some()) {
                ZipEntry entry = archive.getEntry(ours.name() + ".roi");
                byte[] bytes = archive.getInputStream(entry).readAllBytes();
                Roi roi = new RoiDecoder(bytes, entry.getName()).getRoi();
                names.add(roi.getName());
                assertEquals(Roi.RECTANGLE, roi.getType());
                assertEquals(new Rectangle((int) ours.x(), (int) ours.y(), (int) ours.width(), (int) ours.height()),
                        roi.getBounds());
                assertEquals(ours.slice(), roi.getPosition());
                ours.properties().forEach((key, value) -> assertEquals(value, roi.getProperty(key)));
            }
        }
        assertEquals(List.of("particle-1", "Körner 2", "particle-3"), names);
    }

    @Test
    void whatIsWrittenIsReadBackExactly() throws IOException {
        Path file = folder.resolve("RoiSet.zip");
        ImageJRoiFile.write(file, some());
        assertEquals(some(), ImageJRoiFile.read(file).regions());
        byte[] bytes = Files.readAllBytes(file);
        ImageJRoiFile.write(file, ImageJRoiFile.read(file).regions());
        assertArrayEquals(bytes, Files.readAllBytes(file));
        Path one = folder.resolve("one.roi");
        ImageJRoiFile.write(one, some().subList(1, 2));
        assertEquals(some().subList(1, 2), ImageJRoiFile.read(one).regions());
    }

    @Test
    void whatImageJWritesOfOursIsTheSame() throws IOException {
        for (ImageJRoi ours : some()) {
            Roi roi = new RoiDecoder(RoiWriter.write(ours), "x.roi").getRoi();
            assertEquals(ours, read(roi));
        }
    }

    @Test
    void rectanglesOfImageJAreRead() throws IOException {
        Roi roi = new Roi(10, 20, 30, 40);
        roi.setName("cell 7");
        roi.setPosition(12);
        assertEquals(new ImageJRoi("cell 7", ImageJRoi.Kind.RECTANGLE, 10, 20, 30, 40, List.of(), 12, Map.of()), read(roi));
        Roi exact = new Roi(10.25, 20.5, 30.125, 40.75);
        assertEquals(new ImageJRoi("one", ImageJRoi.Kind.RECTANGLE, 10.25, 20.5, 30.125, 40.75, List.of(), 0, Map.of()),
                read(exact), "a region without a name has that of its file");
        assertEquals(-3, read(new Roi(-3, -4, 10, 10)).x());
    }

    @Test
    void aPlaceInAHyperstackIsAFrame() throws IOException {
        Roi roi = new Roi(10, 20, 30, 40);
        roi.setPosition(1, 1, 7);
        assertEquals(7, read(roi).slice());
        roi.setPosition(2, 5, 1);
        assertEquals(5, read(roi).slice());
        roi.setPosition(1, 5, 7);
        assertEquals("lies in slice 5 of time 7, and which of these is the frame is not clear", refusal(roi));
    }

    @Test
    void areasCountByTheirBounds() throws IOException {
        ImageJRoi oval = read(new OvalRoi(5, 6, 20, 21));
        assertEquals(ImageJRoi.Kind.OVAL, oval.kind());
        assertEquals(List.of(5.0, 6.0, 20.0, 21.0), List.of(oval.x(), oval.y(), oval.width(), oval.height()));
        for (int type : new int[] {Roi.POLYGON, Roi.FREEROI, Roi.TRACED_ROI}) {
            ImageJRoi outline = read(new PolygonRoi(new int[] {8, 30, 20}, new int[] {9, 12, 33}, 3, type));
            assertEquals(ImageJRoi.Kind.OUTLINE, outline.kind());
            assertEquals(List.of(8.0, 9.0, 22.0, 24.0),
                    List.of(outline.x(), outline.y(), outline.width(), outline.height()));
        }
        assertEquals(ImageJRoi.Kind.OUTLINE, read(new EllipseRoi(10, 10, 40, 40, 0.5)).kind());
    }

    @Test
    void pointsAreReadEachForItself() throws IOException {
        PointRoi points = new PointRoi(new int[] {11, 200, 31}, new int[] {12, 5, 300}, 3);
        assertEquals(List.of(new ImageJRoi.Point(11, 12, 0), new ImageJRoi.Point(200, 5, 0), new ImageJRoi.Point(31, 300, 0)),
                read(points).points());
        PointRoi exact = new PointRoi(new float[] {11.25f, 20.5f}, new float[] {12.75f, 5}, 2);
        assertEquals(List.of(new ImageJRoi.Point(11.25, 12.75, 0), new ImageJRoi.Point(20.5, 5, 0)), read(exact).points());
    }

    @Test
    void pointsOfAStackKnowTheirSlices() throws IOException {
        PointRoi points = new PointRoi(new int[] {11, 20}, new int[] {12, 5}, 2);
        points.setCounters(new int[] {3 << 8, 9 << 8 | 1});
        assertEquals(List.of(3, 9), read(points).points().stream().map(ImageJRoi.Point::slice).toList());
    }

    @Test
    void linesAndCompositesAreRefused() throws IOException {
        assertEquals("is a line, and a particle needs an area or a point", refusal(new Line(1, 2, 30, 40)));
        assertEquals("is a line, and a particle needs an area or a point",
                refusal(new PolygonRoi(new int[] {8, 30, 20}, new int[] {9, 12, 33}, 3, Roi.POLYLINE)));
        ShapeRoi both = new ShapeRoi(new Roi(1, 1, 10, 10)).or(new ShapeRoi(new Roi(50, 50, 10, 10)));
        assertEquals("is put together of several areas: split it in ImageJ (More > Split)", refusal(both));
    }

    @Test
    void whatIsCutOffOrChangedIsRefusedAndNeverBreaksTheReader() throws IOException {
        byte[] whole = RoiWriter.write(some().get(1));
        Path file = folder.resolve("cut.roi");
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            ImageJRoiFile.Content content = ImageJRoiFile.read(file);
            assertEquals(List.of(), content.regions(), "cut to " + length);
            assertEquals(length < 4 ? "is not a region of interest of ImageJ" : "is cut off", content.refused().get("cut"));
        }
        PointRoi points = new PointRoi(new float[] {11.25f, 20.5f}, new float[] {12.75f, 5}, 2);
        byte[] other = RoiEncoder.saveAsByteArray(points);
        Random random = new Random(7);
        for (int i = 0; i < 4000; i++) {
            byte[] bytes = (i % 2 == 0 ? whole : other).clone();
            for (int k = 0; k < 3; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertNotNull(RoiReader.read(bytes, "mutant"));
            } catch (RoiProblem e) {
                assertNotNull(e.getMessage());
            }
        }
    }

    @Test
    void anotherFileIsNoRegion() throws IOException {
        Path file = Files.writeString(folder.resolve("text.roi"), "This is no region of interest, but a text that is long enough.");
        assertEquals(Map.of("text", "is not a region of interest of ImageJ"), ImageJRoiFile.read(file).refused());
        ExchangeException e = assertThrows(ExchangeException.class, () -> ImageJRoiFile.read(folder.resolve("none.roi")));
        assertEquals(folder.resolve("none.roi") + " is not there or is not a file.", e.getMessage());
    }

    private Path zip(List<String> names, byte[] content) throws IOException {
        Path file = folder.resolve("made.zip");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(content);
            }
        }
        Files.write(file, bytes.toByteArray());
        return file;
    }

    @Test
    void namesInAnArchiveAreNoPaths() throws IOException {
        byte[] roi = RoiWriter.write(ImageJRoi.rectangle("", 1, 2, 10, 10, 0, Map.of()));
        Path file = zip(List.of("../../slip.roi", "/etc/passwd.roi", "C:\\x.roi", "notes.txt"), roi);
        ImageJRoiFile.Content content = ImageJRoiFile.read(file);
        assertEquals(List.of("slip", "passwd", "x"), content.regions().stream().map(ImageJRoi::name).toList());
        assertEquals(1, content.ignored());
        try (var there = Files.list(folder)) {
            assertEquals(List.of(file), there.toList());
        }
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        Path file = zip(List.of("a.roi"), new byte[200 << 20]);
        assertTrue(Files.size(file) < 1 << 20);
        assertEquals(Map.of("a", "is larger than 4 MB, which no region is"), ImageJRoiFile.read(file).refused());
        byte[] large = new byte[3 << 20];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            names.add(i + ".roi");
        }
        ExchangeException e = assertThrows(ExchangeException.class, () -> ImageJRoiFile.read(zip(names, large)));
        assertTrue(e.getMessage().endsWith("made.zip holds more than 64 MB, which no set of regions does."), e.getMessage());
    }

    @Test
    void aDamagedArchiveIsRefused() throws IOException {
        Path file = folder.resolve("RoiSet.zip");
        ImageJRoiFile.write(file, some());
        byte[] whole = Files.readAllBytes(file);
        for (int length = 2; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            ExchangeException e = assertThrows(ExchangeException.class, () -> ImageJRoiFile.read(file));
            assertTrue(e.getMessage().startsWith(file + " can't be read, it may be cut off or damaged: "), e.getMessage());
        }
        byte[] stored = storedOnce("a.roi", RoiWriter.write(some().getFirst()));
        stored[45]++; // in the region, which is not compressed
        Files.write(file, stored);
        ExchangeException e = assertThrows(ExchangeException.class, () -> ImageJRoiFile.read(file));
        assertEquals(file + " is damaged: the check sum of a.roi is wrong.", e.getMessage());
    }

    private static byte[] storedOnce(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name);
            java.util.zip.CRC32 sum = new java.util.zip.CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCompressedSize(content.length);
            entry.setCrc(sum.getValue());
            out.putNextEntry(entry);
            out.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws IOException {
        Path file = zip(List.of("a.roi", "b.roi"), RoiWriter.write(some().getFirst()));
        String latin = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("b.roi", "a.roi");
        Files.write(file, latin.getBytes(StandardCharsets.ISO_8859_1));
        ExchangeException e = assertThrows(ExchangeException.class, () -> ImageJRoiFile.read(file));
        assertEquals(file + " holds two files of one name, a.roi.", e.getMessage());
    }
}
