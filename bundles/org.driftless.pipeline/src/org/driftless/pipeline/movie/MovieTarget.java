/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.movie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.Project;
import org.driftless.io.project.RealPath;
import org.driftless.pipeline.OutputPlace;
import org.driftless.pipeline.UsageException;

/** Where a movie goes, which must be no place of frames. */
final class MovieTarget {

    private MovieTarget() {
    }

    /** A name beside the images at which nothing lies yet. */
    static Path proposed(Project project) {
        Path images = project.imageFolder().toAbsolutePath();
        String name = Objects.toString(images.getFileName(), "movie").replaceFirst("(?i)\\.tiff?$", "") + "_movie";
        Path free = images.resolveSibling(name + ".gif");
        for (int number = 2; Files.exists(free); number++) {
            free = images.resolveSibling(name + "_" + number + ".gif");
        }
        return free;
    }

    /**
     * Makes sure that a movie may be written there, and that there is the folder.
     *
     * @return the file, absolute
     * @throws UsageException if frames lie there, or a file that is not to be replaced
     * @throws IOException if the folder can't be made
     */
    static Path prepare(Project project, MovieOptions options) throws IOException, UsageException {
        Path file = options.file().toAbsolutePath().normalize();
        if (RealPath.of(file).equals(RealPath.of(project.imageFolder()))) {
            throw new UsageException(file + " holds the images, which are never written: choose another name.");
        }
        OutputPlace.requireOutside(file, project.imageFolder());
        if (OutputPlace.isBelow(file, project.alignedFolder())) {
            throw new UsageException(file + " is in the folder of the aligned frames: choose another folder for the movie.");
        }
        if (!options.replace() && Files.exists(file)) {
            throw new UsageException(Remark.of(w -> file + " is there already: choose another name, or replace it ("
                    + w.name(WayOut.REPLACE) + ")."));
        }
        AtomicFile.createFolder(file.getParent());
        return file;
    }
}
