/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Who may read a file. */
final class Readers {

    private Readers() {
    }

    /**
     * Lets a group and others read a file, or enter a folder, and leaves all else.
     *
     * @param rights those among which the rights to read are given
     */
    static void add(Path file, Set<PosixFilePermission> rights) throws IOException {
        Set<PosixFilePermission> wanted = EnumSet.noneOf(PosixFilePermission.class);
        if (rights.contains(PosixFilePermission.GROUP_READ)) {
            wanted.add(PosixFilePermission.GROUP_READ);
            if (Files.isDirectory(file) || Files.isExecutable(file)) {
                wanted.add(PosixFilePermission.GROUP_EXECUTE);
            }
        }
        if (rights.contains(PosixFilePermission.OTHERS_READ)) {
            wanted.add(PosixFilePermission.OTHERS_READ);
            if (Files.isDirectory(file) || Files.isExecutable(file)) {
                wanted.add(PosixFilePermission.OTHERS_EXECUTE);
            }
        }
        if (!wanted.isEmpty()) {
            wanted.addAll(Files.getPosixFilePermissions(file));
            Files.setPosixFilePermissions(file, wanted);
        }
    }
}
