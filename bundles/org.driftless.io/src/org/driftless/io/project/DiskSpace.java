/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;

/** How much space there is on disks, and how much of it files take. */
public final class DiskSpace {

    /** What {@link #free} gives where the system does not say. */
    public static final long NOT_KNOWN = Long.MAX_VALUE;

    private DiskSpace() {
    }

    /**
     * Bytes that this user may still write where a folder is or will be. A quota counts only where the system knows it.
     *
     * @param folder there or not
     * @return {@link #NOT_KNOWN} if the system does not say
     */
    public static long free(Path folder) throws IOException {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        FileStore store = Files.getFileStore(there);
        long free = store.getUsableSpace();
        // Some network file systems say zero of everything.
        return free < 0 || free == 0 && store.getTotalSpace() <= 0 ? NOT_KNOWN : free;
    }

    /** Bytes of those of some files that are there; links count as nothing. */
    public static long of(Collection<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
