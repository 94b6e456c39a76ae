/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.driftless.core.align.AlignedArea;
import org.driftless.core.drift.DriftCurve;
import org.driftless.io.journal.Journal;
import org.driftless.io.project.FileState;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.FrameOutput;

/**
 * Which frames are aligned, kept on the disk. A frame is taken as it is if it was made from the same file (name, size,
 * time, or the values in it if the time is another) by the same motion with the same options, and its own file is there
 * with the size and time that it was given. Of a stack, the first frames are taken up to the last {@link #mark mark}
 * before one that would be another now.
 */
final class AlignJournal implements Closeable {

    /** What a record is of. */
    private static final byte FRAME = 'F';
    private static final byte MARK = 'M';

    private final Journal journal;
    private final Project project;
    private final ProjectFrames frames;
    private final boolean stack;
    private final Map<String, AlignedRecord> known = new HashMap<>();
    private final List<String> changed = new ArrayList<>();
    private final BitSet useful = new BitSet();
    private int count;
    private FrameOutput.Mark mark = FrameOutput.Mark.START;

    private AlignJournal(Journal journal, Project project, ProjectFrames frames, boolean stack) {
        this.journal = journal;
        this.project = project;
        this.frames = frames;
        this.stack = stack;
    }

    /**
     * Opens it. What it holds is known after {@link #goOnFrom}.
     *
     * @param curve what every frame is to be moved by
     */
    static AlignJournal open(Project project, ProjectFrames frames, AlignOptions options, AlignedArea area,
            DriftCurve curve) throws IOException {
        Map<String, String> header = Journals.header(frames, options);
        header.put("the area of the aligned frames", area.toString());
        AlignJournal opened = new AlignJournal(Journals.open(project, Journals.ALIGN, header), project, frames,
                options.output().of(frames.folder()) == OutputForm.STACK);
        opened.read(curve);
        return opened;
    }

    private void read(DriftCurve curve) throws IOException {
        for (byte[] bytes = journal.next(); bytes != null; bytes = journal.next()) {
            ByteBuffer body = ByteBuffer.wrap(bytes, 1, bytes.length - 1).slice();
            if (bytes[0] == MARK) {
                FrameOutput.Mark read = new FrameOutput.Mark(body.getInt(), body.getLong());
                if (stack && read.frames() <= known.size()) {
                    mark = read;
                    useful.set(0, count + 1);
                }
            } else {
                AlignedRecord record = AlignedRecord.of(Arrays.copyOfRange(bytes, 1, bytes.length));
                if (isUseful(record, curve)) {
                    known.put(record.name(), record);
                    useful.set(count, !stack);
                }
            }
            count++;
        }
    }

    private boolean isUseful(AlignedRecord record, DriftCurve curve) throws IOException {
        int frame = frames.folder().indexOf(record.name());
        if (frame < 0 || !frames.uses(frame)) {
            return false;
        }
        boolean inPlace = stack ? record.position() == known.size() && frames.used()[record.position()] == frame
                : record.isThere(project.alignedFolder());
        if (!inPlace || !record.motion().equals(curve.at(frame).motion())) {
            return false;
        }
        FileState now = frames.state(frame);
        if (stack ? record.source().equals(now) : record.mayBe(now)) {
            return true;
        }
        changed.add(record.name());
        return false;
    }

    /** How far the stack is. */
    FrameOutput.Mark mark() {
        return mark;
    }

    /**
     * Forgets what is of no use.
     *
     * @param start from where the output goes on
     */
    void goOnFrom(FrameOutput.Mark start) throws IOException {
        if (stack) {
            known.values().removeIf(record -> record.position() >= start.frames());
            if (start.frames() == 0) {
                useful.clear();
            }
        }
        if (useful.cardinality() < count) {
            journal.retain(useful);
        }
    }

    /**
     * A frame that is aligned already, if its file still holds what it held.
     *
     * @return null if there is none
     */
    AlignedRecord known(String name) {
        return known.get(name);
    }

    /** Whether the frame's file is as it was, so that it need not be read to know what it holds. */
    boolean isCertain(AlignedRecord record) {
        return record.source().equals(frames.state(frames.folder().indexOf(record.name())));
    }

    void add(AlignedRecord record) throws IOException {
        append(FRAME, record.toBytes());
    }

    /** Adds that all frames of the stack so far are on the disk. */
    void mark(FrameOutput.Mark reached) throws IOException {
        append(MARK, ByteBuffer.allocate(Integer.BYTES + Long.BYTES).putInt(reached.frames()).putLong(reached.length())
                .array());
    }

    private void append(byte kind, byte[] body) throws IOException {
        journal.append(ByteBuffer.allocate(1 + body.length).put(kind).put(body).array());
    }

    /** Whether a record of such a journal is of a frame. */
    static boolean isFrame(byte[] record) {
        return record[0] == FRAME;
    }

    /** Whether the frames are written into a stack. */
    boolean isOfStack() {
        return stack;
    }

    /** What was different when the journal was written, so that it is of no use. */
    List<String> differences() {
        return journal.differences();
    }

    /** The names of frames that were written anew since they were aligned. */
    List<String> changed() {
        return List.copyOf(changed);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
