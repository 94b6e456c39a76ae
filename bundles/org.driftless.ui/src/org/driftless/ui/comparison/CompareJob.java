/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

import org.driftless.pipeline.compare.ComparedProject;
import org.driftless.ui.jobs.JobFamilies;

/** Reads the figures of projects in the background, one after the other. Nothing is written. */
final class CompareJob extends Job {

    private final List<ComparisonEntry> entries;
    private final BiConsumer<ComparisonEntry, ComparedProject> onRead;

    /** @param onRead hears of each project that has been read, on any thread */
    CompareJob(List<ComparisonEntry> entries, BiConsumer<ComparisonEntry, ComparedProject> onRead) {
        super("Reading projects to compare");
        this.entries = List.copyOf(entries);
        this.onRead = onRead;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == JobFamilies.COMPARE;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, getName(), entries.size());
        for (ComparisonEntry entry : entries) {
            if (progress.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            progress.subTask(entry.path().toString());
            onRead.accept(entry, ComparedProject.read(entry.path(), entry.output()));
            progress.worked(1);
        }
        return Status.OK_STATUS;
    }
}
