/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import java.util.Objects;

import org.driftless.ui.model.UiThread;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;

/** Runs something on the user interface thread whenever a step is about to run or has ended. */
public final class StepJobWatch extends JobChangeAdapter {

    private final UiThread ui;
    private final Runnable changed;

    public StepJobWatch(Display display, Runnable changed) {
        ui = UiThread.of(display);
        this.changed = Objects.requireNonNull(changed);
    }

    @Override
    public void scheduled(IJobChangeEvent event) {
        look(event);
    }

    @Override
    public void done(IJobChangeEvent event) {
        look(event);
    }

    private void look(IJobChangeEvent event) {
        if (event.getJob().belongsTo(JobFamilies.STEP)) {
            ui.execute(changed);
        }
    }
}
