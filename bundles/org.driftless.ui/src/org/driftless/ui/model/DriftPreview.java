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
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * The drift that the checked particles would give, worked out in the background whenever other ones are checked or a
 * step has run: first by the model and the verdicts of the last one, to be seen at once, then with all that is judged.
 * The last wish counts: one that is superseded is given up within a few milliseconds, so nothing is waited for before it
 * starts. For the user interface thread alone.
 *
 * <p>Listeners run whenever another drift is begun or known, or a reason why there is none.
 */
public final class DriftPreview extends Watched {

    private final OpenProject project;
    private final UiThread ui = UiThread.of(Display.getCurrent());
    private final Job job;
    private volatile Wish wish;
    private Optional<DriftEstimate> estimate = Optional.empty();
    private String problem = "";
    private boolean firstLook;
    /** The last estimate in full and what it was made of; null before there is one. */
    private volatile Known known;

    private record Known(List<Trajectory> tracked, DriftEstimate estimate) {
    }

    /** What is to be worked out. */
    private record Wish(ProjectSession session, List<Trajectory> tracked, List<Integer> use) {
    }

    private DriftPreview(OpenProject project) {
        this.project = project;
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

    /** Whether {@link #estimate()} is of the particles that are checked, and yet to be judged. */
    public boolean isFirstLook() {
        return firstLook;
    }

    /** Whether {@link #estimate()} is older than what is checked, or a first look. */
    public boolean isPending() {
        return wish != null;
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
            firstLook = false;
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
            DriftOptions options = new DriftOptions(now.use, null, null, null, null);
            showFirstLook(now, options);
            found = Optional.of(now.session.preview(now.tracked, options, whileWanted(now)));
            known = new Known(now.tracked, found.get());
        } catch (CancellationException e) {
            return; // superseded: the job runs again, or nothing is checked any more
        } catch (IOException | StepException e) {
            reason = WorkbenchWording.of(e);
        } catch (RuntimeException e) {
            ILog.of(DriftPreview.class).error("The drift of the checked particles can't be worked out", e);
            reason = "The drift can't be worked out; the Error Log says why.";
        }
        Optional<DriftEstimate> result = found;
        String why = reason;
        whenWanted(now, () -> show(result, why));
    }

    private void showFirstLook(Wish now, DriftOptions options) throws IOException, StepException {
        Known last = known;
        if (last == null || last.tracked != now.tracked) {
            return;
        }
        now.session.firstLook(now.tracked, options, last.estimate, whileWanted(now)).ifPresent(look ->
                whenWanted(now, () -> {
                    estimate = Optional.of(look);
                    firstLook = true;
                    tellListeners();
                }));
    }

    private void whenWanted(Wish now, Runnable action) {
        ui.execute(() -> {
            if (wish == now) {
                action.run();
            }
        });
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
        firstLook = false;
        estimate = found;
        problem = why;
        tellListeners();
    }
}
