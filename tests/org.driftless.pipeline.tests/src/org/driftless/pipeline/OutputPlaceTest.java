/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image folder is never written, by whatever way. */
class OutputPlaceTest {

    @TempDir
    private Path folder;
    private Path images;

    @BeforeEach
    void make() throws IOException {
        images = Files.createDirectories(folder.resolve("run/frames"));
    }

    private void assertRefused(Path file, Path of) {
        UsageException e = assertThrows(UsageException.class, () -> OutputPlace.requireOutside(file, of));
        assertEquals(file + " would be among the images, where Driftless writes nothing: choose another folder.", e.getMessage());
    }

    @Test
    void amongImagesAndBelowThem() {
        assertRefused(images.resolve("table.csv"), images);
        assertRefused(images.resolve("new/below/table.csv"), images);
        assertRefused(folder.resolve("run/other/../frames/table.csv"), images);
    }

    @Test
    void besideThem() {
        assertDoesNotThrow(() -> OutputPlace.requireOutside(folder.resolve("run/table.csv"), images));
        assertDoesNotThrow(() -> OutputPlace.requireOutside(folder.resolve("run/frames2/table.csv"), images));
    }

    @Test
    void throughALinkFromEitherSide() throws IOException {
        Path link = folder.resolve("link");
        try {
            Files.createSymbolicLink(link, images);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "links can't be made here");
        }
        assertRefused(link.resolve("table.csv"), images);
        assertRefused(link.resolve("new/table.csv"), images);
        assertRefused(images.resolve("table.csv"), link);
    }
}
