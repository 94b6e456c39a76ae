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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.driftless.io.project.BrokenProjectException;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.io.tiff.ImageStack;

/**
 * What a list of projects says about one of them that is not open: how much there is and how far its steps are.
 *
 * @param isThere whether the image folder, or the file of many frames, is there
 * @param frames how many frames there are; 0 if that is not known
 * @param inUse how many of them are in use; 0 if that is not known
 * @param particles how many are selected; 0 if that is not known
 * @param status how far the steps are; null if there is a problem
 * @param problem why the project can't be read, as one sentence; empty if it can
 */
public record ProjectOverview(boolean isThere, int frames, int inUse, int particles, ProjectStatus status, String problem) {

    /**
     * Looks at a project. Only the first frame is looked into, so that it takes little time; long folders take some all
     * the same, so call this away from the user interface thread.
     *
     * @param output the output folder; null for the one beside the images
     */
    public static ProjectOverview read(Path imageFolder, Path output) {
        if (!Files.exists(imageFolder)) {
            return new ProjectOverview(false, 0, 0, 0, null, imageFolder
                    + " is not there: put it back or plug in its disk, or say where it is now.");
        }
        try {
            Project project = Project.open(imageFolder, output);
            ProjectFrames frames = ProjectFrames.glance(project);
            return new ProjectOverview(true, frames.folder().size(), frames.used().length, project.particles().size(),
                    ProjectStatus.of(project, frames), "");
        } catch (BrokenProjectException e) {
            return unreadable(e.what());
        } catch (IOException e) {
            return unreadable(PlainMessage.of(e));
        } catch (StepException e) {
            return unreadable(e.getMessage());
        }
    }

    /** Whether a quick look says that it is to be read again: a folder is gone, or there was a problem. */
    public boolean isDoubtful(Path imageFolder) {
        return !problem.isEmpty() || !Files.exists(imageFolder);
    }

    private static ProjectOverview unreadable(String problem) {
        return new ProjectOverview(true, 0, 0, 0, null, problem);
    }

    /**
     * The names of the frames, in their order; empty if a folder has none.
     *
     * @throws IOException if they can't be listed; the message names the folder or file and the reason
     */
    public static List<String> frameNames(Path imageFolder) throws IOException {
        return Files.isRegularFile(imageFolder) ? ImageStack.open(imageFolder).names() : ImageFolder.namesIn(imageFolder);
    }
}
