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
import java.util.stream.IntStream;

import org.driftless.core.image.Calibration;
import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;

/** A folder of frames that become a stack. */
final class StackSource {

    static final int WIDTH = 61;
    static final int HEIGHT = 47;

    final List<Frame> frames = new ArrayList<>();
    final ImageFolder folder;

    /** Writes the frames as files {@code f1.tif} and so on. */
    StackSource(Path folder, int count, PixelType type, TiffStorage storage, TagValue... tags) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            Frame frame = TestFrames.frame(WIDTH, HEIGHT, type, i + 1);
            frames.add(frame);
            Files.write(folder.resolve("f" + (i + 1) + ".tif"),
                    TestFrames.bytes(frame, TestFrames.metadata(frame, storage, 1, tags)));
        }
        this.folder = ImageFolder.open(folder);
    }

    StackPages pages() {
        return new StackPages(folder, all(frames.size()), Calibration.UNKNOWN);
    }

    static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }

    /** Writes frames as a stack like the given pages. */
    static Path write(Path target, StackPages pages, List<Frame> frames) throws IOException {
        try (StackOutput out = open(target, pages, frames, 0xffffffffL, FrameOutput.Mark.START)) {
            for (int i = 0; i < frames.size(); i++) {
                out.accept(out.encode(i, frames.get(i), pages.metadata(i)));
            }
            out.finish();
        }
        return target;
    }

    static StackOutput open(Path target, StackPages pages, List<Frame> frames, long mostClassic, FrameOutput.Mark mark)
            throws IOException {
        Frame first = frames.getFirst();
        return StackOutput.open(target, pages, first.width(), first.height(), false, mark, mostClassic);
    }
}
