/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.driftless.io.project.Project;

/**
 * The projects that are open in this workbench: a workbench service, to be had by
 * {@code site.getService(OpenProjects.class)}. For the user interface thread alone.
 *
 * <p>Listeners run whenever a project is opened or closed.
 */
public final class OpenProjects extends Watched {

    private final List<OpenProject> open = new ArrayList<>();

    /** Those that are open, in the order in which they were opened. */
    public List<OpenProject> all() {
        return List.copyOf(open);
    }

    /** The open project of an image folder. */
    public Optional<OpenProject> find(Path imageFolder) {
        return open.stream().filter(project -> project.session().project().imageFolder().equals(imageFolder)).findFirst();
    }

    /** The same project as it is open already, maybe under another name of its folder. */
    public Optional<OpenProject> find(Project wanted) {
        return open.stream().filter(project -> project.session().project().identity().equals(wanted.identity()))
                .findFirst();
    }

    public void add(OpenProject project) {
        open.add(project);
        tellListeners();
    }

    public void remove(OpenProject project) {
        open.remove(project);
        tellListeners();
    }
}
