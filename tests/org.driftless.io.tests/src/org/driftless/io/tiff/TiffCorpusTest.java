/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.driftless.core.image.Frame;
import org.driftless.testsupport.SharedData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file of the TIFF corpus is read as its manifest says. */
class TiffCorpusTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private record Row(Path path, String kind, String expect, Path truth, String what) {
    }

    @TestFactory
    Stream<DynamicTest> filesAreReadAsTheManifestSays() throws IOException {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.path.getFileName() + " " + row.what,
                () -> assertTimeoutPreemptively(LIMIT, () -> check(row))));
    }

    private static List<Row> rows() throws IOException {
        Path manifest = SharedData.require("tiff_corpus/MANIFEST.tsv");
        Path root = manifest.getParent();
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(manifest).subList(1, Files.readAllLines(manifest).size())) {
            String[] cells = line.split("\t");
            rows.add(new Row(root.resolve(cells[0]), cells[1], cells[2],
                    cells[3].equals("-") ? null : root.resolve(cells[3]), cells[4]));
        }
        return rows;
    }

    private static void check(Row row) throws IOException {
        if (row.kind.equals("seq")) {
            checkFolder(row);
            return;
        }
        List<Frame> frames;
        try {
            frames = readAll(row.path);
        } catch (IOException e) {
            assertTrue(row.expect.contains("err") || row.expect.equals("any"), e::toString);
            assertTrue(e.getMessage().contains(row.path.toString()), e::getMessage);
            return;
        }
        if (row.expect.equals("err")) {
            fail("was read, and must be refused");
        }
        if (row.truth != null) {
            Npy truth = Npy.read(row.truth);
            assertEquals(truth.frames(), frames.size());
            for (int i = 0; i < frames.size(); i++) {
                assertTrue(truth.equalsFrame(i, frames.get(i)), "pixels of page " + i);
            }
        }
    }

    private static void checkFolder(Row row) throws IOException {
        if (row.expect.equals("err")) {
            IOException e = assertThrows(IOException.class, () -> ImageFolder.open(row.path));
            assertTrue(e.getMessage().contains(row.path.toString()), e::getMessage);
        } else {
            ImageFolder folder = ImageFolder.open(row.path);
            for (int i = 0; i < folder.size(); i++) {
                folder.read(i);
            }
        }
    }

    private static List<Frame> readAll(Path path) throws IOException {
        List<Frame> frames = new ArrayList<>();
        try (TiffFile file = TiffFile.open(path)) {
            int last = -1;
            for (int i = 0; i < file.pages(); i++) {
                file.metadata(i);
                Frame frame = file.read(i);
                if (frames.size() < 16) {
                    frames.add(frame);
                }
                last = i;
            }
            assertEquals(file.pages() - 1, last);
        }
        return frames;
    }

    @Test
    void gapsAreWarnedOfAndJunkIsPassedOver() throws IOException {
        ImageFolder folder = ImageFolder.open(SharedData.require("tiff_corpus/bad/s05_gap_and_junk"));
        assertEquals(List.of("1.tif", "2.tif", "4.tif"), folder.names());
        assertEquals(List.of("Frames are missing: 3 (between 2.tif and 4.tif);"
                + " time then does not pass evenly from frame to frame."), folder.warnings());
    }

    @Test
    void realFramesAreRead() throws IOException {
        ImageFolder folder = ImageFolder.open(SharedData.require("corrosion_particles/exported"));
        assertEquals(5, folder.size());
        for (int i = 0; i < folder.size(); i++) {
            assertEquals(500, folder.read(i).width());
        }
        assertEquals(TiffCompression.DEFLATE, folder.metadata(0).storage().compression());
        assertEquals(65, folder.metadata(0).storage().rowsPerStrip());
    }
}
