/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.driftless.core.image.PixelType;

/**
 * The words about a stack and its pages. What speaks of the whole stack is on its first page; each page keeps what is said
 * of it alone.
 */
final class StackTags {

    /** Dots an inch that programs write which know of no size. */
    private static final Rational NO_SIZE = new Rational(72, 1);
    private static final int NO_UNIT = 1;
    private static final int PICOMETRES = 1_000_000;
    /** Labels of more frames than this would make the first page's words longer than most readers take. */
    private static final int MAX_LABELS = 100_000;

    private final StackPages pages;
    private final ByteOrder order;
    private final List<TagValue> first = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final String description;
    private final boolean scaled;

    /**
     * @param leading speaks for the whole sequence
     * @param ome corrects OME-XML
     */
    StackTags(StackPages pages, TiffMetadata leading, OmeDescription ome, int width, int height) {
        this.pages = pages;
        this.order = leading.storage().byteOrder();
        this.scaled = !pages.isStack() && pages.calibration().hasPixelSize() && saysNoSize(leading);
        String own = leading.description().map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)).orElse("");
        this.description = pages.isStack() ? ofStack(own, ome, width, height) : ofFiles(own, leading);
        if (!description.isEmpty()) {
            String ended = description.endsWith("\0") ? description : description + "\0";
            first.add(new TagValue(TiffTags.IMAGE_DESCRIPTION, FieldType.ASCII,
                    ended.getBytes(StandardCharsets.ISO_8859_1)));
        }
        boolean ranged = leading.kept().containsKey(TiffTags.MIN_SAMPLE_VALUE)
                || leading.kept().containsKey(TiffTags.MAX_SAMPLE_VALUE);
        if (ranged && isImageJ() && leading.storage().compression() == TiffCompression.NONE
                && leading.type() != PixelType.FLOAT32) {
            notes.add("MinSampleValue and MaxSampleValue are left out, which are not known before the last frame");
        }
    }

    private static boolean saysNoSize(TiffMetadata page) {
        Optional<Rational> x = page.xResolution();
        return x.isEmpty() || x.get().equals(NO_SIZE) && page.resolutionUnit().orElse(2) == 2
                || page.resolutionUnit().orElse(2) == NO_UNIT && x.get().numerator() == x.get().denominator();
    }

    private String ofStack(String own, OmeDescription ome, int width, int height) {
        if (ImageJDescription.is(own)) {
            String text = pages.areAll() ? own : ImageJDescription.without(own, pages);
            if (!text.equals(own)) {
                notes.add("the image description tells of the " + pages.size() + " frames in use");
            }
            return text;
        }
        if (OmeDescription.is(own)) {
            Optional<String> corrected = ome.corrected(own);
            if (corrected.isEmpty()) {
                notes.add("the OME-XML is left out, since it would not be true of the aligned stack");
            }
            return corrected.orElse("");
        }
        String text = ShapeDescription.is(own) ? ShapeDescription.corrected(own, pages, width, height) : own;
        if (text.isEmpty() && !own.isEmpty()) {
            notes.add("the image description is left out, since its shape would not be that of the aligned stack");
        }
        return text;
    }

    private String ofFiles(String own, TiffMetadata leading) {
        boolean foreign = OmeDescription.is(own) || ShapeDescription.is(own);
        if (foreign) {
            notes.add("the descriptions of single files are left out but that of the first, which ImageJ shows as Info,"
                    + " since they tell of one frame each");
        }
        boolean imageJ = ImageJDescription.is(own);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < Math.min(pages.size(), MAX_LABELS); i++) {
            labels.add(pages.name(i));
        }
        String info = imageJ ? "" : leading.descriptionText().orElse("");
        first.addAll(ImageJWords.tags(info, labels, order));
        return ImageJDescription.forFiles(imageJ ? own.replace("\0", "") : "", pages, scaled);
    }

    ByteOrder order() {
        return order;
    }

    /** Whether ImageJ knows the stack by its description. */
    boolean isImageJ() {
        return ImageJDescription.is(description);
    }

    /** What the stack does not keep, or not as it was, a clause each. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Bytes of the words on the first page that speak of the whole stack. */
    long bytes() {
        return first.stream().mapToLong(value -> value.bytes().length).sum();
    }

    /**
     * The words of a page.
     *
     * @param like what the page is made from
     */
    Collection<TagValue> of(int position, TiffMetadata like) {
        TreeMap<Integer, TagValue> values = new TreeMap<>(like.kept());
        TagValue own = values.remove(TiffTags.IMAGE_DESCRIPTION);
        if (position == 0) {
            first.forEach(value -> values.put(value.tag(), value));
        } else if (own != null && saysOwnThings(own)) {
            values.put(own.tag(), own);
        }
        if (!pages.isStack()) {
            values.computeIfAbsent(TiffTags.PAGE_NAME, tag -> new TagValue(tag, FieldType.ASCII,
                    (pages.name(position) + "\0").getBytes(StandardCharsets.UTF_8)));
        }
        if (scaled) {
            values.put(TiffTags.X_RESOLUTION, pixelsPerMicrometre(TiffTags.X_RESOLUTION));
            values.put(TiffTags.Y_RESOLUTION, pixelsPerMicrometre(TiffTags.Y_RESOLUTION));
            values.put(TiffTags.RESOLUTION_UNIT,
                    new TagValue(TiffTags.RESOLUTION_UNIT, FieldType.SHORT, new byte[] {0, NO_UNIT}));
        }
        return values.values();
    }

    /** Whether a description is of its page alone: not what programs say of the whole stack. */
    private static boolean saysOwnThings(TagValue description) {
        String text = new String(description.bytes(), StandardCharsets.ISO_8859_1);
        return !ImageJDescription.is(text) && !OmeDescription.is(text) && !ShapeDescription.is(text);
    }

    private TagValue pixelsPerMicrometre(int tag) {
        int size = (int) Math.clamp(Math.round(pages.calibration().pixelSize() * PICOMETRES), 1, Integer.MAX_VALUE);
        return new TagValue(tag, FieldType.RATIONAL, ByteBuffer.allocate(8).putInt(PICOMETRES).putInt(size).array());
    }
}
