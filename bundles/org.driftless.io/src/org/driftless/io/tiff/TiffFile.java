/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.driftless.core.image.Frame;
import org.driftless.core.image.RowSet;
import org.driftless.io.metadata.PageTags;

/**
 * A TIFF or BigTIFF file of grey pages: 8, 10, 12, 14, 16 or 32-bit unsigned or 32-bit float pixels in strips or tiles,
 * uncompressed or with deflate, LZW or PackBits, with or without predictor, in either byte order.
 *
 * <p>Frames hold the stored values: MinIsWhite isn't inverted and Orientation isn't applied. Colour, palette and alpha
 * are refused. Whatever the file holds, reading ends with a frame or an {@link IOException}; a frame larger than a
 * quarter of the memory that Java may use is refused. The file stays open until it is closed. Not for several threads.
 *
 * <p>Format: TIFF Revision 6.0 (Adobe, 1992); BigTIFF as in libtiff 4.
 */
public final class TiffFile implements Closeable {

    /** A frame may take this part of the memory that Java may use: several are in work at once. */
    private static final int MEMORY_SHARE = 4;

    private final Path file;
    private final TiffInput input;
    private final TiffFormat format;
    private final long[] directories;
    private final DecodeBuffers buffers;
    private final boolean ownsBuffers;
    private final long maxFrameBytes;

    /** @param known the offsets of all directories; null if they are to be found */
    private TiffFile(Path file, TiffInput input, DecodeBuffers buffers, boolean ownsBuffers, long maxFrameBytes,
            long[] known) throws IOException {
        PagePlace place = PagePlace.of(file);
        this.file = file;
        this.input = input;
        this.buffers = buffers;
        this.ownsBuffers = ownsBuffers;
        this.maxFrameBytes = maxFrameBytes;
        this.format = TiffFormat.recognise(input, place);
        this.directories = known == null ? IfdWalker.walk(input, format, place) : known;
    }

    /**
     * Opens a file and finds its pages. No pixels are read.
     *
     * @throws TiffException if it is missing, no regular file, no TIFF, or its chain of pages is broken
     */
    public static TiffFile open(Path file) throws IOException {
        return open(file, new DecodeBuffers(), true, defaultMaxFrameBytes(), null);
    }

    /** As {@link #open(Path)}, decoding with buffers that stay the caller's. */
    static TiffFile open(Path file, DecodeBuffers buffers) throws IOException {
        return open(file, buffers, false, defaultMaxFrameBytes(), null);
    }

    /** As {@link #open(Path, DecodeBuffers)}, for a file that was open before: its pages need not be found again. */
    static TiffFile open(Path file, DecodeBuffers buffers, long[] directories) throws IOException {
        return open(file, buffers, false, defaultMaxFrameBytes(), directories);
    }

    static TiffFile open(Path file, DecodeBuffers buffers, boolean ownsBuffers, long maxFrameBytes)
            throws IOException {
        return open(file, buffers, ownsBuffers, maxFrameBytes, null);
    }

    private static TiffFile open(Path file, DecodeBuffers buffers, boolean ownsBuffers, long maxFrameBytes,
            long[] known) throws IOException {
        try {
            FileChannel channel = openChannel(file);
            try {
                return new TiffFile(file, new TiffInput(channel), buffers, ownsBuffers, maxFrameBytes, known);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    private static long defaultMaxFrameBytes() {
        return Runtime.getRuntime().maxMemory() / MEMORY_SHARE;
    }

    /** Opens regular files only: opening a named pipe would wait for ever. */
    private static FileChannel openChannel(Path file) throws IOException {
        PagePlace place = PagePlace.of(file);
        try {
            if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                throw place.refused("it is not a regular file", "leave it out");
            }
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (AccessDeniedException e) {
            throw new TiffException(place, 0, "permission is denied", "change its permissions", e);
        } catch (NoSuchFileException e) {
            throw new TiffException(place, 0, "it does not exist", "check the name", e);
        }
    }

    /** The file as it was opened. */
    public Path file() {
        return file;
    }

    /** Where the directories of the pages begin, for {@link #open(Path, DecodeBuffers, long[])}. */
    long[] directories() {
        return directories.clone();
    }

    /** Number of pages. */
    public int pages() {
        return directories.length;
    }

    /**
     * Reads a page's pixels.
     *
     * @param page from 0
     * @throws TiffException naming file, page and reason if it can't be read whole and right
     */
    public Frame read(int page) throws IOException {
        return decode(layout(page));
    }

    /**
     * Reads what a page says about itself.
     *
     * @param page from 0
     * @throws TiffException if {@link #read(int)} would find the page's tags broken or its kind not supported
     */
    public TiffMetadata metadata(int page) throws IOException {
        try {
            return TiffMetadata.read(directory(page), layout(page), format);
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /**
     * What a page, and the file's header, say beside the pixels, as far as it can be read.
     *
     * @param page from 0
     */
    public PageTags tags(int page) throws IOException {
        try {
            return PageTagsReader.read(input, directory(page));
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /**
     * How many frames the file holds: its pages, or more than its one page for an ImageJ stack with one directory or a
     * MetaMorph stack, whose further frames follow without directories of their own.
     */
    long frames() throws IOException {
        return frames(layout(0));
    }

    /** As {@link #frames()}, with the layout of the first page at hand. */
    long frames(PageLayout first) throws IOException {
        if (pages() > 1) {
            return pages();
        }
        try {
            return HiddenFrames.count(directory(0), first, input.length());
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /** The checked layout of a page. */
    PageLayout layout(int page) throws IOException {
        try {
            return LayoutCheck.check(directory(page), input, maxFrameBytes);
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /** Reads the pixels of a page of this file. */
    Frame decode(PageLayout layout) throws IOException {
        return decode(layout, RowSet.all(layout.height()));
    }

    /** Reads at least some rows of a page of this file. */
    Frame decode(PageLayout layout, RowSet rows) throws IOException {
        try {
            return PlainDecoder.handles(layout) ? PlainDecoder.decode(input, layout, buffers, rows)
                    : UnpackingDecoder.decode(input, layout, buffers);
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /** The tags of a page. */
    TiffDirectory directory(int page) throws IOException {
        long offset = directories[Objects.checkIndex(page, directories.length)];
        return new TiffDirectory(input, format, offset, PagePlace.of(file).atPage(page));
    }

    /** Gives an error of the operating system the file's name. */
    private static TiffException named(Path file, IOException e) {
        if (e instanceof TiffException named) {
            return named;
        }
        return new TiffException(PagePlace.of(file), 0,
                e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(),
                "check the disk, copy the file again, or leave it out", e);
    }

    @Override
    public void close() throws IOException {
        if (ownsBuffers) {
            buffers.close();
        }
        input.channel().close();
    }
}
