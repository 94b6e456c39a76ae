/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second installation takes the first one's place, or leaves no trace. */
class StagingTest {

    @TempDir
    Path folder;

    private Staging staging;

    @BeforeEach
    void installOldVersion() throws IOException {
        write("driftless", "old");
        write("plugins/a_1.jar", "a1");
        write("plugins/kept_1/x.css", "kept");
        write("plugins/forgotten_0.jar", "of an update before");
        write("configuration/config.ini", "old");
        write("p2/gone", "only the old version has it");
        write("jre/lib/modules", "Java");
        write("images of a user/1.tif", "may be many and large");
        write(Installation.LIST.toString(), "#version=1\na,1,plugins/a_1.jar,4,false\nkept,1,plugins/kept_1/,4,false\n");
        staging = new Staging(new Installation(folder));
    }

    private void write(String name, String text) throws IOException {
        write(folder, name, text);
    }

    private static void write(Path parent, String name, String text) throws IOException {
        Files.createDirectories(parent.resolve(name).getParent());
        Files.deleteIfExists(parent.resolve(name));
        Files.writeString(parent.resolve(name), text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private boolean isThere(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** What p2 does. */
    private void change() throws IOException {
        Path next = staging.folder();
        write(next, "driftless", "new");
        write(next, "plugins/a_2.jar", "a2");
        write(next, "plugins/b_1/b.css", "b");
        Files.delete(next.resolve("plugins/a_1.jar"));
        Files.delete(next.resolve("p2/gone"));
        write(next, Installation.LIST.toString(),
                "a,2,plugins/a_2.jar,4,false\nb,1,plugins/b_1/,4,false\nkept,1,plugins/kept_1/,4,false\n");
    }

    @Test
    void takesThePlaceOfTheFirst() throws IOException {
        staging.begin();
        for (String other : List.of("jre", "images of a user", "driftless")) {
            assertFalse(Files.exists(staging.folder().resolve(other)), other);
        }
        change();
        assertEquals("old", read("driftless"));
        staging.requireWhole();
        staging.commit();
        assertEquals("new", read("driftless"));
        assertEquals("a2", read("plugins/a_2.jar"));
        assertEquals("b", read("plugins/b_1/b.css"));
        assertEquals("kept", read("plugins/kept_1/x.css"));
        assertEquals("a1", read("plugins/a_1.jar"), "a workbench may still run with it");
        assertTrue(isThere("jre/lib/modules") && isThere("images of a user/1.tif"));
        assertFalse(isThere("plugins/forgotten_0.jar") || isThere("p2/gone") || isThere("update"));
        staging.begin();
        assertFalse(isThere("plugins/a_1.jar"), "the next update removes it");
    }

    @Test
    void isDroppedIfItIsNotWhole() throws IOException {
        staging.begin();
        change();
        Files.delete(staging.folder().resolve("plugins/b_1/b.css"));
        Files.delete(staging.folder().resolve("plugins/b_1"));
        IOException missing = assertThrows(IOException.class, staging::requireWhole);
        assertTrue(missing.getMessage().contains("b_1"), missing::getMessage);
        staging.finish();
        assertEquals("old", read("driftless"));
        assertFalse(isThere("plugins/a_2.jar") || isThere("update"));
        assertTrue(isThere("p2/gone"));
    }

    /** A process was killed while it put the files into place. */
    @Test
    void isFinishedLater() throws IOException {
        write("update/ready/driftless", "new");
        write("update/ready/p2/new/record", "new");
        staging.finish();
        assertEquals("new", read("driftless"));
        assertEquals("new", read("p2/new/record"));
        assertEquals("old", read("configuration/config.ini"));
        assertFalse(isThere("update"));
    }

    @Test
    void whoCouldReadTheOldVersionCanReadTheNewOne() throws IOException {
        Files.setPosixFilePermissions(folder.resolve(Installation.LIST), PosixFilePermissions.fromString("rw-r--r--"));
        staging.begin();
        change();
        Path bundle = staging.folder().resolve("plugins/b_1");
        Files.setPosixFilePermissions(bundle.resolve("b.css"), PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(bundle, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(staging.folder().resolve("driftless"), PosixFilePermissions.fromString("rwx------"));
        staging.commit();
        assertEquals("rwxr-xr-x", rights("driftless"));
        assertEquals("rwxr-xr-x", rights("plugins/b_1"));
        assertEquals("rw-r--r--", rights("plugins/b_1/b.css"));
    }

    private String rights(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }
}
