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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.driftless.core.image.PixelType;

/**
 * What a page says about itself beside its pixels. It is handed to {@link TiffWriter} so that a frame made from the page
 * is stored in the same way and with the same words.
 */
public final class TiffMetadata {

    private static final int BLACK_IS_ZERO = 1;

    private final int width;
    private final int height;
    private final PixelType type;
    private final TiffStorage storage;
    private final int photometric;
    private final SortedMap<Integer, TagValue> kept;

    TiffMetadata(int width, int height, PixelType type, TiffStorage storage, int photometric,
            SortedMap<Integer, TagValue> kept) {
        this.width = width;
        this.height = height;
        this.type = type;
        this.storage = storage;
        this.photometric = photometric;
        this.kept = kept;
    }

    /**
     * Metadata of an image that comes from no file: little-endian, strips of about 128 KB, no descriptive tags.
     *
     * @param compression how its pixels are to be stored, without predictor
     */
    public static TiffMetadata plain(int width, int height, PixelType type, TiffCompression compression) {
        int rows = PageForm.usualRows(width, height, type);
        return new TiffMetadata(width, height, type,
                new TiffStorage(8 * type.bytes(), compression, 1, rows, ByteOrder.LITTLE_ENDIAN, false),
                BLACK_IS_ZERO, new TreeMap<>());
    }

    static TiffMetadata read(TiffDirectory directory, PageLayout layout, TiffFormat format) throws IOException {
        TreeMap<Integer, TagValue> kept = new TreeMap<>();
        for (int tag : directory.tags()) {
            if (KeptTags.keeps(tag, directory.type(tag), directory.count(tag))) {
                directory.value(tag).ifPresent(value -> kept.put(tag, value));
            }
        }
        TiffStorage storage = new TiffStorage(layout.bits(), layout.compression(), layout.predictor(),
                layout.tiled() ? 0 : layout.segmentHeight(), layout.order(), format == TiffFormat.BIG);
        return new TiffMetadata(layout.width(), layout.height(), layout.type(), storage,
                (int) directory.optional(TiffTags.PHOTOMETRIC, BLACK_IS_ZERO), kept);
    }

    /** Columns, in pixels. */
    public int width() {
        return width;
    }

    /** Rows, in pixels. */
    public int height() {
        return height;
    }

    /** The type of the frame that the page is read as; packed 10, 12 and 14-bit pixels become 16-bit ones. */
    public PixelType type() {
        return type;
    }

    /** How the pixels are stored. */
    public TiffStorage storage() {
        return storage;
    }

    /** PhotometricInterpretation: 0 if the smallest value is white, 1 (also where the tag is missing) if it is black. */
    public int photometric() {
        return photometric;
    }

    /** XResolution, as stored. */
    public Optional<Rational> xResolution() {
        return rational(TiffTags.X_RESOLUTION);
    }

    /** YResolution, as stored. */
    public Optional<Rational> yResolution() {
        return rational(TiffTags.Y_RESOLUTION);
    }

    /** ResolutionUnit: 1 none, 2 inch, 3 centimetre; empty where the tag is missing (readers then take 2). */
    public OptionalInt resolutionUnit() {
        OptionalLong unit = unsigned(TiffTags.RESOLUTION_UNIT);
        return unit.isPresent() ? OptionalInt.of((int) unit.getAsLong()) : OptionalInt.empty();
    }

    /** ImageDescription: the bytes as stored, with their ending NUL if it has one. */
    public Optional<byte[]> description() {
        return Optional.ofNullable(kept.get(TiffTags.IMAGE_DESCRIPTION)).map(value -> value.bytes().clone());
    }

    /** ImageDescription as UTF-8 text up to its first NUL. */
    public Optional<String> descriptionText() {
        return text(TiffTags.IMAGE_DESCRIPTION);
    }

    /** DateTime, as written; by the standard {@code YYYY:MM:DD HH:MM:SS}. */
    public Optional<String> dateTime() {
        return text(TiffTags.DATE_TIME);
    }

    /** The software that wrote the original. */
    public Optional<String> software() {
        return text(TiffTags.SOFTWARE);
    }

    /** MaxSampleValue, e.g. 4095 for a 12-bit camera. */
    public OptionalLong maxSampleValue() {
        return unsigned(TiffTags.MAX_SAMPLE_VALUE);
    }

    /** The tags that go unchanged into a file made from this page. */
    SortedMap<Integer, TagValue> kept() {
        return kept;
    }

    private Optional<Rational> rational(int tag) {
        return Optional.ofNullable(kept.get(tag)).filter(value -> value.type() == FieldType.RATIONAL).map(value -> {
            ByteBuffer b = ByteBuffer.wrap(value.bytes());
            return new Rational(b.getInt() & 0xffffffffL, b.getInt() & 0xffffffffL);
        });
    }

    private OptionalLong unsigned(int tag) {
        TagValue value = kept.get(tag);
        return value != null && FieldType.isUnsigned(value.type())
                ? OptionalLong.of(value.unsigned(0)) : OptionalLong.empty();
    }

    private Optional<String> text(int tag) {
        return Optional.ofNullable(kept.get(tag)).map(value -> {
            String text = new String(value.bytes(), StandardCharsets.UTF_8);
            int end = text.indexOf('\0');
            return end < 0 ? text : text.substring(0, end);
        });
    }
}
