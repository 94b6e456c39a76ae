/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Words that ImageJ keeps in a stack beside its description: a text on the whole (Image &gt; Show Info) and a label for
 * each slice. Two private tags, the lengths and the bytes (ij.io.TiffEncoder of ImageJ 1.54).
 */
final class ImageJWords {

    static final int LENGTHS = 50838;
    static final int BYTES = 50839;

    private static final String MAGIC = "IJIJ";
    private static final String INFO = "info";
    private static final String LABELS = "labl";
    private static final int BLOCK_BYTES = 8;
    /** What is true of a stack whatever its frames show: not regions and overlays, whose places have moved. */
    private static final Set<String> TRUE_OF_ALL = Set.of(INFO, "rang", "luts", "prop");

    private ImageJWords() {
    }

    /**
     * @param info empty if there is none
     * @param labels one a slice
     * @param order of the file; the texts are in it too, though the standard does not swap bytes
     */
    static List<TagValue> tags(String info, List<String> labels, ByteOrder order) {
        Charset charset = order == ByteOrder.BIG_ENDIAN ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        List<Block> blocks = new ArrayList<>();
        if (!info.isEmpty()) {
            blocks.add(new Block(INFO, List.of(info.getBytes(charset))));
        }
        blocks.add(new Block(LABELS, labels.stream().map(label -> label.getBytes(charset)).toList()));
        return tags(blocks, order);
    }

    private static List<TagValue> tags(List<Block> blocks, ByteOrder order) {
        List<byte[]> pieces = blocks.stream().flatMap(block -> block.pieces.stream()).toList();
        ByteBuffer head = ByteBuffer.allocate(MAGIC.length() + BLOCK_BYTES * blocks.size()).order(order);
        ByteBuffer lengths = ByteBuffer.allocate(Integer.BYTES * (1 + pieces.size())).putInt(head.capacity());
        head.putInt(number(MAGIC));
        blocks.forEach(block -> head.putInt(number(block.name)).putInt(block.pieces.size()));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.array());
        for (byte[] piece : pieces) {
            lengths.putInt(piece.length);
            all.writeBytes(piece);
        }
        return List.of(new TagValue(LENGTHS, FieldType.LONG, lengths.array()),
                new TagValue(BYTES, FieldType.BYTE, all.toByteArray()));
    }

    /** The pieces of one kind: a text, or the labels. */
    private record Block(String name, List<byte[]> pieces) {
    }

    /**
     * What remains true of an ImageJ stack's words in a stack made from it: labels of the frames in use, the text on the
     * whole, ranges of display and colours.
     *
     * @param order of both files
     * @return empty if the words can't be understood, or none remain
     */
    static List<TagValue> remaining(TagValue lengths, TagValue bytes, ByteOrder order, StackPages pages) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : blocks(lengths, bytes, order)) {
            if (TRUE_OF_ALL.contains(block.name)) {
                blocks.add(block);
            } else if (block.name.equals(LABELS) && block.pieces.size() == pages.frames().size()) {
                blocks.add(new Block(LABELS, IntStream.of(pages.used()).mapToObj(block.pieces::get).toList()));
            }
        }
        return blocks.isEmpty() ? List.of() : tags(blocks, order);
    }

    private static List<Block> blocks(TagValue lengths, TagValue bytes, ByteOrder order) {
        ByteBuffer head = ByteBuffer.wrap(bytes.bytes()).order(order);
        boolean whole = lengths.type() == FieldType.LONG && head.capacity() >= MAGIC.length()
                && name(head.getInt()).equals(MAGIC) && lengths.unsigned(0) <= head.capacity();
        List<Block> blocks = new ArrayList<>();
        int at = whole ? (int) lengths.unsigned(0) : 0;
        int next = 1;
        while (whole && head.position() + BLOCK_BYTES <= lengths.unsigned(0)) {
            Block block = new Block(name(head.getInt()), new ArrayList<>());
            int count = head.getInt();
            for (int i = 0; i < count; i++) {
                long length = next < lengths.count() ? lengths.unsigned(next++) : Long.MAX_VALUE;
                if (length > head.capacity() - at) {
                    return List.of();
                }
                block.pieces.add(Arrays.copyOfRange(bytes.bytes(), at, at + (int) length));
                at += (int) length;
            }
            blocks.add(block);
        }
        return blocks;
    }

    /** Names are numbers of four bytes to ImageJ, in the order of the file. */
    private static int number(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private static String name(int number) {
        return new String(ByteBuffer.allocate(Integer.BYTES).putInt(number).array(), StandardCharsets.US_ASCII);
    }
}
