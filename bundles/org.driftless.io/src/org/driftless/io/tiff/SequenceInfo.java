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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.driftless.io.metadata.ImageMetadata;

/** What was found at a path: a sequence, how its first readable page is stored, and what it says of itself. */
public final class SequenceInfo {

    private static final int MAX_NAMED = 5;

    private final TiffSequence sequence;
    private final String kind;
    private final TiffStorage storage;
    private final String layout;
    private final ImageMetadata metadata;
    private final List<String> warnings;

    /**
     * How files are counted.
     *
     * @param first number of the first file
     * @param last number of the last file
     * @param step from one to the next, as most have it
     * @param missing numbers between that no file has
     */
    public record Numbering(long first, long last, long step, long missing) {
    }

    private SequenceInfo(Path path, TiffSequence sequence, String kind) throws IOException {
        this.sequence = sequence;
        this.kind = kind;
        int model = 0;
        while (sequence.unreadable().containsKey(model)) {
            model++;
        }
        this.storage = sequence.metadata(model).storage();
        this.layout = layout(sequence, model);
        this.metadata = sequence.imageMetadata();
        this.warnings = new ArrayList<>(sequence.warnings());
        if (Files.isDirectory(path)) {
            addPassedOver(FrameFiles.passedOver(path).stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).contains(".tif")).toList());
            addChannels();
        }
        warnings.addAll(metadata.warnings());
    }

    /**
     * Looks at a folder of single-page files, a file of many frames, or a file of one.
     *
     * @throws IOException if it can't be opened as one sequence; the message names the file, the reason and the way out
     */
    public static SequenceInfo of(Path path) throws IOException {
        if (Files.isDirectory(path) || !Files.exists(path)) {
            return new SequenceInfo(path, ImageFolder.open(path), "folder of single frames");
        }
        try (TiffFile file = TiffFile.open(path)) {
            if (file.frames() == 1) {
                Path absolute = path.toAbsolutePath();
                return new SequenceInfo(path,
                        ImageFolder.open(absolute.getParent(), List.of(absolute.getFileName().toString())),
                        "file of one frame");
            }
            return new SequenceInfo(path, ImageStack.open(path),
                    file.pages() > 1 ? "file of many pages" : "file of one page that many frames follow");
        }
    }

    private static String layout(TiffSequence sequence, int model) throws IOException {
        try (TiffFile file = TiffFile.open(sequence.path(model))) {
            PageLayout page = file.layout(0);
            if (page.tiled()) {
                return "tiles of " + page.segmentWidth() + " x " + page.segmentHeight();
            }
            return page.segmentHeight() >= page.height() ? "one strip" : "strips of " + page.segmentHeight() + " rows";
        }
    }

    /** @param names of files that might be taken for frames: {@code ._1.tif}, {@code 1.tif.part} */
    private void addPassedOver(List<String> names) {
        if (!names.isEmpty()) {
            List<String> named = names.subList(0, Math.min(MAX_NAMED, names.size()));
            warnings.add((names.size() == 1 ? "A file" : names.size() + " files") + " in the folder "
                    + (names.size() == 1 ? "is not whole, or no frame, and is" : "are not whole, or no frames, and are")
                    + " passed over: "
                    + String.join(", ", named)
                    + (names.size() > named.size() ? " and " + (names.size() - named.size()) + " more" : "") + ".");
        }
    }

    private void addChannels() {
        if (metadata.shape().channels() > 1) {
            warnings.add("By their description the frames are of " + metadata.shape().channels()
                    + " channels: make sure that the folder holds one of them only.");
        }
    }

    /** The frames. */
    public TiffSequence sequence() {
        return sequence;
    }

    /** What lies there, in a few words. */
    public String kind() {
        return kind;
    }

    /** How the first readable frame is stored. */
    public TiffStorage storage() {
        return storage;
    }

    /** Strips or tiles, and their size, in a few words. */
    public String layout() {
        return layout;
    }

    /** The type of the values, e.g. {@code uint16}. */
    public String type() {
        return sequence.type().name().toLowerCase(Locale.ROOT);
    }

    /** What the images say of themselves. */
    public ImageMetadata metadata() {
        return metadata;
    }

    /** How the files are counted; empty for one file, and if no one counter runs through the names. */
    public Optional<Numbering> numbering() {
        return sequence instanceof ImageFolder && sequence.size() > 1 ? FrameNumbers.numbering(sequence.names()) : Optional.empty();
    }

    /** What to look at, a sentence each. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }
}
