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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.driftless.core.image.Calibration;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.driftless.testsupport.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stack says of itself is true of it. */
class StackDescriptionTest {

    private static final String OME = """
            <?xml version="1.0" encoding="UTF-8"?><!-- Warning: this comment is an OME-XML metadata block. -->
            <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06"><Image ID="Image:0"><Pixels BigEndian="false" \
            DimensionOrder="XYZCT" ID="Pixels:0" PhysicalSizeX="0.1" SizeC="1" SizeT="4" SizeX="61" SizeY="47" SizeZ="1" \
            TimeIncrement="0.5" Type="uint16"><Channel ID="Channel:0:0"/><TiffData FirstT="0" IFD="0" PlaneCount="1">\
            <UUID FileName="run.ome.tif">urn:uuid:1</UUID></TiffData><TiffData FirstT="1" IFD="1" PlaneCount="1"/>\
            <TiffData FirstT="2" IFD="2" PlaneCount="1"/><TiffData FirstT="3" IFD="3" PlaneCount="1"/>\
            <Plane DeltaT="0.0" TheC="0" TheT="0" TheZ="0"/><Plane DeltaT="0.5" TheC="0" TheT="1" TheZ="0"/>\
            <Plane DeltaT="1.0" TheC="0" TheT="2" TheZ="0"/><Plane DeltaT="1.5" TheC="0" TheT="3" TheZ="0"/></Pixels>\
            </Image></OME>""";

    @TempDir
    Path folder;

