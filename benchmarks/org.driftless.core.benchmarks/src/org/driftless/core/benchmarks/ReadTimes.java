/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.driftless.core.image.Frame;
import org.driftless.core.image.RowSet;
import org.driftless.io.tiff.ImageFolder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;

/** One frame read from a file that the system holds in memory. */
@State(Scope.Thread)
public class ReadTimes {

    static final int ROWS = 64;

    @Param("")
    public String folder;

    private ImageFolder frames;
    private Path file;
    private final TIFFImageReaderSpi twelveMonkeys = new TIFFImageReaderSpi();

    @Setup
    public void open() throws IOException {
        frames = ImageFolder.open(Path.of(folder));
        file = frames.path(0);
    }

    @Benchmark
    public Frame driftless() throws IOException {
        return frames.read(0);
    }

    @Benchmark
    public Frame driftlessRows() throws IOException {
        int from = (frames.height() - ROWS) / 2;
        return frames.read(0, RowSet.NONE.with(from, from + ROWS));
    }

    @Benchmark
    public Object twelveMonkeys() throws IOException {
        return read(null);
    }

    @Benchmark
    public Object twelveMonkeysRows() throws IOException {
        return read(new Rectangle(0, (frames.height() - ROWS) / 2, frames.width(), ROWS));
    }

    private Object read(Rectangle region) throws IOException {
        ImageReader reader = twelveMonkeys.createReaderInstance(null);
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(stream);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceRegion(region);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }
}
