/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.driftless.io.project.Project;
import org.driftless.ui.model.OpenProject;
import org.eclipse.core.runtime.jobs.Job;

/** A job that works on one project: those of one project run one after the other. */
public abstract class ProjectJob extends Job {

    private final Path images;
    private final ProjectRule rule;

    protected ProjectJob(String name, Project project) {
        super(name);
        images = project.imageFolder();
        rule = ProjectRule.of(project);
        setRule(rule);
    }

    /** Whether a step of a project is running or waiting to run. */
    public static boolean isBusy(OpenProject project) {
        return jobs(project).findAny().isPresent();
    }

    /** The job that follows what another process does with a project, or is about to; empty if there is none. */
    public static Optional<ProjectJob> elsewhere(OpenProject project) {
        return jobs(project).filter(ProjectJob::isElsewhere).findFirst();
    }

    private static Stream<ProjectJob> jobs(OpenProject project) {
        ProjectRule wanted = ProjectRule.of(project.session().project());
        return Stream.of(Job.getJobManager().find(JobFamilies.STEP)).map(ProjectJob.class::cast)
                .filter(job -> wanted.equals(job.rule));
    }

    /** Whether another process does the work. */
    boolean isElsewhere() {
        return false;
    }

    /** The images of the project that it works on. */
    public final Path imageFolder() {
        return images;
    }

    @Override
    public final boolean belongsTo(Object family) {
        return family == JobFamilies.STEP;
    }
}
