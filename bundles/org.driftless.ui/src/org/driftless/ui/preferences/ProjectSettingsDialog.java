/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import java.io.IOException;

import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepSettings;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.WorkbenchWording;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.preference.PreferenceNode;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** The settings that a project has for itself. What is confirmed is written into its project file at once. */
public final class ProjectSettingsDialog extends PreferenceDialog {

    private final String title;

    private ProjectSettingsDialog(Shell parent, String title, PreferenceManager pages) {
        super(parent, pages);
        this.title = title;
    }

    /**
     * Asks for the settings of a project and writes them.
     *
     * @param project no step of it is running
     */
    public static void open(Shell parent, OpenProject project) {
        StepSettings own = StepSettings.ownOf(project.session().project());
        ProjectStore store = new ProjectStore(own, new DriftlessPreferences().steps());
        PreferenceManager pages = new PreferenceManager();
        add(pages, store, ProjectStore.TRACK, "Tracking", new TrackingPage());
        add(pages, store, ProjectStore.DRIFT, "Drift", new DriftPage());
        add(pages, store, ProjectStore.ALIGN, "Alignment", new AlignmentPage());
        String title = "Settings of " + project.name();
        int answer = new ProjectSettingsDialog(parent, title, pages).open();
        if (answer != Window.OK || store.own().equals(own)) {
            return;
        }
        try {
            project.saveSettings(store.own());
        } catch (IOException | StepException e) {
            MessageDialog.openError(parent, title, WorkbenchWording.of(e));
        }
    }

    private static void add(PreferenceManager pages, ProjectStore store, String group, String title, StepPage page) {
        page.setTitle(title);
        page.setDescription(page.getDescription()
                + " What you apply is written into the project file at once and can't be undone.");
        page.edit(store, group);
        pages.addToRoot(new PreferenceNode(group, page));
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }
}
