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
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Frames that a file holds without a directory for each: ImageJ stacks larger than 4 GB (the description says how many
 * images follow the first one without a gap) and MetaMorph stacks.
 */
final class HiddenFrames {

    private static final Pattern IMAGES = Pattern.compile("^images=(\\d{1,9})\\s*$", Pattern.MULTILINE);

    private HiddenFrames() {
    }

    /**
     * Number of frames that a page stands for; 1 if it is what it seems to be.
     *
     * @throws TiffException if it stands for several, and the file ends before the last
     */
    static long count(TiffDirectory directory, PageLayout layout, long fileBytes) throws IOException {
        long metaMorph = directory.count(TiffTags.UIC2);
        if (metaMorph > 1) {
            return metaMorph;
        }
        long images = imagesInDescription(directory);
        if (images < 2 || layout.compression() != TiffCompression.NONE || layout.tiled()) {
            return 1;
        }
        long room = (fileBytes - layout.offsets()[0]) / (layout.height() * layout.rowBytes());
        if (room < 2) {
            return 1; // a frame that was taken out of a stack with its words
        }
        if (room < images) {
            throw directory.place().damaged(TiffTags.IMAGE_DESCRIPTION, "it should hold " + images
                    + " frames one after another, and ends after " + room);
        }
        return images;
    }

    private static long imagesInDescription(TiffDirectory directory) throws IOException {
        Optional<TagValue> description = directory.value(TiffTags.IMAGE_DESCRIPTION);
        if (description.isEmpty()) {
            return 1;
        }
        String text = new String(description.get().bytes(), StandardCharsets.ISO_8859_1);
        Matcher images = IMAGES.matcher(text);
        return text.startsWith("ImageJ=") && images.find() ? Long.parseLong(images.group(1)) : 1;
    }
}
