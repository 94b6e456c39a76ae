/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.driftless.core.progress.ProgressListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final String PROPERTY = "driftless.archive";

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    /** This Java keeps no record of its classes, so that no archive can come of it. */
    @Test
    void whereNoneCanBeMadeNothingIsSaidAndNothingIsLeft(@TempDir Path folder) throws IOException {
        for (Path file : new Path[] {folder.resolve("classes.jsa"), folder.resolve("missing/classes.jsa")}) {
            System.setProperty(PROPERTY, file.toString());
            PrintStream out = System.out;
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            PrintStream ours = new PrintStream(said);
            System.setOut(ours);
            try {
                assertFalse(ClassArchive.makeIfAsked(ProgressListener.NONE));
                assertSame(ours, System.out);
            } finally {
                System.setOut(out);
            }
            assertEquals(0, said.size(), said.toString());
            try (Stream<Path> left = Files.list(folder)) {
                assertEquals(0, left.count());
            }
        }
    }

    @Test
    void withoutTheStartScriptNoneIsMade() {
        assertFalse(ClassArchive.makeIfAsked(ProgressListener.NONE));
    }

    @Test
    void aTrainingRunThatIsCancelledLeavesNothing(@TempDir Path folder) throws IOException {
        System.setProperty(PROPERTY, folder.resolve("classes.aot").toString());
        AtomicInteger asked = new AtomicInteger();
        assertFalse(ClassArchive.makeIfAsked(new ProgressListener() {
            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 0;
            }
        }));
        assertEquals(1, asked.get(), "not asked, or asked on");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
