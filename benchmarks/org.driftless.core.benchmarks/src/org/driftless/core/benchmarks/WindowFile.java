/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.driftless.core.image.Frame;

/** Pixels for the peers: 16-bit unsigned, little endian, one frame behind the other. */
final class WindowFile {

    private WindowFile() {
    }

    /** Writes windows of one size. */
    static void write(List<FitWindow> windows, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(windows.stream().mapToInt(w -> 2 * w.frame().width() * w.frame().height())
                .sum()).order(ByteOrder.LITTLE_ENDIAN);
        windows.forEach(window -> put(window.frame(), bytes));
        Files.write(file, bytes.array());
    }

    static void write(Frame frame, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * frame.width() * frame.height()).order(ByteOrder.LITTLE_ENDIAN);
        put(frame, bytes);
        Files.write(file, bytes.array());
    }

    private static void put(Frame frame, ByteBuffer bytes) {
        for (short pixel : (short[]) frame.pixels()) {
            bytes.putShort(pixel);
        }
    }
}
