/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;

/** Frames and files for the tests of this package. */
final class TestFrames {

    private TestFrames() {
    }

    /** A frame with flat parts, slopes and every kind of bit pattern. */
    static Frame frame(int width, int height, PixelType type, long seed) {
        Random random = new Random(seed);
        Frame frame = Frame.zeros(width, height, type);
        for (int i = 0; i < width * height; i++) {
            int flat = i / 37 % 3 == 0 ? 1000 : i * 11 + random.nextInt(64);
            int value = i % 101 == 0 ? random.nextInt() : flat;
            switch (frame.pixels()) {
                case byte[] p -> p[i] = (byte) value;
                case short[] p -> p[i] = (short) value;
                case int[] p -> p[i] = value;
                case float[] p -> p[i] = i % 103 == 0 ? Float.NaN : value * -0.37f;
                default -> throw new AssertionError();
            }
        }
        return frame;
    }

    static boolean same(Frame a, Frame b) {
        return a.width() == b.width() && a.height() == b.height() && a.type() == b.type()
                && Arrays.deepEquals(new Object[] {a.pixels()}, new Object[] {b.pixels()});
    }

    /** Metadata as a file with these properties and tags would have it. */
    static TiffMetadata metadata(Frame frame, TiffStorage storage, int photometric, TagValue... tags) {
        TreeMap<Integer, TagValue> kept = new TreeMap<>();
        for (TagValue tag : tags) {
            kept.put(tag.tag(), tag);
        }
        return new TiffMetadata(frame.width(), frame.height(), frame.type(), storage, photometric, kept);
    }

    static TiffStorage storage(Frame frame, TiffCompression compression, int predictor, int rows, ByteOrder order) {
        return new TiffStorage(8 * frame.type().bytes(), compression, predictor, rows, order, false);
    }

    static TagValue ascii(int tag, String text) {
        return new TagValue(tag, FieldType.ASCII, (text + "\0").getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(Frame frame, TiffMetadata like) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TiffWriter.write(frame, like, out);
        return out.toByteArray();
    }

    /** Writes a plain uncompressed file. */
    static Path write(Path file, Frame frame) throws IOException {
        return Files.write(file, bytes(frame,
                TiffMetadata.plain(frame.width(), frame.height(), frame.type(), TiffCompression.NONE)));
    }
}
