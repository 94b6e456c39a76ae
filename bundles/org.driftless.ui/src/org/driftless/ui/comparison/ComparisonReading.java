/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.services.IServiceLocator;

import org.driftless.pipeline.ProjectStatus;
import org.driftless.ui.jobs.StepJob;
import org.driftless.ui.model.UiThread;
import org.driftless.ui.workspace.ProjectFacts;
import org.driftless.ui.workspace.ProjectStates;
import org.driftless.ui.workspace.WorkspaceProjects;

/**
 * Keeps a comparison up to date: reads what has not been read, and reads again when a step of a project has ended, or when it
 * was saved. To be made, and disposed of, on the user interface thread.
 */
final class ComparisonReading {

    private final ComparisonModel model;
    private final WorkspaceProjects workspace;
    private final ProjectStates states;
    private final UiThread ui;
    private final Set<Path> running = new HashSet<>();
    private final Set<Job> jobs = new HashSet<>();
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Runnable onModel = this::readMissing;
    private final Runnable onStates = this::lookForChanges;
    private final IJobChangeListener onStep = IJobChangeListener.onDone(this::jobEnded);

    /** What tells that the files of a project may be others. */
    private record Seen(ProjectStatus status, boolean dirty) {
    }

    /** @param part as long as it is there projects are read */
    ComparisonReading(ComparisonModel model, IServiceLocator services, Widget part) {
        this.model = model;
        this.workspace = services.getService(WorkspaceProjects.class);
        this.states = services.getService(ProjectStates.class);
        this.ui = UiThread.of(part);
        model.addListener(onModel);
        states.addListener(onStates);
        Job.getJobManager().addJobChangeListener(onStep);
        readMissing();
    }

    void dispose() {
        model.removeListener(onModel);
        states.removeListener(onStates);
        Job.getJobManager().removeJobChangeListener(onStep);
        jobs.forEach(Job::cancel);
    }

    private void readMissing() {
        read(model.unread().stream().filter(entry -> !running.contains(entry.path())).toList());
    }

    /** Reads everything again. */
    void readAll() {
        read(model.entries());
    }

    private void read(List<ComparisonEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        entries.forEach(entry -> running.add(entry.path()));
        CompareJob job = new CompareJob(entries, (entry, project) -> ui.execute(() -> {
            running.remove(entry.path());
            model.put(entry, project);
        }));
        job.addJobChangeListener(IJobChangeListener.onDone(event -> ui.execute(() -> ended(job, entries))));
        jobs.add(job);
        job.schedule();
    }

    /** What was cancelled is as it was. */
    private void ended(Job job, List<ComparisonEntry> entries) {
        jobs.remove(job);
        entries.forEach(entry -> running.remove(entry.path()));
    }

    private void jobEnded(IJobChangeEvent event) {
        if (event.getJob() instanceof StepJob step) {
            ui.execute(() -> model.find(step.imageFolder()).ifPresent(entry -> read(List.of(entry))));
        }
    }

    /** Other facts of a project that had some before mean that its files are others. */
    private void lookForChanges() {
        for (ComparisonRow row : model.rows()) {
            if (row.isRead()) {
                workspace.find(row.images()).flatMap(states::of).ifPresent(facts -> look(row.entry(), facts));
            }
        }
    }

    private void look(ComparisonEntry entry, ProjectFacts facts) {
        Seen now = new Seen(facts.status(), facts.isDirty());
        Seen before = seen.put(entry.path(), now);
        if (before != null && !facts.isBusy() && (!Objects.equals(before.status, now.status) || before.dirty && !now.dirty)) {
            read(List.of(entry));
        }
    }
}
