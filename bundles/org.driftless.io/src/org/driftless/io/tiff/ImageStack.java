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
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.driftless.core.image.RowSet;
import org.driftless.io.metadata.ImageMetadata;
import org.driftless.io.project.FileState;

/**
 * One TIFF file of many frames: a page each, or an ImageJ stack whose further frames follow the first one without
 * pages of their own. Pages have one size and type, as {@link #open(Path)} makes sure of by a look at some and
 * {@link #read(int)} at each. Opening reads no pixels.
 *
 * <p>Where the frames begin is found once, at opening. A file that is written again after that would give wrong pixels
 * without a word, so reading refuses it.
 */
public final class ImageStack implements TiffSequence {

    private static final int MAX_HEADERS = 4096;
    private static final int MIN_DIGITS = 4;

    private final Path file;
    private final State opened;
    private final long[] directories;
    private final int size;
    private final boolean paged;
    private final PageLayout first;
    private final List<String> names;
    private final Map<String, Integer> indices = new HashMap<>();
    private final SortedMap<Integer, TiffException> unreadable = new TreeMap<>();
    private final ImageMetadata words;
    private final List<String> warnings;
    private final Queue<DecodeBuffers> idleBuffers = new ConcurrentLinkedQueue<>();

    /** What tells one writing of a file from the next; the key of a file is another if it was replaced. */
    private record State(FileState file, Object key) {

        static State of(Path file) throws IOException {
            return new State(FileState.of(file), Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        }
    }

    private ImageStack(TiffFile opened, State state, int size) throws IOException {
        this.file = opened.file();
        this.opened = state;
        this.directories = opened.directories();
        this.size = size;
        this.paged = directories.length > 1;
        this.first = opened.layout(0);
        this.names = names(file, size);
        for (int i = 0; i < size; i++) {
            indices.put(names.get(i), i);
        }
        if (!paged) {
            first.requireOneRun(size, state.file().size());
        }
        checkPages(opened);
        this.words = SequenceMetadata.read(this, 0, index -> opened.tags(paged ? index : 0));
        this.warnings = warnings(StackKind.warnings(file, words.shape(), size));
    }

    /**
     * Opens a file of many frames.
     *
     * @throws IOException if it can't be read, holds one frame only, its frames differ in size or type, or they are of
     *     several channels or places; the message names the file, the page, the reason and the way out
     */
    public static ImageStack open(Path file) throws IOException {
        try (TiffFile opened = TiffFile.open(file)) {
            State state = State.of(file);
            long frames = opened.frames();
            if (frames < 2) {
                throw new IOException(file + " holds one frame only: give the folder that holds it and the others.");
            }
            if (frames > IfdWalker.MAX_PAGES) {
                throw new IOException(file + " holds " + frames + " frames, which is more than can be worked on: split"
                        + " it into smaller files.");
            }
            ImageStack stack = new ImageStack(opened, state, (int) frames);
            stack.requireUnchanged();
            return stack;
        }
    }

    private static List<String> names(Path file, int size) {
        String stem = NaturalOrder.stem(file.getFileName().toString());
        int digits = Math.max(MIN_DIGITS, Integer.toString(size).length());
        return IntStream.rangeClosed(1, size).mapToObj(i -> stem + "_" + "0".repeat(digits
                - Integer.toString(i).length()) + i + ".tif").toList();
    }

    private void checkPages(TiffFile opened) throws IOException {
        int checked = paged ? Math.min(size, MAX_HEADERS) : 0;
        for (int i = 0; i < checked; i++) {
            int page = (int) ((long) i * size / checked);
            try {
                requireLikeFirst(page, opened.layout(page));
            } catch (TiffException e) {
                unreadable.put(page, e);
            }
        }
    }

    private void requireLikeFirst(int page, PageLayout layout) throws IOException {
        if (layout.width() != first.width() || layout.height() != first.height() || layout.type() != first.type()) {
            throw new IOException("Page " + (page + 1) + " of " + file + " has " + layout.width() + " x "
                    + layout.height() + " pixels of type " + ImageFolder.typeName(layout.type())
                    + " and the first one " + first.width() + " x " + first.height() + " of type "
                    + ImageFolder.typeName(first.type())
                    + "; all frames must be alike: save those that belong together as a file of their own.");
        }
    }

    /** Whether each frame has a page of its own; else they all follow the first one's pixels. */
    boolean hasPages() {
        return paged;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int width() {
        return first.width();
    }

    @Override
    public int height() {
        return first.height();
    }

    @Override
    public PixelType type() {
        return first.type();
    }

    @Override
    public Path location() {
        return file;
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

    /** The one file. */
    @Override
    public Path path(int index) {
        Objects.checkIndex(index, size);
        return file;
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    private List<String> warnings(List<String> ofKind) {
        List<String> all = new ArrayList<>(ofKind);
        if (!unreadable.isEmpty()) {
            all.add((unreadable.size() == 1 ? "A page" : unreadable.size() + " pages") + " of " + file
                    + " can't be read; the first because " + unreadable.get(unreadable.firstKey()).reason() + ".");
        }
        return List.copyOf(all);
    }

    @Override
    public SortedMap<Integer, TiffException> unreadable() {
        return Collections.unmodifiableSortedMap(unreadable);
    }

    @Override
    public Frame read(int index) throws IOException {
        return read(index, RowSet.all(height()));
    }

    @Override
    public Frame read(int index, RowSet rows) throws IOException {
        Objects.checkIndex(index, size);
        DecodeBuffers buffers = Objects.requireNonNullElseGet(idleBuffers.poll(), DecodeBuffers::new);
        try {
            return asOpened(buffers, again -> {
                PageLayout layout = paged ? again.layout(index) : first.later(index);
                requireLikeFirst(index, layout);
                return again.decode(layout, rows);
            });
        } finally {
            idleBuffers.add(buffers);
        }
    }

    /** Reads something of the file. */
    @FunctionalInterface
    private interface Reading<T> {

        T from(TiffFile file) throws IOException;
    }

    /** Reads, and makes sure that what was read is of the file as it was opened. */
    private <T> T asOpened(DecodeBuffers buffers, Reading<T> reading) throws IOException {
        try (TiffFile again = TiffFile.open(file, buffers, directories)) {
            T found = reading.from(again);
            requireUnchanged();
            return found;
        } catch (IOException e) {
            if (Files.exists(file)) {
                requireUnchanged(); // what seems to be damaged may be the middle of another frame
            }
            throw e;
        }
    }

    /** To be asked after reading, lest a change during it passes. */
    private void requireUnchanged() throws IOException {
        if (!State.of(file).equals(opened)) {
            throw new IOException(file + " was written again after it was opened: close it, and open it again when it"
                    + " is complete.");
        }
    }

    @Override
    public TiffMetadata metadata(int index) throws IOException {
        Objects.checkIndex(index, size);
        return asOpened(new DecodeBuffers(), again -> again.metadata(paged ? index : 0));
    }

    @Override
    public ImageMetadata imageMetadata() {
        return words;
    }
}
