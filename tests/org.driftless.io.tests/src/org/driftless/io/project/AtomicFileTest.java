/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.SyncFailedException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void writesIntoFoldersThatAreNotThereYet() throws IOException {
        Path target = folder.resolve("a/b/table.csv");
        byte[] content = new byte[200_000];
        content[199_999] = 7;
        AtomicFile.write(target, content);
        assertArrayEquals(content, Files.readAllBytes(target));
        assertEquals(List.of("table.csv"), names(target.getParent()));
    }

    @Test
    void replacesWhatWasThereAndAPartThatAKillLeft() throws IOException {
        Path target = folder.resolve("table.csv");
        Files.writeString(target, "old and longer");
        Files.writeString(AtomicFile.partOf(target), "half a table, much longer than the new one");
        AtomicFile.write(target, out -> {
            try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                writer.write("new");
            }
        });
        assertEquals("new", Files.readString(target));
        assertEquals(List.of("table.csv"), names(folder));
    }

    @Test
    void oneOfManyIsWholeBeforeItsFolderIsConfirmed() throws IOException {
        Path target = folder.resolve("many/1.tif");
        AtomicFile.writeOneOfMany(target, out -> out.write(new byte[70_000]));
        assertEquals(70_000, Files.size(target));
        assertEquals(List.of("1.tif"), names(target.getParent()));
        AtomicFile.confirm(target);
        Files.delete(target);
        Files.delete(target.getParent());
        assertTrue(assertThrows(IOException.class, () -> AtomicFile.confirm(target)).getMessage()
                .startsWith(target + " was written, but the disk did not confirm it: "));
    }

    @Test
    void fullDiskLeavesTheTargetAndSaysWhatToDo() throws IOException {
        Path target = folder.resolve("table.csv");
        Files.writeString(target, "old");
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(target, out -> {
            out.write(new byte[100_000]);
            throw new IOException("No space left on device");
        }));
        assertEquals(target + " was not written: No space left on the device: free some space and run the same command"
                + " again.", e.getMessage());
        assertEquals("old", Files.readString(target));
        assertEquals(List.of("table.csv"), names(folder));
    }

    @Test
    void faultInTheWriterLeavesNothingBehind() throws IOException {
        Path target = folder.resolve("table.csv");
        assertThrows(IllegalStateException.class, () -> AtomicFile.write(target, out -> {
            throw new IllegalStateException("a fault");
        }));
        assertEquals(List.of(), names(folder));
    }

    @Test
    void checkSeesTheWholeFileAndMayRefuseIt() throws IOException {
        Path target = folder.resolve("1.tif");
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(target, out -> out.write(new byte[10]),
                part -> {
                    assertEquals(10, Files.size(part));
                    throw new IOException("it reads back wrong.");
                }));
        assertEquals(target + " was not written: it reads back wrong.", e.getMessage());
        assertEquals(List.of(), names(folder));
    }

    @Test
    void renameThatFailsIsReported() throws IOException {
        Path target = folder.resolve("table.csv");
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(target, out -> {
            out.write(1);
            Files.createDirectory(target);
            Files.createFile(target.resolve("in the way"));
        }));
        assertTrue(e.getMessage().startsWith(target + " was not written: "), e.getMessage());
        assertEquals(List.of("table.csv"), names(folder));
        assertEquals(List.of("in the way"), names(target));
    }

    @Test
    void bytesThatDidNotArriveAreMissed() throws IOException {
        Path target = folder.resolve("table.csv");
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(target, out -> {
            out.write(new byte[100_000]);
            out.flush();
            Files.write(AtomicFile.partOf(target), new byte[99_999]);
        }));
        assertEquals(target + " was not written: only 99999 of 100000 bytes arrived on the disk: check the disk and run the"
                + " same command again.", e.getMessage());
        assertEquals(List.of(), names(folder));
    }

    @Test
    void folderUnderTheNameIsNamed() throws IOException {
        Path target = Files.createDirectory(folder.resolve("log.csv"));
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(target, new byte[1]));
        assertEquals(target + " was not written: a folder has this name: move it away.", e.getMessage());
        assertTrue(Files.isDirectory(target));
    }

    @Test
    void fileWhereAFolderShouldBeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("script_output"));
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(file.resolve("log.csv"), new byte[1]));
        assertTrue(e.getMessage().startsWith(file.resolve("log.csv") + " was not written: "), e.getMessage());
        assertTrue(e.getMessage().contains("in the way"), e.getMessage());
    }

    @Test
    void interruptedThreadStillWritesAndStaysInterrupted() throws IOException {
        Path target = folder.resolve("table.csv");
        Thread.currentThread().interrupt();
        try {
            AtomicFile.write(target, "whole".getBytes(StandardCharsets.UTF_8));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals("whole", Files.readString(target));
    }

    @Test
    void reasonsAreInPlainWords() {
        assertEquals("there is no permission: change that of the folder or choose another one",
                PlainReason.of(new AccessDeniedException("/data")));
        assertEquals("the disk is read-only: choose another output folder",
                PlainReason.of(new FileSystemException("/data", null, "Read-only file system")));
        assertTrue(PlainReason.of(new IOException("File too large")).contains("ulimit -f"));
        assertTrue(PlainReason.of(new IOException("Input/output error")).startsWith("the disk reports an error"));
        assertTrue(PlainReason.of(new IOException("Disk quota exceeded")).startsWith("the disk quota is used up"));
        assertTrue(PlainReason.of(new IOException("Invalid cross-device link")).startsWith("the file system can't rename"));
        assertTrue(PlainReason.of(new IOException("Stale file handle")).startsWith("the network folder was lost"));
        assertTrue(PlainReason.of(new SyncFailedException("sync failed")).contains("check the disk"));
        assertFalse(PlainReason.of(new IOException("two\nlines.")).contains("\n"));
        assertEquals("IOException", PlainReason.of(new IOException()));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
