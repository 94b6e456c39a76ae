/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.driftless.core.image.Calibration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageMetadataTest {

    private static final double CLOSE = 1e-12;

    private static ImageMetadata imageJ(String words, double resolution, int unit) {
        return Pages.of(Pages.described("ImageJ=1.54f\nimages=4\n" + words, resolution, unit));
    }

    private static void assertWarning(String beginning, ImageMetadata metadata) {
        assertTrue(metadata.warnings().stream().anyMatch(one -> one.startsWith(beginning)),
                () -> metadata.warnings().toString());
    }

    @ParameterizedTest
    @CsvSource({"um, 0.1", "\u00b5m, 0.1", "\u03bcm, 0.1", "\\u00B5m, 0.1", "micron, 0.1", "microns, 0.1", "nm, 1e-4",
        "mm, 100", "cm, 1000", "inch, 2540", "\u00c5, 1e-5"})
    void imageJTellsTheUnitOfTheResolution(String unit, double micrometres) {
        ImageMetadata metadata = imageJ("unit=" + unit + "\nfinterval=0.25\n", 10, Pages.INCH);
        assertEquals(micrometres, metadata.calibration().pixelSize(), CLOSE * micrometres);
        assertEquals(0.25, metadata.calibration().frameInterval());
        assertEquals("ImageJ", metadata.pixelSource());
        assertEquals(List.of(), metadata.warnings());
        assertEquals(new StackShape(1, 1, 1, 1, 4, 1), metadata.shape());
    }

    @Test
    void aMicroSignInLatin1IsUnderstood() {
        byte[] bytes = "ImageJ=1.40\nunit=\u00b5m\n".getBytes(StandardCharsets.ISO_8859_1);
        PageTags tags = new PageTags(bytes, true, new byte[0], new byte[0], 4, 4, Pages.NO_UNIT);
        assertEquals(0.25, Pages.of(tags).calibration().pixelSize());
    }

    @Test
    void whatImageJCallsPixelsIsNoCalibration() {
        assertEquals(Calibration.UNKNOWN, imageJ("unit=pixel\n", 10, Pages.NO_UNIT).calibration());
        assertEquals(Calibration.UNKNOWN, imageJ("fps=7.0\n", 10, Pages.NO_UNIT).calibration());
        ImageMetadata strange = imageJ("unit=furlong\n", 10, Pages.NO_UNIT);
        assertEquals(Calibration.UNKNOWN, strange.calibration());
        assertWarning("ImageJ gives the pixel size in \"furlong\", which is no unit", strange);
    }

    @Test
    void theTimeOfImageJHasAUnit() {
        assertEquals(0.04, imageJ("finterval=40\ntunit=ms\n", Double.NaN, 1).calibration().frameInterval(), CLOSE);
        assertEquals(120, imageJ("finterval=2\ntunit=min\n", Double.NaN, 1).calibration().frameInterval(), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "1e30", "Infinity"})
    void absurdTimesAreLeftOut(String seconds) {
        ImageMetadata metadata = imageJ("finterval=" + seconds + "\n", Double.NaN, 1);
        assertFalse(metadata.calibration().hasFrameInterval());
        assertWarning("ImageJ gives a time between frames of ", metadata);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -3, 1e30, Double.POSITIVE_INFINITY})
    void absurdPixelsAreLeftOut(double resolution) {
        ImageMetadata metadata = imageJ("unit=um\n", resolution, 1);
        assertFalse(metadata.calibration().hasPixelSize());
        assertWarning("ImageJ gives a pixel size of ", metadata);
        assertEquals("", metadata.pixelSource());
    }

    @Test
    void theResolutionOfAScreenIsNoCalibration() {
        for (double dpi : new double[] {72, 96, 300, 600, 1200, Double.NaN, 0}) {
            assertEquals(Calibration.UNKNOWN, Pages.of(Pages.described("", dpi, Pages.INCH)).calibration(), dpi + " dpi");
        }
        assertEquals(Calibration.UNKNOWN, Pages.of(Pages.described("", 100_000, Pages.NO_UNIT)).calibration());
        assertEquals(0.1, Pages.of(Pages.described("", 100_000, Pages.CENTIMETRE)).calibration().pixelSize(), CLOSE);
        assertEquals(0.0254, Pages.of(Pages.described("", 1e6, Pages.INCH)).calibration().pixelSize(), CLOSE);
    }

    @Test
    void sourcesThatContradictEachOtherAreBothLeftOut() {
        String xml = Pages.omeXml("SizeC=\"1\" SizeZ=\"1\" SizeT=\"4\" PhysicalSizeX=\"0.2\" PhysicalSizeY=\"0.2\"", "");
        ImageMetadata agreed = Pages.of(Pages.described(xml, 50_000, Pages.CENTIMETRE));
        assertEquals(0.2, agreed.calibration().pixelSize(), CLOSE);
        ImageMetadata contradicted = Pages.of(Pages.described(xml, 100_000, Pages.CENTIMETRE));
        assertFalse(contradicted.calibration().hasPixelSize());
        assertEquals(List.of("The images give two pixel sizes, 0.2 \u00b5m (OME-XML) and 0.1 \u00b5m (the resolution tags);"
                + " both are left out."), contradicted.warnings());
    }

    @Test
    void pixelsThatAreNotSquareAreLeftOut() {
        ImageMetadata metadata = Pages.of(Pages.ome("PhysicalSizeX=\"0.2\" PhysicalSizeY=\"0.4\"", ""));
        assertFalse(metadata.calibration().hasPixelSize());
        assertWarning("OME-XML gives pixels that are not square (0.2 x 0.4", metadata);
    }

    @Test
    void microManagerTellsPixelAndTime() {
        ImageMetadata metadata = Pages.of(Pages.microManager("{\"PixelSizeUm\":0.065,\"ElapsedTime-ms\":\"1500\",\"UserData\":{\"a\":[1]}}",
                "{\"Channels\":1,\"Slices\":1,\"Frames\":50,\"Interval_ms\":100,\"ChNames\":[\"a\"]}"));
        assertEquals(DescriptionKind.MICRO_MANAGER, metadata.kind());
        assertEquals(new Calibration(0.065, 0.1), metadata.calibration());
        assertEquals(1.5, metadata.elapsed());
        assertEquals(50, metadata.shape().planes());
        assertEquals(List.of(), metadata.warnings());
    }

    @Test
    void theTimesOfTheFramesGoBeforeWhatWasPlanned() {
        ImageMetadata planned = Pages.of(Pages.microManager("{\"ElapsedTime-ms\":0}", "{\"Frames\":5,\"Interval_ms\":100}"));
        ImageMetadata taken = planned.taken(FrameTimes.of(new int[] {0, 2, 4}, new double[] {0, 0.4, 0.8}));
        assertEquals(0.2, taken.calibration().frameInterval(), CLOSE);
        assertWarning("The time between frames was to be 0.1 s and was 0.2 s", taken);
        ImageMetadata back = planned.taken(FrameTimes.of(new int[] {0, 4}, new double[] {3, 1}));
        assertEquals(0.1, back.calibration().frameInterval(), CLOSE);
        assertWarning("The times of the frames do not go on", back);
    }

    @Test
    void aPauseIsSaid() {
        FrameTimes times = FrameTimes.of(new int[] {0, 1, 2, 3}, new double[] {0, 1, 2, 30});
        assertFalse(times.isEven());
        assertEquals(10, times.interval(), CLOSE);
        assertTrue(FrameTimes.of(new int[] {0, 1, 2}, new double[] {0, 1.1, 2}).isEven());
        assertEquals(1, FrameTimes.of(new int[] {0, 1, 2}, new double[] {Double.NaN, 1, 2}).interval());
        assertTrue(Double.isNaN(FrameTimes.of(new int[] {0}, new double[] {4}).interval()));
    }

    @Test
    void brokenJsonIsUsedAsFarAsItGoes() {
        ImageMetadata cut = Pages.of(Pages.microManager("{\"PixelSizeUm\":0.1,\"Elap", ""));
        assertEquals(0.1, cut.calibration().pixelSize());
        assertWarning("What Micro-Manager says of the plane is broken", cut);
        String deep = "{\"UserData\":" + "[".repeat(1_000_000);
        assertWarning("What Micro-Manager says of the plane is broken", Pages.of(Pages.microManager(deep, "")));
        assertEquals(Calibration.UNKNOWN, Pages.of(Pages.microManager("[3]", "nonsense")).calibration());
    }

    @Test
    void whoseWordsTheyAre() {
        assertEquals(DescriptionKind.NONE, Pages.of(Pages.described("")).kind());
        assertEquals(DescriptionKind.PLAIN, Pages.of(Pages.described("a film of rust")).kind());
        assertEquals(DescriptionKind.TIFFFILE, Pages.of(Pages.described("{\"shape\": [3, 4]}")).kind());
        assertEquals(DescriptionKind.IMAGEJ, imageJ("", 1, 1).kind());
        assertEquals(DescriptionKind.OME, Pages.of(Pages.ome("", "")).kind());
    }
}
