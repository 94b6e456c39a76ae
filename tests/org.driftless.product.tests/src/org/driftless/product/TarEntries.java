/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.product;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the files of a tar archive (POSIX.1-2001; names by pax headers where they are long). */
final class TarEntries {

    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int PREFIX = 345;
    private static final int PREFIX_LENGTH = 155;
    private static final int OWNER_MAY_EXECUTE = 0100;

    private TarEntries() {
    }

    static void read(InputStream tar, Map<String, Archive.Entry> entries) throws IOException {
        String longName = null;
        for (byte[] header = block(tar); header[0] != 0; header = block(tar)) {
            long size = Long.parseLong(text(header, 124, 12), 8);
            char type = (char) header[156];
            String prefix = text(header, PREFIX, PREFIX_LENGTH);
            String name = longName != null ? longName : (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, NAME);
            longName = null;
            if (type == 'x') {
                longName = path(contents(tar, size));
            } else if (type == '0' || type == 0) {
                boolean executable = (Integer.parseInt(text(header, 100, 8), 8) & OWNER_MAY_EXECUTE) != 0;
                byte[] bytes = Archive.isRead(name) ? contents(tar, size) : skip(tar, size);
                entries.put(name, new Archive.Entry(executable, bytes));
            } else {
                skip(tar, size);
            }
        }
    }

    private static String path(byte[] pax) {
        for (String line : new String(pax, StandardCharsets.UTF_8).split("\n")) {
            if (line.matches("\\d+ path=.*")) {
                return line.substring(line.indexOf('=') + 1);
            }
        }
        return null;
    }

    private static byte[] block(InputStream tar) throws IOException {
        byte[] block = tar.readNBytes(BLOCK);
        if (block.length < BLOCK) {
            throw new EOFException("The archive ends early.");
        }
        return block;
    }

    private static byte[] contents(InputStream tar, long size) throws IOException {
        byte[] bytes = tar.readNBytes((int) size);
        tar.skipNBytes(padding(size));
        return bytes;
    }

    private static byte[] skip(InputStream tar, long size) throws IOException {
        tar.skipNBytes(size + padding(size));
        return null;
    }

    private static long padding(long size) {
        return Math.floorMod(-size, BLOCK);
    }

    private static String text(byte[] header, int from, int length) {
        return new String(header, from, length, StandardCharsets.UTF_8).replaceAll("[\\x00 ].*", "");
    }
}
