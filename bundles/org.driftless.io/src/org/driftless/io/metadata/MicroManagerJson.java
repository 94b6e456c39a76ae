/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * What Micro-Manager writes into its files: JSON about the acquisition in the header, and about each plane in tag 51123.
 * Only a few of its outermost keys are kept; all else is passed over. The text is of bounded length, and the parser
 * bounds its depth.
 *
 * <p>Format: Micro-Manager file formats (https://micro-manager.org/Micro-Manager_File_Formats); NDTiff 3.
 */
final class MicroManagerJson {

    private static final String PIXEL = "PixelSizeUm";
    private static final String SUMMARY_PIXEL = "PixelSize_um";
    private static final String ELAPSED = "ElapsedTime-ms";
    private static final String INTERVAL = "Interval_ms";
    private static final Set<String> KEYS =
            Set.of(PIXEL, SUMMARY_PIXEL, ELAPSED, INTERVAL, "Channels", "Slices", "Frames", "Positions");
    private static final double MILLI = 1e-3;

    private MicroManagerJson() {
    }

    static Statement read(PageTags tags) {
        List<String> warnings = new ArrayList<>();
        Map<String, String> summary = words(tags.summaryJson(), "acquisition", warnings);
        Map<String, String> plane = words(tags.planeJson(), "plane", warnings);
        double pixel = Numbers.real(plane.getOrDefault(PIXEL, summary.get(SUMMARY_PIXEL)));
        double interval = MILLI * Numbers.real(summary.get(INTERVAL));
        double elapsed = MILLI * Numbers.real(plane.get(ELAPSED));
        long channels = Numbers.count(summary.get("Channels"));
        long slices = Numbers.count(summary.get("Slices"));
        long times = Numbers.count(summary.get("Frames"));
        // An interval of 0 is said of frames that were taken as fast as could be.
        return new Statement(DescriptionKind.MICRO_MANAGER,
                new StackShape(channels, slices, times, 1,
                        summary.containsKey("Frames") ? product(channels, slices, times) : 0, 1),
                pixel, pixel, interval == 0 ? Double.NaN : interval,
                Double.isNaN(elapsed) ? Statement.NO_TIMES : new double[] {elapsed}, warnings);
    }

    /** When a plane was taken, in seconds since the acquisition began; NaN if it isn't said. */
    static double elapsed(byte[] planeJson) {
        return MILLI * Numbers.real(words(planeJson, "plane", new ArrayList<>()).get(ELAPSED));
    }

    private static long product(long a, long b, long c) {
        double product = (double) a * b * c;
        return product < Integer.MAX_VALUE ? (long) product : 0;
    }

    private static Map<String, String> words(byte[] json, String of, List<String> warnings) {
        Map<String, String> words = new HashMap<>();
        if (json.length == 0) {
            return words;
        }
        try (JsonReader reader = new JsonReader(new StringReader(Texts.of(json)))) {
            reader.beginObject();
            while (reader.hasNext()) {
                String key = reader.nextName();
                boolean isPlain = reader.peek() == JsonToken.NUMBER || reader.peek() == JsonToken.STRING;
                if (isPlain && KEYS.contains(key)) {
                    words.putIfAbsent(key, reader.nextString());
                } else {
                    reader.skipValue();
                }
            }
        } catch (IOException | IllegalStateException e) {
            warnings.add("What Micro-Manager says of the " + of + " is broken; it is used as far as it goes.");
        }
        return words;
    }
}
