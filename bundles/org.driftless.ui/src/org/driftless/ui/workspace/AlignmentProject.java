/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;

/**
 * A project of the workspace that names an image folder where it is. The project itself is a small folder of the
 * workspace's own; the images are neither copied nor linked nor known to the workspace as resources.
 *
 * @param resource the project in the workspace
 * @param imageFolder absolute; it may be gone
 * @param output the output folder if it is not beside the images, else null
 */
public record AlignmentProject(IProject resource, Path imageFolder, Path output) implements ProjectElement {

    /** What holds the folders, within the project. */
    static final IPath SETTINGS_FILE = IPath.fromPortableString(".settings/org.driftless.ui.prefs");

    private static final String BUNDLE = "org.driftless.ui";
    private static final String IMAGE_FOLDER = "imageFolder";
    private static final String OUTPUT = "outputFolder";

    public AlignmentProject {
        Objects.requireNonNull(resource);
        Objects.requireNonNull(imageFolder);
    }

    /** Reads which image folder a project names; empty if it is closed or names none. */
    public static Optional<AlignmentProject> of(IProject resource) {
        try {
            if (!resource.isOpen() || !resource.hasNature(AlignmentNature.ID)) {
                return Optional.empty();
            }
            IEclipsePreferences kept = settings(resource);
            String images = kept.get(IMAGE_FOLDER, "");
            String output = kept.get(OUTPUT, "");
            return images.isEmpty() ? Optional.empty()
                    : Optional.of(new AlignmentProject(resource, Path.of(images),
                            output.isEmpty() ? null : Path.of(output)));
        } catch (CoreException | InvalidPathException e) {
            ILog.of(AlignmentProject.class).warn("The project " + resource.getName()
                    + " of the workspace can't be read (" + e.getMessage() + "): remove it and open its images again.", e);
            return Optional.empty();
        }
    }

    /** Keeps the folders in the project. */
    void store() throws BackingStoreException {
        IEclipsePreferences kept = settings(resource);
        kept.put(IMAGE_FOLDER, imageFolder.toString());
        if (output == null) {
            kept.remove(OUTPUT);
        } else {
            kept.put(OUTPUT, output.toString());
        }
        kept.flush();
    }

    private static IEclipsePreferences settings(IProject resource) {
        return new ProjectScope(resource).getNode(BUNDLE);
    }

    /** What people call it. */
    public String name() {
        return resource.getName();
    }

    /** What opens it: the image folder, or the output folder if that is elsewhere. */
    public Path path() {
        return output == null ? imageFolder : output;
    }

    @Override
    public AlignmentProject project() {
        return this;
    }
}
