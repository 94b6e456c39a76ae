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
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.image.Frame;
import org.driftless.io.project.PartFile;

/**
 * As ImageJ lays out stacks that are not compressed: the first directory, the pixels of all pages without a gap, then
 * the other directories; or none of these where the pixels take more than 4 GB and ImageJ is to read them. ImageJ looks
 * at the first directory only, and takes what follows its pixels for the other pages.
 */
final class RunLayout implements StackLayout {

    /** Directories that are written at once. */
    private static final int GROUP = 256;

    private final StackTags words;
    private final TiffFormat format;
    private final PageForm form;
    private final int pages;
    private final StackPages source;
    private final boolean oneDirectory;

    /**
     * @param form of all pages
     * @param source what each page is made from
     * @param oneDirectory whether there are no directories but the first
     */
    RunLayout(StackTags words, TiffFormat format, PageForm form, StackPages source, boolean oneDirectory) {
        this.words = words;
        this.format = format;
        this.form = form.inOneStrip();
        this.pages = source.size();
        this.source = source;
        this.oneDirectory = oneDirectory;
    }

    @Override
    public Page encode(int position, Frame frame, TiffMetadata like) {
        return new Page(null, new PageEncoder(frame, form).strips());
    }

    @Override
    public void begin(PartFile file) throws IOException {
        IfdBuilder tags = tags(0);
        byte[] header = tags.header();
        long pixels = tags.pixelsAt(header.length, 1);
        long next = oneDirectory || pages == 1 ? 0 : directoriesAt(pixels);
        file.append(List.of(header,
                tags.directory(header.length, new long[] {pixels}, new long[] {form.bytes()}, next)));
    }

    private long firstPixels() throws IOException {
        return tags(0).pixelsAt(format.headerBytes(), 1);
    }

    private long directoriesAt(long pixels) {
        return IfdBuilder.align(pixels + pages * form.bytes(), IfdBuilder.ALIGNMENT);
    }

    @Override
    public boolean resume(PartFile file, FrameOutput.Mark mark) throws IOException {
        return mark.length() == firstPixels() + mark.frames() * form.bytes();
    }

    @Override
    public void append(PartFile file, Page page) throws IOException {
        file.append(page.strips());
    }

    @Override
    public void complete(PartFile file) throws IOException {
        if (oneDirectory || pages == 1) {
            return;
        }
        long first = firstPixels();
        long at = directoriesAt(first);
        file.append(List.of(new byte[(int) (at - file.length())]));
        List<byte[]> group = new ArrayList<>(GROUP);
        for (int page = 1; page < pages; page++) {
            IfdBuilder tags = tags(page);
            long next = tags.pixelsAt(at, 1);
            group.add(tags.directory(at, new long[] {first + page * form.bytes()}, new long[] {form.bytes()},
                    page == pages - 1 ? 0 : next));
            at = next;
            if (group.size() == GROUP || page == pages - 1) {
                file.append(group);
                group.clear();
            }
        }
    }

    /** All tags of a page but where its strips are. The smallest and the largest value would need all pixels first. */
    private IfdBuilder tags(int page) throws IOException {
        IfdBuilder tags = new IfdBuilder(words.order(), format);
        TiffMetadata like = source.metadata(page);
        words.of(page, like).stream().filter(value -> value.tag() != TiffTags.MIN_SAMPLE_VALUE
                && value.tag() != TiffTags.MAX_SAMPLE_VALUE).forEach(tags::put);
        form.withPhotometric(like.photometric()).putInto(tags);
        return tags;
    }
}
