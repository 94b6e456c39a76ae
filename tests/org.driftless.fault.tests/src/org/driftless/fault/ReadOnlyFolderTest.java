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
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that can't be written is refused before any work. */
class ReadOnlyFolderTest {

    private static final Set<PosixFilePermission> LOCKED = PosixFilePermissions.fromString("r-xr-xr-x");
    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");

    @TempDir
    Path folder;

    @Test
    void isRefusedBeforeWorkStarts() throws Exception {
        try (Scene scene = simulate()) {
            refused(scene, "locked", "locked");
        }
    }

    /** The project itself can be written there, so that only trying finds it. */
    @Test
    void folderOfOneStepIsRefusedBeforeWorkStarts() throws Exception {
        try (Scene scene = simulate()) {
            refused(scene, "output", "output/aligned");
        }
    }

    @Test
    void originalsNeedNotBeWritable() throws Exception {
        try (Scene scene = simulate()) {
            Path[] originals = {scene.frame(0), scene.frame(1), scene.frames()};
            for (Path original : originals) {
                Files.setPosixFilePermissions(original, LOCKED);
            }
            try {
                scene.run(2).through(withoutPrivileges()).run().expect(0);
            } finally {
                Files.setPosixFilePermissions(scene.frames(), OPEN);
            }
        }
    }

    private Scene simulate() throws IOException, InterruptedException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "permissions are not POSIX's here");
        return Scene.simulate(folder.toRealPath(), 2, "128x96");
    }

    private static void refused(Scene scene, String output, String name) throws IOException, InterruptedException {
        Path locked = Files.createDirectories(scene.folder().resolve(name));
        Files.setPosixFilePermissions(locked, LOCKED);
        try {
            Ended ended = scene.run(2).with("--output", scene.folder().resolve(output).toString())
                    .through(withoutPrivileges()).run();
            ended.expectFailure(locked.toString());
            assertFalse(ended.printed().contains("Tracking"), ended.printed());
            assertFalse(ended.printed().contains("Selected"), ended.printed());
        } finally {
            Files.setPosixFilePermissions(locked, OPEN);
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
