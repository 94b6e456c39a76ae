/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.nio.file.Path;

import org.driftless.io.project.RealPath;

/** Where a file may go whose place the user chooses. */
public final class OutputPlace {

    private OutputPlace() {
    }

    /**
     * Refuses a place in the image folder or below it, whatever links lead there.
     *
     * @param file what is to be written
     * @param images an image folder; a file of many frames has none that would be its own
     * @throws UsageException if it would be there; says so
     * @throws IOException if it can't be found out
     */
    public static void requireOutside(Path file, Path images) throws IOException, UsageException {
        if (isBelow(file, images)) {
            throw new UsageException(file + " would be among the images, where Driftless writes nothing: choose another folder.");
        }
    }

    /** Whether a file is below a folder, or would be, whatever links lead there. */
    public static boolean isBelow(Path file, Path folder) throws IOException {
        return RealPath.of(file.toAbsolutePath().normalize().getParent()).startsWith(RealPath.of(folder));
    }
}
