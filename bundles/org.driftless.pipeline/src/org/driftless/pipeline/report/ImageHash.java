/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.driftless.io.tiff.TiffSequence;
import org.driftless.pipeline.FrameValues;

/**
 * A hash by which the images can be known again.
 *
 * @param sha256 in lower-case hexadecimal
 * @param meaning what it is a hash of
 */
record ImageHash(String sha256, String meaning) {

    /** Of the values: what {@code driftless info --checksum} prints of each frame. */
    static ImageHash ofValues(TiffSequence images, List<FrameValues> values) {
        MessageDigest digest = newDigest();
        for (int i = 0; i < values.size(); i++) {
            digest.update((values.get(i).sha256() + "  " + images.name(i) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new ImageHash(hex(digest), "SHA-256 of all frames' values: of the lines that \"driftless info --checksum\" prints, "
                + "each the SHA-256 of a frame's values, two blanks, its name and a line feed");
    }

    /** Of names and sizes alone, which takes no time. */
    static ImageHash ofSizes(TiffSequence images) throws IOException {
        MessageDigest digest = newDigest();
        if (images.isOneFile()) {
            add(digest, images.location());
        } else {
            for (int i = 0; i < images.size(); i++) {
                add(digest, images.path(i));
            }
        }
        return new ImageHash(hex(digest), "SHA-256 of the names and sizes of the files, not of what is in them: a line each, the name, "
                + "a tab, the size in bytes and a line feed; \"driftless report --checksum\" gives that of the frames' values");
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        digest.update((file.getFileName() + "\t" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
