/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.testsupport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes TIFF files of many frames, by hand, so that they don't come from the code that is tested. */
public final class StackFile {

    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int ENTRIES = 9;
    private static final int DIRECTORY = 2 + ENTRIES * ENTRY + 4;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ASCII = 2;

    private StackFile() {
    }

    /** A page a frame, 16 bit, uncompressed, little-endian: the pixels of a page, then its directory. */
    public static Path writePages(Path file, int width, int height, List<short[]> frames) throws IOException {
        int bytes = width * height * 2;
        ByteBuffer out = buffer(HEADER + frames.size() * (bytes + DIRECTORY), HEADER + bytes);
        for (int i = 0; i < frames.size(); i++) {
            int data = out.position();
            put(out, frames.get(i));
            boolean last = i == frames.size() - 1;
            directory(out, width, height, data, 0, 0);
            out.putInt(last ? 0 : out.position() + 4 + bytes);
        }
        return Files.write(file, out.array());
    }

    /** As ImageJ writes stacks larger than 4 GB: one directory, and a description that says how many frames follow. */
    public static Path writeImageJ(Path file, int width, int height, List<short[]> frames) throws IOException {
        byte[] text = ("ImageJ=1.54f\nimages=" + frames.size() + "\nslices=" + frames.size() + "\n\0")
                .getBytes(StandardCharsets.US_ASCII);
        int data = HEADER + DIRECTORY + text.length;
        ByteBuffer out = buffer(data + frames.size() * width * height * 2, HEADER);
        directory(out, width, height, data, HEADER + DIRECTORY, text.length);
        out.putInt(0).put(text);
        frames.forEach(frame -> put(out, frame));
        return Files.write(file, out.array());
    }

    private static ByteBuffer buffer(int bytes, int firstDirectory) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'I').put((byte) 'I')
                .putShort((short) 42).putInt(firstDirectory);
    }

    private static void put(ByteBuffer out, short[] pixels) {
        for (short pixel : pixels) {
            out.putShort(pixel);
        }
    }

    private static void directory(ByteBuffer out, int width, int height, int data, int text, int textBytes) {
        out.putShort((short) ENTRIES);
        entry(out, 256, SHORT, 1, width);
        entry(out, 257, SHORT, 1, height);
        entry(out, 258, SHORT, 1, 16);
        entry(out, 259, SHORT, 1, 1);
        entry(out, 262, SHORT, 1, 1);
        entry(out, 270, ASCII, Math.max(1, textBytes), text);
        entry(out, 273, LONG, 1, data);
        entry(out, 278, SHORT, 1, height);
        entry(out, 279, LONG, 1, width * height * 2);
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