    /** A stack of four pages whose first says these words. */
    private ImageStack stack(String description) throws IOException {
        StackSource source = new StackSource(folder.resolve("in"), 4, PixelType.UINT16,
                new TiffStorage(16, TiffCompression.DEFLATE, 1, 9, ByteOrder.LITTLE_ENDIAN, false));
        StackTags words = new StackTags(source.pages(), TestFrames.metadata(source.frames.getFirst(),
                source.folder.metadata(0).storage(), 1), null, StackSource.WIDTH, StackSource.HEIGHT);
        assertTrue(words.isImageJ());
        Path plain = StackSource.write(folder.resolve("plain.tif"), source.pages(), source.frames);
        // The same pages, with the words in place of those of ImageJ.
        byte[] bytes = Files.readAllBytes(plain);
        Path file = folder.resolve("run.ome.tif");
        try (TiffFile tiff = TiffFile.open(plain)) {
            IfdBuilder tags = new IfdBuilder(ByteOrder.LITTLE_ENDIAN, TiffFormat.CLASSIC);
            PageForm.like(tiff.metadata(0), StackSource.WIDTH, StackSource.HEIGHT, PixelType.UINT16).putInto(tags);
            tags.put(TestFrames.ascii(TiffTags.IMAGE_DESCRIPTION, description));
            PageLayout first = tiff.layout(0);
            long at = IfdBuilder.align(bytes.length, IfdBuilder.ALIGNMENT);
            byte[] directory = tags.directory(at, first.offsets(), first.counts(), tiff.directories()[1]);
            byte[] all = Arrays.copyOf(bytes, (int) at + directory.length);
            System.arraycopy(directory, 0, all, (int) at, directory.length);
            ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).putInt(4, (int) at);
            Files.write(file, all);
        }
        return ImageStack.open(file);
    }

    private String written(ImageStack input, int width, int height, int... used) throws IOException {
        Path target = folder.resolve("aligned").resolve(input.location().getFileName());
        Files.createDirectories(target.getParent());
        StackPages pages = new StackPages(input, used, Calibration.UNKNOWN);
        List<Frame> frames = new ArrayList<>();
        for (int frame : used) {
            Frame whole = input.read(frame);
            frames.add(width == whole.width() ? whole : Frame.zeros(width, height, whole.type()));
        }
        StackSource.write(target, pages, frames);
        ImageStack stack = ImageStack.open(target);
        assertEquals(used.length, stack.size());
        assertTrue(TestFrames.same(frames.getLast(), stack.read(used.length - 1)));
        return stack.metadata(0).description().map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace("\0", ""))
                .orElse(null);
    }

    @Test
    void omeOfAllFramesStaysAsItIs() throws IOException {
        assertEquals(OME, written(stack(OME), 61, 47, 0, 1, 2, 3));
    }

    @Test
    void omeTellsTheNewSize() throws IOException {
        assertEquals(OME.replace("SizeX=\"61\" SizeY=\"47\"", "SizeX=\"50\" SizeY=\"40\""),
                written(stack(OME), 50, 40, 0, 1, 2, 3));
    }

    @Test
    void omeTellsTheFramesThatAreLeft() throws IOException {
        String told = written(stack(OME), 61, 47, 1, 3);
        assertTrue(told.contains("SizeT=\"2\"") && told.contains("TimeIncrement=\"1.0\""), told);
        assertTrue(told.contains("<TiffData/><Plane DeltaT=\"0.5\" TheC=\"0\" TheT=\"0\" TheZ=\"0\"/>"
                + "<Plane DeltaT=\"1.5\" TheC=\"0\" TheT=\"1\" TheZ=\"0\"/></Pixels>"), told);
        assertTrue(!written(stack(OME), 61, 47, 0, 1, 3).contains("TimeIncrement"), "times are uneven");
    }

    @Test
    void omeThatWouldBeFalseIsLeftOut() throws IOException {
        int[] all = {0, 1, 2, 3};
        assertEquals(null, written(stack(OME.replace("run.ome.tif", "other.ome.tif")), 61, 47, all));
        assertEquals(null, written(stack(OME.replace("SizeT=\"4\"", "SizeT=\"8\"")), 61, 47, all));
        assertEquals(null, written(stack(OME.replace("</Image>", "</Image><Image ID=\"Image:1\"/>")), 61, 47, all));
        assertEquals(null, written(stack(OME.replace("</OME>", "</OMF>")), 61, 47, all));
        assertEquals(null, written(stack(OME.replace("<OME ", "<!DOCTYPE OME [<!ENTITY x \"y\">]><OME ")), 61, 47, all));
        assertEquals(null, written(stack(OME.replace("</OME>", "<ROI ID=\"ROI:0\"/></OME>")), 50, 40, all));
        assertEquals(null, written(stack(OME.replace("FirstT=\"1\" IFD=\"1\"", "FirstT=\"1\" IFD=\"2\"")
                .replace("FirstT=\"2\" IFD=\"2\"", "FirstT=\"2\" IFD=\"1\"")), 61, 47, 0, 1));
    }

    @Test
    void shapesOfTifffileAreThoseOfTheStack() throws IOException {
        assertEquals("{\"shape\": [4, 40, 50], \"a\": 1}", written(stack("{\"shape\": [4, 47, 61], \"a\": 1}"), 50, 40, 0,
                1, 2, 3));
        assertEquals("{\"shape\": [1, 2, 47, 61]}", written(stack("{\"shape\": [1, 4, 47, 61]}"), 61, 47, 0, 3));
        assertEquals(null, written(stack("{\"shape\": [2, 2, 47, 61]}"), 61, 47, 0, 3));
        assertEquals("{\"shape\": [2, 2, 47, 61]}", written(stack("{\"shape\": [2, 2, 47, 61]}"), 61, 47, 0, 1, 2, 3));
        assertEquals(null, written(stack("{\"shape\": [5, 47, 61]}"), 61, 47, 0, 1, 2, 3));
    }

    @Test
    void dimensionsOfImageJAreThoseOfTheStack() throws IOException {
        String series = "ImageJ=1.53t\nimages=4\nslices=4\nunit=um\nspacing=0.5\nloop=false\nmin=3.0\nmax=9.0\n";
        assertEquals(series, written(stack(series), 61, 47, 0, 1, 2, 3));
        assertEquals(series.replace("=4", "=2"), written(stack(series), 61, 47, 0, 3));
        assertEquals("ImageJ=1.53t\nimages=3\nunit=um\nframes=3\n", written(stack(
                "ImageJ=1.53t\nimages=4\nslices=2\nframes=2\nhyperstack=true\nmode=grayscale\nfinterval=2\nunit=um\n"),
                61, 47, 0, 1, 3));
        assertEquals("camera 7", written(stack("camera 7"), 61, 47, 0, 3));
    }

    @Test
    void stacksOfTheCorpusKeepTheirForm() throws IOException {
        for (String name : List.of("v05_imagej_stack", "v07_ome", "v30_andor_private_tags")) {
            Path file = SharedData.require("tiff_corpus/valid/" + name + ".tif");
            ImageStack input = ImageStack.open(file);
            String own = input.metadata(0).descriptionText().orElse(null);
            String told = written(input, input.width(), input.height(), IntStream.range(0, input.size()).toArray());
            assertEquals(own, told, name);
            ImageStack output = ImageStack.open(folder.resolve("aligned").resolve(name + ".tif"));
            for (int i = 0; i < input.size(); i++) {
                assertTrue(TestFrames.same(input.read(i), output.read(i)), name + " " + i);
                assertEquals(input.metadata(i).storage().byteOrder(), output.metadata(i).storage().byteOrder());
                assertEquals(input.metadata(i).kept().keySet(), output.metadata(i).kept().keySet(), name + " " + i);
            }
        }
    }
}
