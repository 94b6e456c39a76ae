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
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.image.Frame;
import org.driftless.io.project.PartFile;

/**
 * Page after page, each as a directory that its pixels follow. A directory points to where the next one will be, so that
 * a file that ends behind any page can be gone on with; that of the last page is corrected in the end.
 */
final class PagesLayout implements StackLayout {

    private static final long MAX_CLASSIC_BYTES = 0xffffffffL;

    private final StackTags words;
    private final TiffFormat format;
    /** Where the last directory says where the next one is. */
    private long lastPointer;

    PagesLayout(StackTags words, TiffFormat format) {
        this.words = words;
        this.format = format;
    }

    @Override
    public Page encode(int position, Frame frame, TiffMetadata like) throws IOException {
        PageForm form = PageForm.like(like, frame.width(), frame.height(), frame.type()).in(words.order());
        IfdBuilder tags = new IfdBuilder(words.order(), format);
        words.of(position, like).forEach(value -> {
            if (value.tag() == TiffTags.MIN_SAMPLE_VALUE || value.tag() == TiffTags.MAX_SAMPLE_VALUE) {
                SampleRange.widen(value, frame).ifPresent(tags::put);
            } else {
                tags.put(value);
            }
        });
        form.putInto(tags);
        return new Page(tags, new PageEncoder(frame, form).strips());
    }

    @Override
    public void begin(PartFile file) throws IOException {
        file.append(List.of(new IfdBuilder(words.order(), format).header()));
    }

    @Override
    public boolean resume(PartFile file, FrameOutput.Mark mark) throws IOException {
        try (FileChannel channel = FileChannel.open(file.part(), StandardOpenOption.READ)) {
            TiffInput input = new TiffInput(channel);
            input.order(words.order());
            long at = format.headerBytes();
            int pages = 0;
            while (at > 0 && at < mark.length() && input.contains(at, format.countBytes())) {
                long entries = format.entryCount(input, at);
                long pointer = at + format.countBytes() + entries * format.entryBytes();
                if (entries < 1 || entries > IfdWalker.MAX_ENTRIES || !input.contains(pointer, format.wordBytes())) {
                    return false;
                }
                lastPointer = pointer;
                at = format.word(input, pointer);
                pages++;
            }
            if (pages != mark.frames() || at != mark.length() && at != 0) {
                return false;
            }
        }
        // An end that was cut off may have made this the last page already.
        ByteBuffer next = ByteBuffer.allocate(format.wordBytes()).order(words.order());
        file.patch(lastPointer, (format == TiffFormat.BIG ? next.putLong(mark.length())
                : next.putInt((int) mark.length())).array());
        return true;
    }

    @Override
    public void append(PartFile file, Page page) throws IOException {
        long at = file.length();
        long[] counts = PageEncoder.lengths(page.strips());
        long pixels = page.tags().pixelsAt(at, counts.length);
        long end = pixels + page.bytes();
        long next = IfdBuilder.align(end, IfdBuilder.ALIGNMENT);
        if (format == TiffFormat.CLASSIC && next > MAX_CLASSIC_BYTES) {
            throw new IOException(file.target() + " would become larger than 4 GB, which was not foreseen: have the"
                    + " frames written as single files (--files).");
        }
        List<byte[]> pieces = new ArrayList<>(counts.length + 2);
        pieces.add(page.tags().directory(at, IfdBuilder.offsets(pixels, counts), counts, next));
        pieces.addAll(page.strips());
        pieces.add(new byte[(int) (next - end)]);
        file.append(pieces);
        lastPointer = at + page.tags().nextField();
    }

    @Override
    public void complete(PartFile file) throws IOException {
        file.patch(lastPointer, ByteBuffer.allocate(format.wordBytes()).array());
    }
}
