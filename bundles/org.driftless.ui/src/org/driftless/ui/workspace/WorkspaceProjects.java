/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.driftless.ui.model.UiThread;
import org.driftless.ui.model.Watched;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * The projects of the workspace as the workbench shows them: a workbench service, to be had by
 * {@code site.getService(WorkspaceProjects.class)}. For the user interface thread alone; the workspace itself is started,
 * read and written in a job.
 *
 * <p>Listeners run whenever there are other projects.
 */
public final class WorkspaceProjects extends Watched {

    private final UiThread ui;
    private final Queue<ICoreRunnable> tasks = new ConcurrentLinkedQueue<>();
    private final Job worker = Job.createSystem("Projects of the workspace", (ICoreRunnable) this::work);
    private List<AlignmentProject> projects = List.of();
    private boolean read;

    WorkspaceProjects(Display display) {
        ui = UiThread.of(display);
        later(monitor -> {
            IWorkspace workspace = ResourcesPlugin.getWorkspace();
            workspace.addResourceChangeListener(this::resourcesChanged, IResourceChangeEvent.POST_CHANGE);
            readAgain();
        });
    }

    /** All projects, in their natural order; none until {@link #isRead()}. */
    public List<AlignmentProject> all() {
        return projects;
    }

    /** Whether the workspace has been read: that takes a moment when the workbench starts. */
    public boolean isRead() {
        return read;
    }

    /** The project that names an image folder. */
    public Optional<AlignmentProject> find(Path imageFolder) {
        return projects.stream().filter(project -> project.imageFolder().equals(imageFolder)).findFirst();
    }

    /**
     * Makes a project for an image folder that has been opened, unless there is one.
     *
     * @param output the output folder
     */
    public void remember(Path imageFolder, Path output) {
        Path elsewhere = Objects.equals(output.getParent(), imageFolder.getParent()) ? null : output;
        later(monitor -> {
            projects().findOrCreate(imageFolder, elsewhere, monitor);
            snapshot(monitor);
        });
    }

    /** Makes a project name another image folder. */
    public void rebind(AlignmentProject project, Path imageFolder) {
        later(monitor -> {
            projects().rebind(project, imageFolder, monitor);
            snapshot(monitor);
        });
    }

    /** Takes projects out of the workspace; images and results stay. */
    public void remove(List<AlignmentProject> gone) {
        later(monitor -> {
            projects().remove(gone, monitor);
            snapshot(monitor);
        });
    }

    /** One after the other, in the order of the wishes. */
    private void later(ICoreRunnable task) {
        tasks.add(task);
        worker.schedule();
    }

    private void work(IProgressMonitor monitor) {
        for (ICoreRunnable task = tasks.poll(); task != null; task = tasks.poll()) {
            try {
                task.run(monitor);
            } catch (CoreException e) {
                StatusManager.getManager().handle(
                        Status.error("The list of projects could not be changed: " + e.getMessage(), e),
                        StatusManager.LOG | StatusManager.SHOW);
            }
        }
    }

    private static AlignmentProjects projects() {
        return new AlignmentProjects(ResourcesPlugin.getWorkspace());
    }

    /** Lest a crash loses the change. */
    private static void snapshot(IProgressMonitor monitor) throws CoreException {
        ResourcesPlugin.getWorkspace().save(false, monitor);
    }

    private void resourcesChanged(IResourceChangeEvent event) {
        for (IResourceDelta delta : event.getDelta().getAffectedChildren()) {
            if (mayNameAnother(delta)) {
                readAgain();
                return;
            }
        }
    }

    private static boolean mayNameAnother(IResourceDelta delta) {
        IProject project = delta.getResource().getProject();
        return delta.getKind() != IResourceDelta.CHANGED
                || (delta.getFlags() & (IResourceDelta.OPEN | IResourceDelta.DESCRIPTION)) != 0
                || project != null && delta.findMember(AlignmentProject.SETTINGS_FILE) != null;
    }

    private void readAgain() {
        List<AlignmentProject> found = projects().all();
        ui.execute(() -> show(found));
    }

    private void show(List<AlignmentProject> found) {
        if (!read || !found.equals(projects)) {
            read = true;
            projects = found;
            tellListeners();
        }
    }
}
