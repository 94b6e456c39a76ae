/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import java.nio.file.Path;
import java.util.Optional;

import org.driftless.ui.model.OpenProject;
import org.driftless.ui.workspace.ProjectElement;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Which project commands work on: the one that is picked in the active view, none if that one is not open, and that of
 * the active editor if the view picks none.
 */
public final class CurrentProject {

    private CurrentProject() {
    }

    /** @param window may be null */
    public static Optional<OpenProject> of(IWorkbenchWindow window) {
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return Optional.empty();
        }
        IWorkbenchPart part = page.getActivePart();
        return isPicking(part) ? in(part) : in(part).or(() -> in(page.getActiveEditor()));
    }

    /** Where people will look for more: beside the images of the current project, else in their own folder. */
    public static String folderBeside(IWorkbenchWindow window) {
        return of(window).map(project -> project.session().project().imageFolder().getParent()).map(Path::toString)
                .orElseGet(() -> System.getProperty("user.home"));
    }

    /** A command must not work on another project than the one that is picked, even if that one is not open. */
    private static boolean isPicking(IWorkbenchPart part) {
        return part != null && Adapters.adapt(part, ProjectElement.class) != null;
    }

    private static Optional<OpenProject> in(IWorkbenchPart part) {
        return part == null ? Optional.empty() : Optional.ofNullable(Adapters.adapt(part, OpenProject.class));
    }

    /** The editor that shows a project. */
    public static Optional<IEditorPart> editor(IWorkbenchPage page, OpenProject project) {
        for (IEditorReference reference : page.getEditorReferences()) {
            IEditorPart editor = reference.getEditor(false);
            if (in(editor).filter(project::equals).isPresent()) {
                return Optional.of(editor);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes the selection if it is not saved.
     *
     * @return whether it is saved now
     */
    public static boolean save(IWorkbenchPage page, OpenProject project) {
        if (project.isDirty()) {
            editor(page, project).ifPresent(editor -> page.saveEditor(editor, false));
        }
        return !project.isDirty();
    }
}
