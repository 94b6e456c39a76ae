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
import java.util.List;

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

    private ImageJWords() {
    }

    /**
     * @param info empty if there is none
     * @param labels one a slice
     * @param order of the file; the texts are in it too, though the standard does not swap bytes
     */
    static List<TagValue> tags(String info, List<String> labels, ByteOrder order) {
        boolean informed = !info.isEmpty();
        ByteBuffer lengths = ByteBuffer.allocate(4 * (1 + (informed ? 1 : 0) + labels.size()));
        ByteBuffer head = ByteBuffer.allocate(MAGIC.length() + BLOCK_BYTES * (informed ? 2 : 1)).order(order);
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        Charset charset = order == ByteOrder.BIG_ENDIAN ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        lengths.putInt(head.capacity());
        putName(head, MAGIC);
        if (informed) {
            putName(head, INFO);
            head.putInt(1);
            lengths.putInt(append(texts, info.getBytes(charset)));
        }
        putName(head, LABELS);
        head.putInt(labels.size());
        labels.forEach(label -> lengths.putInt(append(texts, label.getBytes(charset))));
        byte[] all = ByteBuffer.allocate(head.capacity() + texts.size()).put(head.array()).put(texts.toByteArray()).array();
        return List.of(new TagValue(LENGTHS, FieldType.LONG, lengths.array()), new TagValue(BYTES, FieldType.BYTE, all));
    }

    /** Names are numbers of four bytes to ImageJ, in the order of the file. */
    private static void putName(ByteBuffer head, String name) {
        head.putInt(ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt());
    }

    private static int append(ByteArrayOutputStream texts, byte[] bytes) {
        texts.writeBytes(bytes);
        return bytes.length;
    }
}
