/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

import java.util.ArrayList;
import java.util.List;

import org.driftless.core.image.Calibration;

/**
 * What images say of themselves beside their pixels, understood as far as it can be.
 *
 * @param kind whose words they are
 * @param pixelSource whose words the pixel size is, for people; empty if it is not known
 * @param shape what the frames are
 * @param calibration what a pixel and a frame stand for, as far as it is said without contradiction
 * @param elapsed when this frame was taken, in seconds since the first, as a page of a file says it; NaN if it doesn't
 * @param warnings what is odd, a sentence each
 */
public record ImageMetadata(DescriptionKind kind, String pixelSource, StackShape shape, Calibration calibration,
        double elapsed, List<String> warnings) {

    public ImageMetadata {
        warnings = List.copyOf(warnings);
    }

    /**
     * Understands what a page says.
     *
     * @param fileName of the file that the page is in
     */
    public static ImageMetadata of(PageTags tags, String fileName) {
        List<Statement> all = statements(tags, fileName);
        Statement main = all.getFirst();
        Judge judge = new Judge();
        double pixel = judge.pixelSize(all);
        double interval = judge.interval(all);
        for (Statement one : all) {
            double[] times = one.times();
            if (times.length > 1) {
                interval = judge.interval(interval, FrameTimes.of(upTo(times.length), times));
            }
        }
        List<String> warnings = new ArrayList<>();
        all.forEach(one -> warnings.addAll(one.warnings()));
        warnings.addAll(judge.warnings());
        StackShape shape = all.stream().map(Statement::shape).filter(one -> !one.equals(StackShape.UNKNOWN)).findFirst()
                .orElse(StackShape.UNKNOWN);
        return new ImageMetadata(main.kind(), judge.pixelSource(), shape,
                new Calibration(pixel, shape.isFourDimensional() ? Double.NaN : interval),
                main.times().length == 1 ? main.times()[0] : Double.NaN, warnings);
    }

    /** When a frame was taken, in seconds, as its own page says it; NaN if it doesn't. */
    public static double elapsed(PageTags tags) {
        return MicroManagerJson.elapsed(tags.planeJson());
    }

    /** The same with the times that the pages of some frames gave. */
    public ImageMetadata taken(FrameTimes times) {
        if (shape.isFourDimensional()) {
            return this;
        }
        Judge judge = new Judge();
        double interval = judge.interval(calibration.frameInterval(), times);
        List<String> all = new ArrayList<>(warnings);
        all.addAll(judge.warnings());
        return new ImageMetadata(kind, pixelSource, shape, new Calibration(calibration.pixelSize(), interval), elapsed, all);
    }

    /** What each source says, those that know most before the others, the resolution tags at the end. */
    private static List<Statement> statements(PageTags tags, String fileName) {
        String description = Texts.of(tags.description());
        List<Statement> all = new ArrayList<>();
        if (tags.planeJson().length > 0 || tags.summaryJson().length > 0) {
            all.add(MicroManagerJson.read(tags));
        }
        DescriptionKind kind = description.isBlank() ? DescriptionKind.NONE
                : description.startsWith("{\"shape\":") ? DescriptionKind.TIFFFILE : DescriptionKind.PLAIN;
        if (OmeXml.isSpokenIn(description)) {
            all.add(OmeXml.read(description, tags.isWhole(), fileName));
        } else if (ImageJText.isSpokenIn(description)) {
            all.add(ImageJText.read(description, tags));
        }
        if (!ImageJText.isSpokenIn(description) || !ImageJText.namesUnit(description)) {
            all.add(ResolutionTags.read(tags, kind));
        }
        return all;
    }

    private static int[] upTo(int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        return numbers;
    }
}
