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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.driftless.core.image.RowSet;
import org.driftless.io.metadata.ImageMetadata;

/**
 * A folder of single-page TIFF files, one a frame, in {@link NaturalOrder}.
 *
 * <p>Opening reads headers only; no file stays open. Reading is safe from several threads. A file that can't be read
 * doesn't prevent opening, unless none can: it is {@link #unreadable() named}, keeps its index, and fails when it is
 * read, so that a run may leave it out. Size and type are those of the first frame that can be read.
 */
public final class ImageFolder implements TiffSequence {

    /** Folders with more files have this many headers, evenly spread, checked at opening and the rest at reading. */
    private static final int MAX_HEADERS = 10_000;

    private static final int MAX_UNREADABLE_NAMED = 5;

    private final Path folder;
    private final List<String> names;
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final SortedMap<Integer, TiffException> unreadable = new TreeMap<>();
    private final Queue<DecodeBuffers> idleBuffers = new ConcurrentLinkedQueue<>();
    private final int model;
    private final int width;
    private final int height;
    private final PixelType type;

    private ImageFolder(Path folder, List<String> names, int headers) throws IOException {
        this.folder = folder;
        this.names = Collections.unmodifiableList(names);
        for (int i = 0; i < names.size(); i++) {
            indices.put(names.get(i), i);
        }
        this.model = firstReadable();
        TiffMetadata first = metadata(model);
        this.width = first.width();
        this.height = first.height();
        this.type = first.type();
        warnings.addAll(FrameNumbers.warnings(names));
        checkHeaders(headers);
    }

    /**
     * Opens a folder of files named {@code *.tif} or {@code *.tiff}, in any case. Files whose names begin with a dot,
     * files with other extensions (also {@code .part}) and folders are passed over.
     *
     * @throws IOException if it is no folder, holds no TIFF or two files of one number, none can be read, or a file has
     *     another size or type than the first or more than one page; the message names it and the way out
     */
    public static ImageFolder open(Path folder) throws IOException {
        return new ImageFolder(folder, FrameFiles.list(folder), MAX_HEADERS);
    }

    /**
     * Opens a folder as {@link #open(Path)} does, but reads the header of its first frame alone: enough to say what the
     * sequence is, and quick for any number of frames. Frames that differ or are broken fail when they are read.
     *
     * @throws IOException if it is no folder, holds no TIFF or two files of one number, or none can be read
     */
    public static ImageFolder glance(Path folder) throws IOException {
        return new ImageFolder(folder, FrameFiles.list(folder), 0);
    }

    /**
     * Opens some files of a folder, as a sequence in the given order; what else is in the folder is passed over.
     *
     * @param names exact file names, at least one, each once
     * @throws IOException as {@link #open(Path)} does, or if a file is not there
     */
    public static ImageFolder open(Path folder, List<String> names) throws IOException {
        return new ImageFolder(folder, List.copyOf(names), MAX_HEADERS);
    }

    /** The names of the TIFF files in a folder, in natural order; empty if there is none. */
    public static List<String> namesIn(Path folder) throws IOException {
        return Collections.unmodifiableList(FrameFiles.namesIn(folder));
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public PixelType type() {
        return type;
    }

    @Override
    public String name(int index) {
        return names.get(index);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public int indexOf(String name) {
        return indices.getOrDefault(name, -1);
    }

    @Override
    public Path location() {
        return folder;
    }

    @Override
    public Path path(int index) {
        return folder.resolve(names.get(index));
    }

    @Override
    public List<String> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    @Override
    public SortedMap<Integer, TiffException> unreadable() {
        return Collections.unmodifiableSortedMap(unreadable);
    }

    @Override
    public Frame read(int index) throws IOException {
        return read(index, RowSet.all(height));
    }

    @Override
    public Frame read(int index, RowSet rows) throws IOException {
        Path path = path(index);
        DecodeBuffers buffers = Objects.requireNonNullElseGet(idleBuffers.poll(), DecodeBuffers::new);
        try (TiffFile file = TiffFile.open(path, buffers)) {
            PageLayout layout = file.layout(0);
            requireLikeFirst(path, layout, file.frames(layout));
            return file.decode(layout, rows);
        } finally {
            idleBuffers.add(buffers);
        }
    }

    @Override
    public TiffMetadata metadata(int index) throws IOException {
        try (TiffFile file = TiffFile.open(path(index))) {
            requireSinglePage(file.file(), file.frames());
            return file.metadata(0);
        }
    }

    @Override
    public ImageMetadata imageMetadata() throws IOException {
        return SequenceMetadata.read(this, model, index -> {
            try (TiffFile file = TiffFile.open(path(index))) {
                return file.tags(0);
            }
        });
    }

    private int firstReadable() throws IOException {
        TiffException reason = null;
        for (int i = 0; i < names.size(); i++) {
            try {
                metadata(i);
                return i;
            } catch (TiffException e) {
                reason = reason == null ? e : reason;
            }
        }
        throw reason;
    }

    private void checkHeaders(int most) throws IOException {
        int checked = Math.min(names.size(), most);
        for (int i = 0; i < checked; i++) {
            checkHeader((int) ((long) i * names.size() / checked));
        }
        if (!unreadable.isEmpty()) {
            List<String> files = unreadable.keySet().stream().limit(MAX_UNREADABLE_NAMED).map(names::get).toList();
            int more = unreadable.size() - files.size();
            warnings.add((unreadable.size() == 1 ? "A file" : unreadable.size() + " files") + " can't be read: "
                    + String.join(", ", files) + (more > 0 ? " and " + more + " more" : "") + "; the first because "
                    + unreadable.get(unreadable.firstKey()).reason() + ".");
        }
    }

    private void checkHeader(int index) throws IOException {
        Path path = path(index);
        PageLayout layout;
        long frames;
        try (TiffFile file = TiffFile.open(path)) {
            layout = file.layout(0);
            frames = file.frames(layout);
        } catch (TiffException e) {
            unreadable.put(index, e);
            return;
        }
        requireLikeFirst(path, layout, frames);
    }

    private static void requireSinglePage(Path path, long frames) throws IOException {
        if (frames > 1) {
            throw new IOException(path + " holds " + frames + " frames, among files of one frame each: open it by"
                    + " itself, or move it to another folder.");
        }
    }

    private void requireLikeFirst(Path path, PageLayout layout, long frames) throws IOException {
        requireSinglePage(path, frames);
        if (layout.width() != width || layout.height() != height) {
            throw new IOException(path + " has " + layout.width() + " x " + layout.height()
                    + " pixels and the first frame, " + names.get(model) + ", has " + width + " x " + height
                    + "; all frames must have one size: move those that don't belong to the sequence to another"
                    + " folder.");
        }
        if (layout.type() != type) {
            throw new IOException(path + " has pixels of type " + typeName(layout.type()) + " and the first frame, "
                    + names.get(model) + ", of type " + typeName(type)
                    + "; all frames must have one type: move those that don't belong to the sequence to another"
                    + " folder.");
        }
    }

    static String typeName(PixelType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
