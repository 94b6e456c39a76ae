/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import java.util.Optional;

import org.driftless.pipeline.StepSettings;
import org.driftless.ui.model.OpenProject;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.preference.PreferenceNode;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** The settings that a project has for itself. Asks only; what is confirmed is to be written. */
public final class ProjectSettingsDialog extends PreferenceDialog {

    private final String title;

    private ProjectSettingsDialog(Shell parent, String title, PreferenceManager pages) {
        super(parent, pages);
        this.title = title;
    }

    /**
     * Asks for the settings of a project.
     *
     * @return what it is to set for itself; empty if that is to stay as it is
     */
    public static Optional<StepSettings> ask(Shell parent, OpenProject project) {
        StepSettings own = StepSettings.ownOf(project.session().project());
        ProjectStore store = new ProjectStore(own, new DriftlessPreferences().steps());
        PreferenceManager pages = new PreferenceManager();
        add(pages, store, ProjectStore.TRACK, "Tracking", new TrackingPage());
        add(pages, store, ProjectStore.DRIFT, "Drift", new DriftPage());
        add(pages, store, ProjectStore.ALIGN, "Alignment", new AlignmentPage());
        int answer = new ProjectSettingsDialog(parent, title(project), pages).open();
        return answer == Window.OK && !store.own().equals(own) ? Optional.of(store.own()) : Optional.empty();
    }

    /** What the dialog is called. */
    public static String title(OpenProject project) {
        return "Settings of " + project.name();
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
