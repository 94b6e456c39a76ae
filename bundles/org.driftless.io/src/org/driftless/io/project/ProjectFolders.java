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
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The folders of a project. Everything that is written goes below {@code output}, under names that are fixed here and
 * never read from a file.
 *
 * @param images the image folder, never written
 * @param output the folder of all results
 */
record ProjectFolders(Path images, Path output) {

    static final String TRACKING = "particles_tracking";
    static final String DRIFT = "drift_analysis";
    static final String ALIGNED = "aligned";
    static final String VALIDATION = "validation";

    private static final String[] RESULTS = {TRACKING, DRIFT, ALIGNED, VALIDATION};
    private static final String WRITE_TEST = "driftless-write-test" + AtomicFile.PART_SUFFIX;

    Path below(String name) {
        return output.resolve(name);
    }

    /** The output folder behind all links, there or not. */
    Path realOutput() throws ProjectException {
        return RealPath.of(output);
    }

    /** Refuses an output folder from which results would land among the images. */
    void refuseOverlap() throws ProjectException {
        Path original = RealPath.of(images);
        if (original.equals(RealPath.of(output))) {
            throw overlap(output);
        }
        for (String name : RESULTS) {
            if (original.startsWith(RealPath.of(below(name)))) {
                throw overlap(below(name));
            }
        }
    }

    /** Makes the output folder and tries to write a file in it and in those below that are there. */
    void requireWritable() throws ProjectException {
        tryIn(output);
        for (String name : RESULTS) {
            if (Files.exists(below(name), LinkOption.NOFOLLOW_LINKS)) {
                tryIn(below(name));
            }
        }
    }

    private static void tryIn(Path folder) throws ProjectException {
        try {
            AtomicFile.createFolder(folder);
            Path test = folder.resolve(WRITE_TEST);
            Files.deleteIfExists(test);
            Files.createFile(test);
            Files.delete(test);
        } catch (IOException e) {
            throw new ProjectException("The output folder " + folder + " can't be written: " + PlainReason.of(e)
                    + ".", e);
        }
    }

    private ProjectException overlap(Path folder) {
        return new ProjectException("The results would be written into " + folder + ", among the images of " + images
                + ", which are never touched: choose another output folder (--output).");
    }
}
