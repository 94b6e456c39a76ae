/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.Optional;

import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProjectJob;
import org.driftless.ui.jobs.ProjectWork;
import org.driftless.ui.jobs.StepJob;
import org.driftless.ui.jobs.StepJobWatch;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.model.ProjectListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

/** The line above the frames of a project that another Driftless or a cluster is working on; else it is not there. */
final class InUseBar extends Composite {

    private static final int TEXT_WIDTH = 120;
    private static final int MARGIN = 3;

    private final OpenProject project;
    private final ProjectListener listener = (changed, change) -> changed(change);
    private final Label icon;
    private final Label notice;
    private final Button button;

    InUseBar(Composite parent, OpenProject project) {
        super(parent, SWT.NONE);
        this.project = project;
        GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * MARGIN, MARGIN).spacing(8, 0).applyTo(this);
        icon = new Label(this, SWT.NONE);
        icon.setImage(Dialog.getImage(Dialog.DLG_IMG_MESSAGE_WARNING));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(icon);
        notice = new Label(this, SWT.WRAP);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true).hint(TEXT_WIDTH, SWT.DEFAULT)
                .applyTo(notice);
        button = new Button(this, SWT.PUSH);
        button.setText("Read Again");
        button.addListener(SWT.Selection, event -> pressed());
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(button);
        int height = Math.max(2 * notice.computeSize(SWT.DEFAULT, SWT.DEFAULT).y,
                button.computeSize(SWT.DEFAULT, SWT.DEFAULT).y) + 2 * MARGIN;
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, height).applyTo(this);
        StepJobWatch jobs = new StepJobWatch(getDisplay(), this::tell);
        Job.getJobManager().addJobChangeListener(jobs);
        project.addListener(listener);
        addDisposeListener(event -> {
            project.removeListener(listener);
            Job.getJobManager().removeJobChangeListener(jobs);
        });
        tell();
    }

    private void pressed() {
        Optional<ProjectJob> followed = ProjectJob.elsewhere(project);
        if (followed.isPresent()) {
            followed.get().cancel();
            return;
        }
        new StepJob("Read again", project, ProjectWork.readAgain(),
                PlatformUI.getWorkbench().getService(MessageLog.class), getDisplay()).schedule();
    }

    private void changed(ProjectChange change) {
        if (change == ProjectChange.RESULTS) {
            tell();
        }
    }

    private void tell() {
        if (isDisposed()) {
            return;
        }
        boolean cluster = ProjectJob.elsewhere(project).isPresent();
        icon.setImage(Dialog.getImage(cluster ? Dialog.DLG_IMG_MESSAGE_INFO : Dialog.DLG_IMG_MESSAGE_WARNING));
        button.setText(cluster ? "Cancel" : "Read Again");
        button.setToolTipText(cluster ? "End it, or stop following it; what is finished is kept"
                : "See whether it is done, and what it has written; what you have edited stays");
        String said = cluster ? onCluster() : project.usedElsewhere().map(other -> "In use by another Driftless: "
                + other.words() + ". Saving and running are refused until it is done.").orElse("");
        notice.setText(said.replace("&", "&&"));
        notice.setToolTipText(said);
        setVisible(!said.isEmpty());
        ((GridData) getLayoutData()).exclude = said.isEmpty();
        layout();
        getParent().layout();
    }

    private String onCluster() {
        return project.usedElsewhere().map(other -> "The cluster works on it: " + other.words()).orElse("Sent to the cluster")
                + ". Saving and running are refused until it is done.";
    }
}
