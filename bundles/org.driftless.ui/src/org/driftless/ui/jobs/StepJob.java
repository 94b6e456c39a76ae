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
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectSetup;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.StepException;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.model.ProjectSnapshot;
import org.driftless.ui.model.UiThread;
import org.driftless.ui.model.WorkbenchWording;
import org.driftless.ui.preferences.DriftlessPreferences;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;

/**
 * Runs a step in the background on an open project, and tells the project what it has written. Steps of one project
 * run one after the other.
 *
 * <p>The project is opened anew for the step, so that what is edited meanwhile does not disturb it. A step that was
 * cancelled or failed may have written something too; the open project is told in any case.
 */
public final class StepJob extends ProjectJob {

    private final String title;
    private final OpenProject open;
    private final ProjectSession session;
    private final ProjectWork work;
    private final MessageLog log;
    private final UiThread ui;
    private final String projectName;
    private final Path output;

    /**
     * To be made on the user interface thread.
     *
     * @param title what is done, for people: "Track"
     * @param open its selection has been saved
     * @param log takes the messages
     */
    public StepJob(String title, OpenProject open, ProjectWork work, MessageLog log, Display display) {
        super(title + " " + open.name(), open.session().project());
        this.title = title;
        this.open = open;
        this.work = Objects.requireNonNull(work);
        this.log = Objects.requireNonNull(log);
        ui = UiThread.of(display);
        session = open.session();
        projectName = open.name();
        output = session.project().outputFolder();
        setUser(true);
        setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
    }

    @Override
    boolean isElsewhere() {
        return work.isElsewhere();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        ProgressAdapter progress = new ProgressAdapter(monitor, getName(), work.tasks(),
                (severity, text) -> log.add(projectName, severity, text));
        progress.whenStatus(new NowAndThen(this::reread)::perhaps);
        IStatus status;
        try {
            work.run(Project.open(imageFolder(), output), new DriftlessPreferences().workers(), progress);
            status = Status.OK_STATUS;
        } catch (NotFollowedException e) {
            if (e.isAgain()) {
                // A wish to cancel can't be taken back, and the Progress view does not show a job twice.
                ui.execute(() -> new StepJob(title, open, work, log, Display.getCurrent()).schedule());
                return Status.CANCEL_STATUS;
            }
            log.add(projectName, Severity.INFO, e.getMessage());
            status = Status.CANCEL_STATUS;
        } catch (CancellationException e) {
            log.add(projectName, Severity.INFO, getName() + " was cancelled; what is finished is kept.");
            status = Status.CANCEL_STATUS;
        } catch (IOException | StepException | RuntimeException e) {
            status = failed(e);
        }
        IStatus reread = reread();
        IStatus result = status.isOK() ? reread : status;
        if (result.matches(IStatus.ERROR)) {
            log.add(projectName, Severity.ERROR, result.getMessage());
            ui.execute(() -> FailureDialog.open(getName(), result, output));
        }
        return result;
    }

    private IStatus reread() {
        try {
            ProjectSnapshot read = ProjectSnapshot.of(session.reopened());
            ui.execute(() -> takeOver(read));
            return Status.OK_STATUS;
        } catch (IOException | StepException | RuntimeException e) {
            return failed(e);
        }
    }

    private void takeOver(ProjectSnapshot read) {
        if (!PlatformUI.isWorkbenchRunning()
                || !PlatformUI.getWorkbench().getService(OpenProjects.class).all().contains(open)) {
            return;
        }
        ProjectSetup edited = open.setup();
        ProjectSetup before = open.saved();
        Set<Integer> chosen = open.used();
        boolean choiceNotRun = !chosen.equals(Set.copyOf(open.session().chosenForDrift()));
        int frames = open.session().frames().size();
        boolean atEnd = frames > 1 && open.frame() == frames - 1;
        boolean sameTracks = open.session().project().particles().equals(read.session().project().particles());
        open.refresh(read);
        open.setSetup(edited.editedOn(before, open.saved()));
        if (atEnd) {
            // Whoever looks at the last frame of a folder that grows wants to see the last one.
            open.showFrame(read.session().frames().size() - 1);
        }
        if (choiceNotRun && sameTracks && !chosen.isEmpty()) {
            open.setUsed(chosen);
        }
    }

    private static IStatus failed(Exception e) {
        String sentence = switch (e) {
            case IOException io -> WorkbenchWording.of(io);
            case StepException step -> WorkbenchWording.of(step);
            default -> "Driftless made a mistake (" + e + "); please report it together with log.txt.";
        };
        return new Status(IStatus.ERROR, StepJob.class, sentence, e);
    }
}
