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

import org.driftless.core.image.Frame;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.PartFile;

/**
 * One stack of all frames, in the form of the sequence that they were made from, or as ImageJ would write it if that are
 * single files.
 *
 * <p>A stack that is not compressed and that ImageJ is to read has its pixels in one run. It is a BigTIFF if the sequence
 * is one, or if it may become larger than 4 GB; but a stack that ImageJ wrote with one directory for more than 4 GB is
 * written so again.
 */
public final class StackOutput implements FrameOutput {

    private static final long MAX_CLASSIC_BYTES = 0xffffffffL;
    /** Bytes of a page's directory without its words, and what compression may add to an empty strip. */
    private static final int DIRECTORY_BYTES = 1024;
    private static final int STRIP_BYTES = 96;

    private final PartFile file;
    private final StackLayout layout;
    private final List<String> notes;
    private final Mark start;
    private int accepted;
    private boolean kept;
    private boolean finished;

    private StackOutput(PartFile file, StackLayout layout, List<String> notes, Mark start) {
        this.file = file;
        this.layout = layout;
        this.notes = notes;
        this.start = start;
        this.accepted = start.frames();
        this.kept = start.frames() > 0;
    }

    /**
     * Begins a stack, or goes on with one.
     *
     * @param target the file; its folder is there
     * @param pages what the frames are made from
     * @param width columns of the frames
     * @param height rows of the frames
     * @param moved whether the frames do not begin where those of the sequence do
     * @param mark how far the stack is: if it is not there, or not so far, it begins anew
     * @throws IOException if it can't be begun, or the sequence's metadata can't be read
     */
    public static StackOutput open(Path target, StackPages pages, int width, int height, boolean moved, Mark mark)
            throws IOException {
        return open(target, pages, width, height, moved, mark, MAX_CLASSIC_BYTES);
    }

    /** @param mostClassic bytes that a stack may have that is no BigTIFF */
    static StackOutput open(Path target, StackPages pages, int width, int height, boolean moved, Mark mark,
            long mostClassic) throws IOException {
        TiffMetadata leading = pages.leading();
        StackTags words = new StackTags(pages, leading,
                new OmeDescription(pages, target.getFileName().toString(), width, height, moved), width, height);
        PageForm form = PageForm.like(leading, width, height, leading.type());
        boolean run = words.isImageJ() && form.isPlain();
        boolean asBefore = pages.isStack() && form.storage().bigTiff();
        boolean large = mostBytes(form, pages, words) > mostClassic;
        boolean oneDirectory = run && large && !asBefore && pages.areWithoutDirectories();
        TiffFormat format = asBefore || large && !oneDirectory ? TiffFormat.BIG : TiffFormat.CLASSIC;
        List<String> notes = new ArrayList<>(words.notes());
        if (format == TiffFormat.BIG && !asBefore) {
            notes.add("it is a BigTIFF, as it may be larger than 4 GB: Fiji opens it with File > Import > Bio-Formats");
        }
        StackLayout layout = run ? new RunLayout(words, format, form, pages, oneDirectory)
                : new PagesLayout(words, format);
        return open(target, layout, notes, mark);
    }

    private static StackOutput open(Path target, StackLayout layout, List<String> notes, Mark mark) throws IOException {
        Path part = AtomicFile.partOf(target.toAbsolutePath());
        if (mark.frames() > 0 && Files.isRegularFile(part) && Files.size(part) >= mark.length()) {
            PartFile file = PartFile.open(target, mark.length());
            if (layout.resume(file, mark)) {
                return new StackOutput(file, layout, notes, mark);
            }
            file.discard();
        }
        PartFile file = PartFile.open(target, 0);
        try {
            layout.begin(file);
        } catch (IOException e) {
            file.discard();
            throw e;
        }
        return new StackOutput(file, layout, notes, Mark.START);
    }

    /** As many bytes as the stack may have, all words taken to be as long as those that speak for the whole sequence. */
    private static long mostBytes(PageForm form, StackPages pages, StackTags words) throws IOException {
        long kept = pages.metadata(0).kept().values().stream().mapToLong(value -> value.bytes().length).sum();
        long grown = form.isPlain() ? form.bytes()
                : form.bytes() + form.bytes() / 16 + (long) STRIP_BYTES * form.strips();
        return words.bytes() + pages.size() * (grown + 2 * kept + DIRECTORY_BYTES);
    }

    @Override
    public Mark start() {
        return start;
    }

    /** What the stack does not keep of the sequence, or not as it was, a clause each. */
    public List<String> notes() {
        return notes;
    }

    private record StackPage(int position, Path file, StackLayout.Page page) implements Encoded {

        @Override
        public long bytes() {
            return page.bytes();
        }
    }

    @Override
    public Encoded encode(int position, Frame frame, TiffMetadata like) throws IOException {
        return new StackPage(position, file.target(), layout.encode(position, frame, like));
    }

    @Override
    public void accept(Encoded encoded) throws IOException {
        if (encoded.position() != accepted) {
            throw new IllegalArgumentException("Frame " + encoded.position() + " where " + accepted + " comes next");
        }
        layout.append(file, ((StackPage) encoded).page);
        accepted++;
    }

    @Override
    public Mark force() throws IOException {
        file.force();
        kept = true;
        return new Mark(accepted, file.length());
    }

    @Override
    public void finish() throws IOException {
        layout.complete(file);
        file.finish();
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (finished || kept) {
            file.close();
        } else {
            file.discard();
        }
    }
}
