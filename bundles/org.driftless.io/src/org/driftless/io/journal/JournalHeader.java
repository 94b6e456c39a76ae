/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the records of a journal were made with. Records are of use only to work with the same header.
 *
 * @param parts values by the words that name them to people, e.g. "the selection"
 */
public record JournalHeader(Map<String, String> parts) {

    public JournalHeader {
        parts = new LinkedHashMap<>(parts);
    }

    /** The names of the parts in which another header differs from this one. */
    public List<String> differences(JournalHeader other) {
        List<String> names = new ArrayList<>();
        parts.forEach((name, value) -> {
            if (!value.equals(other.parts.get(name))) {
                names.add(name);
            }
        });
        other.parts.keySet().stream().filter(name -> !parts.containsKey(name)).forEach(names::add);
        return names;
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(parts.size());
            for (Map.Entry<String, String> part : parts.entrySet()) {
                write(out, part.getKey());
                write(out, part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes all that is written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /** @throws IOException if the bytes are none of a header */
    static JournalHeader of(byte[] bytes) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = in.readInt(); left > 0; left--) {
                String name = read(in);
                parts.put(name, read(in));
            }
        }
        return new JournalHeader(parts);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = Objects.checkIndex(in.readInt(), in.available() + 1);
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
