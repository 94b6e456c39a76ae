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
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.driftless.core.image.Frame;

/**
 * Writes a frame as a TIFF of one page in the form of the page that it was made from: compression, predictor, rows a
 * strip, byte order, photometric interpretation, resolution, time, and the words about the image.
 *
 * <p>What changes: tiles become strips; packed 10, 12 and 14-bit pixels become 16-bit words; a BigTIFF becomes a classic
 * TIFF where it fits; MinSampleValue and MaxSampleValue, where there are any, are widened to the pixels; a description
 * that would be wrong for one page is adjusted ({@link #descriptionNote}).
 *
 * <p>The same frame and metadata give the same bytes on the same Java runtime.
 */
public final class TiffWriter {

    private static final long MAX_CLASSIC_BYTES = 0xffffffffL;

    private TiffWriter() {
    }

    /**
     * Writes a frame.
     *
     * @param like metadata of the page that the frame was made from; the frame may have another size
     * @param out takes the whole file; it is neither flushed nor closed
     * @throws IOException if {@code out} throws it
     */
    public static void write(Frame frame, TiffMetadata like, OutputStream out) throws IOException {
        long most = (long) frame.width() * frame.height() * frame.type().bytes();
        // Incompressible data grow a little, and the words about the image come in front.
        boolean big = most + most / 16 + 2L * TiffDirectory.MAX_VALUE_BYTES > MAX_CLASSIC_BYTES;
        write(frame, like, out, big ? TiffFormat.BIG : TiffFormat.CLASSIC);
    }

    static void write(Frame frame, TiffMetadata like, OutputStream out, TiffFormat format) throws IOException {
        PageForm form = PageForm.like(like, frame.width(), frame.height(), frame.type());
        PageEncoder encoder = new PageEncoder(frame, form);
        IfdBuilder tags = new IfdBuilder(like.storage().byteOrder(), format);
        for (TagValue value : like.kept().values()) {
            kept(value, frame).ifPresent(tags::put);
        }
        form.putInto(tags);
        if (form.isPlain()) {
            out.write(tags.build(TiffTags.STRIP_OFFSETS, TiffTags.STRIP_BYTE_COUNTS, form.plainCounts()));
            encoder.writePlain(out);
            return;
        }
        List<byte[]> strips = encoder.strips();
        out.write(tags.build(TiffTags.STRIP_OFFSETS, TiffTags.STRIP_BYTE_COUNTS, PageEncoder.lengths(strips)));
        for (byte[] strip : strips) {
            out.write(strip);
        }
    }

    /**
     * What {@link #write} changes in the description, as a clause for a log; empty if it stays byte for byte.
     */
    public static Optional<String> descriptionNote(Frame frame, TiffMetadata like) {
        return like.description().map(bytes -> SinglePageDescription.of(bytes, frame).note());
    }

    private static Optional<TagValue> kept(TagValue value, Frame frame) {
        return switch (value.tag()) {
            case TiffTags.IMAGE_DESCRIPTION -> Optional
                    .ofNullable(SinglePageDescription.of(value.bytes(), frame).bytes())
                    .map(bytes -> new TagValue(value.tag(), value.type(), bytes));
            case TiffTags.MIN_SAMPLE_VALUE, TiffTags.MAX_SAMPLE_VALUE -> SampleRange.widen(value, frame);
            default -> Optional.of(value);
        };
    }
}
