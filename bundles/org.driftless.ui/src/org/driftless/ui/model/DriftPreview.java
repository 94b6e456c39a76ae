/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Trajectory;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.StepException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * The drift that the checked particles would give, worked out in the background whenever other ones are checked or a
 * step has run. The last wish counts: one that is superseded is given up within a few milliseconds, so nothing is
 * waited for before it starts. For the user interface thread alone.
 */
public final class DriftPreview {

    private final OpenProject project;
    private final Display display;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Job job;
    private volatile Wish wish;
    private Optional<DriftEstimate> estimate = Optional.empty();
    private String problem = "";

    /** What is to be worked out. */
    private record Wish(ProjectSession session, List<Trajectory> tracked, List<Integer> use) {
    }

    private DriftPreview(OpenProject project) {
        this.project = project;
        this.display = Display.getCurrent();
        this.job = Job.createSystem("Drift of the checked particles", (ICoreRunnable) monitor -> work(wish));
        project.addListener((changed, change) -> {
            if (change == ProjectChange.USED || change == ProjectChange.RESULTS) {
                update();
            }
        });
        update();
    }

    /** The preview of a project, the same one for all parts. */
    public static DriftPreview of(OpenProject project) {
        return project.shared(DriftPreview.class, DriftPreview::new);
    }

    /** The drift of the checked particles; empty if there is none or it is not known yet. */
    public Optional<DriftEstimate> estimate() {
        return estimate;
    }

    /** Why there is no drift, as one sentence with the way out; empty if there is one or it is being worked out. */
    public String problem() {
        return problem;
    }

    /** Whether {@link #estimate()} is older than what is checked. */
    public boolean isPending() {
        return wish != null;
    }

    /** @param listener runs whenever another drift is begun or known, or a reason why there is none */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void update() {
        List<Trajectory> tracked = project.trajectories();
        List<Integer> use =
                tracked.stream().map(Trajectory::particleId).filter(project.used()::contains).toList();
        if (tracked.isEmpty()) {
            show(Optional.empty(), "The particles are not tracked yet.");
        } else if (use.isEmpty()) {
            show(Optional.empty(), "No tracked particle is checked: check one or more in the Particles view.");
        } else {
            wish = new Wish(project.session(), tracked, use);
            problem = "";
            job.schedule();
            tellListeners();
        }
    }

    private void work(Wish now) {
        if (now == null) {
            return;
        }
        Optional<DriftEstimate> found = Optional.empty();
        String reason = "";
        try {
            found = Optional.of(now.session.preview(now.tracked, new DriftOptions(now.use, null, null, null, null),
                    whileWanted(now)));
        } catch (CancellationException e) {
            return; // superseded: the job runs again, or nothing is checked any more
        } catch (IOException | StepException e) {
            reason = WorkbenchWording.of(e);
        }
        Optional<DriftEstimate> result = found;
        String why = reason;
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (wish == now) {
                    show(result, why);
                }
            });
        }
    }

    private ProgressListener whileWanted(Wish now) {
        return new ProgressListener() {
            @Override
            public boolean isCancelled() {
                return wish != now;
            }
        };
    }

    private void show(Optional<DriftEstimate> found, String why) {
        wish = null;
        estimate = found;
        problem = why;
        tellListeners();
    }

    private void tellListeners() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
