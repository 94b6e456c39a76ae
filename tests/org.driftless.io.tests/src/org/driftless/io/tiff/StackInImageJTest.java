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
import static org.junit.jupiter.api.Assertions.assertNotNull;

import ij.ImagePlus;
import ij.io.Opener;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

import org.driftless.core.image.Calibration;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ImageJ's own code opens what is written. */
class StackInImageJTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void noDisplay() {
        System.setProperty("java.awt.headless", "true");
    }

    /** ImageJ knows neither predictor 3 nor a predictor of 32-bit pixels. */
    static List<TiffWriterTest.Form> forms() {
        return TiffWriterTest.forms().stream()
                .filter(form -> form.predictor() == 1 || form.predictor() == 2 && form.type().bytes() < 4).toList();
    }

    private static TiffStorage storage(TiffWriterTest.Form form) {
        return new TiffStorage(8 * form.type().bytes(), form.compression(), form.predictor(), form.rows(), form.order(),
                false);
    }

    private static ImagePlus opened(Path file) {
        ImagePlus image = new Opener().openTiff(file.getParent() + "/", file.getFileName().toString());
        assertNotNull(image, file + " is not opened");
        return image;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFramesOfASingleFileAndAStackAreExact(TiffWriterTest.Form form) throws IOException {
        StackSource source = new StackSource(folder.resolve("in"), 3, form.type(), storage(form));
        ImagePlus single = opened(folder.resolve("in/f2.tif"));
        assertSame(source.frames.get(1), single.getProcessor().getPixels());
        ImagePlus stack = opened(StackSource.write(folder.resolve("out.tif"), source.pages(), source.frames));
        assertEquals(3, stack.getStackSize());
        assertEquals(3, stack.getNFrames());
        for (int i = 0; i < 3; i++) {
            assertSame(source.frames.get(i), stack.getStack().getPixels(i + 1));
            if (form.compression() == TiffCompression.NONE) { // else ImageJ reads no labels
                assertEquals("f" + (i + 1) + ".tif", stack.getStack().getSliceLabel(i + 1));
            }
        }
    }

    private static void assertSame(Frame wanted, Object pixels) {
        if (wanted.pixels() instanceof int[] whole) {
            float[] rounded = new float[whole.length];
            for (int i = 0; i < rounded.length; i++) {
                rounded[i] = whole[i]; // ImageJ takes unsigned numbers for signed ones
            }
            assertArrayEquals(rounded, (float[]) pixels);
        } else {
            assertArrayEquals(new Object[] {wanted.pixels()}, new Object[] {pixels});
        }
    }

    @Test
    void sizeTimeAndWordsOfSingleFilesAreKnown() throws IOException {
        for (TiffCompression compression : List.of(TiffCompression.NONE, TiffCompression.DEFLATE)) {
            StackSource source = new StackSource(folder.resolve("in"), 3, PixelType.UINT16,
                    new TiffStorage(16, compression, 1, 9, ByteOrder.LITTLE_ENDIAN, false),
                    TestFrames.ascii(TiffTags.IMAGE_DESCRIPTION, "Zelle 3, 25 °C"));
            StackPages pages = new StackPages(source.folder, StackSource.all(3), new Calibration(0.0645, 0.25));
            ImagePlus stack = opened(StackSource.write(folder.resolve("out.tif"), pages, source.frames));
            ij.measure.Calibration scale = stack.getCalibration();
            assertEquals(0.0645, scale.pixelWidth, 1e-12);
            assertEquals(0.0645, scale.pixelHeight, 1e-12);
            assertEquals("\u00b5m", scale.getUnit());
            assertEquals(0.25, scale.frameInterval);
            assertEquals("Zelle 3, 25 °C", stack.getInfoProperty());
        }
    }

    @Test
    void aStackOfImageJStaysOneAndOfFewerFramesTellsSo() throws IOException {
        StackSource source = new StackSource(folder.resolve("in"), 6, PixelType.UINT16,
                new TiffStorage(16, TiffCompression.NONE, 1, 9, ByteOrder.BIG_ENDIAN, false));
        Path whole = StackSource.write(folder.resolve("run.tif"),
                new StackPages(source.folder, StackSource.all(6), new Calibration(0.5, 2)), source.frames);
        ImageStack input = ImageStack.open(whole);
        int[] used = {1, 3, 5};
        List<Frame> frames = List.of(source.frames.get(1), source.frames.get(3), source.frames.get(5));
        Path file = StackSource.write(folder.resolve("out.tif"),
                new StackPages(input, used, Calibration.UNKNOWN), frames);
        ImagePlus stack = opened(file);
        assertEquals(3, stack.getNFrames());
        assertEquals(4, stack.getCalibration().frameInterval);
        assertEquals(0.5, stack.getCalibration().pixelWidth);
        for (int i = 0; i < 3; i++) {
            assertSame(frames.get(i), stack.getStack().getPixels(i + 1));
        }
        Path same = StackSource.write(folder.resolve("same.tif"),
                new StackPages(input, StackSource.all(6), Calibration.UNKNOWN), source.frames);
        assertEquals(input.metadata(0).descriptionText(), ImageStack.open(same).metadata(0).descriptionText());
    }
}
