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
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Classic TIFF or BigTIFF: how wide counts and offsets are. */
enum TiffFormat {

    CLASSIC(8, 2, 12, 4),
    BIG(16, 8, 20, 8);

    /** What a file really is that only has the name of a TIFF. */
    private static final Map<String, String> IMPOSTORS = Map.ofEntries(
            Map.entry("\u0089PNG", "a PNG image"),
            Map.entry("\u00ff\u00d8\u00ff", "a JPEG image"),
            Map.entry("\u0000\u0000\u0000\fjP", "a JPEG 2000 image"),
            Map.entry("GIF8", "a GIF image"),
            Map.entry("BM", "a BMP image"),
            Map.entry("\u0089HDF", "an HDF5 file"),
            Map.entry("\u00da\u00ce\u00be\n", "a Nikon ND2 file"),
            Map.entry("ZISRAW", "a Zeiss CZI file"),
            Map.entry("\u00d0\u00cf\u0011\u00e0", "an OLE file (such as ZVI or OIB)"),
            Map.entry("p\u0000\u0000\u0000", "a Leica LIF file"),
            Map.entry("RIFF", "an AVI film or another RIFF file"),
            Map.entry("\u0093NUMPY", "a NumPy array"),
            Map.entry("PK\u0003\u0004", "a zip archive"),
            Map.entry("\u001f\u008b", "a gzip archive"),
            Map.entry("Rar!", "a RAR archive"),
            Map.entry("7z\u00bc\u00af", "a 7z archive"),
            Map.entry("%PDF", "a PDF document"),
            Map.entry("SIMPLE", "a FITS image"),
            Map.entry("\u0000\u0005\u0016\u0007", "a Macintosh resource file (AppleDouble)"),
            Map.entry("<", "an XML or HTML text"));

    private final int headerBytes;
    private final int countBytes;
    private final int entryBytes;
    private final int wordBytes;

    TiffFormat(int headerBytes, int countBytes, int entryBytes, int wordBytes) {
        this.headerBytes = headerBytes;
        this.countBytes = countBytes;
        this.entryBytes = entryBytes;
        this.wordBytes = wordBytes;
    }

    /**
     * Recognises a file by its first bytes and sets the input's byte order.
     *
     * @throws TiffException if it is no TIFF
     */
    static TiffFormat recognise(TiffInput input, PagePlace place) throws IOException {
        if (input.length() == 0) {
            throw place.damaged("it is empty");
        }
        String start = new String(input.bytes(0, (int) Math.min(input.length(), 8)), StandardCharsets.ISO_8859_1);
        if (start.startsWith("II")) {
            input.order(ByteOrder.LITTLE_ENDIAN);
        } else if (start.startsWith("MM")) {
            input.order(ByteOrder.BIG_ENDIAN);
        } else {
            throw place.refused("it is " + impostor(start) + ", not a TIFF", "save it as TIFF or leave it out");
        }
        if (input.length() < CLASSIC.headerBytes) {
            throw place.damaged("it ends inside the header");
        }
        int version = input.u16(2);
        if (version == 42) {
            return CLASSIC;
        }
        if (version == 43 && input.length() >= BIG.headerBytes && input.u16(4) == 8 && input.u16(6) == 0) {
            return BIG;
        }
        throw place.damaged("its header is not that of a TIFF");
    }

    private static String impostor(String start) {
        return IMPOSTORS.entrySet().stream().filter(e -> start.startsWith(e.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse("something else");
    }

    int headerBytes() {
        return headerBytes;
    }

    /** Bytes of the number of entries before a directory. */
    int countBytes() {
        return countBytes;
    }

    int entryBytes() {
        return entryBytes;
    }

    /** Bytes of a count or an offset. */
    int wordBytes() {
        return wordBytes;
    }

    /** A count or an offset; negative where it is 2^63 or more. */
    long word(TiffInput input, long position) throws IOException {
        return this == CLASSIC ? input.u32(position) : input.i64(position);
    }

    /** Where the header says that the first directory is. */
    long firstDirectory(TiffInput input) throws IOException {
        return word(input, headerBytes - wordBytes);
    }

    /** Number of entries of the directory at an offset; negative where it is 2^63 or more. */
    long entryCount(TiffInput input, long offset) throws IOException {
        return this == CLASSIC ? input.u16(offset) : input.i64(offset);
    }
}
