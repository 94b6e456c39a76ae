/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.driftless.io.project.Project;
import org.driftless.pipeline.OutputPlace;
import org.driftless.pipeline.UsageException;

/** Where an export may go. */
final class ExportTarget {

    private ExportTarget() {
    }

    /**
     * Neither among the images, which are never written, nor among what the steps write, and under a name that tells what
     * it is, so that no file of another kind is replaced.
     *
     * @param endings what the name may end in, e.g. ".zip"
     */
    static void check(Path file, Project project, String... endings) throws IOException, UsageException {
        Path target = file.toAbsolutePath().normalize();
        if (Arrays.stream(endings).noneMatch(target.toString().toLowerCase(Locale.ROOT)::endsWith)) {
            throw new UsageException(file + " is no name for this: it must end in " + String.join(" or ", endings) + ".");
        }
        OutputPlace.requireOutside(file, project.imageFolder());
        if (OutputPlace.isBelow(file, project.outputFolder())) {
            throw new UsageException(file + " would be among the results of the steps, which Driftless keeps for itself: choose "
                    + "another folder.");
        }
    }
}
