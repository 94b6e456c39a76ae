/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.driftless.pipeline.ExampleSequence;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.Workers;
import org.driftless.ui.model.UiThread;
import org.driftless.ui.model.WorkbenchWording;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Makes the example sequence in the background, if it is not there yet. */
public final class ExampleJob extends Job {

    private final Path parent;
    private final MessageLog log;
    private final Consumer<Path> made;
    private final UiThread ui;

    /**
     * @param parent gets the image folder
     * @param log takes the messages
     * @param made gets the image folder on the user interface thread, when it is whole
     */
    public ExampleJob(Path parent, MessageLog log, Consumer<Path> made, Display display) {
        super("Make the example sequence");
        this.parent = Objects.requireNonNull(parent);
        this.log = Objects.requireNonNull(log);
        this.made = Objects.requireNonNull(made);
        ui = UiThread.of(display);
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        ProgressAdapter progress = new ProgressAdapter(monitor, getName(), 1,
                (severity, text) -> log.add(ExampleSequence.NAME, severity, text));
        try {
            Path folder = ExampleSequence.make(parent, Workers.parse(null), progress);
            ui.execute(() -> made.accept(folder));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return new Status(IStatus.ERROR, ExampleJob.class, WorkbenchWording.of(e), e);
        } catch (StepException e) {
            return new Status(IStatus.ERROR, ExampleJob.class, WorkbenchWording.of(e), e);
        }
    }
}
