/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleSequenceTest {

    private static final Workers WORKERS = new Workers(1, 1, "for a test");

    @TempDir
    private Path parent;

    @Test
    void itIsMadeOnceAndThenTaken() throws Exception {
        Path made = ExampleSequence.make(parent, WORKERS, ProgressListener.NONE);
        assertEquals(parent.resolve("drifting_particles"), made);
        assertEquals(20, ProjectFrames.open(Project.open(made, null)).used().length);
        Path frame = made.resolve("1.tif");
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(frame, old);
        assertEquals(made, ExampleSequence.make(parent, WORKERS, ProgressListener.NONE));
        assertEquals(old, Files.getLastModifiedTime(frame), "It must not be written again");
    }

    @Test
    void whatWasNotMadeToItsEndIsLeftAlone() throws Exception {
        Path half = Files.createDirectory(parent.resolve("drifting_particles"));
        Files.writeString(half.resolve("1.tif"), "somebody's");
        Path made = ExampleSequence.make(parent, WORKERS, ProgressListener.NONE);
        assertEquals(parent.resolve("drifting_particles_2"), made);
        assertEquals("somebody's", Files.readString(half.resolve("1.tif")));
        assertFalse(Files.exists(half.resolve("2.tif")));
        assertEquals(made, ExampleSequence.make(parent, WORKERS, ProgressListener.NONE));
    }
}
