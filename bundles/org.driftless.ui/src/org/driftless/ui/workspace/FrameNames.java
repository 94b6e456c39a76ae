/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.driftless.pipeline.PlainMessage;
import org.driftless.pipeline.ProjectOverview;
import org.driftless.ui.model.UiThread;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;

/**
 * The file names of the frames of projects that are not open, listed in the background when the first one is asked for.
 * For the user interface thread alone.
 */
final class FrameNames {

    private final Map<AlignmentProject, List<String>> names = new HashMap<>();
    private final UiThread ui;
    private final Runnable listed;

    /** @param listed runs when the names of a project are there */
    FrameNames(UiThread ui, Runnable listed) {
        this.ui = ui;
        this.listed = listed;
    }

    /** The name of a frame; empty if there is no such frame or its name is not known yet. */
    Optional<String> of(AlignmentProject project, int index) {
        List<String> there = names.get(project);
        if (there == null) {
            there = List.of();
            names.put(project, there);
            Job job = Job.createSystem("Listing the frames of " + project.name(), (ICoreRunnable) monitor -> list(project));
            job.schedule();
        }
        return index < there.size() ? Optional.of(there.get(index)) : Optional.empty();
    }

    private void list(AlignmentProject project) {
        try {
            List<String> found = ProjectOverview.frameNames(project.imageFolder());
            ui.execute(() -> {
                names.put(project, found);
                listed.run();
            });
        } catch (IOException e) {
            ILog.of(FrameNames.class).warn(PlainMessage.of(e), e);
        }
    }

    void forget(AlignmentProject project) {
        names.remove(project);
    }

    void keepOnly(Collection<AlignmentProject> projects) {
        names.keySet().retainAll(projects);
    }
}
