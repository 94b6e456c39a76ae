/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.driftless.core.image.Frame;

/** Pixel values in numpy's file format, as far as the corpus uses it: u1, u2, u4 and f4, frames in C order. */
record Npy(ByteBuffer data, String kind, int[] shape) {

    private static final Pattern HEADER = Pattern.compile("'descr': '([<>|])(\\w\\d)'.*'shape': \\(([\\d, ]+)\\)");

    static Npy read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int headerBytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
        Matcher header = HEADER.matcher(new String(bytes, 10, headerBytes, StandardCharsets.ISO_8859_1));
        if (!header.find()) {
            throw new IOException("No numpy file: " + file);
        }
        int[] shape = Arrays.stream(header.group(3).split(",\\s*")).mapToInt(Integer::parseInt).toArray();
        ByteBuffer data = ByteBuffer.wrap(bytes, 10 + headerBytes, bytes.length - 10 - headerBytes).slice()
                .order(header.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return new Npy(data, header.group(2), shape);
    }

    int height() {
        return shape[shape.length - 2];
    }

    int width() {
        return shape[shape.length - 1];
    }

    int frames() {
        return shape.length == 3 ? shape[0] : 1;
    }

    /** Whether a frame has the size, the type and every bit of one of these frames. */
    boolean equalsFrame(int index, Frame frame) {
        int size = width() * height();
        if (frame.width() != width() || frame.height() != height()) {
            return false;
        }
        Object mine = switch (kind) {
            case "u1" -> {
                byte[] p = new byte[size];
                data.get(index * size, p);
                yield p;
            }
            case "u2" -> {
                short[] p = new short[size];
                data.asShortBuffer().get(index * size, p);
                yield p;
            }
            case "u4" -> {
                int[] p = new int[size];
                data.asIntBuffer().get(index * size, p);
                yield p;
            }
            case "f4" -> {
                float[] p = new float[size];
                data.asFloatBuffer().get(index * size, p);
                yield p;
            }
            default -> throw new IllegalArgumentException(kind);
        };
        return Arrays.deepEquals(new Object[] {mine}, new Object[] {frame.pixels()});
    }
}
