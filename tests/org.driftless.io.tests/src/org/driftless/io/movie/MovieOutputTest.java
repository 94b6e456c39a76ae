/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.movie;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;

import ij.ImagePlus;
import ij.io.Opener;
import ij.process.ColorProcessor;

import org.driftless.core.image.Calibration;
import org.driftless.core.image.Frame;
import org.driftless.io.tiff.MovieStack;
import org.driftless.io.tiff.TiffSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each format, read back by programs of others. Pictures have odd sides, where rows and bytes are easily mistaken. */
class MovieOutputTest {

    private static final int WIDTH = 37;
    private static final int HEIGHT = 23;
    private static final int PICTURES = 7;

    @TempDir
    private Path folder;

    private static MovieForm form(Palette palette, double perSecond) {
        return new MovieForm(WIDTH, HEIGHT, PICTURES, palette, perSecond, new Calibration(0.25, 0.5));
    }

    /** All 256 levels, in another order in each picture. */
    private static byte[] picture(int number) {
        byte[] picture = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 5 + number * 31);
        }
        return picture;
    }

    private static Palette colors() {
        int[] table = new int[Palette.SIZE];
        for (int i = 0; i < table.length; i++) {
            table[i] = i << 16 | 255 - i << 8 | i / 2;
        }
        return Palette.of(table);
    }

    private static void write(MovieOutput opened) throws IOException {
        try (MovieOutput output = opened) {
            for (int i = 0; i < PICTURES; i++) {
                output.accept(output.encode(picture(i)));
            }
            output.finish();
        }
    }

    private static void assertColors(Palette palette, byte[] picture, BufferedImage image) {
        for (int i = 0; i < picture.length; i++) {
            assertEquals(palette.colors().get(picture[i] & 0xff), image.getRGB(i % WIDTH, i / WIDTH) & 0xffffff, "pixel " + i);
        }
    }

    private static IIOMetadataNode node(IIOMetadataNode root, String name) {
        return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
    }

    @Test
    void aGifHasAllPicturesTheirDelaysAndBeginsAgain() throws Exception {
        Path file = folder.resolve("m.gif");
        write(GifOutput.open(file, form(colors(), 30)));
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        int hundredths = 0;
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(PICTURES, reader.getNumImages(true));
            for (int i = 0; i < PICTURES; i++) {
                assertColors(colors(), picture(i), reader.read(i));
                IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                int delay = Integer.parseInt(node(root, "GraphicControlExtension").getAttribute("delayTime"));
                assertTrue(delay == 3 || delay == 4, "A delay of " + delay);
                hundredths += delay;
                if (i == 0) {
                    assertEquals("NETSCAPE", node(root, "ApplicationExtension").getAttribute("applicationID"));
                }
            }
        } finally {
            reader.dispose();
        }
        assertEquals(23, hundredths, "7 pictures at 30 a second; delays rounded one by one make 21");
    }

    @Test
    void aGrayTiffIsAStackInImageJAndHere() throws Exception {
        Path file = folder.resolve("m.tif");
        write(MovieStack.open(file, form(Palette.GRAY, 12.5)));
        ImagePlus stack = new Opener().openTiff(folder.toString() + "/", "m.tif");
        assertEquals(PICTURES, stack.getStackSize());
        for (int i = 0; i < PICTURES; i++) {
            assertArrayEquals(picture(i), (byte[]) stack.getStack().getPixels(i + 1), "picture " + i);
        }
        assertEquals(0.25, stack.getCalibration().pixelWidth, 1e-9);
        assertEquals(0.5, stack.getCalibration().frameInterval, 1e-9);
        assertEquals(12.5, stack.getCalibration().fps, 1e-9);
        TiffSequence ours = TiffSequence.open(file);
        assertEquals(PICTURES, ours.size());
        Frame last = ours.read(PICTURES - 1);
        assertEquals(picture(PICTURES - 1)[WIDTH + 2] & 0xff, last.value(2, 1));
        assertEquals(0.25, ours.imageMetadata().calibration().pixelSize(), 1e-6);
    }

    @Test
    void aTiffOfColoursHasThemInImageJ() throws Exception {
        write(MovieStack.open(folder.resolve("c.tif"), form(colors(), 10)));
        ImagePlus stack = new Opener().openTiff(folder.toString() + "/", "c.tif");
        assertEquals(PICTURES, stack.getStackSize());
        stack.setSlice(3);
        BufferedImage shown = new ColorProcessor(stack.getProcessor().createImage()).getBufferedImage();
        assertColors(colors(), picture(2), shown);
    }

    @Test
    void anAviHasAListOfWholeJpegPicturesAndAnIndexThatFindsThem() throws Exception {
        Path file = folder.resolve("m.avi");
        write(AviOutput.open(file, form(Palette.GRAY, 15)));
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer avi = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals("RIFF", code(bytes, 0));
        assertEquals(bytes.length - 8, avi.getInt(4));
        assertEquals(66_667, avi.getInt(32), "microseconds a picture");
        assertEquals(PICTURES, avi.getInt(48));
        assertEquals(List.of(WIDTH, HEIGHT), List.of(avi.getInt(64), avi.getInt(68)));
        List<Integer> lists = new ArrayList<>();
        int at = 12;
        for (; at < bytes.length && !code(bytes, at).equals("idx1"); at += 8 + avi.getInt(at + 4)) {
            assertEquals("LIST", code(bytes, at));
            lists.add(at);
        }
        int movie = lists.get(1) + 8;
        assertEquals("movi", code(bytes, movie));
        assertEquals(PICTURES * 16, avi.getInt(at + 4));
        assertEquals(bytes.length, at + 8 + PICTURES * 16);
        for (int i = 0; i < PICTURES; i++) {
            int chunk = movie + avi.getInt(at + 8 + i * 16 + 8);
            assertEquals("00dc", code(bytes, chunk));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes, chunk + 8, avi.getInt(chunk + 4)));
            assertEquals(List.of(WIDTH, HEIGHT), List.of(image.getWidth(), image.getHeight()));
        }
    }

    private static String code(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }

    @Test
    void aJpegPictureIsWhatWasGiven() throws Exception {
        byte[] even = new byte[WIDTH * HEIGHT];
        Arrays.fill(even, (byte) 180);
        try (AviOutput output = AviOutput.open(folder.resolve("e.avi"), form(Palette.GRAY, 15))) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(output.encode(even)));
            assertEquals(180, image.getRGB(WIDTH - 1, HEIGHT - 1) & 0xff, 2);
        }
    }

    @Test
    void whatIsNotFinishedLeavesNothingAndKeepsWhatWasThere() throws Exception {
        for (String name : List.of("x.gif", "x.tif", "x.avi")) {
            Path file = folder.resolve(name);
            Files.writeString(file, "old");
            try (MovieOutput output = name.endsWith("gif") ? GifOutput.open(file, form(Palette.GRAY, 5))
                    : name.endsWith("tif") ? MovieStack.open(file, form(Palette.GRAY, 5))
                    : AviOutput.open(file, form(Palette.GRAY, 5))) {
                output.accept(output.encode(picture(0)));
            }
            assertEquals("old", Files.readString(file));
            assertFalse(Files.exists(folder.resolve(name + ".part")));
        }
    }
}
