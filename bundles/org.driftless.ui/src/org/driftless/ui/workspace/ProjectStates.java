/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.driftless.pipeline.ProjectOverview;
import org.driftless.ui.jobs.ProjectJob;
import org.driftless.ui.jobs.StepJobWatch;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.model.ProjectListener;
import org.driftless.ui.model.UiThread;
import org.driftless.ui.model.Watched;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * How far each project of the workspace is: a workbench service. Of an open project it is what all parts know; others are
 * read in the background when they are asked for, and again when a step of them has ended or their editor is closed.
 *
 * <p>Listeners run whenever more is known of a project, or something else.
 */
public final class ProjectStates extends Watched {

    private final UiThread ui;
    private final OpenProjects openProjects;
    private final WorkspaceProjects workspace;
    private final Map<AlignmentProject, ProjectOverview> known = new ConcurrentHashMap<>();
    private final Set<AlignmentProject> wanted = new LinkedHashSet<>();
    private final Set<OpenProject> heard = new HashSet<>();
    private final ProjectListener projectListener = this::projectChanged;
    private final FrameNames frameNames;
    private final Job job;
    private volatile boolean lookForFolders;

    /** To be made on the user interface thread. */
    ProjectStates(Display display, OpenProjects openProjects, WorkspaceProjects workspace) {
        ui = UiThread.of(display);
        this.openProjects = openProjects;
        this.workspace = workspace;
        this.frameNames = new FrameNames(ui, this::tellListeners);
        this.job = Job.createSystem("Looking how far the projects are", (ICoreRunnable) this::readWanted);
        job.setPriority(Job.DECORATE);
        openProjects.addListener(this::listenToOpen);
        workspace.addListener(this::forgetRemoved);
        Job.getJobManager().addJobChangeListener(new StepJobWatch(display, this::tellListeners));
        Job.getJobManager().addJobChangeListener(IJobChangeListener.onDone(event -> {
            if (event.getJob() instanceof ProjectJob step) {
                stepEnded(step);
            }
        }));
        listenToOpen();
    }

    /** What is known of a project; empty until it has been read, which this starts. For the user interface thread. */
    public Optional<ProjectFacts> of(AlignmentProject project) {
        return open(project).map(ProjectFacts::of).or(() -> ofClosed(project));
    }

    /** The same as the files of a project say, whether it is open or not. For any thread. */
    public Optional<ProjectFacts> ofClosed(AlignmentProject project) {
        ProjectOverview overview = known.get(project);
        if (overview == null) {
            want(project);
        }
        return Optional.ofNullable(overview).map(ProjectFacts::of);
    }

    /** The project as it is open; empty if it is not. For the user interface thread. */
    public Optional<OpenProject> open(AlignmentProject project) {
        return openProjects.find(project.imageFolder());
    }

    /**
     * The file name of a frame; empty until it has been read, which this starts. For the user interface thread.
     *
     * @param index from 0
     */
    public Optional<String> frameName(AlignmentProject project, int index) {
        Optional<OpenProject> open = open(project);
        if (open.isPresent()) {
            var frames = open.get().session().frames();
            return index < frames.size() ? Optional.of(frames.name(index)) : Optional.empty();
        }
        return frameNames.of(project, index);
    }

    /** Looks in the background whether folders are gone, and again at what could not be read: a disk may be back. */
    public void lookForFolders() {
        lookForFolders = true;
        job.schedule();
    }

    private void want(AlignmentProject project) {
        synchronized (wanted) {
            wanted.add(project);
        }
        job.schedule();
    }

    private void readWanted(IProgressMonitor monitor) {
        if (lookForFolders) {
            lookForFolders = false;
            known.entrySet().stream().filter(each -> each.getValue().isDoubtful(each.getKey().imageFolder()))
                    .map(Map.Entry::getKey).forEach(this::want);
        }
        for (AlignmentProject next = next(); next != null && !monitor.isCanceled(); next = next()) {
            ProjectOverview now = ProjectOverview.read(next.imageFolder(), next.output());
            if (!now.equals(known.put(next, now))) {
                ui.execute(this::tellListeners);
            }
        }
    }

    private AlignmentProject next() {
        synchronized (wanted) {
            AlignmentProject first = wanted.isEmpty() ? null : wanted.iterator().next();
            wanted.remove(first);
            return first;
        }
    }

    private void listenToOpen() {
        List<OpenProject> now = openProjects.all();
        for (OpenProject closed : heard.stream().filter(each -> !now.contains(each)).toList()) {
            closed.removeListener(projectListener);
            workspace.find(closed.session().project().imageFolder()).ifPresent(this::lookAgain);
        }
        now.stream().filter(each -> !heard.contains(each)).forEach(each -> each.addListener(projectListener));
        heard.clear();
        heard.addAll(now);
        tellListeners();
    }

    private void lookAgain(AlignmentProject project) {
        frameNames.forget(project);
        want(project);
    }

    private void projectChanged(OpenProject project, ProjectChange change) {
        if (change.isEdit() || change == ProjectChange.RESULTS) {
            tellListeners();
        }
    }

    /** A step goes on when its editor is closed. */
    private void stepEnded(ProjectJob step) {
        ui.execute(() -> workspace.find(step.imageFolder()).ifPresent(this::want));
    }

    private void forgetRemoved() {
        List<AlignmentProject> now = workspace.all();
        known.keySet().removeIf(project -> !now.contains(project));
        frameNames.keepOnly(now);
    }
}
