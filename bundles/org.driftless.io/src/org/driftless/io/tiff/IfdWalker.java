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
import java.util.Arrays;

/**
 * Finds the directories of a file's pages by following the chain from the header. The walk is bounded: each directory
 * must lie in the file, the chain may not loop, and has at most {@link #MAX_PAGES} links.
 */
final class IfdWalker {

    static final int MAX_PAGES = 1 << 20;

    static final int MAX_ENTRIES = 65535;

    private final TiffInput input;
    private final TiffFormat format;
    private final PagePlace place;
    private long[] offsets = new long[4];
    private int pages;

    private IfdWalker(TiffInput input, TiffFormat format, PagePlace place) {
        this.input = input;
        this.format = format;
        this.place = place;
    }

    /**
     * @param place the file, for messages
     * @return the offset of each page's directory, at least one
     */
    static long[] walk(TiffInput input, TiffFormat format, PagePlace place) throws IOException {
        return new IfdWalker(input, format, place).walk();
    }

    private long[] walk() throws IOException {
        long offset = format.firstDirectory(input);
        if (offset == 0) {
            throw place.damaged("it holds no image");
        }
        // Brent's cycle finding: the mark moves to page 1, 2, 4, 8, ..., so no set of visited offsets is needed.
        int mark = 0;
        while (offset != 0) {
            if (pages > 0 && offset == offsets[mark]) {
                throw place.damaged("its pages form a loop");
            }
            add(offset);
            if (Integer.bitCount(pages) == 1) {
                mark = pages - 1;
            }
            offset = next(offset);
        }
        return Arrays.copyOf(offsets, pages);
    }

    private void add(long offset) throws TiffException {
        if (pages == MAX_PAGES) {
            throw place.refused("it has more than " + MAX_PAGES + " pages", "split it into smaller files");
        }
        if (pages == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * pages);
        }
        offsets[pages++] = offset;
    }

    private long next(long offset) throws IOException {
        PagePlace page = place.atPage(pages - 1);
        if (offset < format.headerBytes() || !input.contains(offset, format.countBytes())) {
            throw page.damaged("its directory lies outside the file");
        }
        long entries = format.entryCount(input, offset);
        if (entries < 1 || entries > MAX_ENTRIES) {
            throw page.damaged("its directory has an impossible number of entries");
        }
        long length = format.countBytes() + entries * format.entryBytes();
        if (!input.contains(offset, length + format.wordBytes())) {
            throw page.damaged("the file ends inside its directory");
        }
        return format.word(input, offset + length);
    }
}
