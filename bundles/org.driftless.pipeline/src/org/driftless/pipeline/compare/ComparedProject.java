/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.driftless.io.project.BrokenProjectException;
import org.driftless.pipeline.PlainMessage;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.StepException;

/**
 * One of the projects that are compared.
 *
 * @param figures its key figures
 * @param drift its drift
 * @param residuals its residuals
 */
public record ComparedProject(ProjectFigures figures, DriftSeries drift, ResidualSeries residuals) {

    /**
     * Reads a project. One that can't be read says why, and keeps nobody from reading others. Only the first frame is
     * looked into, and no table of tracked particles, so that twenty thousand frames take a moment; call it away from the
     * user interface thread all the same.
     *
     * @param path an image folder, a TIFF file, an output folder or a project file
     * @param output the output folder; null for the one beside the images
     */
    public static ComparedProject read(Path path, Path output) {
        if (!Files.exists(path)) {
            return unreadable(path, path + " is not there: put it back or plug in its disk, or say where it is now.");
        }
        try {
            return new FigureReading(ProjectSession.glance(path, output)).read();
        } catch (BrokenProjectException e) {
            return unreadable(path, e.what());
        } catch (IOException e) {
            return unreadable(path, PlainMessage.of(e));
        } catch (StepException e) {
            return unreadable(path, e.getMessage());
        }
    }

    private static ComparedProject unreadable(Path path, String problem) {
        String note = "the project can't be read";
        return new ComparedProject(ProjectFigures.unreadable(path, problem), DriftSeries.missing(note),
                ResidualSeries.missing(note));
    }
}
