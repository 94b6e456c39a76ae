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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.driftless.core.image.Calibration;
import org.driftless.core.progress.NumberWords;
import org.driftless.io.movie.MovieForm;
import org.driftless.io.movie.MovieOutput;
import org.driftless.io.movie.Palette;
import org.driftless.io.project.PartFile;

/**
 * A movie as a TIFF of many pages with 8 bits a pixel, laid out as ImageJ does: the first directory, all pixels, and the other
 * directories. ImageJ knows from it the size of a pixel, the time between pictures and how fast to play it.
 */
public final class MovieStack implements MovieOutput {

    private static final long MAX_CLASSIC_BYTES = 0xffffffffL;
    private static final int DIRECTORY_BYTES = 256;
    private static final int COLOR_MAP = 320;
    private static final int GRAY = 1;
    private static final int PALETTE = 3;
    private static final int NO_UNIT = 1;
    private static final int PICOMETRES = 1_000_000;

    private final MovieForm form;
    private final PartFile file;
    private final TiffFormat format;
    private long firstPixels;

    private MovieStack(MovieForm form, PartFile file, TiffFormat format) {
        this.form = form;
        this.file = file;
        this.format = format;
    }

    /**
     * Begins a movie. It is a BigTIFF if it has more than 4 GB.
     *
     * @param target its folder is there
     * @throws IOException if it can't be begun; the message names the file and the reason
     */
    public static MovieStack open(Path target, MovieForm form) throws IOException {
        TiffFormat format = isBig(form) ? TiffFormat.BIG : TiffFormat.CLASSIC;
        MovieStack stack = new MovieStack(form, PartFile.open(target, 0), format);
        try {
            stack.begin();
            return stack;
        } catch (IOException e) {
            stack.close();
            throw e;
        }
    }

    /** Whether a movie is too large for a TIFF that every program reads. */
    public static boolean isBig(MovieForm form) {
        long directory = DIRECTORY_BYTES + (form.palette().isGray() ? 0 : 6L * Palette.SIZE);
        return form.pictures() * (form.pixels() + directory) + 2L * DIRECTORY_BYTES > MAX_CLASSIC_BYTES;
    }

    private void begin() throws IOException {
        IfdBuilder tags = tags(0);
        byte[] header = tags.header();
        firstPixels = tags.pixelsAt(header.length, 1);
        long next = form.pictures() == 1 ? 0 : directoriesAt();
        file.append(List.of(header,
                tags.directory(header.length, new long[] {firstPixels}, new long[] {form.pixels()}, next)));
    }

    private long directoriesAt() {
        return IfdBuilder.align(firstPixels + form.pictures() * form.pixels(), IfdBuilder.ALIGNMENT);
    }

    @Override
    public byte[] encode(byte[] picture) {
        return picture;
    }

    @Override
    public void accept(byte[] encoded) throws IOException {
        file.append(List.of(encoded));
    }

    @Override
    public void finish() throws IOException {
        if (form.pictures() > 1) {
            long at = directoriesAt();
            file.append(List.of(new byte[(int) (at - file.length())]));
            for (int page = 1; page < form.pictures(); page++) {
                IfdBuilder tags = tags(page);
                long next = tags.pixelsAt(at, 1);
                file.append(List.of(tags.directory(at, new long[] {firstPixels + page * form.pixels()},
                        new long[] {form.pixels()}, page == form.pictures() - 1 ? 0 : next)));
                at = next;
            }
        }
        file.finish();
    }

    private IfdBuilder tags(int page) {
        boolean gray = form.palette().isGray();
        IfdBuilder tags = new IfdBuilder(ByteOrder.BIG_ENDIAN, format).longValue(TiffTags.IMAGE_WIDTH, form.width())
                .longValue(TiffTags.IMAGE_LENGTH, form.height()).shortValue(TiffTags.BITS_PER_SAMPLE, 8)
                .shortValue(TiffTags.COMPRESSION, 1).shortValue(TiffTags.PHOTOMETRIC, gray ? GRAY : PALETTE)
                .shortValue(TiffTags.SAMPLES_PER_PIXEL, 1).longValue(TiffTags.ROWS_PER_STRIP, form.height());
        if (!gray) {
            tags.put(colors());
        }
        if (form.calibration().hasPixelSize()) {
            tags.put(resolution(TiffTags.X_RESOLUTION)).put(resolution(TiffTags.Y_RESOLUTION));
            tags.shortValue(TiffTags.RESOLUTION_UNIT, NO_UNIT);
        }
        return page > 0 ? tags : tags.put(new TagValue(TiffTags.IMAGE_DESCRIPTION, FieldType.ASCII,
                (description() + "\0").getBytes(StandardCharsets.ISO_8859_1)));
    }

    private TagValue colors() {
        ByteBuffer bytes = ByteBuffer.allocate(6 * Palette.SIZE);
        for (int shift = 16; shift >= 0; shift -= 8) {
            for (int color : form.palette().colors()) {
                bytes.putShort((short) ((color >> shift & 0xff) * 0x101));
            }
        }
        return new TagValue(COLOR_MAP, FieldType.SHORT, bytes.array());
    }

    /** Pixels a micrometre. */
    private TagValue resolution(int tag) {
        int size = Math.clamp(Math.round(form.calibration().pixelSize() * PICOMETRES), 1, Integer.MAX_VALUE);
        return new TagValue(tag, FieldType.RATIONAL, ByteBuffer.allocate(8).putInt(PICOMETRES).putInt(size).array());
    }

    private String description() {
        Calibration known = form.calibration();
        List<String> lines = new ArrayList<>(List.of("ImageJ=1.54f", "images=" + form.pictures(), "frames=" + form.pictures()));
        if (known.hasPixelSize()) {
            lines.add("unit=um");
        }
        if (known.hasFrameInterval()) {
            lines.add("finterval=" + NumberWords.exact(known.frameInterval()));
        }
        lines.add("fps=" + NumberWords.exact(form.perSecond()));
        lines.add("loop=false");
        return String.join("\n", lines) + "\n";
    }

    @Override
    public void close() throws IOException {
        file.discard();
    }
}
