/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that can't be written is refused before any work. */
class ReadOnlyFolderTest {

    @TempDir
    Path folder;

    @Test
    void isRefusedBeforeWorkStarts() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "permissions are not POSIX's here");
        try (Scene scene = Scene.simulate(folder.toRealPath(), 2, "128x96")) {
            Path output = Files.createDirectory(scene.folder().resolve("locked"));
            Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("r-xr-xr-x"));
            try {
                Ended ended = scene.run(2).with("--output", output.toString()).through(withoutPrivileges()).run();
                ended.expectFailure(output.toString());
                assertFalse(ended.printed().contains("Tracking"), ended.printed());
                assertFalse(ended.printed().contains("Selected"), ended.printed());
            } finally {
                Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    /** What takes from root the right to write everywhere; nothing for other users, who don't have it. */
    private static List<String> withoutPrivileges() throws IOException {
        Path self = Path.of("/proc/self");
        boolean root = Files.isDirectory(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        if (!root) {
            return List.of();
        }
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is not there, and root may write everywhere");
        return List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
    }
}
